import { describe, expect, it } from 'vitest';
import { isLive, mergeRecord, revive } from '#shared/merge/merge-record.ts';
import { bury } from '#shared/record/bury.ts';
import { EXISTENCE } from '#shared/record/envelope.ts';
import { hasConflict, shownValue, writeField } from '#shared/record/write-field.ts';
import type { Writer } from '#shared/record/register.ts';
import type { RecordByType } from '#shared/project/kinds.ts';

const at = (minute: number): string =>
  `2026-01-14T09:${String(minute).padStart(2, '0')}:00.000Z-0000`;
const hand = (minute: number, run: string): Writer => ({ at: at(minute), by: 'per_x', run });

// Only what merging looks at; the kind's schema is the store's affair.
const claim = {
  id: 'clm_a',
  type: 'claim',
  author: 'per_x',
  created: { at: at(0), run: 'raaaaaaaa' },
  statement: 'The toll rose.',
  status: 'open',
  tags: {},
} as unknown as RecordByType['claim'];

describe('two copies of one record', () => {
  const mine = writeField(claim, 'status', 'refuted', hand(2, 'raaaaaaaa'));
  const theirs = writeField(claim, 'status', 'supported', hand(1, 'rbbbbbbbb'));

  it('keep both writes that had not seen each other, show the later, in either order', () => {
    const merged = mergeRecord(mine, theirs);
    expect(mergeRecord(theirs, mine)).toEqual(merged);
    expect(shownValue(merged as RecordByType['claim'], 'status')).toBe('refuted');
    expect(hasConflict(merged as RecordByType['claim'], 'status')).toBe(true);
    expect(mergeRecord(merged, mine)).toEqual(merged);
    expect(mergeRecord(merged, merged)).toEqual(merged);
  });

  it('leave a write that was seen by its successor', () => {
    const later = writeField(mine, 'status', 'open', hand(3, 'rbbbbbbbb'));
    expect(mergeRecord(mine, later)).toEqual(later);
  });

  it('take both of two keys of a map', () => {
    const one = writeField(claim, 'tags/tag_a', true, hand(1, 'raaaaaaaa'));
    const two = writeField(claim, 'tags/tag_b', true, hand(1, 'rbbbbbbbb'));
    expect(mergeRecord(one, two)).toHaveProperty('tags', { tag_a: true, tag_b: true });
  });

  it('stay deleted when the delete had seen everything', () => {
    const grave = bury(mine, hand(4, 'rbbbbbbbb'));
    expect(mergeRecord(grave, mine)).toEqual(grave);
    expect(mergeRecord(claim, grave)).toEqual(grave);
  });

  it('come back, in conflict, when an edit had not been seen by the delete', () => {
    const grave = bury(claim, hand(4, 'rbbbbbbbb'));
    const merged = mergeRecord(grave, mine);
    expect(merged).toMatchObject({ status: 'refuted', author: 'per_x' });
    expect(isLive(merged) && hasConflict(merged, EXISTENCE)).toBe(true);
    expect(mergeRecord(mine, grave)).toEqual(merged);
    expect(mergeRecord(merged, grave)).toEqual(merged);
    expect(mergeRecord(merged, mine)).toEqual(merged);
  });

  it('come back whole once what the delete took is written back', () => {
    const grave = bury(claim, hand(4, 'rbbbbbbbb'));
    const merged = mergeRecord(grave, mine) as RecordByType['claim'];
    const me = { by: 'per_y', run: 'rcccccccc', tick: () => at(5) };
    const whole = revive(merged, [grave, mine], me);
    expect(whole).toMatchObject({ statement: 'The toll rose.', status: 'refuted' });
    expect(revive(whole, [grave, mine], me)).toBe(whole);
    // The copy that still holds the tombstone gives way to it.
    expect(mergeRecord(whole, grave)).toEqual(whole);
    expect(mergeRecord(mine, whole)).toEqual(whole);
  });

  it('stay live when the conflict of delete and edit is settled and old copies come by', () => {
    const grave = bury(claim, hand(4, 'rbbbbbbbb'));
    const merged = mergeRecord(grave, mine) as RecordByType['claim'];
    const whole = revive(merged, [mine], { by: 'per_y', run: 'rcccccccc', tick: () => at(5) });
    const settled = writeField(whole, EXISTENCE, undefined, hand(6, 'rcccccccc'));
    expect(hasConflict(settled, EXISTENCE)).toBe(false);
    for (const old of [claim, mine, grave, merged, whole]) {
      expect(mergeRecord(settled, old)).toEqual(settled);
    }
  });

  it('keep both of two values that a folder cloned in mid-run gave one name', () => {
    const one = writeField(claim, 'note', null, hand(1, 'raaaaaaaa'));
    const two = writeField(claim, 'note', undefined, hand(1, 'raaaaaaaa'));
    expect(mergeRecord(one, two)).toEqual(mergeRecord(two, one));
    expect(mergeRecord(one, two)['~']?.['note']?.writes).toHaveLength(2);
  });
});
