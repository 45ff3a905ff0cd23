import './figures.css';
import { Hash } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useDispatch, useGo } from '#renderer/state/hooks.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DataGrid } from '#renderer/ui/data-grid.tsx';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ScreenFrame } from '#renderer/ui/screen-frame.tsx';
import { useRoom } from '#renderer/ui/use-room.ts';
import { ChosenBar } from './chosen-bar.tsx';
import { ComparePanel } from './compare/compare-panel.tsx';
import { ProposalStrip } from './compare/proposal-strip.tsx';
import { useProposals } from './compare/use-proposals.ts';
import { figureColumns } from './figure-columns.tsx';
import { FigureEditor } from './figure-editor.tsx';
import { FigureInspector } from './figure-inspector.tsx';
import { FiguresBar } from './figures-bar.tsx';
import { MeasureDialog } from './measure-dialog.tsx';
import type { MeasureWish } from './measure-wish.ts';
import { yearScale } from './period-bar.tsx';
import { useFigureActions } from './use-figure-actions.ts';
import { useFigureKeys } from './use-figure-keys.ts';
import { useFiguresView } from './use-figures-view.ts';
import { useFigureRows, type FigureRow } from './figure-rows.ts';

const NONE: ReadonlySet<string> = new Set();

/** Every figure of the project with its doubt, its period, who counted, and its sentence beside it. */
export function FiguresScreen() {
  const rows = useFigureRows();
  return rows.length === 0 ? <NoFigures /> : <FiguresTable rows={rows} />;
}

function FiguresTable({ rows }: { rows: readonly FigureRow[] }) {
  const view = useFiguresView(rows);
  const { visible, groups } = view;
  const [current, setCurrent] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(NONE);
  const columns = useFigureColumns(rows);
  const row = visible.find(({ id }) => id === current) ?? visible[0];
  const edited = rows.find(({ id }) => id === editing);
  const chosen = useMemo(() => rows.filter(({ id }) => selected.has(id)), [rows, selected]);
  const [wish, setWish] = useState<MeasureWish | null>(null);
  const clear = () => setSelected(NONE);
  const actions = useFigureActions({ all: rows, clear, askMeasure: setWish });
  const comparing = useComparing(chosen);
  const offers = useOffers((figures) => {
    setSelected(new Set(figures));
    comparing.open();
  });
  const compared = { rows: chosen, onClose: comparing.close, onNext: offers.next };
  const onKey = useFigureKeys({
    visible,
    chosen,
    actions,
    setCurrent,
    edit: setEditing,
    proposal: offers.next,
    compare: comparing.open,
    closeComparison: comparing.close,
  });
  return (
    <ScreenFrame
      label="Figures"
      inspectorLabel="Figure"
      bar={<FiguresBar rows={rows} view={view} />}
      {...(row && {
        inspector: (isInDrawer: boolean) =>
          comparing.isOpen && !isInDrawer ? (
            <ComparePanel {...compared} isInDrawer={false} />
          ) : (
            <FigureInspector
              key={row.id}
              {...{ row, isInDrawer, actions }}
              onEdit={() => setEditing(row.id)}
            />
          ),
      })}
    >
      {!offers.isHidden && <ProposalStrip {...offers.strip} room={comparing.isOpen ? 1 : 3} />}
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
          onFold={view.fold}
          onSort={view.sortBy}
          {...(view.sort && { sort: view.sort })}
          empty={<EmptyState title="No figure fits">Clear the filter, or choose “All”.</EmptyState>}
        />
        {chosen.length > 0 && (
          <ChosenBar
            chosen={chosen}
            actions={actions}
            isComparing={comparing.isOpen}
            onCompare={comparing.open}
            onClear={clear}
          />
        )}
      </div>
      {edited && <FigureEditor row={edited} actions={actions} onClose={() => setEditing(null)} />}
      {wish && <MeasureDialog wish={wish} actions={actions} onClose={() => setWish(null)} />}
      {comparing.isInDrawer && (
        <Drawer label="Compare" isOpen onClose={comparing.close}>
          <ComparePanel {...compared} isInDrawer />
        </Drawer>
      )}
    </ScreenFrame>
  );
}

const idOf = (row: FigureRow) => row.id;
const labelOf = (row: FigureRow) => `Select ${row.quantity.verbatim}`;
const isSuggested = (row: FigureRow) => row.state === 'suggested';

function useFigureColumns(rows: readonly FigureRow[]) {
  const dispatch = useDispatch();
  const scale = useMemo(() => yearScale(rows), [rows]);
  const { first, end } = scale ?? { first: 0, end: 0 };
  return useMemo(
    () =>
      figureColumns(
        (id, changes) => void dispatch({ kind: 'figure.set', id, changes }),
        end > first ? { first, end } : null,
      ),
    [dispatch, first, end],
  );
}

/** Whether the chosen figures are held against each other; two at least have to be. */
function useComparing(chosen: readonly FigureRow[]) {
  const [wanted, setWanted] = useState<{ readonly from: Element | null } | null>(null);
  const room = useRoom();
  const isOpen = wanted !== null && chosen.length > 1;
  // Once closed for want of figures it stays closed until it is asked for.
  if (wanted !== null && !isOpen) setWanted(null);
  return {
    isOpen,
    isInDrawer: isOpen && room !== 'wide',
    open: () => setWanted((before) => before ?? { from: document.activeElement }),
    close: () => {
      if (!isOpen) return false;
      setWanted(null);
      const { from } = wanted;
      if (from instanceof HTMLElement) from.focus();
      return true;
    },
  };
}

/** What could be compared: opened by a click, or one after the other by the key. */
function useOffers(open: (figures: readonly string[]) => void) {
  const proposals = useProposals();
  const [opened, setOpened] = useState<number | null>(null);
  const [isHidden, setHidden] = useState(false);
  const openAt = (place: number): void => {
    const proposal = proposals[place];
    if (!proposal) return;
    setOpened(place);
    open(proposal.figures);
  };
  return {
    isHidden,
    next: () => openAt(opened === null ? 0 : (opened + 1) % Math.max(1, proposals.length)),
    strip: { proposals, opened, onOpen: openAt, onHide: () => setHidden(true) },
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
