import { useState } from 'react';
import { NO_SLOTS, slotsFor } from './row-slots.ts';

/** The slot of each row that is drawn; its place in the page, and React's key. */
export function useRowSlots(keys: readonly string[]): readonly number[] {
  const [kept, setKept] = useState(NO_SLOTS);
  const isSame = keys.length === kept.keys.length && keys.every((key, at) => key === kept.keys[at]);
  if (isSame) return kept.slots;
  const now = slotsFor(kept, keys);
  setKept(now);
  return now.slots;
}
