import type { BlockKind, ZoneName } from './text.ts';
import { isBareName } from './byline.ts';
import { bestSpan, firstText, HEAD_REACH, widenUp, type Span } from './body-span.ts';
import { isText, TEASER_REACH, zoneLines, type Line, type ZoneInput } from './zone-line.ts';

/** `title` is the title the page states elsewhere: the heading that repeats it is the title. */
export interface ZoneHints {
  readonly title?: string;
}

/** No web page has more blocks: a longer text is a book or a log, all of it body. */
const MOST_BLOCKS = 50_000;
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
    if (!line || !canBeTitle(line)) continue;
    const score = titleScore(lines, at, body);
    if (score > bestScore) [best, bestScore] = [at, score];
  }
  return best;
}

function canBeTitle(line: Line): boolean {
  if (line.kind === 'list-item' || line.prose) return false;
  const label = line.widget || line.related || line.comments || line.date || line.count;
  return line.headline || (line.kind === 'heading' && !label);
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
  if (line.teaser || line.readMore || line.pointer) return 'teaser';
  if (line.date || line.count || line.widget || line.related || line.comments) return 'chrome';
  if (line.kind === 'caption') return 'body';
  return line.credit ? 'chrome' : line.byline ? 'byline' : 'body';
}

function isHeading(line: Line, next: Line | undefined): boolean {
  if (line.kind === 'heading') return true;
  const follows = next !== undefined && (next.words > line.words || next.kind === 'list-item');
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
    else if (at >= from && isByline(line, at < title)) zones[at] = 'byline';
    else if (at > title && title >= 0 && isWriter(lines, at)) zones[at] = 'byline';
    else if (at > title && title >= 0 && isStandfirst(line)) zones[at] = 'body';
    else if (at > title && title >= 0 && at + 1 === body && isOwnHeading(line))
      zones[at] = 'heading';
  }
}

// Mastheads print the day's date with its weekday; bylines hardly do.
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;

const isByline = (line: Line, aboveTitle: boolean): boolean =>
  line.byline || (line.date && !(aboveTitle && WEEKDAY.test(line.text)));

/** A name on a line of its own beside the date of the article, said once. */
function isWriter(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  const beside = lines[at - 1]?.date === true || lines[at + 1]?.date === true;
  return line !== undefined && beside && line.repeats === 0 && isBareName(line.text);
}

/** The picture, and the sentence under a title that sums the article up. */
function isStandfirst(line: Line): boolean {
  return line.kind === 'caption' || (isText(line) && line.repeats === 0);
}

/** A report's first chapter begins right under its title: what heads the text is no furniture. */
const isOwnHeading = (line: Line): boolean =>
  line.kind === 'heading' && !line.related && !line.widget && !line.comments && !line.date;

/** Below the text: other stories, told by a date, "read more" or the label above them, are teasers. */
function zonesBelow(lines: readonly Line[], end: number, zones: ZoneName[]): void {
  let listed = false;
  for (let at = end; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) continue;
    if (line.related) listed = true;
    else if (line.widget || line.comments) listed = false;
    const named = listed && (line.headline || line.date) && !line.related && !line.widget;
    zones[at] = named || belongsToTeaser(lines, at, end) ? 'teaser' : 'chrome';
  }
}

function belongsToTeaser(lines: readonly Line[], at: number, from: number): boolean {
  const line = lines[at];
  if (!line || line.widget || line.related || line.comments) return false;
  if (line.teaser || line.readMore || line.pointer) return true;
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
    if (zone === 'byline' && index < title && input.article !== true) zones[index] = 'chrome';
    const standfirst = index < body && input.article === undefined && (input.linked ?? 0) < 0.3;
    if (input.article === true || standfirst) continue;
    const headed = index !== title && inputs[index + 1]?.article !== true;
    if (zone === 'body' || (zone === 'heading' && index > body && headed)) zones[index] = 'chrome';
  }
  return zones;
}

const plainZone = (kind: BlockKind): ZoneName => (kind === 'heading' ? 'heading' : 'body');

/**
 * Guesses each block's zone from the language of the lines (running text, labels, dates, repeats,
 * ellipses, neighbours), never from one site's layout. Linear in the number of blocks. A text in
 * which no running text is found is all body: folding everything would hide the document.
 */
export function guessZones(inputs: readonly ZoneInput[], hints: ZoneHints = {}): ZoneName[] {
  if (inputs.length > MOST_BLOCKS) return inputs.map(({ kind }) => plainZone(kind));
  const lines = zoneLines(inputs);
  if (inputs.some((input) => input.article === true)) return zonesByMarkup(inputs, lines, hints);
  const best = bestSpan(lines);
  if (best.end === 0) return lines.map(({ kind }) => plainZone(kind));
  const title = titleIndex(lines, firstText(lines, best), hints);
  const span = widenUp(lines, best, title);
  const body = firstText(lines, span);
  const zones = lines.map((): ZoneName => 'chrome');
  zonesInside(lines, { start: body, end: span.end }, zones);
  zonesAbove(lines, title, body, zones);
  zonesBelow(lines, span.end, zones);
  return zones;
}
