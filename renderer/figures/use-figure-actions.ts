import { makeId } from '#shared/base/ids.ts';
import type { SingleCommand } from '#shared/project/command.ts';
import { useDispatch, useGo, useNotify, useTable } from '#renderer/state/hooks.ts';
import { decisionCommands, suggestedItems, type Decision } from './figure-decisions.ts';
import type { FigureRow } from './figure-rows.ts';
import type { MeasureWish } from './measure-wish.ts';
import { useMeasureActions, type MeasureActions } from './use-measure-actions.ts';

const random = (): Uint8Array => crypto.getRandomValues(new Uint8Array(16));

/** What can be done to figures and suggestions, one or many; each is one step of history. */
export interface FigureActions extends MeasureActions {
  readonly accept: (rows: readonly FigureRow[]) => Promise<void>;
  readonly dismiss: (rows: readonly FigureRow[]) => Promise<void>;
  readonly remove: (rows: readonly FigureRow[]) => Promise<void>;
  readonly toggleTag: (rows: readonly FigureRow[], tag: string) => Promise<void>;
  /** Writes fields of one figure; a suggestion is accepted with them. False where it was refused. */
  readonly edit: (row: FigureRow, changes: Readonly<Record<string, unknown>>) => Promise<boolean>;
  readonly chart: (rows: readonly FigureRow[]) => Promise<void>;
}

export interface FigureActionsOptions {
  readonly all: readonly FigureRow[];
  /** Called when what was chosen is gone. */
  readonly clear: () => void;
  /** A measure has to be named: somebody must be asked. */
  readonly askMeasure: (wish: MeasureWish) => void;
}

export function useFigureActions(options: FigureActionsOptions): FigureActions {
  const { all, clear, askMeasure } = options;
  const dispatch = useDispatch();
  const notify = useNotify();
  const tags = useTable('tag');
  const chart = useCharting(all);
  const measures = useMeasureActions(askMeasure);
  const decide = async (rows: readonly FigureRow[], decision: Decision, label: string) => {
    const commands = decisionCommands(rows, decision, tags);
    if (commands.length > 0) await dispatch({ kind: 'batch', label, commands });
  };
  return {
    ...measures,
    chart,
    accept: (rows) => decide(rows, 'accepted', 'accept figures'),
    dismiss: (rows) => decide(rows, 'dismissed', 'dismiss figures'),
    remove: async (rows) => {
      const ids = rows.flatMap(({ figure }) => figure?.id ?? []);
      if (ids.length === 0) return;
      const done = await dispatch({ kind: 'figure.delete', ids });
      const words = ids.length === 1 ? 'Figure deleted' : `${ids.length} figures deleted`;
      if (done.ok) notify(words, { undo: true });
      clear();
    },
    toggleTag: async (rows, tag) => {
      const fresh = suggestedItems(rows);
      const ids = rows.map(({ id }) => id);
      const on = !rows.every((row) => row.tags.some(({ id }) => id === tag));
      // A tag vouches for a figure: suggestions are accepted with it.
      const commands: SingleCommand[] = [
        ...(fresh.length > 0 ? [{ kind: 'figure.accept' as const, items: fresh }] : []),
        { kind: 'figure.tag', ids, tag, on },
      ];
      await dispatch({ kind: 'batch', label: on ? 'tag figures' : 'untag figures', commands });
    },
    edit: async (row, changes) => {
      const accepting = decisionCommands([row], 'accepted', tags);
      const set: SingleCommand = { kind: 'figure.set', id: row.id, changes: { ...changes } };
      const commands = [...accepting, ...(Object.keys(changes).length > 0 ? [set] : [])];
      const label = accepting.length > 0 ? 'accept figure' : 'edit figure';
      return commands.length === 0 || (await dispatch({ kind: 'batch', label, commands })).ok;
    },
  };
}

/** Makes a chart of the accepted ones and goes there. */
function useCharting(all: readonly FigureRow[]): FigureActions['chart'] {
  const dispatch = useDispatch();
  const notify = useNotify();
  const go = useGo();
  return async (rows) => {
    const ids = rows.filter(({ state }) => state === 'accepted').map(({ id }) => id);
    if (ids.length === 0) {
      notify('Accept a figure first: a chart shows only figures somebody vouches for.', {
        tone: 'problem',
      });
      return;
    }
    const id = makeId('chart', random);
    const done = await dispatch({
      kind: 'chart.add',
      id,
      title: all.find((row) => row.id === ids[0])?.quantity.counted ?? 'Figures side by side',
      note: '',
      figures: { kind: 'picked', ids },
      layout: 'bars',
      groupBy: 'outlet',
      sort: 'value',
      foldSameSource: true,
      keepApart: true,
    });
    if (done.ok) go({ screen: 'charts', record: id });
  };
}
