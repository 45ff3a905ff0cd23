import { lineFeatures, type LineFeatures } from './line-features.ts';
import type { BlockKind } from './text.ts';

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

/** A block's features with what its neighbours make of it. */
export interface Line extends LineFeatures {
  readonly index: number;
  readonly repeats: number;
  readonly teaser: boolean;
  readonly selfDescription: boolean;
}

/** How far from a teaser's text its date, title and "read more" stand, in blocks. */
export const TEASER_REACH = 3;
/** The lines that zones are guessed from; linear in their number. */
export function zoneLines(inputs: readonly ZoneInput[]): Line[] {
  const lines = inputs.map((input) => lineFeatures(input.text, input.kind));
  const seen = new Map<string, number>();
  for (const { key } of lines) seen.set(key, (seen.get(key) ?? 0) + 1);
  return lines.map((line, index) => ({
    ...line,
    ...(isBoxed(lines, index) ? { widget: true, prose: false } : {}),
    byline: line.byline || (inputs[index]?.byline === true && line.words <= 14 && !line.date),
    index,
    repeats: (seen.get(line.key) ?? 1) - 1,
    teaser: isTeaserText(lines, index) || isPromotion(line, inputs[index]?.linked ?? 0),
    selfDescription: isSelfDescription(lines, index),
  }));
}

/** What speaks to the reader between two buttons is a box: a newsletter's promise, a plea. */
function isBoxed(lines: readonly LineFeatures[], index: number): boolean {
  const line = lines[index];
  const between = lines[index - 1]?.widget === true && lines[index + 1]?.widget === true;
  return between && line?.prose === true && line.words <= 60 && /\byour?\b/i.test(line.text);
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

/** What an outlet says of itself under "About the ..." is on every page of it. */
function isSelfDescription(lines: readonly LineFeatures[], index: number): boolean {
  return lines[index]?.prose === true && /^about\b.{0,60}$/i.test(lines[index - 1]?.text ?? '');
}

const STRUCTURED: ReadonlySet<BlockKind> = new Set([
  'table-cell',
  'preformatted',
  'quote',
  'footnote',
]);

/** Running text, or a part whose own markup makes it the article's whatever its words look like. */
export const isText = (line: Line | undefined): boolean =>
  line !== undefined &&
  !line.teaser &&
  !line.selfDescription &&
  !line.credit &&
  !line.related &&
  (line.prose || STRUCTURED.has(line.kind));
