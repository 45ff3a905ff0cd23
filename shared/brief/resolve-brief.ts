import { missingCase } from '#shared/base/missing-case.ts';
import { chartModel } from '#shared/chart/chart-model.ts';
import type { Evidence } from '#shared/claim/claim.ts';
import { independentSources, type Witness } from '#shared/claim/independent-sources.ts';
import { outletOf } from '#shared/document/outlet.ts';
import { textGroups } from '#shared/document/same-text.ts';
import { bodyIndex, counterOf } from '#shared/figure/counting-body.ts';
import type { Figure } from '#shared/figure/figure.ts';
import { formatQuantity } from '#shared/figure/format-value.ts';
import { conventionSentences, type Conventions } from '#shared/figure/compare/conventions.ts';
import { periodLabel } from '#shared/figure/period-span.ts';
import type { Brief, BriefNode } from './brief.ts';
import type {
  BriefFigureRow,
  BriefInline,
  BriefJudgement,
  BriefModel,
  BriefPart,
} from './brief-model.ts';
import type { BriefWorld } from './brief-world.ts';
import { Citations, citedDocuments } from './citations.ts';
import { judgementsOf } from './judgements.ts';

interface Desk {
  readonly world: BriefWorld;
  readonly citations: Citations;
}

const textAttr = (node: BriefNode, name: string): string => {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : '';
};

function citeFigure(figure: Figure, { citations }: Desk): number {
  const { document, textHash, spans, sentenceText } = figure;
  return citations.cite({
    document,
    textHash,
    start: spans.sentence.start,
    sentence: sentenceText,
  });
}

function inlines(nodes: readonly BriefNode[] | undefined, desk: Desk): BriefInline[] {
  return (nodes ?? []).map((node): BriefInline => {
    if (node.type === 'text') {
      const marks = new Set((node.marks ?? []).map((mark) => mark.type));
      return {
        kind: 'text',
        text: node.text ?? '',
        bold: marks.has('bold'),
        italic: marks.has('italic'),
      };
    }
    if (node.type === 'hardBreak') return { kind: 'break' };
    const figure =
      node.type === 'figureRef' ? desk.world.figuresById.get(textAttr(node, 'id')) : undefined;
    if (!figure) return { kind: 'gone', what: '[deleted figure]' };
    return {
      kind: 'figure',
      id: figure.id,
      label: formatQuantity(figure),
      note: citeFigure(figure, desk),
    };
  });
}

function figureRow(figure: Figure, desk: Desk): BriefFigureRow {
  const document = desk.world.documents.get(figure.document);
  return {
    id: figure.id,
    label: formatQuantity(figure),
    counted: figure.counted ?? '',
    period: periodLabel(figure.period) || 'not said',
    counter: counterOf(figure, bodyIndex(desk.world.bodies))?.name ?? 'nobody named',
    outlet: document ? outletOf(document) : 'document not here',
    note: citeFigure(figure, desk),
  };
}

/** What was ruled about figures that stand in one place, each with its note. */
function judgements(figures: readonly Figure[], desk: Desk): BriefJudgement[] {
  return judgementsOf(figures, desk.world).map(({ kind, words, computed, figures: about }) => ({
    kind,
    words,
    computed,
    figures: about.map((figure) => ({
      label: formatQuantity(figure),
      note: citeFigure(figure, desk),
    })),
  }));
}

interface Passage {
  readonly witness: Witness;
  readonly quote: string;
  readonly note: number;
}

function passageOf(piece: Evidence, desk: Desk): Passage | null {
  const { world, citations } = desk;
  if (piece.target.kind === 'figure') {
    const figure = world.figuresById.get(piece.target.id);
    if (!figure) return null;
    const counter = counterOf(figure, bodyIndex(world.bodies));
    return {
      witness: { id: piece.id, document: figure.document, counter },
      quote: figure.sentenceText.trim(),
      note: citeFigure(figure, desk),
    };
  }
  const highlight = world.highlights.get(piece.target.id);
  if (!highlight) return null;
  const { anchor, document } = highlight;
  return {
    witness: { id: piece.id, document, counter: null },
    quote: anchor.exact.trim(),
    note: citations.cite({
      document,
      textHash: anchor.textHash,
      start: anchor.start,
      sentence: anchor.exact,
    }),
  };
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

function claimPart(id: string, desk: Desk): BriefPart {
  const claim = desk.world.claims.get(id);
  if (!claim) return { kind: 'goneBlock', what: '[deleted claim]' };
  const pieces = [...desk.world.evidence].filter((piece) => piece.claim === id);
  const found = pieces.flatMap((piece) => {
    const passage = passageOf(piece, desk);
    return passage ? [{ ...passage, stance: piece.stance }] : [];
  });
  const sources = independentSources(
    found.map(({ witness }) => witness),
    textGroups(desk.world.twins),
  );
  const supports = found.filter(({ stance }) => stance === 'supports').length;
  const contradicts = found.filter(({ stance }) => stance === 'contradicts').length;
  const standing = [
    count(supports, 'passage supports', 'passages support'),
    count(contradicts, 'contradicts', 'contradict'),
    count(sources.length, 'independent source', 'independent sources'),
  ].join(', ');
  const figures = pieces.flatMap(({ target }) => desk.world.figuresById.get(target.id) ?? []);
  const evidence = found.map(({ stance, quote, note }) => ({ stance, quote, note }));
  return {
    kind: 'claim',
    id,
    statement: claim.statement,
    status: claim.status,
    standing,
    evidence,
    judgements: judgements(figures, desk),
  };
}

function chartPart(id: string, desk: Desk): BriefPart {
  const chart = desk.world.charts.get(id);
  if (!chart) return { kind: 'goneBlock', what: '[deleted chart]' };
  const model = chartModel(chart, desk.world);
  const shown = model.panels.flatMap(({ groups }) => groups.flatMap(({ bars }) => bars));
  const figures = shown.flatMap((bar) => desk.world.figuresById.get(bar.id) ?? []);
  const notes = [...new Set(figures.map((figure) => citeFigure(figure, desk)))];
  return {
    kind: 'chart',
    id,
    chart: model,
    notes: notes.sort((a, b) => a - b),
    judgements: judgements(figures, desk),
  };
}

function quotePart(id: string, desk: Desk): BriefPart {
  const highlight = desk.world.highlights.get(id);
  if (!highlight) return { kind: 'goneBlock', what: '[deleted highlight]' };
  const { anchor, document } = highlight;
  const owner = desk.world.documents.get(document);
  const note = desk.citations.cite({
    document,
    textHash: anchor.textHash,
    start: anchor.start,
    sentence: anchor.exact,
  });
  return {
    kind: 'quote',
    id,
    text: anchor.exact.trim(),
    outlet: [owner && outletOf(owner), desk.world.typedPlaceOf(anchor.textHash)]
      .filter(Boolean)
      .join(', '),
    note,
  };
}

function figureTable(node: BriefNode, desk: Desk): BriefPart {
  const ids = node.attrs?.['ids'];
  const listed = Array.isArray(ids) ? ids.map(String) : [];
  const figures = listed.flatMap((id) => desk.world.figuresById.get(id) ?? []);
  const rows = figures.map((figure) => figureRow(figure, desk));
  return { kind: 'figureTable', rows, judgements: judgements(figures, desk) };
}

const BLOCKS = [
  'heading',
  'paragraph',
  'bulletList',
  'orderedList',
  'blockquote',
  'horizontalRule',
  'quoteRef',
  'claimRef',
  'chartRef',
  'figureTableRef',
] as const;
type BlockName = (typeof BLOCKS)[number];
const isBlock = (type: string): type is BlockName => (BLOCKS as readonly string[]).includes(type);

function part(node: BriefNode, desk: Desk): BriefPart {
  if (!isBlock(node.type)) return { kind: 'paragraph', inlines: inlines(node.content, desk) };
  switch (node.type) {
    case 'heading': {
      const level = Number(node.attrs?.['level'] ?? 2);
      return {
        kind: 'heading',
        level: level <= 1 ? 1 : level === 2 ? 2 : 3,
        inlines: inlines(node.content, desk),
      };
    }
    case 'paragraph':
      return { kind: 'paragraph', inlines: inlines(node.content, desk) };
    case 'bulletList':
    case 'orderedList': {
      const items = (node.content ?? []).map((item) =>
        (item.content ?? []).map((child) => part(child, desk)),
      );
      return { kind: 'list', ordered: node.type === 'orderedList', items };
    }
    case 'blockquote':
      return { kind: 'blockquote', parts: (node.content ?? []).map((child) => part(child, desk)) };
    case 'horizontalRule':
      return { kind: 'rule' };
    case 'quoteRef':
      return quotePart(textAttr(node, 'id'), desk);
    case 'claimRef':
      return claimPart(textAttr(node, 'id'), desk);
    case 'chartRef':
      return chartPart(textAttr(node, 'id'), desk);
    case 'figureTableRef':
      return figureTable(node, desk);
    default:
      return missingCase(node.type);
  }
}

/** How the numbers were read: the conventions in force are printed with every briefing. */
export function methodNote(conventions: Conventions): string[] {
  return [
    'Every number leads to a note that gives the sentence it was quoted from; numbers are shown as the sentence states them.',
    ...conventionSentences(conventions),
    'Copies of one text, and outlets that quote one counting body, count as one independent source.',
  ];
}

/** Nodes with every living reference resolved, without notes to print. */
export function resolveParts(nodes: readonly BriefNode[], world: BriefWorld): BriefPart[] {
  const desk: Desk = { world, citations: new Citations(world) };
  return nodes.map((node) => part(node, desk));
}

/**
 * A brief with every living reference resolved against the project as it is now. Notes are numbered in
 * order of first citation; deleted targets stay visible as such.
 */
export function resolveBrief(
  brief: Pick<Brief, 'title' | 'settings'>,
  nodes: readonly BriefNode[],
  world: BriefWorld,
  made: { readonly author: string; readonly date: string },
): BriefModel {
  const desk: Desk = { world, citations: new Citations(world) };
  const parts = nodes.map((node) => part(node, desk));
  const { notes } = desk.citations;
  return {
    title: brief.title,
    author: made.author,
    date: brief.settings.date ?? made.date,
    language: brief.settings.language,
    page: brief.settings.page,
    parts,
    notes,
    documents: citedDocuments(notes, world),
    method: methodNote(world.conventions),
  };
}
