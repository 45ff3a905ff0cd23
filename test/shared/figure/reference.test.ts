import { expect, it } from 'vitest';
import { describeWithReference } from '#test/reference.ts';
import {
  extractFile,
  extractParagraph,
  readGold,
  scorer,
  type Prediction,
} from './reference-gold.ts';
import { permuted } from './permute-numbers.ts';

/** When the five documents were published, as far as their own pages or twins say. */
const DATES: Readonly<Record<string, string>> = {
  '000': '2025-10-10',
  '001': '2025-10-10',
  '002': '2026-01-29',
};

function predictFiles(texts: Readonly<Record<string, string>>): Record<string, Prediction[]> {
  return Object.fromEntries(
    Object.entries(texts).map(([id, text]) => [id, extractFile(text, DATES[id.slice(0, 3)])]),
  );
}

describeWithReference('figure extraction on the reference documents', (folder) => {
  it('meets the targets', async () => {
    const { score, format } = await scorer(folder);
    const { gold, texts } = readGold(folder, 'gold-seeds.json');
    const result = score(gold, predictFiles(texts), { texts });
    console.log(format(result, 'reference documents'), result.errors);
    expect(result.overlap.f1).toBeGreaterThanOrEqual(0.98);
    expect(result.exact.f1).toBeGreaterThanOrEqual(0.95);
    expect(result.valueAccuracy).toBe(1);
    expect(result.qualifierAccuracy).toBeGreaterThanOrEqual(0.98);
    expect(result.unitAccuracy).toBeGreaterThanOrEqual(0.95);
    expect(result.distractorFPRate).toBeLessThanOrEqual(0.01);
    expect(result.countedTokenF1).toBeGreaterThanOrEqual(0.88);
    expect(result.periodTokenF1).toBeGreaterThanOrEqual(0.85);
    expect(result.attributionTokenF1).toBeGreaterThanOrEqual(0.85);
  });

  it('meets them on scientific paragraphs', async () => {
    const { score, format } = await scorer(folder);
    const { gold, texts } = readGold(folder, 'gold-measeval-train.json');
    const predictions = Object.entries(texts).map(
      ([id, text]) => [id, extractParagraph(text)] as const,
    );
    const result = score(gold, Object.fromEntries(predictions), { texts });
    console.log(format(result, 'scientific paragraphs'));
    expect(result.overlap.f1).toBeGreaterThanOrEqual(0.9);
    expect(result.measevalOfficial.F1overlap).toBeGreaterThanOrEqual(0.8);
  });

  it.each([1, 2, 3])(
    'stays within .02 when numbers and names are others, seed %i',
    async (seed) => {
      const { score } = await scorer(folder);
      const { gold, texts } = readGold(folder, 'gold-seeds.json');
      const before = score(gold, predictFiles(texts), { texts });
      const other = permuted(gold, texts, seed);
      const after = score(other.gold, predictFiles(other.texts), { texts: other.texts });
      expect(after.overlap.f1).toBeGreaterThanOrEqual(before.overlap.f1 - 0.02);
      expect(after.exact.f1).toBeGreaterThanOrEqual(before.exact.f1 - 0.02);
      expect(after.valueAccuracy).toBeGreaterThanOrEqual(before.valueAccuracy - 0.02);
      expect(after.qualifierAccuracy).toBeGreaterThanOrEqual(before.qualifierAccuracy - 0.02);
      expect(after.distractorFPRate).toBeLessThanOrEqual(before.distractorFPRate + 0.02);
    },
  );
});
