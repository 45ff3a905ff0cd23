import { describe, expect, it } from 'vitest';
import { asar } from '#build/setup/asar.mjs';

interface Header {
  files: Record<string, { size: number; offset: string }>;
}

/** Reads an archive as Electron does: two nested pickles, then the bodies. */
function unpack(archive: Buffer): Record<string, string> {
  const headerSize = archive.readUInt32LE(4);
  const json = archive.subarray(16, 16 + archive.readUInt32LE(12)).toString('utf8');
  const { files } = JSON.parse(json) as Header;
  const bodies = 8 + headerSize;
  return Object.fromEntries(
    Object.entries(files).map(([name, { size, offset }]) => {
      const start = bodies + Number(offset);
      return [name, archive.subarray(start, start + size).toString('utf8')];
    }),
  );
}

describe('an asar archive', () => {
  it.each([
    [{ 'main.js': 'x' }],
    [{ 'package.json': '{"a":1}', 'main.js': 'const a = "နှင်း";\n', empty: '' }],
    [{ 'a-name-that-is-longer.js': '1', b: '22', cc: '333' }],
  ])('gives back what was packed', (files) => expect(unpack(asar(files))).toEqual(files));

  it('frames its header by whole words', () => {
    for (const name of ['a', 'ab', 'abc', 'abcd']) {
      const archive = asar({ [name]: '' });
      expect(archive.readUInt32LE(0)).toBe(4);
      expect(archive.readUInt32LE(8)).toBe(archive.readUInt32LE(4) - 4);
      expect(archive.length % 4).toBe(0);
    }
  });
});
