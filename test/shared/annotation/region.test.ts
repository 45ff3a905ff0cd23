import { describe, expect, it } from 'vitest';
import {
  regionByText,
  regionText,
  typedPlace,
  typedWords,
  type Region,
} from '#shared/annotation/region.ts';
import { extractFigures } from '#shared/figure/extract.ts';

const region = (id: string, words: string): Region => ({
  id: `rgn_${id.repeat(26)}` as Region['id'],
  type: 'region',
  author: 'per_a',
  created: { at: '2026-01-13T10:00:00.000Z-0000', run: 'rregion' },
  document: 'doc_a',
  original: 'ab'.repeat(32),
  page: 3,
  box: { left: 0, top: 0, width: 100, height: 100 },
  words,
});

describe('words typed in over a page', () => {
  it('have spaces for line ends, and a paragraph after an empty line', () => {
    expect(typedWords('  The clerk counted\r\n412 boats.\n \n\n And 17 at\tnight. \n')).toBe(
      'The clerk counted 412 boats.\nAnd 17 at night.',
    );
    expect(typedWords(' \n\t\n')).toBe('');
    expect(typedWords('a\0b')).toBe('a\ufffdb');
  });
});

describe('a region of a page', () => {
  it('is a text whose blocks are its paragraphs, each on its page', () => {
    const { text, blocks } = regionText(region('a', 'The clerk counted 412 boats.\nAnd 17 more.'));
    expect(blocks.map(({ start, end, page }) => [text.slice(start, end), page])).toEqual([
      ['The clerk counted 412 boats.', 3],
      ['And 17 more.', 3],
    ]);
  });

  it('has a text of its own, though another says the same', () => {
    const [one, other] = [region('a', '412 boats'), region('b', '412 boats')];
    expect(regionText(one).textHash).not.toBe(regionText(other).textHash);
    expect(regionByText([one, other], regionText(other).textHash)).toBe(other);
    expect(regionByText([one], regionText(other).textHash)).toBeUndefined();
  });

  it('gives the extractor its numbers, each in its sentence', () => {
    const { text, blocks, textHash } = regionText(
      region('a', 'In 2025 the clerk counted 412 soldiers. And 17 more.'),
    );
    const [figure] = extractFigures(text, blocks, { textHash });
    expect(figure).toMatchObject({
      sentenceText: 'In 2025 the clerk counted 412 soldiers.',
      value: 412,
    });
  });

  it('says in a citation that a hand typed it', () => {
    expect(typedPlace(region('a', 'x'))).toBe('p. 3, words typed in by hand');
  });
});
