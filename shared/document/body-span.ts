import { isText, type Line } from './zone-line.ts';

/** Blocks from `start` up to `end`, by index. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How far above the body its title and byline are looked for, in blocks. */
export const HEAD_REACH = 30;
/** The first running text within so many blocks of a byline opens the article, worth so much more. */
const BYLINE_REACH = 12;
const OPENING = 25;
/** Most that a run of other stories set into an article takes from it. */
const INSET = 20;
const LONGEST_BOX = 6;
const INTERRUPTS =
  /^advertisement$|continues (?:below|after)|newsletter promotion|e-?mail address|^sign up (?:to|for)\b|^\d{1,3}\s?\/\s?\d{1,3}$/i;
const COMMENTS_DISCOUNT = 0.1;

/** Positive for running text, negative for what pages put around it; the unit is about one word. */
function worth(line: Line): number {
  if (line.comments) return -80;
  if (line.related) return -15;
  if (line.widget || line.readMore || line.pointer) return -10;
  if (line.teaser || line.selfDescription) return -15;
  if (line.date || line.byline || line.count) return -5;
  if (line.credit) return -2;
  if (line.prose) return Math.min(line.words, 60) * (line.repeats > 0 ? 0.2 : 1) + 2;
  if (line.kind === 'table-cell' || line.kind === 'preformatted') return 0;
  const label = line.kind === 'list-item' && line.words <= 5 ? -6 : line.words <= 1 ? -4 : -2;
  return label - Math.min(line.repeats, 3) * 4;
}

/**
 * What each block counts for. Other stories set into an article must not cut it in two: a run of
 * them, with nothing in it that ends a page's text, costs no more than INSET together.
 */
function worths(lines: readonly Line[]): number[] {
  const values = lines.map(worth);
  for (let at = 0; at < lines.length; at += 1) {
    const start = at;
    while (at < lines.length && !isText(lines[at])) at += 1;
    const run = lines.slice(start, at);
    if (!isInset(run) && !(start > 0 && at < lines.length && isInterruption(run))) continue;
    const cost = values.slice(start, at).reduce((sum, value) => sum + value, 0);
    if (cost < -INSET) values.fill(-INSET / run.length, start, at);
  }
  return values;
}

function isInset(run: readonly Line[]): boolean {
  const listed = run.some((line) => line.related || (line.headline && line.repeats > 0));
  return listed && run.length <= HEAD_REACH && !run.some((line) => line.comments || line.widget);
}

/** An advertisement, a newsletter's box or a gallery's counter between two paragraphs. */
function isInterruption(run: readonly Line[]): boolean {
  if (run.length > LONGEST_BOX || run.some((line) => line.comments || line.date)) return false;
  return run.some((line) => INTERRUPTS.test(line.text));
}

/** The stretch of blocks whose worth sums highest: where the running text is (Kadane). */
export function bestSpan(lines: readonly Line[]): Span {
  let best: Span = { start: 0, end: 0 };
  let bestSum = 0;
  let start = 0;
  let sum = 0;
  let discount = 1;
  let byline = -BYLINE_REACH;
  const values = worths(lines);
  for (const [index, line] of lines.entries()) {
    if (line.byline) byline = index;
    const opens = isText(line) && index - byline < BYLINE_REACH;
    if (opens) byline = -BYLINE_REACH;
    const value = (values[index] ?? 0) + (opens ? OPENING : 0);
    sum += value > 0 ? value * discount : value;
    // Readers' comments are running text too, but never the article.
    if (line.comments) discount = COMMENTS_DISCOUNT;
    if (sum <= 0) {
      sum = 0;
      start = index + 1;
    } else if (sum > bestSum) {
      bestSum = sum;
      best = { start, end: index + 1 };
    }
  }
  return best;
}

/** Index of the first running text in a span. */
export function firstText(lines: readonly Line[], span: Span): number {
  let at = span.start;
  while (at < span.end && !isText(lines[at])) at += 1;
  return at;
}

/** Takes in running text just above the best stretch, cut off from it by an advertisement. */
export function widenUp(lines: readonly Line[], span: Span, title: number): Span {
  if (title < 0) return span;
  for (let at = title + 1; at < span.start; at += 1) {
    const line = lines[at];
    if (line && isText(line) && line.repeats === 0) return { start: at, end: span.end };
  }
  return span;
}
