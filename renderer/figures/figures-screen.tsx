import './figures.css';
import { Hash } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useDispatch, useGo } from '#renderer/state/hooks.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DataGrid } from '#renderer/ui/data-grid.tsx';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ScreenFrame } from '#renderer/ui/screen-frame.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { useRoom } from '#renderer/ui/use-room.ts';
import { ChosenBar } from './chosen-bar.tsx';
import { ComparePanel } from './compare/compare-panel.tsx';
import { figureColumns } from './figure-columns.tsx';
import { FigureInspector } from './figure-inspector.tsx';
import { groupFigures } from './group-figures.tsx';
import { useFigureActions } from './use-figure-actions.ts';
import { useFigureKeys } from './use-figure-keys.ts';
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
  const comparing = useComparing(chosen);
  const onKey = useFigureKeys({
    visible,
    chosen,
    actions,
    setCurrent,
    compare: comparing.open,
    closeComparison: comparing.close,
  });
  const count = (state: FigureState) => rows.filter((one) => one.state === state).length;
  if (rows.length === 0) return <NoFigures />;
  return (
    <ScreenFrame
      label="Figures"
      inspectorLabel="Figure"
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
          comparing.isOpen && !isInDrawer ? (
            <ComparePanel rows={chosen} isInDrawer={false} onClose={comparing.close} />
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
          <ChosenBar
            chosen={chosen}
            actions={actions}
            isComparing={comparing.isOpen}
            onCompare={comparing.open}
            onClear={() => setSelected(NONE)}
          />
        )}
      </div>
      {comparing.isInDrawer && (
        <Drawer label="Compare" isOpen onClose={comparing.close}>
          <ComparePanel rows={chosen} isInDrawer onClose={comparing.close} />
        </Drawer>
      )}
    </ScreenFrame>
  );
}

const idOf = (row: FigureRow) => row.id;
const labelOf = (row: FigureRow) => `Select ${row.quantity.verbatim}`;
const isSuggested = (row: FigureRow) => row.state === 'suggested';

/** Whether the chosen figures are held against each other; two at least have to be. */
function useComparing(chosen: readonly FigureRow[]) {
  const [wanted, setWanted] = useState<{ readonly from: Element | null } | null>(null);
  const room = useRoom();
  const isOpen = wanted !== null && chosen.length > 1;
  return {
    isOpen,
    isInDrawer: isOpen && room !== 'wide',
    open: () => setWanted({ from: document.activeElement }),
    close: () => {
      if (!isOpen) return false;
      setWanted(null);
      const { from } = wanted;
      if (from instanceof HTMLElement) from.focus();
      return true;
    },
  };
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
