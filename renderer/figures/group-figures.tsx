import type { Tag } from '#shared/annotation/tag.ts';
import { missingCase } from '#shared/base/missing-case.ts';
import { formatNumber } from '#shared/figure/format-value.ts';
import { TagChip } from '#renderer/parts/tag-chip.tsx';
import type { GridGroup } from '#renderer/ui/grid-entries.ts';
import type { FigureRow } from './figure-rows.ts';

export const FIGURE_GROUPS = ['measure', 'outlet', 'body', 'document', 'tag', 'none'] as const;
export type FigureGrouping = (typeof FIGURE_GROUPS)[number];

/** What a group is of: its key, what stands in its heading, and where it stands among the others. */
interface Place {
  readonly key: string;
  readonly name: string;
  readonly tag: Tag | null;
  /** Those of which nothing is said stand last. */
  readonly isNone: boolean;
}

const none = (name: string): Place => ({ key: '', name, tag: null, isNone: true });
const named = (key: string, name: string): Place => ({ key, name, tag: null, isNone: false });
const tagged = (tag: Tag | undefined, otherwise: string): Place =>
  tag ? { key: tag.id, name: tag.name, tag, isNone: false } : none(otherwise);

function placeOf(row: FigureRow, by: Exclude<FigureGrouping, 'none'>): Place {
  switch (by) {
    case 'measure':
      return tagged(
        row.tags.find(({ measure }) => measure !== undefined),
        'No measure yet',
      );
    case 'tag':
      return tagged(row.tags[0], 'Not tagged yet');
    case 'outlet':
      return named(row.outlet, row.outlet);
    case 'document':
      return named(row.documentId, row.document?.title.value ?? 'A document that is not here');
    case 'body':
      return row.counter === '' ? none('Nobody named') : named(row.counter, row.counter);
    default:
      return missingCase(by);
  }
}

function inOrder(a: Place, b: Place): number {
  if (a.isNone !== b.isNone) return a.isNone ? 1 : -1;
  if (a.tag && b.tag) return a.tag.order < b.tag.order ? -1 : 1;
  return a.name.localeCompare(b.name);
}

const plural = (n: number): string => `${formatNumber(n)} ${n === 1 ? 'figure' : 'figures'}`;

/** Figures under what they have in common; one plain list where nothing tells them apart. */
export function groupFigures(
  rows: readonly FigureRow[],
  by: FigureGrouping,
  folded: ReadonlySet<string>,
): readonly GridGroup<FigureRow>[] {
  if (by === 'none') return [{ id: 'figures', rows }];
  const groups = new Map<string, { place: Place; list: FigureRow[] }>();
  for (const row of rows) {
    const place = placeOf(row, by);
    const group = groups.get(place.key);
    if (group) group.list.push(row);
    else groups.set(place.key, { place, list: [row] });
  }
  if (groups.size === 1 && groups.has('')) return [{ id: 'figures', rows }];
  return [...groups.values()]
    .sort((a, b) => inOrder(a.place, b.place))
    .map(({ place: { key, name, tag }, list }) => ({
      id: `${by} ${key}`,
      isFolded: folded.has(`${by} ${key}`),
      heading: (
        <span className="row">
          {tag ? <TagChip tag={tag} isPlain /> : name}
          <span className="ink-3 figures__group-count">{plural(list.length)}</span>
        </span>
      ),
      rows: list,
    }));
}
