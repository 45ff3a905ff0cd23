import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { EXISTENCE } from '#shared/record/envelope.ts';
import { hasConflict, writeField } from '#shared/record/write-field.ts';
import type { RecordByType } from '#shared/project/kinds.ts';
import { getRecord } from '#shared/project/project.ts';
import { got, newProject } from './test-project.ts';

const CLAIM = `clm_${'a'.repeat(26)}`;

describe('a record deleted here and edited elsewhere', () => {
  it('is back, whole and in conflict, once the edit is read', async () => {
    const { open, folder } = await newProject();
    const claims = join(folder, 'claims.json');
    const id = CLAIM as RecordByType['claim']['id'];
    got(await open.dispatch({ kind: 'claim.add', id, statement: 'Nine left.' }));
    got(await open.flush());
    const file = JSON.parse(await readFile(claims, 'utf8')) as { records: unknown[] };
    got(await open.dispatch({ kind: 'claim.delete', ids: [CLAIM] }));
    got(await open.flush());
    expect(getRecord(open.project, 'claim', CLAIM)).toBeUndefined();
    // The colleague had not seen the delete.
    const theirs = writeField(file.records[0] as RecordByType['claim'], 'status', 'contested', {
      ...{ at: '2026-01-14T09:30:00.000Z-0000', by: 'per_them', run: 'rtheirsaaa' },
    });
    await writeFile(claims, canonicalJson({ ...file, records: [theirs] }));
    await open.store.look();
    const back = getRecord(open.project, 'claim', CLAIM)!;
    expect(back).toMatchObject({ statement: 'Nine left.', status: 'contested' });
    expect(hasConflict(back, EXISTENCE)).toBe(true);
    got(await open.flush());
    expect(await readFile(claims, 'utf8')).toContain('Nine left.');
  });
});
