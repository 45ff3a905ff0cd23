import type { TextRange } from '#shared/base/text-range.ts';
import type { Hue } from '#renderer/ui/hue.ts';
import { overlapRuns, type Run } from './overlap-runs.ts';

/** A highlight as the page draws it; null is the neutral colour of one without a tag. */
export interface PageHighlight extends TextRange {
  readonly id: string;
  readonly hue: Hue | null;
  readonly isCurrent: boolean;
  /** Its tags, for whoever points at it. */
  readonly words: string;
}

/** A figure or a suggestion as the page draws it: over the number with its doubt words. */
export interface PageNumber extends TextRange {
  readonly id: string;
  readonly isAccepted: boolean;
  readonly isCurrent: boolean;
}

/** With fewer numbers a text is drawn whole. */
const FEW = 1_000;
/** Units of a stretch: far more than a window shows. */
const STRETCH = 20_000;

/** Which stretch of the text is in sight; numbers are drawn in it and in the one on either side. */
export const stretchOf = ({ start }: TextRange): number => Math.floor(start / STRETCH);

/**
 * The numbers to draw while a stretch is in sight. A book's 15,000 take 150 ms to draw, in which the
 * window answers nobody, and are gone from sight a page further.
 */
export function numbersNear(
  numbers: readonly PageNumber[],
  stretch: number,
): readonly PageNumber[] {
  if (numbers.length <= FEW) return numbers;
  const [from, to] = [(stretch - 1) * STRETCH, (stretch + 2) * STRETCH];
  return numbers.filter(({ start, end }) => end > from && start < to);
}

const colour = (hue: Hue | null): string => (hue === null ? 'edge' : `h${hue}`);
const tint = (hue: Hue | null): string => (hue === null ? 'line-2' : `h${hue}t`);

/** The line of each highlight, the latest lowest; the two latest share the band. */
function splitStyle(marks: readonly PageHighlight[]): string {
  const [above, below] = marks.slice(-2);
  const lines = marks.map(({ hue }, at) => `inset 0 ${-1.5 * (at + 1)}px 0 var(--${colour(hue)})`);
  return [
    `--ta: var(--${tint(above?.hue ?? null)})`,
    `--tb: var(--${tint(below?.hue ?? null)})`,
    `box-shadow: ${lines.join(', ')}`,
  ].join('; ');
}

export type MarkAttributes = Readonly<Record<string, string>>;

/** Attributes of the element drawn for one run of highlights, given earlier first. */
export function runAttributes({ marks }: Run<PageHighlight>): MarkAttributes {
  const [only, second] = marks;
  if (only && !second) {
    const hue = only.hue === null ? 'hue-none' : `hue-${only.hue}`;
    const full = only.isCurrent ? ' mark-wash--full' : '';
    return { nodeName: 'mark', class: `mark-wash ${hue}${full}`, title: only.words };
  }
  const current = marks.some(({ isCurrent }) => isCurrent) ? ' reader__split--current' : '';
  const title = marks.map(({ words }) => words).join('; ');
  return { nodeName: 'mark', class: `mark-split${current}`, style: splitStyle(marks), title };
}

const sameMark = (a: PageHighlight | undefined, b: PageHighlight): boolean =>
  a !== undefined &&
  a.start === b.start &&
  a.end === b.end &&
  a.hue === b.hue &&
  a.words === b.words &&
  a.isCurrent === b.isCurrent;

/** Grows a range over every highlight that touches it, until none does. */
function cluster(range: TextRange, all: readonly TextRange[]): TextRange {
  let { start, end } = range;
  for (let grew = true; grew;) {
    grew = false;
    for (const one of all) {
      if (one.start >= end || one.end <= start || (one.start >= start && one.end <= end)) continue;
      start = Math.min(start, one.start);
      end = Math.max(end, one.end);
      grew = true;
    }
  }
  return { start, end };
}

/** A stretch to draw again, and its runs. */
export interface Redraw extends TextRange {
  readonly runs: readonly Run<PageHighlight>[];
}

/** More changes than this are cheaper drawn from nothing. */
const MANY = 50;

/**
 * What has to be drawn again when one list of highlights follows another; null means everything.
 * Lists are in order of making, which is the order of the bands.
 */
export function redraws(
  before: readonly PageHighlight[],
  after: readonly PageHighlight[],
): Redraw[] | null {
  const old = new Map(before.map((mark) => [mark.id, mark]));
  const now = new Set(after.map(({ id }) => id));
  const changed: TextRange[] = before.filter(({ id }) => !now.has(id));
  for (const mark of after) {
    const was = old.get(mark.id);
    if (sameMark(was, mark)) continue;
    changed.push(mark);
    if (was) changed.push(was);
  }
  if (changed.length > MANY) return null;
  const all = [...before, ...after];
  const regions = new Map<number, TextRange>();
  for (const range of changed) {
    const region = cluster(range, all);
    const known = regions.get(region.start);
    if (!known || known.end < region.end) regions.set(region.start, region);
  }
  return [...regions.values()].map((region) => ({
    ...region,
    runs: overlapRuns(after.filter(({ start, end }) => start < region.end && end > region.start)),
  }));
}
