import { createFakeBackend, FAKE_ME, type FakeOptions } from '#renderer/backend/fake-backend.ts';
import { fakeSheet, type FakeSheet } from '#renderer/backend/fake-sheet.ts';
import { extractFigures } from '#shared/figure/extract.ts';
import type { Figure } from '#shared/figure/figure.ts';
import type { Quantity } from '#shared/figure/quantity.ts';
import type { Tag } from '#shared/annotation/tag.ts';
import { deserted } from '#test/renderer/sample-notebook.ts';

const created = { at: '2026-01-13T10:00:00.000Z-0000', run: 'rbackend' };

const sheet = (publisher: string, date: string, line: string): FakeSheet =>
  fakeSheet({ title: `What ${publisher} says`, lines: [line], publisher, date });

export const YEAR = sheet(
  'Valley Courier',
  '2026-01-09',
  'The Roll lists 945 soldiers who walked away in 2025.',
);
export const PART = sheet(
  'Frontier Gazette',
  '2025-10-10',
  'The Roll lists 880 soldiers who walked away from January to September 2025.',
);
export const RIVAL = sheet(
  'River Wire',
  '2026-01-20',
  'The Tally lists 1,400 soldiers who walked away in 2025.',
);

/** The one figure of a sheet, accepted. */
export function accepted(from: FakeSheet, changes: Partial<Quantity & Figure> = {}): Figure {
  const [found] = extractFigures(from.text.text, from.text.blocks, {
    textHash: from.text.textHash,
  });
  if (!found) throw new Error(`no figure in “${from.text.text}”`);
  const { zone: _zone, ...quantity } = found;
  return {
    ...quantity,
    type: 'figure',
    author: FAKE_ME,
    created,
    document: from.document.id,
    textHash: from.text.textHash,
    tags: { [deserted.id]: true },
    decision: 'accepted',
    origin: 'figures/1',
    note: '',
    ...changes,
  };
}

const countedBy = (words: string) => ({ attribution: { countedBy: { words } } });

export const measured: Tag = {
  ...deserted,
  measure: { counted: 'soldiers who walked away', unit: 'people' },
};

/** Three documents, each with one accepted figure of one measure. */
export function comparedBackend(more: FakeOptions = {}) {
  const sheets = [YEAR, PART, RIVAL];
  return createFakeBackend({
    records: [
      ...sheets.map(({ document }) => document),
      measured,
      ...[YEAR, PART].map((one) => accepted(one, countedBy('The Roll'))),
      accepted(RIVAL, countedBy('The Tally')),
    ],
    texts: sheets.map(({ text }) => text),
    ...more,
  });
}

/** A notebook with one document and as many accepted figures as asked for. */
export function crowdedBackend(count: number) {
  const figure = accepted(YEAR);
  const letters = 'abcdefghij';
  const figures = Array.from({ length: count }, (_, at): Figure => {
    const code = String(at)
      .padStart(26, '0')
      .replace(/\d/gu, (digit) => letters[Number(digit)] ?? 'a');
    return { ...figure, id: `fig_${code}` as Figure['id'], value: 1000 + at }; // the pattern of a figure's id
  });
  return createFakeBackend({ records: [YEAR.document, measured, ...figures], texts: [YEAR.text] });
}
