import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { plainTextBlocks } from '#electron/import/plain-text.ts';
import { buildCanonicalText } from '#shared/document/canonical-text.ts';
import { sourceRange } from '#shared/document/source-map.ts';
import { extractFigures } from '#shared/figure/extract.ts';
import type { FigureValue } from '#shared/figure/quantity.ts';
import { statedPeriod } from '#shared/figure/stated-period.ts';
import { oneBlock } from './suggest.ts';

export interface GoldQuantity {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value?: FigureValue;
  readonly tier: string;
  readonly period?: string | null;
  readonly counted?: string | null;
  readonly sourceAttribution?: string | null;
}
export interface GoldDocument {
  readonly file?: string;
  readonly text?: string;
  readonly quantities: readonly GoldQuantity[];
  readonly distractors?: readonly { start: number; end: number; text: string; reason: string }[];
}
export interface Gold {
  readonly docs: Readonly<Record<string, GoldDocument>>;
}

export interface Prediction {
  readonly start: number;
  readonly end: number;
  readonly value: FigureValue;
  readonly qualifier: string;
  readonly unit: string | null;
  readonly counted: string | null;
  readonly period: string | null;
  readonly sourceAttribution: string | null;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

interface Rates {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}
export interface Score {
  readonly exact: Rates;
  readonly overlap: Rates;
  readonly valueAccuracy: number;
  readonly qualifierAccuracy: number;
  readonly unitAccuracy: number;
  readonly countedTokenF1: number;
  readonly periodTokenF1: number;
  readonly attributionTokenF1: number;
  readonly distractorFPRate: number;
  readonly measevalOfficial: { readonly F1overlap: number };
  readonly errors: readonly unknown[];
}
interface Scorer {
  score: (
    gold: Gold,
    predictions: Record<string, Prediction[]>,
    options: { texts: Record<string, string> },
  ) => Score;
  format: (score: Score, name: string) => string;
}

export async function scorer(folder: string): Promise<Scorer> {
  // The scorer is plain JavaScript; its shape is the one its own README gives.
  return (await import(pathToFileURL(join(folder, 'figures', 'score.mjs')).href)) as Scorer;
}

export function readGold(
  folder: string,
  name: string,
): { gold: Gold; texts: Record<string, string> } {
  const gold = JSON.parse(readFileSync(join(folder, 'figures', name), 'utf8')) as Gold;
  const texts: Record<string, string> = {};
  for (const [id, { file, text }] of Object.entries(gold.docs)) {
    texts[id] = text ?? readFileSync(join(folder, 'figures', file ?? ''), 'utf8');
  }
  return { gold, texts };
}

/** The event the documents count from, as a project's settings would name it. */
const COUP = { words: 'the coup', date: '2021-02-01' };

const TEXT_HASH = '0'.repeat(64);

/** Extracts from a plain-text file the whole way in: lines, zones, canonical text, offsets back. */
export function extractFile(source: string, documentDate?: string): Prediction[] {
  const { text, blocks, sourceMap } = buildCanonicalText(plainTextBlocks(source));
  const date = documentDate === undefined ? {} : { documentDate };
  const context = { textHash: TEXT_HASH, events: [COUP], ...date };
  return extractFigures(text, blocks, context).map((suggestion) => ({
    ...(sourceRange(sourceMap, suggestion.spans.quantity) ?? suggestion.spans.quantity),
    ...fieldsOf(suggestion),
  }));
}

/** Extracts from one bare paragraph. */
export function extractParagraph(text: string): Prediction[] {
  return extractFigures(text, oneBlock(text), { textHash: TEXT_HASH }).map((suggestion) => ({
    ...suggestion.spans.quantity,
    ...fieldsOf(suggestion),
  }));
}

function fieldsOf(
  suggestion: ReturnType<typeof extractFigures>[number],
): Omit<Prediction, 'start' | 'end'> {
  const { attribution } = suggestion;
  return {
    value: suggestion.value,
    qualifier: suggestion.qualifier,
    unit: suggestion.unit,
    counted: suggestion.counted,
    period: statedPeriod(suggestion),
    sourceAttribution: attribution.countedBy?.words ?? attribution.saidBy?.words ?? null,
    from: suggestion.period?.from,
    to: suggestion.period?.to,
  };
}
