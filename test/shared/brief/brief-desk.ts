import { CONVENTIONS } from '#shared/figure/compare/conventions.ts';
import type { RecordByType } from '#shared/project/kinds.ts';
import type { BriefWorld } from '#shared/brief/brief-world.ts';
import type { Id, IdKind } from '#shared/base/ids.ts';
import type { Document } from '#shared/document/document.ts';
import type { Figure } from '#shared/figure/figure.ts';
import { extractFigures } from '#shared/figure/extract.ts';
import { fakeSheet, type FakeSheet } from '#renderer/backend/fake-sheet.ts';
import { paragraphAt } from '#shared/brief/paragraph-at.ts';

const created = { at: '2026-01-13T10:00:00.000Z-0000', run: 'rdesk' };
const author = 'per_aaaaaaaaaaaaaaaaaaaaaaaaaa';

export const courier = fakeSheet({
  title: 'A year of walking away',
  lines: [
    'Nobody knows the whole of it.',
    'The movement listed 945 soldiers and 30 police officers who walked away in 2025.',
  ],
  publisher: 'Valley Courier',
  date: '2026-01-09',
  authors: ['Aye Nyein'],
});
export const gazette = fakeSheet({
  title: 'Nine months of leaving',
  lines: ['From January to September 2025 the movement listed 880 soldiers.'],
  publisher: 'Frontier Gazette',
  date: '2025-10',
});
export const wire = fakeSheet({
  title: 'Nine months of leaving, again',
  lines: ['~ Home', 'From January to September 2025 the movement listed 880 soldiers.'],
  publisher: 'River Wire',
});

/** The figures of a sheet, accepted. */
export function figuresOf({ document, text }: FakeSheet): Figure[] {
  return extractFigures(text.text, text.blocks, { textHash: text.textHash }).map(
    ({ zone: _zone, ...quantity }) => ({
      ...quantity,
      type: 'figure',
      author,
      created,
      document: document.id,
      textHash: text.textHash,
      tags: {},
      decision: 'accepted',
      origin: 'figures/1',
      note: '',
    }),
  );
}

export const idLike = <K extends IdKind>(prefix: string, letter: string): Id<K> =>
  `${prefix}_${letter.repeat(26)}` as Id<K>; // the pattern of that kind's ids

export function claimOf(letter: string, statement: string): RecordByType['claim'] {
  const id = idLike<'claim'>('clm', letter);
  const relations = {};
  return {
    id,
    type: 'claim',
    author,
    created,
    statement,
    status: 'open',
    tags: {},
    note: '',
    relations,
  };
}

export function evidenceOf(
  letter: string,
  claim: string,
  figure: Figure,
): RecordByType['evidence'] {
  return {
    id: idLike<'evidence'>('evd', letter),
    type: 'evidence',
    author,
    created,
    claim,
    target: { kind: 'figure', id: figure.id },
    stance: 'supports',
    note: '',
  };
}

/** A world of these sheets with every figure accepted; gazette and wire carry one text. */
export function worldOf(sheets: readonly FakeSheet[], more: Partial<BriefWorld> = {}): BriefWorld {
  const figures = sheets.flatMap(figuresOf);
  const texts = new Map(sheets.map(({ text }) => [text.textHash, text.blocks]));
  return {
    figures,
    figuresById: new Map(figures.map((figure) => [figure.id, figure])),
    documents: new Map<string, Document>(sheets.map(({ document }) => [document.id, document])),
    tags: new Map(),
    bodies: [],
    twins: [{ a: gazette.document.id, b: wire.document.id, containment: 0.97 }],
    highlights: new Map(),
    claims: new Map(),
    evidence: [],
    charts: new Map(),
    rulings: [],
    nameOf: () => null,
    conventions: CONVENTIONS,
    typedPlaceOf: () => null,
    paragraphOf: (_document, textHash, offset) => {
      const blocks = [...texts].find(([hash]) => hash === textHash)?.[1] ?? [];
      return paragraphAt(blocks, offset);
    },
    ...more,
  };
}

export function figureOf(world: BriefWorld, value: number): Figure {
  const found = world.figures.find((figure) => figure.value === value);
  if (!found) throw new Error(`the world has no ${value}`);
  return found;
}
