import { describe, expect, it } from 'vitest';
import type { BriefNode } from '#shared/brief/brief.ts';
import { namesWithNumbers, numbersOfLine, traceNumbers } from '#shared/brief/traceability.ts';
import { fakeSheet } from '#renderer/backend/fake-sheet.ts';

const text = (words: string): BriefNode => ({ type: 'text', text: words });
const ref: BriefNode = { type: 'figureRef', attrs: { id: 'fig_a' } };
const line = (...content: BriefNode[]): BriefNode => ({ type: 'paragraph', content });

describe('numbers of a brief', () => {
  it('come in order, with the place they have in their line', () => {
    const found = numbersOfLine(
      line(text('They listed '), ref, text(' soldiers, others 2,200 soldiers.')),
    );
    expect(found).toEqual([
      { words: '', figure: 'fig_a', start: 12, end: 13 },
      { words: '2,200', figure: null, start: 31, end: 36 },
    ]);
  });

  it('are found in lists and quotes, and know their block', () => {
    const item = { type: 'listItem', content: [line(text('They lost 320 soldiers.'))] };
    const found = traceNumbers([
      line(text('Nothing here.')),
      { type: 'bulletList', content: [item] },
      { type: 'blockquote', content: [line(ref)] },
    ]);
    expect(found.map(({ words, figure, block }) => [words, figure, block])).toEqual([
      ['320', null, 1],
      ['', 'fig_a', 2],
    ]);
    expect(found[0]?.context).toBe('They lost 320 soldiers.');
  });

  it('are not looked for in years and in the names of documents', () => {
    const { document } = fakeSheet({ title: 'Over 2,500 captured soldiers', lines: ['x'] });
    const names = namesWithNumbers([document]);
    const said = line(text('In 2025 “Over 2,500 captured soldiers” listed '), ref, text('.'));
    expect(numbersOfLine(said, names).map(({ figure }) => figure)).toEqual(['fig_a']);
    expect(numbersOfLine(said)).toHaveLength(2);
  });
});
