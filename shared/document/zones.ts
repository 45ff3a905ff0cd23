import type { BlockKind, ZoneName } from './text.ts';
import { lineFeatures, type LineFeatures } from './line-features.ts';

/**
 * What zones are guessed from. `article` is what a page's markup says: true = in the article, false =
 * in navigation, footer or a list of links, absent = it does not say. `linked` is the share of the
 * text that is links, 0 to 1.
 */
export interface ZoneInput {
  readonly text: string;
  readonly kind: BlockKind;
  readonly article?: boolean;
  readonly byline?: boolean;
  readonly linked?: number;
}

/** `title` is the title the page states elsewhere: the heading that repeats it is the title. */
export interface ZoneHints {
  readonly title?: string;
}

interface Line extends LineFeatures {
  readonly index: number;
  readonly repeats: number;
  readonly teaser: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** How far from a teaser's text its date, title and "read more" stand, in blocks. */
const TEASER_REACH = 3;
/** How far above the body its title and byline are looked for, in blocks. */
const HEAD_REACH = 30;
const COMMENTS_DISCOUNT = 0.1;

function featuresOf(inputs: readonly ZoneInput[]): Line[] {
  const lines = inputs.map((input) => lineFeatures(input.text, input.kind));
  const seen = new Map<string, number>();
  for (const { key } of lines) seen.set(key, (seen.get(key) ?? 0) + 1);
  return lines.map((line, index) => ({
    ...line,
    byline: line.byline || (inputs[index]?.byline === true && line.words <= 14 && !line.date),
    index,
    repeats: (seen.get(line.key) ?? 1) - 1,
    teaser: isTeaserText(lines, index) || isPromotion(line, inputs[index]?.linked ?? 0),
  }));
}

/** A blurb of another story: cut off by an ellipsis beside a date, or sent on by "Read more". */
function isTeaserText(lines: readonly LineFeatures[], index: number): boolean {
  const line = lines[index];
  if (!line || line.words < 4 || line.words > 80 || line.date) return false;
  if (lines[index + 1]?.readMore) return true;
  if (!line.ellipsis) return false;
  for (let at = index - TEASER_REACH; at <= index + TEASER_REACH; at += 1) {
    if (lines[at]?.date === true && !proseBetween(lines, at, index)) return true;
  }
  return false;
}

/** A paragraph that is one link is a pointer to another page, not a statement. */
function isPromotion(line: LineFeatures, linked: number): boolean {
  return linked > 0.9 && line.kind === 'paragraph' && line.words >= 3 && line.words <= 40;
}

function proseBetween(lines: readonly LineFeatures[], a: number, b: number): boolean {
  const [from, to] = a < b ? [a, b] : [b, a];
  return lines.slice(from + 1, to).some((line) => line.prose && !line.ellipsis);
}

/** Positive for running text, negative for what pages put around it; the unit is about one word. */
function worth(line: Line): number {
  if (line.comments) return -80;
  if (line.related) return -15;
  if (line.widget || line.readMore) return -10;
  if (line.teaser) return -15;
  if (line.date || line.byline || line.count) return -5;
  if (line.credit) return -2;
  if (line.prose) return Math.min(line.words, 60) * (line.repeats > 0 ? 0.2 : 1) + 2;
  if (line.kind === 'table-cell' || line.kind === 'preformatted') return 0;
  const label = line.kind === 'list-item' && line.words <= 5 ? -6 : line.words <= 1 ? -4 : -2;
  return label - Math.min(line.repeats, 3) * 4;
}

/** The stretch of blocks whose worth sums highest: where the running text is (Kadane). */
function bestSpan(lines: readonly Line[]): Span {
  let best: Span = { start: 0, end: 0 };
  let bestSum = 0;
  let start = 0;
  let sum = 0;
  let discount = 1;
  for (const [index, line] of lines.entries()) {
    const value = worth(line);
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

const STRUCTURED: ReadonlySet<BlockKind> = new Set([
  'table-cell',
  'preformatted',
  'quote',
  'footnote',
]);

/** Running text, or a part whose own markup makes it the article's whatever its words look like. */
const isText = (line: Line | undefined): boolean =>
  line !== undefined &&
  !line.teaser &&
  !line.credit &&
  !line.related &&
  (line.prose || STRUCTURED.has(line.kind));

function firstText(lines: readonly Line[], span: Span): number {
  let at = span.start;
  while (at < span.end && !isText(lines[at])) at += 1;
  return at;
}

/** Takes in running text just above the best stretch, cut off from it by an advertisement. */
function widenUp(lines: readonly Line[], span: Span, title: number): Span {
  if (title < 0) return span;
  for (let at = title + 1; at < span.start; at += 1) {
    const line = lines[at];
    if (line && isText(line) && line.repeats === 0) return { start: at, end: span.end };
  }
  return span;
}

/**
 * The title's index above the first running text, or -1: a headline beside a byline or date, said
 * twice, or right above the text.
 */
function titleIndex(lines: readonly Line[], body: number, hints: ZoneHints): number {
  const stated = hints.title?.toLowerCase().replace(/\s+/g, ' ').trim();
  const said = stated ? lines.findIndex((line) => line.key === stated && line.index < body) : -1;
  if (said >= 0) return said;
  let best = -1;
  let bestScore = 3;
  for (let at = Math.max(0, body - HEAD_REACH); at < body; at += 1) {
    const line = lines[at];
    if (!line?.headline || line.kind === 'list-item' || line.prose) continue;
    const score = titleScore(lines, at, body);
    if (score > bestScore) [best, bestScore] = [at, score];
  }
  return best;
}

function titleScore(lines: readonly Line[], at: number, body: number): number {
  const line = lines[at];
  if (!line) return 0;
  const near = lines.slice(at + 1, at + 5).filter((other) => other.index < body);
  const again = lines.slice(at + 1, body).some((other) => other.key === line.key);
  let score = line.kind === 'heading' ? 4 - (at > 0 ? 1 : 0) : 0;
  if (near.some((other) => other.byline || other.date)) score += 3;
  if (again) score += 3;
  if (at === 0 || at + 1 === body) score += 3;
  score += Math.min(line.words, 8) / 2;
  return line.words < 3 && line.kind !== 'heading' ? score - 4 : score;
}

/** Other stories listed inside the article: a run without running text that shows a date or repeats. */
function isCluster(run: readonly Line[]): boolean {
  const signs = run.filter(
    (line) => line.date || line.readMore || line.teaser || (line.repeats > 0 && line.headline),
  );
  return run.some((line) => line.related) || (run.length > 1 && signs.length > 0);
}

function zoneOfStray(line: Line): ZoneName {
  if (line.teaser || line.readMore) return 'teaser';
  if (line.date || line.count || line.widget || line.related || line.comments) return 'chrome';
  if (line.kind === 'caption') return 'body';
  return line.credit ? 'chrome' : line.byline ? 'byline' : 'body';
}

function isHeading(line: Line, next: Line | undefined): boolean {
  if (line.kind === 'heading') return true;
  const follows = next !== undefined && next.words > line.words;
  return line.kind === 'paragraph' && line.headline && line.words <= 14 && !line.stop && follows;
}

function zoneInRun(line: Line, cluster: boolean, next: Line | undefined): ZoneName {
  const stray = zoneOfStray(line);
  if (cluster) {
    if (line.related || line.widget) return 'chrome';
    const sentence = line.stop && !line.teaser && line.repeats === 0 && line.words >= 2;
    return sentence ? 'body' : 'teaser';
  }
  if (stray !== 'body') return stray;
  return isHeading(line, next) ? 'heading' : 'body';
}

/** Zones between `span`'s ends: running text is body, each run between is judged as a whole. */
function zonesInside(lines: readonly Line[], span: Span, zones: ZoneName[]): void {
  let at = span.start;
  while (at < span.end) {
    const start = at;
    while (at < span.end && !isText(lines[at])) at += 1;
    const run = lines.slice(start, at);
    const cluster = isCluster(run);
    for (const line of run) zones[line.index] = zoneInRun(line, cluster, lines[line.index + 1]);
    if (at < span.end) zones[at] = 'body';
    at += 1;
  }
}

/**
 * The first block that may be the byline. The page's own date stands above the title too, so a line
 * above counts only when nothing below the title names a writer or a date.
 */
function bylineStart(lines: readonly Line[], title: number, body: number): number {
  if (title < 0) return Math.max(0, body - 4);
  const below = lines.slice(title + 1, body).some((line) => line.byline || line.date);
  return below ? title : Math.max(0, title - 2);
}

/** Above the text: the title wherever it stands, byline and date near it; the rest is chrome. */
function zonesAbove(lines: readonly Line[], title: number, body: number, zones: ZoneName[]): void {
  const key = title < 0 ? undefined : lines[title]?.key;
  const from = bylineStart(lines, title, body);
  for (let at = 0; at < body; at += 1) {
    const line = lines[at];
    if (!line) continue;
    zones[at] = 'chrome';
    if (key !== undefined && line.key === key && at >= title) zones[at] = 'heading';
    else if (line.teaser) zones[at] = 'teaser';
    else if (at >= from && (line.byline || line.date)) zones[at] = 'byline';
    else if (at > title && title >= 0 && isStandfirst(line)) zones[at] = 'body';
  }
}

/** The picture, and the sentence under a title that sums the article up. */
function isStandfirst(line: Line): boolean {
  return line.kind === 'caption' || (isText(line) && line.repeats === 0);
}

/** Below the text: other stories with a date or "read more" are teasers, the rest is chrome. */
function zonesBelow(lines: readonly Line[], end: number, zones: ZoneName[]): void {
  for (let at = end; at < lines.length; at += 1) {
    const line = lines[at];
    if (line) zones[at] = belongsToTeaser(lines, at, end) ? 'teaser' : 'chrome';
  }
}

function belongsToTeaser(lines: readonly Line[], at: number, from: number): boolean {
  const line = lines[at];
  if (!line || line.widget || line.related || line.comments) return false;
  if (line.teaser || line.readMore) return true;
  const near = lines.slice(Math.max(from, at - TEASER_REACH), at + TEASER_REACH + 1);
  if (line.date) return near.some((other) => other.teaser || (other.headline && other.repeats > 0));
  return (line.headline || line.byline || line.count) && near.some((other) => other.teaser);
}

/** Zones of a page whose markup says where the article is: only strays inside it are judged. */
function zonesByMarkup(
  inputs: readonly ZoneInput[],
  lines: readonly Line[],
  hints: ZoneHints,
): ZoneName[] {
  const zones = lines.map((): ZoneName => 'chrome');
  const start = inputs.findIndex((input) => input.article === true);
  const end = inputs.findLastIndex((input) => input.article === true) + 1;
  const body = firstText(lines, { start, end });
  const title = titleIndex(lines, body, hints);
  zonesInside(lines, { start: body, end }, zones);
  zonesAbove(lines, title, body, zones);
  zonesBelow(lines, end, zones);
  for (const [index, input] of inputs.entries()) {
    const zone = zones[index];
    const standfirst = index < body && input.article === undefined && (input.linked ?? 0) < 0.3;
    if (input.article === true || standfirst) continue;
    const headed = index !== title && inputs[index + 1]?.article !== true;
    if (zone === 'body' || (zone === 'heading' && index > body && headed)) zones[index] = 'chrome';
  }
  return zones;
}

/**
 * Guesses each block's zone from the language of the lines (running text, labels, dates, repeats,
 * ellipses, neighbours), never from one site's layout. Linear in the number of blocks. A text in
 * which no running text is found is all body: folding everything would hide the document.
 */
export function guessZones(inputs: readonly ZoneInput[], hints: ZoneHints = {}): ZoneName[] {
  const lines = featuresOf(inputs);
  if (inputs.some((input) => input.article === true)) return zonesByMarkup(inputs, lines, hints);
  const best = bestSpan(lines);
  if (best.end === 0) return lines.map((line) => (line.kind === 'heading' ? 'heading' : 'body'));
  const title = titleIndex(lines, firstText(lines, best), hints);
  const span = widenUp(lines, best, title);
  const body = firstText(lines, span);
  const zones = lines.map((): ZoneName => 'chrome');
  zonesInside(lines, { start: body, end: span.end }, zones);
  zonesAbove(lines, title, body, zones);
  zonesBelow(lines, span.end, zones);
  return zones;
}
