import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileEnvelope } from '#shared/record/envelope.ts';
import { fileBytes } from '#electron/store/file-bytes.ts';
import { Sheets } from '#electron/store/sheets.ts';

interface Stood {
  readonly id: string;
  readonly note: string;
}

const HOMES = ['claims.json', 'tags.json'] as const;

const change = fc.record({
  home: fc.constantFrom(...HOMES),
  puts: fc.array(fc.record({ id: fc.nat(30), note: fc.string({ maxLength: 40 }) }), {
    maxLength: 3,
  }),
  drops: fc.array(fc.nat(30), { maxLength: 3 }),
  strays: fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 2 }),
  head: fc.string({ maxLength: 20 }),
});

const inOrder = (records: ReadonlyMap<string, Stood>): Stood[] =>
  [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));

const fileOf = (records: readonly unknown[], beside = ''): FileEnvelope => ({
  projectId: 'prj_x',
  format: 1,
  minReader: 1,
  beside,
  records: [...records],
});

const many = (count: number, note: string): Stood[] =>
  Array.from({ length: count }, (_, at) => ({ id: `a${String(at).padStart(4, '0')}`, note }));

describe('a file that is written again', () => {
  it('has the bytes it would have if nobody remembered what stood there', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
        const sheets = new Sheets();
        const stands = new Map(HOMES.map((home) => [home, new Map<string, Stood>()]));
        for (const { home, puts, drops, strays, head } of changes) {
          const own = stands.get(home) ?? new Map<string, Stood>();
          for (const at of drops) own.delete(`a${at}`);
          for (const { id, note } of puts) own.set(`a${id}`, { id: `a${id}`, note });
          const file = fileOf([...inOrder(own), ...strays], head);
          expect(Buffer.from(sheets.bytes(home, file)).equals(fileBytes(file))).toBe(true);
        }
      }),
    );
  });

  it('leaves the bytes of another alone that are on their way to the disk', () => {
    const sheets = new Sheets();
    const first = fileOf(many(50, 'first'));
    const underWay = sheets.bytes('claims.json', first);
    for (let at = 0; at < 5; at += 1) sheets.bytes('tags.json', fileOf(many(10 * at, `${at}`)));
    expect(Buffer.from(underWay).equals(fileBytes(first))).toBe(true);
  });

  it('is right too when more was written than is remembered', () => {
    const sheets = new Sheets();
    const files = Array.from({ length: 5 }, (_, at) =>
      fileOf(many(16, `${at}`.repeat(1024 * 1024))),
    );
    const homes = files.map((_, at) => `documents/${at}/annotations.json`);
    for (const _round of [1, 2]) {
      for (const [at, file] of files.entries()) {
        const bytes = Buffer.from(sheets.bytes(homes[at] ?? '', file));
        expect(bytes.equals(fileBytes(file))).toBe(true);
      }
    }
  });
});
