import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { htmlFragmentBlocks } from '#electron/import/html.ts';
import { plainTextBlocks } from '#electron/import/plain-text.ts';
import type { IsoDate } from '#shared/base/iso-date.ts';
import { buildCanonicalText } from '#shared/document/canonical-text.ts';
import { bodyIndex } from '#shared/figure/counting-body.ts';
import type { Figure } from '#shared/figure/figure.ts';
import { extractFigures } from '#shared/figure/extract.ts';
import type { Quantity } from '#shared/figure/quantity.ts';
import type { Tag } from '#shared/annotation/tag.ts';
import { comparedFigure, type ComparedFigure } from '#shared/figure/compare/compared-figure.ts';
import { CONVENTIONS, type Conventions } from '#shared/figure/compare/conventions.ts';

const created = { at: '2026-01-13T10:00:00.000Z-0000', run: 'rbackend' };
const author = 'per_' + 'a'.repeat(26);

/** A document to compare from: its name stands for its outlet, `text` for those that share a text. */
export interface Sheet {
  readonly name: string;
  readonly date?: IsoDate;
  readonly text?: string;
}

interface Options {
  readonly tags?: ReadonlyMap<string, Tag>;
  readonly conventions?: Conventions;
}

/** A figure record ready to be compared. */
export function comparedFrom(
  quantity: Quantity & { readonly id: Figure['id'] },
  sheet: Sheet,
  { tags = new Map(), conventions = CONVENTIONS }: Options = {},
): ComparedFigure {
  const { name, date, text = name } = sheet;
  const figure: Figure = {
    ...quantity,
    type: 'figure',
    author,
    created,
    document: name,
    textHash: '0'.repeat(64),
    tags: Object.fromEntries([...tags.keys()].map((id) => [id, true as const])),
    decision: 'accepted',
    origin: 'figures/1',
    note: '',
  };
  return comparedFigure(figure, {
    bodies: bodyIndex([]),
    tags,
    conventions,
    documentOf: () => ({ outlet: name, text, ...(date !== undefined && { date }) }),
  });
}

/** Every figure the extractor finds in a text, ready to be compared. */
export function comparedIn(source: string, sheet: Sheet, isHtml = false): ComparedFigure[] {
  const drafts = isHtml ? htmlFragmentBlocks(source) : plainTextBlocks(source);
  const { text, blocks } = buildCanonicalText(drafts);
  const date = sheet.date === undefined ? {} : { documentDate: sheet.date };
  return extractFigures(text, blocks, date).map((found) => comparedFrom(found, sheet));
}

/** Figures of one of the sample documents, its front matter aside. */
export function comparedSample(file: string, sheet: Sheet): ComparedFigure[] {
  const source = readFileSync(resolve('build/resources/sample-documents', file), 'utf8');
  return comparedIn(source.replace(/^---\n.*?\n---\n/su, ''), sheet, file.endsWith('.html'));
}

/** The one figure of this value whose counted words hold `words`. */
export function pick(
  figures: readonly ComparedFigure[],
  value: number,
  words = '',
): ComparedFigure {
  const found = figures.find(
    ({ figure }) => figure.value === value && (figure.counted ?? '').includes(words),
  );
  if (!found) throw new Error(`no figure ${value} that counts “${words}”`);
  return found;
}

let made = 0;

/** A figure made by hand for a test: 100 soldiers who left in 2025, counted by the Roll. */
export function someFigure(
  changes: Partial<Quantity> = {},
  sheet: Sheet = { name: 'Plain Post' },
  options: Options = {},
): ComparedFigure {
  made += 1;
  const at = { start: made, end: made + 1 };
  const quantity: Quantity = {
    spans: { sentence: at, quantity: at, numeral: at },
    sentenceText: 'A sentence.',
    verbatim: '100',
    kind: 'count',
    value: 100,
    qualifier: 'exact',
    unit: 'people',
    counted: 'soldiers who left',
    period: { words: 'in 2025', from: '2025', to: '2025', kind: 'during', basis: 'words' },
    attribution: { countedBy: { words: 'the Roll' } },
    ...changes,
  };
  const id = `fig_${String(made)
    .padStart(26, 'a')
    .replace(/\d/g, (d) => 'abcdefghij'[Number(d)] ?? 'a')}`;
  return comparedFrom({ ...quantity, id: id as Figure['id'] }, sheet, options); // the pattern of a figure's id
}
