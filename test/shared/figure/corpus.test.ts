import { describe, expect, it } from 'vitest';
import { corpusSentences } from './corpus-sentences.ts';
import { scoreCorpus } from './score-corpus.ts';

describe("the extractor on the project's own corpus", () => {
  const sentences = corpusSentences();
  const score = scoreCorpus(sentences);
  const { errors, ...table } = score;
  console.log('own corpus', sentences.length, 'sentences', table, errors.join('\n'));

  it('covers at least 150 sentences', () => expect(sentences.length).toBeGreaterThanOrEqual(150));
  it('finds the figures: F1 >= .97', () => expect(score.f1).toBeGreaterThanOrEqual(0.97));
  it('gets span, value, qualifier and unit right together: >= .97', () =>
    expect(score.right).toBeGreaterThanOrEqual(0.97));
  it('suggests at most 3 % of what is none', () =>
    expect(score.distractors).toBeLessThanOrEqual(0.03));
  it('fills counted, period and attribution: >= .95', () => {
    expect(score.counted).toBeGreaterThanOrEqual(0.95);
    expect(score.periods).toBeGreaterThanOrEqual(0.95);
    expect(score.attributions).toBeGreaterThanOrEqual(0.95);
  });
});
