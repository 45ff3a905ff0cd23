import type { ComparedFigure } from './compared-figure.ts';

export const GRID_SIDES = ['outlet', 'body'] as const;
/** Whether figures stand under who published them or under who counted. */
export type GridSide = (typeof GRID_SIDES)[number];

export interface GridColumnHead {
  readonly key: string;
  readonly name: string;
}

/** One measure: its name, and for every column the figures there, earliest period first. */
export interface GridRow {
  readonly key: string;
  readonly name: string;
  readonly cells: readonly (readonly ComparedFigure[])[];
}

/** Figures by measure (down) and outlet or counting body (across). */
export interface ComparisonGrid {
  readonly columns: readonly GridColumnHead[];
  readonly rows: readonly GridRow[];
}

const NOBODY: GridColumnHead = { key: '', name: 'nobody named' };

function columnOf({ document, counter }: ComparedFigure, side: GridSide): GridColumnHead {
  if (side === 'outlet') return { key: document.outlet, name: document.outlet };
  return counter ? { key: counter.key, name: counter.name } : NOBODY;
}

function unitOf({ figure }: ComparedFigure): string {
  return `${figure.kind} ${figure.unit ?? ''} ${figure.per ?? ''}`;
}

/** The measure a figure stands under: its first tag that is one, else what it counts and in which unit. */
export function measureKey(one: ComparedFigure): string {
  const [tag] = one.measures;
  if (tag) return `tag ${tag.id} ${unitOf(one)}`;
  const { heads, acts, terms } = one.subject;
  const words = heads.length > 0 ? [...heads, '/', ...acts] : [...terms].sort();
  return `${unitOf(one)} ${words.join(' ')}`;
}

/** The measure in words. */
export function measureName({ measures, figure }: ComparedFigure): string {
  return measures[0]?.name ?? figure.counted ?? figure.unit ?? 'what is counted is not said';
}

function byPeriod(a: ComparedFigure, b: ComparedFigure): number {
  const size = ({ interval }: ComparedFigure): number => interval.low ?? interval.high ?? 0;
  const end = ({ span }: ComparedFigure): string => `${span?.to ?? '9'} ${span?.from ?? '9'}`;
  const [x, y] = [end(a), end(b)];
  return x === y ? size(a) - size(b) : x < y ? -1 : 1;
}

/** Lays figures out; rows and columns stand in the order they are met, those nobody counted last. */
export function comparisonGrid(figures: readonly ComparedFigure[], side: GridSide): ComparisonGrid {
  const heads = new Map<string, GridColumnHead>();
  const rows = new Map<string, { name: string; cells: Map<string, ComparedFigure[]> }>();
  for (const one of figures) {
    const head = columnOf(one, side);
    if (!heads.has(head.key)) heads.set(head.key, head);
    const key = measureKey(one);
    const row = rows.get(key) ?? {
      name: measureName(one),
      cells: new Map<string, ComparedFigure[]>(),
    };
    row.cells.set(head.key, [...(row.cells.get(head.key) ?? []), one]);
    rows.set(key, row);
  }
  const named = [...heads.values()].filter((head) => head !== NOBODY);
  const columns = heads.has(NOBODY.key) && side === 'body' ? [...named, NOBODY] : named;
  return {
    columns,
    rows: [...rows].map(([key, { name, cells }]) => ({
      key,
      name,
      cells: columns.map((column) => (cells.get(column.key) ?? []).sort(byPeriod)),
    })),
  };
}
