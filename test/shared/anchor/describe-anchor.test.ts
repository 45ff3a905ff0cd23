import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchor } from '#shared/anchor/anchor.ts';
import { anchorFits, anchorHolds, describeAnchor } from '#shared/anchor/describe-anchor.ts';
import { anchoredText, anchorOf } from './anchored.ts';

const TEXT = anchoredText(
  'The helpers keep a list. It names 880 soldiers. Gen. Min says it is wrong.',
  'A second list names 945 of them, and nobody knows who keeps it.',
  'The end.',
);

describe('an anchor', () => {
  it('has context that begins and ends with a sentence and is at least 32 units long', () => {
    const found = anchorOf(TEXT, '880');
    expect(found.prefix).toBe('The helpers keep a list. It names ');
    expect(found.suffix).toBe(' soldiers. Gen. Min says it is wrong.');
  });

  it('takes the sentences of neighbouring paragraphs where its own are short', () => {
    const found = anchorOf(TEXT, 'A second');
    expect(found.prefix).toBe('It names 880 soldiers. Gen. Min says it is wrong.\n');
    expect(anchorOf(TEXT, 'The end').prefix).toMatch(/^A second list .*keeps it\.\n$/);
  });

  it('gives what there is at the ends of the text', () => {
    expect(anchorOf(TEXT, 'The helpers').prefix).toBe('');
    expect(anchorOf(TEXT, 'The end.').suffix).toBe('');
  });

  it('keeps the context of an endless sentence within bounds and never halves a character', () => {
    const long = anchoredText(`${'😀'.repeat(2_000)}880${'😀'.repeat(2_000)}`);
    const found = anchorOf(long, '880');
    for (const context of [found.prefix, found.suffix]) {
      expect(context.length).toBeGreaterThanOrEqual(32);
      expect(context.length).toBeLessThanOrEqual(400);
      expect(context).not.toMatch(/\p{Surrogate}/u);
    }
  });

  it('cannot be made outside the text', () => {
    expect(() => describeAnchor(TEXT, { start: 5, end: 5 })).toThrow();
    expect(() => describeAnchor(TEXT, { start: 5, end: 50_000 })).toThrow();
  });

  it('holds where its words stand at its offsets, and fits with hash and context', () => {
    const found = anchorOf(TEXT, '945');
    expect(anchorHolds(found, TEXT.text)).toBe(true);
    expect(anchorHolds({ ...found, start: found.start + 1 }, TEXT.text)).toBe(false);
    expect(anchorFits(found, TEXT)).toBe(true);
    expect(anchorFits({ ...found, prefix: 'made up' }, TEXT)).toBe(false);
    expect(anchorFits({ ...found, textHash: '0'.repeat(64) }, TEXT)).toBe(false);
  });

  it('is valid, holds and fits for every range of every text', () => {
    const paragraph = fc.array(
      fc.constantFrom('One.', 'two', 'Dr. Three', '4,000', '“Five?”', '😀'),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 5 }),
        fc.nat(),
        fc.nat(),
        (paragraphs, from, size) => {
          const target = anchoredText(...paragraphs.map((words) => words.join(' ')));
          const start = from % target.text.length;
          const end = Math.min(target.text.length, start + 1 + (size % 60));
          const found = describeAnchor(target, { start, end });
          expect(anchor.parse(found)).toEqual(found);
          expect(anchorFits(found, target)).toBe(true);
          expect(found.prefix.length).toBeGreaterThanOrEqual(Math.min(32, start));
          expect(found.suffix.length).toBeGreaterThanOrEqual(
            Math.min(32, target.text.length - end),
          );
        },
      ),
    );
  });
});
