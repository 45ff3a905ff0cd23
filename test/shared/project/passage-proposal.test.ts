import { describe, expect, it } from 'vitest';
import type { Highlight } from '#shared/annotation/highlight.ts';
import { describeAnchor } from '#shared/anchor/describe-anchor.ts';
import { AnchorResolver } from '#shared/anchor/resolve.ts';
import { hashText } from '#shared/document/text.ts';
import { highlightPassage } from '#shared/project/passage-proposal.ts';
import { blocksOfLines } from './blocks-of-lines.ts';

const KEPT = 'The river group keeps a roll of everybody who walks away from the camps.';
const ROLL = 'Its roll names 880 soldiers who left between January and September.';
const ROAD = 'The road from the camp to the ferry is steep in the rains.';

const read = (...lines: readonly string[]) => {
  const text = lines.join('\n');
  const textHash = hashText(text);
  return { text, textHash, blocks: blocksOfLines(text), suggestions: [], origin: 'figures/3' };
};

function waiting(quote: string, ...now: readonly string[]) {
  const older = read(KEPT, ROLL, ROAD);
  const start = older.text.indexOf(quote);
  const anchor = describeAnchor(older, { start, end: start + quote.length });
  const newer = read(...now);
  const highlight = { id: 'hlt', anchor } as unknown as Highlight; // no more of it is looked at
  return highlightPassage(highlight, newer, new AnchorResolver(newer).resolve(anchor));
}

describe('a highlight that waits', () => {
  it.each([ROLL, '880 soldiers'])('shows one sentence then and one now: %s', (quote) => {
    const { then, now } = waiting(quote, KEPT, ROLL.replace('880', '945'), ROAD);
    const start = ROLL.indexOf(quote);
    expect(then).toEqual({ words: ROLL, start, end: start + quote.length });
    expect(now).toEqual({ words: ROLL.replace('880', '945'), start, end: start + quote.length });
  });

  it('shows what stood around it where it is missing, for a person to find its place by', () => {
    const { then, now } = waiting('880 soldiers', KEPT, ROAD);
    expect(then.words).toBe([KEPT, ROLL].join('\n'));
    expect(then.words.slice(then.start, then.end)).toBe('880 soldiers');
    expect(now).toBeNull();
  });
});
