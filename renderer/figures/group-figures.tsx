import type { GridGroup } from '#renderer/ui/grid-entries.ts';
import { TagChip } from '#renderer/parts/tag-chip.tsx';
import type { FigureRow } from './figure-rows.ts';

const plural = (n: number) => `${n} ${n === 1 ? 'figure' : 'figures'}`;

/** Figures under their first tag, in the tags' order; those without one stand last. */
export function groupFigures(rows: readonly FigureRow[]): readonly GridGroup<FigureRow>[] {
  const byTag = new Map<string, FigureRow[]>();
  for (const row of rows) {
    const key = row.tags[0]?.id ?? '';
    const list = byTag.get(key);
    if (list) list.push(row);
    else byTag.set(key, [row]);
  }
  if (byTag.size === 1 && byTag.has('')) return [{ id: 'figures', rows }];
  return [...byTag.entries()]
    .sort(([a, [x]], [b, [y]]) =>
      a === '' ? 1 : b === '' ? -1 : (x?.tags[0]?.order ?? '') < (y?.tags[0]?.order ?? '') ? -1 : 1,
    )
    .map(([id, list]) => ({
      id: id || 'untagged',
      heading: (
        <span className="row">
          {list[0]?.tags[0] ? <TagChip tag={list[0].tags[0]} isPlain /> : 'Not tagged yet'}
          <span className="ink-3">{plural(list.length)}</span>
        </span>
      ),
      rows: list,
    }));
}
