import type { IsoDate } from '#shared/base/iso-date.ts';
import type { Block, ZoneName } from '#shared/document/text.ts';
import { explainNumerals, type Explanation } from '#shared/figure/explain.ts';
import { extractFigures } from '#shared/figure/extract.ts';
import type { Suggestion } from '#shared/figure/suggestion.ts';

const TEXT_HASH = '0'.repeat(64);

/** The whole text as one block. */
export function oneBlock(text: string, zone: ZoneName = 'body'): Block[] {
  return [{ kind: zone === 'heading' ? 'heading' : 'paragraph', start: 0, end: text.length, zone }];
}

/** One block a line, as the converter of plain text makes them. */
export function lineBlocks(
  text: string,
  zoneOf: (line: string) => ZoneName = () => 'body',
): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.trim() !== '') blocks.push({ kind: 'paragraph', start, end, zone: zoneOf(line) });
    start = end + 1;
  }
  return blocks;
}

/** Suggestions in a text of one paragraph a line. */
export function suggest(text: string, documentDate?: IsoDate): Suggestion[] {
  const date = documentDate === undefined ? {} : { documentDate };
  return extractFigures(text, lineBlocks(text), { textHash: TEXT_HASH, ...date });
}

/** What each suggestion says, without its place. */
export function told(text: string): string[] {
  return suggest(text).map((s) => `${JSON.stringify(s.value)} ${s.qualifier} ${s.unit ?? '-'}`);
}

export function explain(text: string): Explanation[] {
  return explainNumerals(text, lineBlocks(text), { textHash: TEXT_HASH });
}

/** The verdict on the number that covers the first occurrence of `number`. */
export function verdictOn(text: string, number: string): string {
  const at = text.indexOf(number);
  const found = explain(text).find((e) => e.start < at + number.length && at < e.end);
  return found?.verdict ?? 'not seen';
}
