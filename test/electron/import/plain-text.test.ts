import { describe, expect, it } from 'vitest';
import { plainTextBlocks } from '#electron/import/plain-text.ts';
import { draftText } from '#shared/document/canonical-text.ts';
import { converted } from './zoned.ts';

const texts = (file: string): string[] => plainTextBlocks(file).map(draftText);

const WRAPPED = `The clinics along the road counted as many as 1,204
patients in the spring, most of them with fever and some
with wounds.

A second list, kept by the nurses, has 1,190 names. They
say that they count people, not visits.
`;

describe('a plain text', () => {
  it('has one paragraph per line when its lines are long', () => {
    const long =
      'A line that goes on well past the width anybody wraps at by hand, as files saved from web pages and word processors have them, one paragraph a line.';
    expect(texts(`${long}\n${long}\nShort end.`)).toEqual([long, long, 'Short end.']);
  });

  it('has its hard-wrapped lines put together, and paragraphs kept apart', () => {
    expect(texts(WRAPPED)).toEqual([
      'The clinics along the road counted as many as 1,204 patients in the spring, most of them with fever and some with wounds.',
      'A second list, kept by the nurses, has 1,190 names. They say that they count people, not visits.',
    ]);
  });

  it('keeps a heading above a wrapped paragraph a line of its own', () => {
    expect(texts(`Patients\n${WRAPPED}`)[0]).toBe('Patients');
  });

  it('joins a word that was split at its hyphen without a space', () => {
    expect(
      texts(
        'Offices in the capital, nobody knows why, have sent long-\ndormant rules back into force, and nobody was told of it\nbefore.',
      )[0],
    ).toContain('long-dormant rules');
  });

  it.each(['\n', '\r\n', '\r', '\u2029'])('reads %j as a line end', (end) => {
    expect(texts(`One thing.${end}${end}Two things.`)).toEqual(['One thing.', 'Two things.']);
  });

  it('has its bullets left out and their depth kept', () => {
    const { text, blocks } = converted(
      'Counted were:\n- 14 officers of the first rank\n    - 3 of them wounded\n– 120 men\n',
    );
    expect(text).toBe('Counted were:\n14 officers of the first rank\n3 of them wounded\n120 men');
    expect(blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ['paragraph', undefined],
      ['list-item', 1],
      ['list-item', 2],
      ['list-item', 1],
    ]);
  });

  it('keeps the numbers of a numbered list, which may be cited', () => {
    expect(texts('1. The first rule holds.\n2. The second does not.')).toEqual([
      '1. The first rule holds.',
      '2. The second does not.',
    ]);
  });

  it('does not take a minus sign or a dash inside a line for a bullet', () => {
    expect(texts('-5 degrees were measured.')).toEqual(['-5 degrees were measured.']);
  });
});
