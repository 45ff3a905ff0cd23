import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { explainNumerals } from '#shared/figure/explain.ts';
import { extractFigures } from '#shared/figure/extract.ts';
import { TokenList, tokenize } from '#shared/figure/token.ts';
import { UNIT_WORDS } from '#shared/figure/unit-words.ts';
import { ROLE } from '#shared/figure/word-role.ts';
import { corpusSentences } from './corpus-sentences.ts';
import { lineBlocks } from './suggest.ts';

const CONTEXT = { textHash: '0'.repeat(64), documentDate: '2025-10-10' };

/** Everything the rules say of a text, as it is written to a file. */
function said(text: string): string {
  const blocks = lineBlocks(text);
  const found = extractFigures(text, blocks, CONTEXT);
  return JSON.stringify([found, explainNumerals(text, blocks, CONTEXT)]);
}

/** The same with every rule looking at every number, whichever words the sentence has. */
function saidWithoutGates(text: string): string {
  const gate = vi.spyOn(TokenList.prototype, 'any').mockReturnValue(true);
  try {
    return said(text);
  } finally {
    gate.mockRestore();
  }
}

function corpusTexts(): string[] {
  return ['corpus', 'unseen', 'articles'].flatMap((folder) => {
    const root = new URL(`./${folder}/`, import.meta.url);
    return readdirSync(root).map((name) => readFileSync(new URL(name, root), 'utf8'));
  });
}

describe('a gate before a rule', () => {
  it('changes nothing in any text of the corpora', () => {
    const sentences = corpusSentences().map(({ text }) => text);
    for (const text of [...corpusTexts(), sentences.join('\n'), sentences.join(' ')])
      expect(said(text)).toBe(saidWithoutGates(text));
  });

  it('changes nothing in words of the corpora thrown together', () => {
    const words = new Set(corpusTexts().flatMap((text) => text.match(/\S+/g) ?? []));
    const soup = fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(soup, (some) => {
        const text = some.join(' ');
        expect(said(text)).toBe(saidWithoutGates(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('lets every unit in words through, those with a hyphen by the hyphen', () => {
    const units = [...UNIT_WORDS.keys()].filter((unit) => !unit.includes('-'));
    const through = (unit: string): boolean =>
      tokenize(unit, { start: 0, end: unit.length }).is(0, ROLE.unit);
    expect(units.filter((unit) => !through(unit))).toEqual([]);
  });
});
