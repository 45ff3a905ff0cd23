import { describe, expect, it } from 'vitest';
import { promised } from '#test/promise.ts';
import { corpusSentences, sentencesOf } from './corpus-sentences.ts';
import { scoreCorpus } from './score-corpus.ts';

const UNSEEN = ['dev', 'held-out-a', 'held-out-b', 'held-out-c'];

describe("the extractor on the project's own corpus", () => {
  const sentences = corpusSentences();
  const score = scoreCorpus(sentences);
  const whole = [...sentences, ...UNSEEN.flatMap((name) => sentencesOf(`unseen/${name}.txt`))];

  it('covers at least 150 sentences', () => expect(sentences.length).toBeGreaterThanOrEqual(150));
  it('holds with the sentences first measured unread: >= .97', () => {
    const all = scoreCorpus(whole);
    promised(
      'figures, own corpus',
      `${String(whole.length)} sentences: F1 ${all.f1.toFixed(3)}, all right ${all.right.toFixed(3)} (at least 0.970)`,
    );
    expect(all.f1).toBeGreaterThanOrEqual(0.97);
    expect(all.right).toBeGreaterThanOrEqual(0.97);
  });
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
