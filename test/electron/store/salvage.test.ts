import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { salvage } from '#electron/store/salvage.ts';
import { ROOT } from '#build/root.mjs';

const file = readFileSync(join(ROOT, 'test', 'corpus', 'formats', '1', 'claims.json'));
const whole = JSON.parse(file.toString('utf8')) as { projectId: string; records: { id: string }[] };
const ids = whole.records.map(({ id }) => id);
const saved = (bytes: Uint8Array) => salvage(bytes, whole.projectId).map(({ id }) => id);

describe('salvaging a broken file', () => {
  it('gives every record of a file that is whole, as it stands', () => {
    expect(salvage(file, whole.projectId)).toEqual(whole.records);
  });

  it('loses only the record a cut goes through, and those behind it', () => {
    for (let cut = 0; cut < file.length; cut += 37) {
      const found = saved(file.subarray(0, cut));
      expect(found).toEqual(ids.slice(0, found.length));
    }
    const last = file.lastIndexOf(Buffer.from('    {\n      "id"'));
    expect(saved(file.subarray(0, last + 20))).toEqual(ids.slice(0, -1));
  });

  it('loses only the record a damaged byte stands in', () => {
    const at = file.indexOf(Buffer.from('"statement"'));
    for (const byte of [0xff, 0x22, 0x7b]) {
      const damaged = Uint8Array.from(file);
      damaged[at + 16] = byte;
      expect(saved(damaged).length).toBeGreaterThanOrEqual(ids.length - 1);
    }
    const cut = Uint8Array.from(file);
    cut[at + 16] = 0xff;
    expect(saved(cut)).toHaveLength(ids.length - 1);
  });

  it('takes nothing from a file of another project, of a newer version, or of no project', () => {
    expect(salvage(file, 'prj_aaaaaaaaaaaaaaaaaaaaaaaaaa')).toEqual([]);
    const newer = file.toString('utf8').replace('"minReader": 1', '"minReader": 9');
    expect(saved(Buffer.from(newer))).toEqual([]);
    expect(saved(Buffer.from('{ "records": ['))).toEqual([]);
  });
});
