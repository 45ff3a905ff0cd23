import type { Measure, Tag } from '#shared/annotation/tag.ts';
import { makeId } from '#shared/base/ids.ts';
import { likelyMeasure } from '#shared/figure/compare/propose-measure.ts';
import type { SingleCommand } from '#shared/project/command.ts';
import { useDispatch, useTable } from '#renderer/state/hooks.ts';
import { decisionCommands } from './figure-decisions.ts';
import type { FigureRow } from './figure-rows.ts';
import type { MeasureWish } from './measure-wish.ts';

const random = (): Uint8Array => crypto.getRandomValues(new Uint8Array(16));

export interface MeasureActions {
  /** Tags figures with the measure they likely belong under; asks for one where there is none. */
  readonly measure: (rows: readonly FigureRow[]) => Promise<void>;
  readonly editMeasure: (tag: Tag) => void;
  /** Makes a measure of a wish, and tags its figures. False where it was refused. */
  readonly makeMeasure: (wish: MeasureWish, name: string, measure: Measure) => Promise<boolean>;
}

function sameUnit({ quantity: a }: FigureRow, { quantity: b }: FigureRow): boolean {
  return a.unit === b.unit && a.per === b.per && a.kind === b.kind;
}

/** A new measure for the rows that fit the first; a tag they all bear becomes it. */
function wishFor(rows: readonly FigureRow[]): MeasureWish | null {
  const [first] = rows;
  if (!first) return null;
  const alike = rows.filter((row) => sameUnit(row, first));
  const shared = first.tags.find(({ id }) =>
    alike.every((row) => row.tags.some((tag) => tag.id === id)),
  );
  return { rows: alike, tag: shared ?? null };
}

export function useMeasureActions(ask: (wish: MeasureWish) => void): MeasureActions {
  const dispatch = useDispatch();
  const tags = useTable('tag');
  return {
    measure: async (rows) => {
      const bare = rows.filter((row) => row.tags.every(({ measure }) => measure === undefined));
      const likely = new Map<string, FigureRow[]>();
      for (const row of bare) {
        const tag = likelyMeasure(row.quantity, tags.values());
        if (tag) likely.set(tag.id, [...(likely.get(tag.id) ?? []), row]);
      }
      const wish = likely.size === 0 ? wishFor(bare) : null;
      if (wish) ask(wish);
      const commands = [...likely].flatMap(([tag, list]): SingleCommand[] => [
        ...decisionCommands(list, 'accepted', tags),
        { kind: 'figure.tag', ids: list.map(({ id }) => id), tag, on: true },
      ]);
      if (commands.length > 0) await dispatch({ kind: 'batch', label: 'tag measure', commands });
    },
    editMeasure: (tag) => ask({ rows: [], tag }),
    makeMeasure: async ({ rows, tag }, name, measure) => {
      const id = tag?.id ?? makeId('tag', random);
      const ids = rows.map((row) => row.id);
      const commands: SingleCommand[] = [
        tag
          ? { kind: 'tag.set', id, changes: { name, measure } }
          : { kind: 'tag.add', id, name, measure },
        ...decisionCommands(rows, 'accepted', tags),
        ...(ids.length > 0 ? [{ kind: 'figure.tag' as const, ids, tag: id, on: true }] : []),
      ];
      const label = tag ? 'change measure' : 'make measure';
      return (await dispatch({ kind: 'batch', label, commands })).ok;
    },
  };
}
