import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  filesOf,
  isSplittable,
  MOST_TOGETHER,
  shardHome,
  shardPrefix,
  spread,
  wholeHome,
} from '#shared/project/shards.ts';
import { isHome } from '#electron/store/project-files.ts';
import { isMemberName } from '#electron/bundle/manifest.ts';

const HOME = `documents/doc_${'a'.repeat(26)}/annotations.json`;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

const record = (key: string, kind = 'hlt') => ({ id: `${kind}_${key.padEnd(26, 'a')}` });

/** `many` records whose ids are spread evenly. */
const even = (many: number) =>
  Array.from({ length: many }, (_, at) =>
    record(
      `${LETTERS[at % 32] ?? ''}${LETTERS[Math.floor(at / 32) % 32] ?? ''}${LETTERS[Math.floor(at / 1024) % 32] ?? ''}`,
    ),
  );

/** Few different beginnings, so that some are crowded. */
const crowded = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom('hlt', 'fig', 'zon'), fc.stringMatching(/^[ab2]{26}$/))
    .map(([kind, key]) => ({ id: `${kind}_${key}` })),
  { selector: ({ id }) => id, maxLength: 60 },
);

describe('the annotations of a document', () => {
  it('are one file up to a thousand records, and above it one for each first character', () => {
    expect([...filesOf(HOME, even(MOST_TOGETHER)).keys()]).toEqual([HOME]);
    const files = filesOf(HOME, even(MOST_TOGETHER + 1));
    expect([...files.keys()].sort()).toEqual(
      Array.from(LETTERS, (letter) => shardHome(HOME, letter)).sort(),
    );
  });

  it('are split again by the next character only where a file has too many', () => {
    const many = Array.from({ length: 20 }, (_, at) => record(`b${LETTERS[at] ?? ''}`));
    const { leaves } = spread([...many, record('c'), record('c', 'fig')], { most: 10 });
    expect(leaves.get('c')).toHaveLength(2);
    expect(leaves.has('b')).toBe(false);
    expect(leaves.get('ba')).toHaveLength(1);
  });

  it('lie in the same files in whatever order they come, each in one, none with too many', () => {
    fc.assert(
      fc.property(crowded, fc.integer({ min: 1, max: 12 }), (records, most) => {
        const { leaves } = spread(records, { most });
        const back = spread([...records].reverse(), { most });
        const ids = (some: typeof leaves) =>
          [...some].map(([prefix, own]) => [prefix, own.map(({ id }) => id).sort()]).sort();
        expect(ids(back.leaves)).toEqual(ids(leaves));
        expect([...leaves.values()].flat()).toHaveLength(records.length);
        for (const [prefix, own] of leaves) {
          if (prefix.length < 26) expect(own.length).toBeLessThanOrEqual(most);
          for (const { id } of own) expect(id.slice(4).startsWith(prefix)).toBe(true);
        }
      }),
    );
  });

  it('stay in the first file where they bear no id of ours', () => {
    const strange = { id: 'hlt_../../etc' };
    const files = filesOf(HOME, [...even(20), strange], 10);
    expect(files.get(HOME)).toEqual([strange]);
  });
});

describe('the name of such a file', () => {
  it('is allowed where it is made of the letters of an id, in a project and in a bundle', () => {
    for (const prefix of ['', 'a', '7', 'b2']) {
      expect(isHome(shardHome(HOME, prefix))).toBe(true);
      expect(isHome(`private/${shardHome(HOME, prefix)}`)).toBe(true);
      expect(isMemberName(shardHome(HOME, prefix))).toBe(true);
    }
    for (const bad of ['-', '-A', '-0', '-..', '-a b', `-${'a'.repeat(27)}`, '-a/b', '-é']) {
      const name = HOME.replace('.json', `${bad}.json`);
      expect(isHome(name)).toBe(false);
      expect(isMemberName(name)).toBe(false);
    }
  });

  it('says what is in it, and belongs to the file a person counts', () => {
    expect(shardPrefix(shardHome(HOME, 'b2'))).toBe('b2');
    expect(shardPrefix(HOME)).toBe('');
    expect(shardPrefix('tags.json')).toBeNull();
    expect(wholeHome(shardHome(HOME, 'b2'))).toBe(HOME);
    expect(wholeHome('tags.json')).toBe('tags.json');
    expect(isSplittable('tags.json')).toBe(false);
  });
});
