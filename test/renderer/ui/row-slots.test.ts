import { describe, expect, it } from 'vitest';
import { NO_SLOTS, type RowSlots, slotsFor } from '#renderer/ui/row-slots.ts';

const drawn = (keys: string, before: RowSlots = NO_SLOTS): RowSlots =>
  slotsFor(before, keys.match(/./g) ?? []);

describe('the slots of a grid’s rows', () => {
  it('are new ones for the first rows', () => {
    expect(drawn('abc').slots).toEqual([0, 1, 2]);
  });

  it('are taken over where all rows are others', () => {
    expect(drawn('xyz', drawn('abc')).slots).toEqual([0, 1, 2]);
  });

  it('stay with the rows that stay', () => {
    expect(drawn('abxyef', drawn('abcdef')).slots).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('are new where more rows come in than went', () => {
    expect(drawn('xyzb', drawn('ab')).slots).toEqual([0, 2, 3, 1]);
  });

  it('are left free where fewer come in, and not given to rows elsewhere', () => {
    expect(drawn('cdef', drawn('abcd')).slots).toEqual([2, 3, 4, 5]);
  });

  it('stay with rows that change places', () => {
    expect(drawn('cba', drawn('abc')).slots).toEqual([2, 1, 0]);
  });

  it('pass by the one row that stays, wherever it goes', () => {
    expect(drawn('xyza', drawn('abcd')).slots).toEqual([1, 2, 3, 0]);
    expect(drawn('dxyz', drawn('abcd')).slots).toEqual([3, 0, 1, 2]);
  });

  it('are never two rows’ at once, whatever comes, goes and changes places', () => {
    const lists = ['abcdef', 'fxayb', 'bq', 'qzbwxyf', '', 'fedcba', 'abcgdef'];
    let slots = NO_SLOTS;
    for (const list of lists) {
      slots = drawn(list, slots);
      expect(slots.slots).toHaveLength(list.length);
      expect(new Set(slots.slots).size).toBe(list.length);
    }
  });
});
