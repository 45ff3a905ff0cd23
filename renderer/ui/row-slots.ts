/** Which of the rows that are drawn stands in which place of the page. */
export interface RowSlots {
  /** Keys of the entries that are drawn, in order, and beside each the number of its slot. */
  readonly keys: readonly string[];
  readonly slots: readonly number[];
  /** No slot has had this number yet. */
  readonly next: number;
}

export const NO_SLOTS: RowSlots = { keys: [], slots: [], next: 0 };

/**
 * Slots for the rows that are drawn now: a row that was drawn keeps its own, and one that comes in takes
 * that of a row that went from the same place, so that the page only has to change its words. Making a
 * screenful of rows anew costs several times as much, and documents that come in bring one each second.
 *
 * The same place is between the same two rows that stay: to carry a slot past those would move them all.
 * One row alone is carried past without harm, as the cursor's is, which is drawn wherever it stands.
 */
export function slotsFor(before: RowSlots, keys: readonly string[]): RowSlots {
  const places = new Map(before.keys.map((key, at) => [key, at]));
  const now = new Set(keys);
  const staying = keys.filter((key) => places.has(key)).length;
  const isLeft = (at: number): boolean => now.has(before.keys[at] ?? '');
  let { next } = before;
  let at = 0;
  const slots = keys.map((key) => {
    const place = places.get(key);
    if (place !== undefined) {
      if (staying > 1) at = Math.max(at, place + 1);
      return before.slots[place] ?? 0;
    }
    if (staying === 1 && isLeft(at)) at += 1;
    if (at < before.keys.length && !isLeft(at)) return before.slots[at++] ?? 0;
    return next++;
  });
  return { keys, slots, next };
}
