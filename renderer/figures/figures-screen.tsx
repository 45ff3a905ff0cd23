import './figures.css';
import { ChartBarBig, Check, Hash, Tag as TagIcon, Trash2, X } from 'lucide-react';
import { useCallback, useMemo, useState, type KeyboardEvent } from 'react';
import { tagByKey } from '#shared/annotation/tag.ts';
import { TagPicker } from '#renderer/parts/tag-picker.tsx';
import { useDispatch, useGo, useTable } from '#renderer/state/hooks.ts';
import { singleKey, useSingleKeysOn } from '#renderer/state/single-keys.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DataGrid } from '#renderer/ui/data-grid.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { ScreenFrame } from '#renderer/ui/screen-frame.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { SelectionBar } from '#renderer/ui/tool-bar.tsx';
import { ComparePanel } from './compare-panel.tsx';
import { figureColumns } from './figure-columns.tsx';
import { FigureInspector } from './figure-inspector.tsx';
import { groupFigures } from './group-figures.tsx';
import { useFigureActions, type FigureActions } from './use-figure-actions.ts';
import { useFigureRows, type FigureRow, type FigureState } from './figure-rows.ts';

type Shown = 'all' | FigureState;
const NONE: ReadonlySet<string> = new Set();

function fits({ quantity, outlet, counter, tags }: FigureRow, query: string): boolean {
  const text = [
    quantity.verbatim,
    quantity.counted,
    quantity.sentenceText,
    outlet,
    counter,
    ...tags.map(({ name }) => name),
  ];
  return text.join(' ').toLowerCase().includes(query);
}

/** Every figure of the project with its doubt, its period, who counted, and its sentence beside it. */
export function FiguresScreen() {
  const rows = useFigureRows();
  const [shown, setShown] = useState<Shown>('all');
  const [query, setQuery] = useState('');
  const [current, setCurrent] = useState<string | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(NONE);
  const visible = useMemo(() => {
    const wanted = query.trim().toLowerCase();
    return rows.filter(
      (row) =>
        (shown === 'all' ? row.state !== 'dismissed' : row.state === shown) && fits(row, wanted),
    );
  }, [rows, shown, query]);
  const groups = useMemo(() => groupFigures(visible), [visible]);
  const dispatch = useDispatch();
  const columns = useMemo(
    () => figureColumns((id, changes) => void dispatch({ kind: 'figure.set', id, changes })),
    [dispatch],
  );
  const row = visible.find(({ id }) => id === current) ?? visible[0];
  const chosen = useMemo(() => rows.filter(({ id }) => selected.has(id)), [rows, selected]);
  const actions = useFigureActions(rows, () => setSelected(NONE));
  const onKey = useFigureKeys(visible, chosen, actions, setCurrent);
  const count = (state: FigureState) => rows.filter((one) => one.state === state).length;
  if (rows.length === 0) return <NoFigures />;
  return (
    <ScreenFrame
      label="Figures"
      inspectorLabel={chosen.length > 1 ? 'Compare' : 'Figure'}
      bar={
        <>
          <SegmentedControl
            label="Figures shown"
            segments={[
              { id: 'all', label: 'All', count: rows.length - count('dismissed') },
              { id: 'suggested', label: 'To review', count: count('suggested') },
              { id: 'dismissed', label: 'Dismissed', count: count('dismissed') },
            ]}
            value={shown}
            onChange={(id) => setShown(id)}
          />
          <span className="grow" />
          <SearchField
            label="Filter"
            placeholder="Filter"
            clearLabel="Show all"
            value={query}
            onChange={setQuery}
          />
        </>
      }
      {...(row && {
        inspector: (isInDrawer: boolean) =>
          chosen.length > 1 ? (
            <ComparePanel rows={chosen} isInDrawer={isInDrawer} />
          ) : (
            <FigureInspector key={row.id} row={row} isInDrawer={isInDrawer} actions={actions} />
          ),
      })}
    >
      <div className="figures">
        <DataGrid
          label="Figures"
          columns={columns}
          groups={groups}
          idOf={idOf}
          current={row?.id ?? null}
          onCurrent={setCurrent}
          selection={{ selected, onChange: setSelected, labelOf, allLabel: 'Select all' }}
          onKey={onKey}
          isQuiet={isSuggested}
          empty={<EmptyState title="No figure fits">Clear the filter, or choose “All”.</EmptyState>}
        />
        {chosen.length > 0 && (
          <Chosen chosen={chosen} actions={actions} onClear={() => setSelected(NONE)} />
        )}
      </div>
    </ScreenFrame>
  );
}

const idOf = (row: FigureRow) => row.id;
const labelOf = (row: FigureRow) => `Select ${row.quantity.verbatim}`;
const isSuggested = (row: FigureRow) => row.state === 'suggested';

function useFigureKeys(
  visible: readonly FigureRow[],
  chosen: readonly FigureRow[],
  actions: FigureActions,
  setCurrent: (id: string) => void,
) {
  const single = useSingleKeysOn();
  const tags = useTable('tag');
  return useCallback(
    (event: KeyboardEvent, id: string | null) => {
      const at = visible.findIndex((row) => row.id === id);
      const row = visible[at];
      const about = chosen.length > 0 ? chosen : row ? [row] : [];
      if (event.key === 'Enter' && row?.state === 'suggested') {
        event.preventDefault();
        const next = visible.slice(at + 1).find(({ state }) => state === 'suggested');
        void actions.accept(about).then(() => next && setCurrent(next.id));
        return;
      }
      if (event.key === 'Delete') {
        event.preventDefault();
        void actions.remove(about);
        return;
      }
      const key = single ? singleKey(event) : null;
      if (key === null || event.shiftKey) return;
      const tag = tagByKey(tags.values()).get(Number(key));
      const step = (by: 1 | -1) => {
        const list = by > 0 ? visible.slice(at + 1) : visible.slice(0, Math.max(0, at)).reverse();
        const found = list.find(({ state }) => state === 'suggested');
        if (found) setCurrent(found.id);
      };
      if (tag) void actions.toggleTag(about, tag.id);
      else if (key === 'x') void actions.dismiss(about);
      else if (key === 'v' && chosen.length > 0) void actions.chart(about);
      else if (key === 'j') step(1);
      else if (key === 'k') step(-1);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    [visible, chosen, actions, setCurrent, single, tags],
  );
}

interface ChosenProps {
  readonly chosen: readonly FigureRow[];
  readonly actions: FigureActions;
  readonly onClear: () => void;
}

function Chosen({ chosen, actions, onClear }: ChosenProps) {
  const shared = new Set(
    chosen[0]?.tags
      .map(({ id }) => id)
      .filter((tag) => chosen.every((row) => row.tags.some(({ id }) => id === tag))) ?? [],
  );
  return (
    <SelectionBar label={`${chosen.length} selected`}>
      <TagPicker
        label="Tags of the selected figures"
        chosen={shared}
        onToggle={(tag) => void actions.toggleTag(chosen, tag)}
        trigger={
          <Button variant="ghost" icon={TagIcon}>
            Tag
          </Button>
        }
      />
      <Button variant="ghost" icon={Check} onPress={() => void actions.accept(chosen)}>
        Accept
      </Button>
      <Button variant="ghost" icon={X} keys="X" onPress={() => void actions.dismiss(chosen)}>
        Dismiss
      </Button>
      <Button variant="ghost" icon={Trash2} onPress={() => void actions.remove(chosen)}>
        Delete
      </Button>
      <Button
        variant="primary"
        icon={ChartBarBig}
        keys="V"
        onPress={() => void actions.chart(chosen)}
      >
        Chart
      </Button>
      <IconButton icon={X} label="Select nothing" onPress={onClear} />
    </SelectionBar>
  );
}

function NoFigures() {
  const go = useGo();
  return (
    <ScreenFrame label="Figures">
      <EmptyState
        title="No figures yet"
        actions={
          <Button variant="primary" icon={Hash} onPress={() => go({ screen: 'library' })}>
            Open the library
          </Button>
        }
      >
        Import a document: every quantity it quotes is suggested here, with its sentence.
      </EmptyState>
    </ScreenFrame>
  );
}
