import { describe, expect, it } from 'vitest';
import { bury, unbury } from '#shared/record/bury.ts';
import { tombstone, type Envelope } from '#shared/record/envelope.ts';
import { isReplaced } from '#shared/record/register.ts';
import { survivingWrites, writeField } from '#shared/record/write-field.ts';

interface Claim extends Envelope {
  readonly statement: string;
  readonly tags: Readonly<Record<string, true>>;
}

const at = (second: number): string =>
  `2026-01-14T09:30:${String(second).padStart(2, '0')}.000Z-0000`;
const by = (run: string, second: number) => ({ at: at(second), by: `per_${run}`, run });

const CLAIM: Claim = {
  id: 'clm_x',
  type: 'claim',
  author: 'per_a',
  created: { at: at(0), run: 'ra' },
  statement: 'The toll rose.',
  tags: {},
};

describe('a deleted record', () => {
  const edited = writeField(CLAIM, 'statement', 'The toll fell.', by('rb', 1));

  it('leaves no word of it behind, only what the deleter had seen', () => {
    const grave = bury(edited, by('rc', 2));
    expect(tombstone.parse(grave)).toEqual(grave);
    expect(JSON.stringify(grave)).not.toContain('toll');
    expect(isReplaced(by('rb', 1), grave['~']['statement']!.seen)).toBe(true);
    expect(isReplaced(CLAIM.created, grave['~']['*']!.seen)).toBe(true);
  });

  it('comes back as it was, with every field written anew over the delete', () => {
    const grave = bury(edited, by('rc', 2));
    const back = unbury(edited, grave, by('rd', 3), ['tags']);
    expect(back.statement).toBe('The toll fell.');
    for (const path of ['statement', '*']) {
      expect(survivingWrites(back, path)).toEqual([by('rd', 3)]);
      for (const write of grave['~'][path]!.writes) {
        expect(isReplaced(write, back['~']![path]!.seen)).toBe(true);
      }
    }
  });

  it('keeps who made it first, and when, through deletes and restores by others', () => {
    const grave = bury(edited, by('rc', 2));
    expect(grave['~']['+']?.writes).toEqual([{ at: at(0), by: 'per_a', run: 'ra' }]);
    const anew = { ...CLAIM, author: 'per_rd', created: { at: at(3), run: 'rd' } };
    const back = unbury(anew, grave, by('rd', 3), ['tags']);
    expect(back).toMatchObject({ author: 'per_a', created: CLAIM.created });
    expect(survivingWrites(back, 'statement')).toEqual([by('rd', 3)]);
  });
});
