import { readFileSync } from 'node:fs';
import type { TextRange } from '#shared/base/text-range.ts';
import { readCorpusLine, type CorpusSentence } from './corpus-sentences.ts';

const moved = <T extends TextRange>(ranges: readonly T[], by: number): T[] =>
  ranges.map((range) => ({ ...range, start: range.start + by, end: range.end + by }));

/**
 * A whole article in the notation of `corpus/README.md`, one paragraph a line and the day of its
 * publication alone on the first (`@2026-03-19`), as one text whose paragraphs are its lines.
 */
export function articleOf(name: string): CorpusSentence {
  const file = `articles/${name}.txt`;
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const date = lines[0]?.startsWith('@') === true ? lines.shift()?.slice(1) : undefined;
  let whole: CorpusSentence = { ...readCorpusLine('', file), date };
  for (const line of lines) {
    const read = readCorpusLine(line);
    const by = whole.text === '' ? 0 : whole.text.length + 1;
    whole = {
      ...whole,
      text: `${whole.text}${by === 0 ? '' : '\n'}${read.text}`,
      figures: [...whole.figures, ...moved(read.figures, by)],
      none: [...whole.none, ...moved(read.none, by)],
      open: [...whole.open, ...moved(read.open, by)],
    };
  }
  return whole;
}
