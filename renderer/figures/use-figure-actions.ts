import { makeId } from '#shared/base/ids.ts';
import type { SingleCommand } from '#shared/project/command.ts';
import { useDispatch, useGo, useNotify } from '#renderer/state/hooks.ts';
import type { FigureRow } from './figure-rows.ts';

const random = (): Uint8Array => crypto.getRandomValues(new Uint8Array(16));

/** What can be done to figures and suggestions, one or many; each is one step of history. */
export interface FigureActions {
  readonly accept: (rows: readonly FigureRow[]) => Promise<void>;
  readonly dismiss: (rows: readonly FigureRow[]) => Promise<void>;
  readonly remove: (rows: readonly FigureRow[]) => Promise<void>;
  readonly toggleTag: (rows: readonly FigureRow[], tag: string) => Promise<void>;
  /** Writes fields of one figure; a suggestion is accepted with them. False where it was refused. */
  readonly edit: (row: FigureRow, changes: Readonly<Record<string, unknown>>) => Promise<boolean>;
  readonly chart: (rows: readonly FigureRow[]) => Promise<void>;
}

const items = (rows: readonly FigureRow[]) =>
  rows.flatMap(({ suggestion, documentId }) =>
    suggestion
      ? [
          {
            document: documentId,
            textHash: suggestion.textHash,
            origin: suggestion.origin,
            suggestion: suggestion.item,
          },
        ]
      : [],
  );

export function useFigureActions(all: readonly FigureRow[], clear: () => void): FigureActions {
  const dispatch = useDispatch();
  const notify = useNotify();
  const go = useGo();
  const back = (rows: readonly FigureRow[], decision: 'accepted' | 'dismissed'): SingleCommand[] =>
    rows.flatMap(({ figure }) =>
      figure && figure.decision !== decision
        ? [{ kind: 'figure.set', id: figure.id, changes: { decision } }]
        : [],
    );
  const decisions = (
    rows: readonly FigureRow[],
    decision: 'accepted' | 'dismissed',
  ): SingleCommand[] => {
    const fresh = items(rows);
    return [
      ...(fresh.length > 0
        ? [
            {
              kind:
                decision === 'accepted' ? ('figure.accept' as const) : ('figure.dismiss' as const),
              items: fresh,
            },
          ]
        : []),
      ...back(rows, decision),
    ];
  };
  const decide = async (rows: readonly FigureRow[], decision: 'accepted' | 'dismissed') => {
    const commands = decisions(rows, decision);
    if (commands.length === 0) return;
    const label = decision === 'accepted' ? 'accept figures' : 'dismiss figures';
    await dispatch({ kind: 'batch', label, commands });
  };
  return {
    accept: (rows) => decide(rows, 'accepted'),
    dismiss: (rows) => decide(rows, 'dismissed'),
    remove: async (rows) => {
      const ids = rows.flatMap(({ figure }) => figure?.id ?? []);
      if (ids.length === 0) return;
      const done = await dispatch({ kind: 'figure.delete', ids });
      if (done.ok)
        notify(ids.length === 1 ? 'Figure deleted' : `${ids.length} figures deleted`, {
          undo: true,
        });
      clear();
    },
    toggleTag: async (rows, tag) => {
      const fresh = items(rows);
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
      const isChanged = Object.keys(changes).length > 0;
      const accepting = decisions([row], 'accepted');
      const set: SingleCommand = { kind: 'figure.set', id: row.id, changes: { ...changes } };
      const commands = [...accepting, ...(isChanged ? [set] : [])];
      const label = accepting.length > 0 ? 'accept figure' : 'edit figure';
      return commands.length === 0 || (await dispatch({ kind: 'batch', label, commands })).ok;
    },
    chart: async (rows) => {
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
    },
  };
}
