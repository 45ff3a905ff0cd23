import { tagsOf } from '#shared/annotation/tag.ts';
import { periodLabel } from '#shared/figure/period-span.ts';
import { standingRulings } from '#shared/claim/standing-rulings.ts';
import type { Figure } from '#shared/figure/figure.ts';
import type { BriefNode } from './brief.ts';
import type { BriefWorld } from './brief-world.ts';
import { namesWithNumbers, numbersOfLine } from './traceability.ts';
import { bodyIndex, counterOf } from '#shared/figure/counting-body.ts';
import { outletOf } from '#shared/document/outlet.ts';

const text = (words: string): BriefNode => ({ type: 'text', text: words });
const heading = (level: number, words: string): BriefNode => ({
  type: 'heading',
  attrs: { level },
  content: [text(words)],
});
const paragraph = (...content: BriefNode[]): BriefNode => ({ type: 'paragraph', content });
const reference = (type: string, id: string): BriefNode => ({ type, attrs: { id } });

interface Section {
  readonly name: string;
  readonly figures: readonly Figure[];
}

/** Accepted figures under their first tag; figures without a tag stand together at the end. */
function sections(world: BriefWorld): Section[] {
  const byTag = new Map<string, { name: string; order: string; figures: Figure[] }>();
  for (const figure of world.figures) {
    if (figure.decision !== 'accepted') continue;
    const [tag] = tagsOf(figure.tags, world.tags);
    const key = tag?.id ?? '';
    const section = byTag.get(key) ?? {
      name: tag?.name ?? 'Other figures',
      order: tag?.order ?? '~',
      figures: [],
    };
    section.figures.push(figure);
    byTag.set(key, section);
  }
  return [...byTag.values()].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
}

/** One sentence per figure: who says it, the number as a living reference, what and when, who counted. */
function sentence(figure: Figure, world: BriefWorld): BriefNode {
  const document = world.documents.get(figure.document);
  const counter = counterOf(figure, bodyIndex(world.bodies));
  const counted = figure.counted === null ? '' : ` ${figure.counted}`;
  const period = periodLabel(figure.period);
  const when = period === '' ? '' : ` (${period})`;
  const who = counter ? `, counted by ${counter.name}.` : '; nobody is named as having counted.';
  const around = (words: string): BriefNode =>
    paragraph(
      text(`${document ? outletOf(document) : 'A document that is not here'}: `),
      reference('figureRef', figure.id),
      text(words),
    );
  // “over the past six months” would be a number without a sentence: such words are left out.
  const names = namesWithNumbers(document ? [document] : []);
  const forms = [counted + when + who, counted + who, when + who, who].map(around);
  const isPlain = (node: BriefNode) => numbersOfLine(node, names).length === 1;
  return forms.find(isPlain) ?? around('.');
}

/** Rulings about figures that no section shows together: a table each, under which the ruling stands. */
function ruledApart(world: BriefWorld, found: readonly Section[]): BriefNode[] {
  const sets = found.map(({ figures }) => new Set<string>(figures.map(({ id }) => id)));
  const accepted = (id: string): boolean => world.figuresById.get(id)?.decision === 'accepted';
  return [...standingRulings(world.rulings).values()]
    .filter(({ figures }) => figures.every(accepted))
    .filter(({ figures }) => !sets.some((shown) => figures.every((id) => shown.has(id))))
    .map(({ figures }) => ({ type: 'figureTableRef', attrs: { ids: [...figures] } }));
}

/**
 * A first draft that sets the project's figures side by side: claims, one section per tag with a chart
 * where one shows it, and a table. Everything in it is a living reference.
 */
export function draftComparison(title: string, world: BriefWorld): BriefNode[] {
  const nodes: BriefNode[] = [heading(1, title)];
  const claims = [...world.claims.values()].sort((a, b) => (a.created.at < b.created.at ? -1 : 1));
  if (claims.length > 0) nodes.push(heading(2, 'What is claimed'));
  for (const claim of claims) nodes.push(reference('claimRef', claim.id));
  const charts = [...world.charts.values()];
  if (charts.length > 0) nodes.push(heading(2, 'Side by side'));
  for (const chart of charts) nodes.push(reference('chartRef', chart.id));
  const found = sections(world);
  if (found.length > 0) nodes.push(heading(2, 'The figures, one by one'));
  for (const { name, figures } of found) {
    nodes.push(heading(3, name), ...figures.map((figure) => sentence(figure, world)));
    nodes.push({ type: 'figureTableRef', attrs: { ids: figures.map(({ id }) => id) } });
  }
  const apart = ruledApart(world, found);
  if (apart.length > 0) nodes.push(heading(2, 'What was ruled'), ...apart);
  if (nodes.length === 1) {
    nodes.push(
      paragraph(text('There is nothing to compare yet: accept figures or state a claim first.')),
    );
  }
  return nodes;
}
