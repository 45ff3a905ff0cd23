import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPassage, type Passage } from '#shared/anchor/passage.ts';
import { SentenceIndex } from '#shared/anchor/sentence-index.ts';
import type { TextRange } from '#shared/base/text-range.ts';
import { sentencesOf } from '#shared/document/sentences.ts';
import { anchoredText } from './anchored.ts';
import { plainScan } from './plain-scan.ts';

const LEAST = 0.6;

function read(...paragraphs: readonly string[]): { text: string; sentences: Passage[] } {
  const { text, blocks } = anchoredText(...paragraphs);
  const ranges = blocks.flatMap((block) => sentencesOf(text, block));
  return { text, sentences: ranges.map((range) => readPassage(text, range)) };
}

function mostLike(words: string, ...paragraphs: readonly string[]): string | undefined {
  const { text, sentences } = read(...paragraphs);
  const passage = readPassage(words, { start: 0, end: words.length });
  const found = new SentenceIndex(sentences).mostLike(passage, 1, LEAST);
  return found && text.slice(found.start, found.end);
}

describe('the sentence most like a passage', () => {
  const CAMP = 'The rain came down on the camp and 880 people slept in tents.';

  it('is the one that shares most of its words, whatever the numbers are', () => {
    const now = 'The rain came down on the camp and 1,180 people slept in tents.';
    expect(mostLike(CAMP, 'The border was shut.', now, 'The rain came late.')).toBe(now);
  });

  it('is the first where several are equally alike', () => {
    expect(mostLike('Ten men left.', 'Six men left. Two men left.')).toBe('Six men left.');
  });

  it('may be just alike enough, and is none where all are less', () => {
    expect(mostLike('alpha beta gamma one two', 'Alpha beta gamma.')).toBe('Alpha beta gamma.');
    expect(mostLike('a b c d e', 'A b c x y.')).toBe('A b c x y.');
    expect(mostLike('a b c d e', 'A b x y z.')).toBeUndefined();
    expect(mostLike('—', 'A b c.')).toBeUndefined();
  });

  it('is what comparing it with every run of sentences finds, after any edits', () => {
    const VOCABULARY =
      'the of and in rain camp tally border helpers soldiers left kept not 880 12,341 seven road'.split(
        ' ',
      );
    const sentence = fc
      .array(fc.constantFrom(...VOCABULARY), { minLength: 1, maxLength: 9 })
      .map((words) => `${words.join(' ')}.`.replace(/^./, (first) => first.toUpperCase()));
    const article = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 10,
    });
    const edits = fc.array(
      fc.record({
        place: fc.nat(),
        kind: fc.constantFrom('replace', 'drop', 'add', 'split'),
        word: fc.constantFrom(...VOCABULARY),
      }),
      { maxLength: 12 },
    );
    let alike = 0;
    fc.assert(
      fc.property(
        article,
        edits,
        fc.nat(),
        fc.integer({ min: 1, max: 4 }),
        (paragraphs, changes, from, size) => {
          const old = read(...paragraphs.map((sentences) => sentences.join(' ')));
          const run = old.sentences.slice(from % old.sentences.length).slice(0, size);
          const [first, last] = [run[0], run.at(-1)];
          const range: TextRange = { start: first?.start ?? 0, end: last?.end ?? 0 };
          const passage = readPassage(old.text, range);
          const now = read(...edited(old.text, changes).split('\n'));
          const options = { size: run.length, least: LEAST };
          const scanned = plainScan(now.text, now.sentences, passage, options);
          if (scanned) alike += 1;
          const index = new SentenceIndex(now.sentences);
          expect(index.mostLike(passage, run.length, LEAST)).toEqual(scanned);
        },
      ),
      { numRuns: 1_000 },
    );
    expect(alike).toBeGreaterThan(100);
  });
});

interface Edit {
  readonly place: number;
  readonly kind: string;
  readonly word: string;
}

function edited(text: string, edits: readonly Edit[]): string {
  const words = text.split(' ');
  for (const { place, kind, word } of edits) {
    const at = place % Math.max(1, words.length);
    if (kind === 'replace') words.splice(at, 1, word);
    else if (kind === 'drop') words.splice(at, 1);
    else if (kind === 'add') words.splice(at, 0, word);
    else words.splice(at, 1, `${words[at] ?? ''}.\nThe`);
  }
  return words.join(' ');
}
