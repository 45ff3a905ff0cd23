import type { Ruling } from '#shared/claim/claim.ts';
import { sameJson } from '#shared/base/canonical-json.ts';
import { tagsOf, type Tag } from '#shared/annotation/tag.ts';
import { textGroups, type TwinPair } from '#shared/document/same-text.ts';
import { outletOf } from '#shared/document/outlet.ts';
import type { Document } from '#shared/document/document.ts';
import { bodyIndex, counterOf, type Counter } from '#shared/figure/counting-body.ts';
import type { Body, Figure } from '#shared/figure/figure.ts';
import type { Conventions } from '#shared/figure/compare/conventions.ts';
import { daySpan, type DaySpan } from '#shared/figure/period-span.ts';
import { matches } from '#shared/query/matches.ts';
import type { Chart } from './chart.ts';

/** What a chart is drawn from. */
export interface ChartWorld {
  readonly figures: Iterable<Figure>;
  readonly documents: ReadonlyMap<string, Document>;
  readonly tags: ReadonlyMap<string, Tag>;
  readonly bodies: Iterable<Body>;
  readonly twins: readonly TwinPair[];
  /** With these a chart marks figures that contradict each other, but for what people ruled on. */
  readonly conventions?: Conventions;
  readonly rulings?: Iterable<Ruling>;
  readonly nameOf?: (person: string) => string | null;
}

/** A figure with what its drawing needs. `copies` are figures of the same text folded into this one. */
export interface ChartFigure {
  readonly figure: Figure;
  readonly outlet: string;
  readonly document: Document | undefined;
  readonly counter: Counter | null;
  readonly tags: readonly Tag[];
  readonly span: DaySpan | null;
  readonly copies: readonly Figure[];
}

/** What must be equal for two figures of one text to be one figure printed twice. */
function printed(figure: Figure): unknown {
  const { value, qualifier, unit, counted, period } = figure;
  return [value, qualifier, unit, counted?.toLowerCase() ?? null, period?.words ?? null];
}

function fold(
  figures: readonly ChartFigure[],
  textOf: (document: string) => string,
): ChartFigure[] {
  const kept: ChartFigure[] = [];
  for (const one of figures) {
    const at = kept.findIndex(
      ({ figure }) =>
        figure.document !== one.figure.document &&
        textOf(figure.document) === textOf(one.figure.document) &&
        sameJson(printed(figure), printed(one.figure)),
    );
    const first = kept[at];
    if (first) kept[at] = { ...first, copies: [...first.copies, one.figure] };
    else kept.push(one);
  }
  return kept;
}

function chosen(chart: Pick<Chart, 'figures'>, figures: Iterable<Figure>): Figure[] {
  const accepted = [...figures].filter((figure) => figure.decision === 'accepted');
  const { figures: choice } = chart;
  if (choice.kind === 'picked') {
    const byId = new Map<string, Figure>(accepted.map((figure) => [figure.id, figure]));
    return choice.ids.flatMap((id) => byId.get(id) ?? []);
  }
  return accepted.filter((figure) =>
    matches(choice.query, {
      tags: figure.tags,
      document: figure.document,
      unit: figure.unit,
      text: `${figure.sentenceText} ${figure.counted ?? ''}`,
    }),
  );
}

/** The accepted figures a chart shows, copies of one text folded where the chart says so. */
export function chartFigures(
  chart: Pick<Chart, 'figures' | 'foldSameSource'>,
  world: ChartWorld,
): ChartFigure[] {
  const index = bodyIndex(world.bodies);
  const all = chosen(chart, world.figures).map((figure): ChartFigure => {
    const document = world.documents.get(figure.document);
    return {
      figure,
      document,
      outlet: document ? outletOf(document) : 'document not here',
      counter: counterOf(figure, index),
      tags: tagsOf(figure.tags, world.tags),
      span: daySpan(figure.period),
      copies: [],
    };
  });
  return chart.foldSameSource ? fold(all, textGroups(world.twins)) : all;
}
