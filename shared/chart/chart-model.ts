import { barLength, intervalOf } from '#shared/figure/interval.ts';
import { formatQuantity } from '#shared/figure/format-value.ts';
import { periodLabel, spanContains, spansEqual } from '#shared/figure/period-span.ts';
import type { Qualifier } from '#shared/figure/quantity.ts';
import { missingCase } from '#shared/base/missing-case.ts';
import type { Chart } from './chart.ts';
import { chartConflicts, type ChartConflict } from './chart-conflicts.ts';
import { chartFigures, type ChartFigure, type ChartWorld } from './chart-figure.ts';
import { splitPanels } from './comparable.ts';

/** One bar: how long, how sure, whose, and the sentence it leads to. */
export interface ChartBar {
  readonly id: string; // of the figure
  readonly key: string; // outlet, document, body or period: bars of one key have one colour
  readonly name: string; // the key, what tells it from its like, and "+ 1 copy"
  readonly counted: string | null;
  readonly value: number; // where the bar ends
  readonly low: number | null; // of the interval it may stand for; null = open
  readonly high: number | null;
  readonly qualifier: Qualifier;
  readonly label: string; // "more than 2,000"
  readonly hue: number; // 1-9, one per name within the chart
  readonly part: boolean; // its period lies inside that of another bar of its group and counting body: hatched
  readonly unattributed: boolean; // nobody is named as having counted
  readonly period: string;
  readonly from: string | null; // first and last day, for the timeline
  readonly to: string | null;
  readonly sentence: string;
  readonly outlet: string;
  readonly counter: string | null;
  readonly document: string;
  readonly passage: { readonly start: number; readonly end: number };
  readonly conflict: 'open' | 'settled' | null; // with another bar; settled = a person ruled that it is none
}

export interface ChartGroup {
  readonly name: string; // the tag, or what is counted
  readonly hue: number | null;
  readonly bars: readonly ChartBar[];
}

/** Bars on one scale. Figures that cannot be compared get a panel of their own and a line saying why. */
export interface ChartPanel {
  readonly title: string;
  readonly reason: string;
  readonly unit: string | null;
  readonly max: number;
  readonly groups: readonly ChartGroup[];
}

export interface ChartModel {
  readonly title: string;
  readonly note: string;
  readonly layout: Chart['layout'];
  readonly panels: readonly ChartPanel[];
  readonly summary: string; // "6 documents, 2 counting bodies named."
  readonly count: number;
  readonly conflicts: readonly ChartConflict[];
}

function nameOf(one: ChartFigure, groupBy: Chart['groupBy']): string {
  switch (groupBy) {
    case 'outlet':
      return one.outlet;
    case 'document':
      return one.document?.title.value ?? one.outlet;
    case 'body':
      return one.counter?.name ?? 'nobody named';
    case 'period':
      return periodLabel(one.figure.period) || 'no period said';
    default:
      return missingCase(groupBy);
  }
}

function withCopies(name: string, { copies }: ChartFigure): string {
  if (copies.length === 0) return name;
  return copies.length === 1 ? `${name} + 1 copy` : `${name} + ${copies.length} copies`;
}

function bar(
  one: ChartFigure,
  chart: ShownChart,
  hues: ReadonlyMap<string, number>,
  part: boolean,
): ChartBar {
  const { figure } = one;
  const name = nameOf(one, chart.groupBy);
  return {
    id: figure.id,
    key: name,
    name: withCopies(name, one),
    counted: figure.counted,
    value: barLength(figure.value),
    ...intervalOf(figure.value, figure.qualifier),
    qualifier: figure.qualifier,
    label: formatQuantity(figure),
    hue: hues.get(name) ?? 9,
    part,
    unattributed: one.counter === null,
    period: periodLabel(figure.period),
    from: one.span?.from ?? null,
    to: one.span?.to ?? null,
    sentence: figure.sentenceText,
    outlet: one.outlet,
    counter: one.counter?.name ?? null,
    document: figure.document,
    passage: figure.spans.numeral,
    conflict: null,
  };
}

/** Only of a count by the same body: another's longer period does not contain what this one counted. */
function isPart(one: ChartFigure, among: readonly ChartFigure[]): boolean {
  const { span, counter } = one;
  if (!span || !counter) return false;
  return among.some(
    (other) =>
      other.counter?.key === counter.key &&
      other.span !== null &&
      !spansEqual(other.span, span) &&
      spanContains(other.span, span),
  );
}

function differ(bars: readonly ChartBar[], field: 'counted' | 'period'): boolean {
  return bars.some((one) => one[field] !== bars[0]?.[field]);
}

/** Bars of one name in one group say what they count, or else which period, where that differs. */
function toldApart(members: readonly ChartFigure[], bars: readonly ChartBar[]): ChartBar[] {
  const byKey = new Map<string, ChartBar[]>();
  for (const one of bars) {
    const list = byKey.get(one.key);
    if (list) list.push(one);
    else byKey.set(one.key, [one]);
  }
  return bars.map((one, at) => {
    const alike = byKey.get(one.key) ?? [];
    const says = differ(alike, 'counted')
      ? one.counted
      : differ(alike, 'period')
        ? one.period
        : null;
    const member = members[at];
    return says && says !== one.key && member
      ? { ...one, name: withCopies(`${one.key}: ${says}`, member) }
      : one;
  });
}

function compareBars(sort: Chart['sort']): (a: ChartBar, b: ChartBar) => number {
  switch (sort) {
    case 'value':
      return (a, b) => a.value - b.value;
    case 'date':
      return (a, b) => (a.to ?? '9').localeCompare(b.to ?? '9') || a.value - b.value;
    case 'name':
      return (a, b) => a.name.localeCompare(b.name) || a.value - b.value;
    default:
      return missingCase(sort);
  }
}

/** The tags one of which a chart's query asks for: its groups, whatever else a figure is tagged. */
function tagsAsked({ figures }: ShownChart): string[] {
  if (figures.kind === 'picked' || figures.query.op !== 'or') return [];
  return figures.query.of.flatMap((part) => (part.op === 'tag' ? [part.tag] : []));
}

function groupsOf(
  figures: readonly ChartFigure[],
  chart: ShownChart,
  hues: ReadonlyMap<string, number>,
): ChartGroup[] {
  const asked = new Set(chart.tagIds ?? tagsAsked(chart));
  const groups = new Map<string, { hue: number | null; order: string; members: ChartFigure[] }>();
  for (const one of figures) {
    const tag = one.tags.find(({ id }) => asked.size === 0 || asked.has(id)) ?? one.tags[0];
    const name = tag?.name ?? one.figure.counted ?? 'Not tagged';
    const group = groups.get(name) ?? {
      hue: tag?.colour ?? null,
      order: tag?.order ?? '~',
      members: [],
    };
    group.members.push(one);
    groups.set(name, group);
  }
  return [...groups]
    .sort(([, a], [, b]) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(([name, { hue, members }]) => ({
      name,
      hue,
      bars: toldApart(
        members,
        members.map((one) => bar(one, chart, hues, isPart(one, members))),
      ).sort(compareBars(chart.sort)),
    }));
}

/** A chart to draw: a saved record, or one being put together. */
export type ShownChart = Pick<
  Chart,
  'title' | 'note' | 'figures' | 'layout' | 'groupBy' | 'sort' | 'foldSameSource' | 'keepApart'
> & { readonly tagIds?: readonly string[] };

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

function summarise(figures: readonly ChartFigure[]): string {
  const documents = new Set(
    figures.flatMap(({ figure, copies }) => [
      figure.document,
      ...copies.map((copy) => copy.document),
    ]),
  );
  const bodies = new Set(figures.flatMap(({ counter }) => counter?.key ?? []));
  const counted =
    bodies.size === 0
      ? 'no counting body named'
      : `${plural(bodies.size, 'counting body', 'counting bodies')} named`;
  return `${plural(documents.size, 'document', 'documents')}, ${counted}.`;
}

/** The bars with what is said against them: an open conflict before a settled one. */
function marked(groups: readonly ChartGroup[], conflicts: readonly ChartConflict[]): ChartGroup[] {
  const state = new Map<string, 'open' | 'settled'>();
  for (const { figures, isSettled } of conflicts) {
    for (const id of figures)
      if (state.get(id) !== 'open') state.set(id, isSettled ? 'settled' : 'open');
  }
  return groups.map((group) => ({
    ...group,
    bars: group.bars.map((one) => ({ ...one, conflict: state.get(one.id) ?? null })),
  }));
}

/** Everything a drawing of a chart needs, with nothing left to decide but pixels. Pure. */
export function chartModel(chart: ShownChart, world: ChartWorld): ChartModel {
  const figures = chartFigures(chart, world);
  const conflicts = chartConflicts(figures, world);
  const names = [...new Set(figures.map((one) => nameOf(one, chart.groupBy)))].sort();
  // Hue order of the look: neighbours stay apart for colour-blind readers.
  const HUES = [7, 6, 5, 2, 8, 3, 1, 4, 9];
  const hues = new Map(names.map((name, at) => [name, HUES[at % HUES.length] ?? 9]));
  const panels = splitPanels(figures, chart.keepApart).map(({ title, reason, unit, members }) => {
    const groups = marked(groupsOf(members, chart, hues), conflicts);
    const ends = groups.flatMap(({ bars }) =>
      bars.map(({ value, high }) => Math.max(value, high ?? value)),
    );
    return { title, reason, unit, max: Math.max(0, ...ends), groups };
  });
  return {
    title: chart.title,
    note: chart.note,
    layout: chart.layout,
    panels,
    summary: summarise(figures),
    count: figures.length,
    conflicts,
  };
}
