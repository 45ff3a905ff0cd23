import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksNothing, parseSearch } from '#shared/query/search-query.ts';

const words = (typed: string) => parseSearch(typed).terms.map((term) => term.words.join(' '));

describe('a search as it is typed', () => {
  it('is words, all of which are asked for, and phrases between quotation marks', () => {
    expect(words('Soldiers "who left" town')).toEqual(['soldiers', 'who left', 'town']);
    expect(words('"not closed yet')).toEqual(['not closed yet']);
  });

  it('takes the last word as begun, from three letters on, until a space follows', () => {
    expect(parseSearch('soldiers def').terms.map(({ prefix }) => prefix)).toEqual([false, true]);
    expect(parseSearch('soldiers de').terms.map(({ prefix }) => prefix)).toEqual([false, false]);
    expect(parseSearch('soldiers def ').terms.map(({ prefix }) => prefix)).toEqual([false, false]);
    expect(parseSearch('de* soldiers').terms.map(({ prefix }) => prefix)).toEqual([true, true]);
    expect(parseSearch('"soldiers"').terms.map(({ prefix }) => prefix)).toEqual([false]);
  });

  it('never takes a number as begun by itself: 880 is not the beginning of 8,801', () => {
    expect(parseSearch('880').terms).toEqual([{ words: ['880'], prefix: false }]);
    expect(parseSearch('880*').terms).toEqual([{ words: ['880'], prefix: true }]);
  });

  it('reads a number alike however its thousands are grouped and its digits are written', () => {
    for (const typed of ['2,130', '2130', '၂,၁၃၀', '２１３０']) {
      expect(words(typed)).toEqual(['2130']);
    }
    expect(words('1,23,456')).toEqual(['123456']);
    expect(words('3.5')).toEqual(['3.5']);
    expect(words('35')).not.toEqual(words('3.5'));
  });

  it('reads filters, and several of one kind as alternatives', () => {
    expect(
      parseSearch('tag:defection tag:"gave up" outlet:Gazette kind:figures in:note left '),
    ).toMatchObject({
      terms: [{ words: ['left'] }],
      tags: ['defection', 'gave up'],
      outlets: ['Gazette'],
      kinds: ['figure'],
      fields: ['note'],
      problems: [],
    });
  });

  it('reads who wrote and published it, what came before and after, and zones of lines', () => {
    expect(
      parseSearch('author:"Mya Thandar" publisher:Hill after:2025-03 before:2026 zone:body'),
    ).toMatchObject({
      terms: [],
      authors: ['Mya Thandar'],
      outlets: ['Hill'],
      after: '2025-03',
      before: '2026',
      zones: ['body'],
      problems: [],
    });
    expect(parseSearch('zone:footer').problems).toEqual([
      '“footer” is none of body, heading, byline, chrome, teaser, caption, footnote.',
    ]);
    expect(asksNothing(parseSearch('zone:body'))).toBe(true);
    expect(asksNothing(parseSearch('author:Mya'))).toBe(false);
  });

  it('reads dates from, to, and both at once', () => {
    expect(parseSearch('from:2025-01 to:2025-10-10')).toMatchObject({
      from: '2025-01',
      to: '2025-10-10',
    });
    expect(parseSearch('from:2024..2025')).toMatchObject({ from: '2024', to: '2025' });
    expect(parseSearch('from:2024..')).toMatchObject({ from: '2024', problems: [] });
    expect(parseSearch('from:lately').problems).toEqual([
      '“lately” is no date. Write 2025, 2025-10 or 2025-10-10.',
    ]);
  });

  it('reads a phrase between the quotation marks that word processors write', () => {
    for (const typed of ['“gave up” ', '„gave up“ ', '«gave up» ', '"gave up" ']) {
      expect(parseSearch(typed).terms).toEqual([{ words: ['gave', 'up'], prefix: false }]);
      expect(parseSearch(`tag:${typed}`).tags).toEqual(['gave up']);
    }
    expect(words('don’t ')).toEqual(words("don't "));
  });

  it('says what a misspelt filter was taken for, and looks for it as a word', () => {
    const meant = (typed: string) =>
      parseSearch(typed).problems.map((problem) => /Write (\S+) instead/.exec(problem)?.[1]);
    expect(meant('tags:left')).toEqual(['tag:']);
    expect(meant('Auhtor:Hla')).toEqual(['author:']);
    expect(meant('outlt:Wire form:2025')).toEqual(['outlet:', 'from:']);
    expect(meant('title:boats')).toEqual(['in:title']);
    expect(words('tags:left ')).toEqual(['tags left']);
    expect(meant('https://example.org 10:30 Gen:Aung ratio:3 he:said')).toEqual([]);
  });

  it('leaves out what follows a minus, and says which kind there is not', () => {
    expect(parseSearch('soldiers -police').without).toMatchObject([{ words: ['police'] }]);
    expect(parseSearch('kind:sermon').problems[0]).toContain('“sermon” is none of document, claim');
  });

  it('takes an address or a clock time as words, not as a filter', () => {
    expect(words('https://example.org at 10:30 ')).toEqual(['https example org', 'at', '10 30']);
  });

  it('asks for nothing when nothing but signs was typed', () => {
    expect(asksNothing(parseSearch('  (.* "" - '))).toBe(true);
    expect(asksNothing(parseSearch('tag:x'))).toBe(false);
  });

  it('reads anything at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (typed) => {
        for (const { words: list } of parseSearch(typed).terms)
          expect(list.length).toBeGreaterThan(0);
      }),
    );
  });
});
