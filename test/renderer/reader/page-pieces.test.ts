import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, ZoneName } from '#shared/document/text.ts';
import { findInText } from '#renderer/reader/find-in-text.ts';
import { foldsOf, foldWords, hiddenBlocks } from '#renderer/reader/folds.ts';
import { minimapMarks } from '#renderer/reader/minimap-marks.ts';
import type { HighlightEntry } from '#renderer/reader/reader-data.ts';
import { readerKey } from '#renderer/reader/reader-keys.ts';
import { sentenceAround, stepSentence } from '#renderer/reader/sentence-cursor.ts';
import { numberTops, stripeLanes } from '#renderer/reader/stripe-lanes.ts';
import { textScale } from '#renderer/reader/text-scale.ts';

const blocksOf = (...zones: ZoneName[]): Block[] =>
  zones.map((zone, at) => ({ kind: 'paragraph', zone, start: at * 10, end: at * 10 + 9 }));

describe('folds', () => {
  const blocks = blocksOf('chrome', 'teaser', 'body', 'byline', 'body', 'chrome');

  it('join blocks next to each other that are not the article', () => {
    expect(foldsOf(blocks).map(({ first, last }) => [first, last])).toEqual([
      [0, 1],
      [3, 3],
      [5, 5],
    ]);
  });

  it('say how many lines they hold and what those were', () => {
    const [menus, byline] = foldsOf(blocks);
    expect(foldWords(menus!, false).count).toBe('2 lines folded');
    expect(foldWords(menus!, false).what).toContain('teasers');
    expect(foldWords(byline!, true).count).toBe('1 line opened');
  });

  it('hide their blocks until they are opened', () => {
    expect([...hiddenBlocks(foldsOf(blocks), new Set([0]))]).toEqual([3, 5]);
  });
});

describe('stripes', () => {
  it('give the longest the lane next to the text and never share one', () => {
    const stripe = fc
      .record({ top: fc.nat(500), height: fc.integer({ min: 1, max: 200 }) })
      .map(({ top, height }) => ({ top, bottom: top + height }));
    fc.assert(
      fc.property(fc.array(stripe, { minLength: 1, maxLength: 20 }), (stripes) => {
        const lanes = stripeLanes(stripes);
        const longest = Math.max(...stripes.map(({ top, bottom }) => bottom - top));
        const nearest = stripes.filter((_, at) => lanes[at] === 0);
        expect(Math.max(...nearest.map(({ top, bottom }) => bottom - top))).toBe(longest);
        for (const [at, one] of stripes.entries()) {
          for (const [other, two] of stripes.entries()) {
            if (at === other || lanes[at] !== lanes[other]) continue;
            expect(one.bottom <= two.top || one.top >= two.bottom).toBe(true);
          }
        }
      }),
    );
  });

  it('push a key number down where it would touch the one above', () => {
    expect(numberTops([30, 0, 4], 14)).toEqual([30, 0, 14]);
  });
});

describe('the scale of the map', () => {
  it('leads back to where it came from', () => {
    const blocks = blocksOf('body', 'chrome', 'body', 'body');
    const scale = textScale(blocks, (block) => block !== 1);
    for (const offset of [0, 4, 20, 25, 33, 39]) {
      expect(scale.toOffset(scale.toShare(offset))).toBe(offset);
    }
    expect(scale.toShare(0)).toBe(0);
    expect(scale.toShare(39)).toBe(1);
  });

  it('gives no room to what is folded', () => {
    const scale = textScale(blocksOf('body', 'chrome', 'body'), (block) => block !== 1);
    expect(scale.toShare(10)).toBe(scale.toShare(19));
  });
});

describe('keys of the page', () => {
  const press = (key: string, more: object = {}) =>
    readerKey(
      {
        key,
        code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key,
        ctrlKey: false,
        metaKey: false,
        altKey: false,
        shiftKey: false,
        ...more,
      },
      true,
    );

  it('are letters, numbers and a few with names', () => {
    expect(press('h')).toEqual({ does: 'highlight' });
    expect(press('7', { code: 'Digit7' })).toEqual({ does: 'tag', key: 7 });
    expect(press('S', { shiftKey: true })).toEqual({ does: 'sentence', by: -1 });
    expect(press('Enter')).toEqual({ does: 'enter' });
  });

  it('go by place where the layout is not Latin', () => {
    expect(press('ု', { code: 'KeyJ' })).toEqual({ does: 'suggestion', by: 1 });
    expect(press('၃', { code: 'Digit3' })).toEqual({ does: 'tag', key: 3 });
  });

  it('leave chords and unknown letters to others', () => {
    expect(press('c', { ctrlKey: true })).toBeNull();
    expect(press('a', { ctrlKey: true })).toEqual({ does: 'all' });
    expect(press('H', { shiftKey: true })).toBeNull();
    expect(press('q')).toBeNull();
    expect(press('ArrowDown')).toBeNull();
  });

  it('are silent when somebody switched single letters off', () => {
    const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
    expect(readerKey({ key: 'h', code: 'KeyH', ...plain }, false)).toBeNull();
    expect(readerKey({ key: 'Delete', code: 'Delete', ...plain }, false)).toEqual({
      does: 'delete',
    });
  });
});

describe('the sentence cursor', () => {
  const text = 'One left. Gen. Aung stayed.\nMenu\nTwo more.';
  const blocks = [
    { start: 0, end: 27 },
    { start: 28, end: 32 },
    { start: 33, end: 42 },
  ];
  const isShown = (block: number): boolean => block !== 1;
  const step = (start: number, end: number, by: 1 | -1): string | null => {
    const found = stepSentence(text, blocks, { start, end }, by, isShown);
    return found && text.slice(found.start, found.end);
  };

  it('begins with the sentence the caret is in', () => {
    expect(step(3, 3, 1)).toBe('One left.');
    expect(step(12, 12, 1)).toBe('Gen. Aung stayed.');
  });

  it('goes on sentence by sentence, past what is folded', () => {
    expect(step(0, 9, 1)).toBe('Gen. Aung stayed.');
    expect(step(10, 27, 1)).toBe('Two more.');
    expect(step(33, 42, 1)).toBeNull();
  });

  it('goes back the same way', () => {
    expect(step(33, 42, -1)).toBe('Gen. Aung stayed.');
    expect(step(10, 27, -1)).toBe('One left.');
    expect(step(0, 9, -1)).toBeNull();
  });

  it('widens a selection to the sentences it touches', () => {
    expect(sentenceAround(text, blocks, { start: 15, end: 19 })).toEqual({ start: 10, end: 27 });
    expect(sentenceAround(text, blocks, { start: 4, end: 12 })).toEqual({ start: 0, end: 27 });
  });
});

describe('find', () => {
  it('finds every place whatever the case, in offsets of the text', () => {
    expect(findInText('İ Rice, rice and PRICE', 'rice')).toEqual([
      { start: 2, end: 6 },
      { start: 8, end: 12 },
      { start: 18, end: 22 },
    ]);
  });

  it('finds a number however its thousands are parted', () => {
    const text = 'Of 12 341 people and 12,341 bags';
    for (const query of ['12341', '12,341', '12 341']) {
      expect(findInText(text, query).map(({ start, end }) => text.slice(start, end))).toEqual([
        '12 341',
        '12,341',
      ]);
    }
  });

  it('takes signs for themselves and any white space for a blank', () => {
    expect(findInText('a (b)\u2028c', '(b) c')).toEqual([{ start: 2, end: 7 }]);
    expect(findInText('anything', '  ')).toEqual([]);
  });

  it('takes no Burmese digit that stands for a letter for a number', () => {
    expect(findInText('ခန႔္ ဘ၀ ၄ ၀', '4')).toEqual([{ start: 8, end: 9 }]);
    expect(findInText('ခန႔္ ဘ၀ ၄ ၀', '0')).toEqual([{ start: 10, end: 11 }]);
    expect(findInText('ဘ၀ ဘဝ', 'ဘ၀')).toHaveLength(2);
  });
});

describe('marks of the map', () => {
  const scale = {
    toShare: (offset: number) => offset / 1000,
    toOffset: (share: number) => share * 1000,
  };
  const highlight = (start: number, end: number, hue: 1 | 6) =>
    ({ kind: 'highlight', id: `h${start}`, start, end, hue }) as HighlightEntry;

  it('join where one look touches itself, and stay apart where looks differ', () => {
    const highlights = [highlight(0, 100, 1), highlight(50, 200, 6), highlight(100, 300, 1)];
    const marks = minimapMarks({ highlights, figures: [], suggestions: [] }, scale, undefined);
    expect(marks.map(({ hue, from, to }) => [hue, from, to])).toEqual([
      [1, 0, 0.3],
      [6, 0.05, 0.2],
    ]);
  });

  it('never outgrow the map, however many there are', () => {
    const highlights = Array.from({ length: 5000 }, (_, at) => highlight(at / 5, at / 5 + 0.01, 1));
    const marks = minimapMarks({ highlights, figures: [], suggestions: [] }, scale, undefined);
    expect(marks.length).toBeLessThanOrEqual(400);
    expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length);
  });
});
