import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSearch } from '#shared/query/search-query.ts';
import { decodeIndex, encodeIndex } from '#electron/search/index-file.ts';
import { PostingIndex } from '#electron/search/posting-index.ts';

const PROJECT = 'prj_aaaaaaaaaaaaaaaaaaaaaaaaaa';
const counted = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of text.split(' ').filter(Boolean)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};
const add = (index: PostingIndex, id: string, text: string): void =>
  index.add({ id, key: text }, counted(text));
const match = (index: PostingIndex, typed: string): string[] =>
  index.match(parseSearch(typed).terms);

function sample(): PostingIndex {
  const index = new PostingIndex();
  add(index, 'a', 'soldiers left the town');
  add(index, 'b', 'soldiers soldiers soldiers stayed');
  add(index, 'c', 'deserters left');
  return index;
}

describe('an index of postings', () => {
  it('answers texts that hold every word, those that hold it most often first', () => {
    expect(match(sample(), 'soldiers ')).toEqual(['b', 'a']);
    expect(match(sample(), 'soldiers left ')).toEqual(['a']);
    expect(match(sample(), 'soldiers deserters ')).toEqual([]);
  });

  it('answers a begun word by all that begin so', () => {
    expect(match(sample(), 'des')).toEqual(['c']);
    expect(match(sample(), 'sta')).toEqual(['b']);
    expect(match(sample(), 'xyz')).toEqual([]);
  });

  it('answers the same once frozen, and once read from its file', () => {
    const index = sample();
    const fresh = match(index, 'left soldiers ');
    const frozen = index.freeze();
    expect(match(index, 'left soldiers ')).toEqual(fresh);
    const read = decodeIndex(PROJECT, encodeIndex(PROJECT, frozen));
    expect(match(new PostingIndex(read!), 'left soldiers ')).toEqual(fresh);
    expect(new PostingIndex(read!).keyOf('c')).toBe('deserters left');
  });

  it('keeps no word of a text that was taken out once it is frozen', () => {
    const index = sample();
    index.freeze();
    index.remove('c');
    expect(match(index, 'deserters ')).toEqual([]);
    const { terms, texts } = index.freeze();
    expect(terms).not.toContain('deserters');
    expect(terms).toContain('left');
    expect(texts.map((text) => text?.id)).toEqual(['a', 'b']);
    expect(Buffer.from(encodeIndex(PROJECT, index.freeze())).includes('deserters')).toBe(false);
  });

  it('reads no file that is damaged, cut, of another project or no index', () => {
    const bytes = encodeIndex(PROJECT, sample().freeze());
    expect(decodeIndex('prj_bbbbbbbbbbbbbbbbbbbbbbbbbb', bytes)).toBeNull();
    expect(decodeIndex(PROJECT, bytes.subarray(0, bytes.length - 4))).toBeNull();
    expect(decodeIndex(PROJECT, Buffer.from('{}'))).toBeNull();
    const flipped = Uint8Array.from(bytes);
    flipped[bytes.length - 2] = (flipped[bytes.length - 2] ?? 0) ^ 1;
    expect(decodeIndex(PROJECT, flipped)).toBeNull();
  });

  it('agrees with looking at every text, whatever is added, replaced, removed and frozen', () => {
    const word = fc.constantFrom('ada', 'adam', 'adams', 'bee', 'cat', 'catalogue');
    const step = fc.oneof(
      fc.record({
        kind: fc.constant('add' as const),
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        words: fc.array(word, { maxLength: 5 }),
      }),
      fc.record({ kind: fc.constant('remove' as const), id: fc.constantFrom('a', 'b', 'c', 'd') }),
      fc.record({ kind: fc.constant('freeze' as const) }),
    );
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 30 }),
        fc.array(word, { minLength: 1 }),
        (steps, asked) => {
          const index = new PostingIndex();
          const texts = new Map<string, readonly string[]>();
          for (const one of steps) {
            if (one.kind === 'freeze') index.freeze();
            else if (one.kind === 'remove') {
              index.remove(one.id);
              texts.delete(one.id);
            } else {
              add(index, one.id, one.words.join(' '));
              texts.set(one.id, one.words);
            }
          }
          const last = asked.length - 1;
          const plain = [...texts].filter(([, words]) =>
            asked.every((wanted, at) =>
              words.some((one) => (at === last ? one.startsWith(wanted) : one === wanted)),
            ),
          );
          expect(match(index, asked.join(' ')).sort()).toEqual(plain.map(([id]) => id).sort());
        },
      ),
    );
  });
});
