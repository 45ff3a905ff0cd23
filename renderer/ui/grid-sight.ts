import type { GridEntry } from './grid-entries.ts';

/** Height in px of the row that heads a group. */
const GROUP_HEIGHT = 34;
/** Rows drawn before and after those in sight, so that a quick wheel meets no blank. */
const SPARE = 5;

/** Where each entry begins, in px from the top of all, and after the last where all end. */
export interface GridTops<Row> {
  readonly entries: readonly GridEntry<Row>[];
  readonly tops: readonly number[];
}

/** What of a grid is looked at. */
export interface GridSight<Row> extends GridTops<Row> {
  /** Px from the top of all entries, at least as far as its row. */
  readonly from: number;
  readonly height: number;
  /** Whether what is in sight stays there when rows come in before it. */
  readonly isHeld: boolean;
}

export function gridTops<Row>(
  entries: readonly GridEntry<Row>[],
  rowHeight: number,
): GridTops<Row> {
  const tops = [0];
  let end = 0;
  for (const { kind } of entries) {
    end += kind === 'group' ? GROUP_HEIGHT : rowHeight;
    tops.push(end);
  }
  return { entries, tops };
}

/** The place of the entry that stands at `px`; of the first or last for what is before or after all. */
export function entryAt({ entries, tops }: GridTops<unknown>, px: number): number {
  let low = 0;
  let high = Math.max(0, entries.length - 1);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= px) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The entries to draw, both ends included; none where the second is the smaller. */
export function drawnRange(sight: GridSight<unknown>): readonly [first: number, last: number] {
  const first = entryAt(sight, sight.from);
  const last = entryAt(sight, sight.from + sight.height);
  return [Math.max(0, first - SPARE), Math.min(sight.entries.length - 1, last + SPARE)];
}

/** The same sight where its topmost row, its height and whether it is held are what they were. */
export function lookedAt<Row>(
  sight: GridSight<Row>,
  now: Pick<GridSight<Row>, 'from' | 'height' | 'isHeld'>,
): GridSight<Row> {
  const isSame =
    entryAt(sight, sight.from) === entryAt(sight, now.from) &&
    sight.height === now.height &&
    sight.isHeld === now.isHeld;
  return isSame ? sight : { ...sight, ...now };
}

/**
 * How far down the topmost entry in sight moved that is in both lists, in px; 0 where no rows came, as in a
 * list that is sorted anew or filtered: that stays as far down as it was.
 */
export function shiftOf<Row>(
  sight: Pick<GridSight<Row>, 'entries' | 'tops' | 'from' | 'height'>,
  next: GridTops<Row>,
): number {
  const { entries, tops, from, height } = sight;
  if (next.entries.length <= entries.length) return 0;
  const last = entryAt(sight, from + height);
  for (let at = entryAt(sight, from); at <= last; at += 1) {
    const found = next.entries.findIndex(({ key }) => key === entries[at]?.key);
    if (found !== -1) return (next.tops[found] ?? 0) - (tops[at] ?? 0);
  }
  return 0;
}

/** The sight of other entries: where it is held, it goes along with what is in it. */
export function carriedOver<Row>(sight: GridSight<Row>, next: GridTops<Row>): GridSight<Row> {
  const from = sight.isHeld ? sight.from + shiftOf(sight, next) : sight.from;
  return { ...sight, ...next, from };
}
