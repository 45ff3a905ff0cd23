import { withLetters } from '#shared/document/letter-digits.ts';
import { typedPattern } from '#shared/query/typed-pattern.ts';
import { useDeferredValue, useMemo, useState } from 'react';
import type { GridGroup } from '#renderer/ui/grid-entries.ts';
import type { GridSort } from '#renderer/ui/grid-props.ts';
import type { FigureRow, FigureState } from './figure-rows.ts';
import { groupFigures, type FigureGrouping } from './group-figures.tsx';
import { nextSort, sortFigures } from './sort-figures.ts';

export type Shown = 'all' | Exclude<FigureState, 'accepted'>;

/** What of the figures is shown, in which order, and how to change that. */
export interface FiguresView {
  readonly shown: Shown;
  readonly show: (shown: Shown) => void;
  readonly query: string;
  readonly filter: (query: string) => void;
  readonly grouping: FigureGrouping;
  readonly groupBy: (grouping: FigureGrouping) => void;
  readonly sort: GridSort | null;
  readonly sortBy: (column: string) => void;
  readonly fold: (group: string) => void;
  /** In the order of the table; rows of folded groups are among them. */
  readonly visible: readonly FigureRow[];
  readonly groups: readonly GridGroup<FigureRow>[];
}

const words = new WeakMap<FigureRow, string>();

/** All words of a row, joined once: a filter asks for them at every letter. */
function wordsOf(row: FigureRow): string {
  const before = words.get(row);
  if (before !== undefined) return before;
  const { quantity, outlet, counter, tags } = row;
  const all = [
    quantity.verbatim,
    quantity.counted,
    quantity.sentenceText,
    outlet,
    counter,
    ...tags.map(({ name }) => name),
  ];
  const joined = all.join(' ');
  words.set(row, joined);
  return joined;
}

const NONE: ReadonlySet<string> = new Set();

function toggled(set: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}

export function useFiguresView(rows: readonly FigureRow[]): FiguresView {
  const [shown, show] = useState<Shown>('all');
  const [query, filter] = useState('');
  const [chosen, groupBy] = useState<FigureGrouping | null>(null);
  const [sort, setSort] = useState<GridSort | null>(null);
  const [folded, setFolded] = useState(NONE);
  const wanted = useDeferredValue(query).trim();
  // Where nobody has made a measure yet, tags are what figures stand under.
  const hasMeasures = useMemo(
    () => rows.some(({ tags }) => tags.some(({ measure }) => measure !== undefined)),
    [rows],
  );
  const grouping = chosen ?? (hasMeasures ? 'measure' : 'tag');
  const groups = useMemo(() => {
    const pattern = typedPattern(wanted);
    const fitting = rows.filter(
      (row) =>
        (shown === 'all' ? row.state !== 'dismissed' : row.state === shown) &&
        (!pattern || withLetters(wordsOf(row)).search(pattern) >= 0),
    );
    return groupFigures(sortFigures(fitting, sort), grouping, folded);
  }, [rows, shown, wanted, sort, grouping, folded]);
  const visible = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  return {
    shown,
    show,
    query,
    filter,
    grouping,
    groupBy,
    sort,
    sortBy: (column) => setSort((before) => nextSort(before, column)),
    fold: (group) => setFolded((before) => toggled(before, group)),
    visible,
    groups,
  };
}
