import type { GridEntry } from './grid-entries.ts';

/** The same set with one key put in or taken out. */
export function toggled(selected: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** The keys of the rows between two entries, both included; group rows between are passed over. */
export function keysBetween<Row>(
  entries: readonly GridEntry<Row>[],
  from: number,
  to: number,
): readonly string[] {
  return entries
    .slice(Math.min(from, to), Math.max(from, to) + 1)
    .filter((entry) => entry.kind === 'row')
    .map((entry) => entry.key);
}

/** Every row, or none when every row was selected already. */
export function allOrNone<Row>(
  entries: readonly GridEntry<Row>[],
  selected: ReadonlySet<string>,
): ReadonlySet<string> {
  const all = keysBetween(entries, 0, entries.length - 1);
  return all.every((key) => selected.has(key)) ? new Set() : new Set(all);
}
