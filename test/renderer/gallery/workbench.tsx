import {
  ArrowUpDown,
  Check,
  Download,
  Hash,
  LibraryBig,
  Redo2,
  Settings2,
  Trash2,
  Undo2,
  X,
} from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { CellInput } from '#renderer/ui/cell-input.tsx';
import { DataGrid } from '#renderer/ui/data-grid.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { DoubtMark } from '#renderer/ui/doubt-mark.tsx';
import type { GridColumn } from '#renderer/ui/grid-entries.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Facts, Inspector, InspectorSection } from '#renderer/ui/inspector.tsx';
import { KeyList } from '#renderer/ui/key-list.tsx';
import { List } from '#renderer/ui/list.tsx';
import { Palette } from '#renderer/ui/palette.tsx';
import { QuietNote } from '#renderer/ui/quiet-note.tsx';
import { Rail } from '#renderer/ui/rail.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { SplitPane } from '#renderer/ui/split-pane.tsx';
import { TagMark } from '#renderer/ui/tag-mark.tsx';
import { ToastRegion } from '#renderer/ui/toast-region.tsx';
import { showToast } from '#renderer/ui/toasts.ts';
import { SelectionBar, ToolBar } from '#renderer/ui/tool-bar.tsx';
import { TopBar } from '#renderer/ui/top-bar.tsx';

interface Bridge {
  readonly id: string;
  readonly value: string;
  readonly river: string;
}

/** As many as the grid must hold at ease. */
export const MANY = 20_000;

const bridges = (count: number): readonly Bridge[] =>
  Array.from({ length: count }, (_, place) => ({
    id: `b${place}`,
    value: String((place * 7919) % 10_000),
    river: `River ${place}`,
  }));
const idOf = (row: Bridge) => row.id;

const COLUMNS: readonly GridColumn<Bridge>[] = [
  {
    id: 'value',
    label: 'Value',
    width: 80,
    align: 'end',
    isSortable: true,
    render: (row) => <span className="strong num">{row.value}</span>,
    edit: (row, close) => (
      <CellInput label="Value" value={row.value} close={close} onCommit={() => undefined} />
    ),
  },
  { id: 'doubt', label: 'Doubt', head: '', width: 40, render: () => <DoubtMark kind="about" /> },
  {
    id: 'written',
    label: 'As written',
    width: 160,
    render: (row) => <span className="q-13 ink-2">“{row.value}”</span>,
  },
  { id: 'river', label: 'River', width: 160, isFlexible: true, render: (row) => row.river },
  { id: 'tags', label: 'Tags', width: 140, render: () => <TagMark hue={7}>Boats</TagMark> },
];

interface Rows {
  readonly rows: readonly Bridge[];
}

function Table({ rows }: Rows) {
  const [current, setCurrent] = useState<string | null>('b0');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['b0', 'b1']));
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const groups = useMemo(
    () =>
      [
        { id: 'Stone', rows: rows.slice(0, 6) },
        { id: 'Wood', rows: rows.slice(6) },
      ].map((group) => ({
        ...group,
        heading: `${group.id} bridges`,
        isFolded: folded.has(group.id),
      })),
    [rows, folded],
  );
  return (
    <DataGrid
      label="Bridges"
      columns={COLUMNS}
      groups={groups}
      idOf={idOf}
      current={current}
      onCurrent={setCurrent}
      selection={{
        selected,
        onChange: setSelected,
        labelOf: (row) => `Select ${row.river}`,
        allLabel: 'Select all',
      }}
      sort={{ column: 'value', direction: 'descending' }}
      onFold={(id) => setFolded((was) => new Set(was.has(id) ? [] : [id]))}
    />
  );
}

/** The frame of the window around a long table. */
export function Workbench({ count }: { count: number }) {
  const [rows] = useState(() => bridges(count));
  const [asked] = useState(() => new URLSearchParams(location.search).get('open'));
  const [open, setOpen] = useState(asked);
  const close = () => setOpen(null);
  return (
    <div className="g-app">
      <Rail
        label="Screens"
        appName="Attest"
        items={[
          { id: 'library', label: 'Library', icon: LibraryBig },
          { id: 'figures', label: 'Figures', icon: Hash, badge: '31 to review' },
        ]}
        footItems={[{ id: 'settings', label: 'Settings', icon: Settings2 }]}
        current="figures"
        onSelect={() => undefined}
      />
      <TopBar
        name="Eleven bridges"
        crumbs={['Figures']}
        find={{ label: 'Search or do anything', keys: 'Ctrl K', onPress: () => setOpen('palette') }}
      >
        <IconButton icon={Undo2} label="Undo" keys="Ctrl Z" />
        <IconButton icon={Redo2} label="Redo" isDisabled />
        <QuietNote icon={Check}>Saved 14:32</QuietNote>
      </TopBar>
      <main className="g-work">
        <SplitPane
          label="Resize"
          start={<TablePane rows={rows} />}
          end={<Lists rows={rows} />}
          startSize={70}
        />
        <Panel />
      </main>
      <ToastRegion label="Messages" closeLabel="Close" />
      <Overlays open={open} close={close} rows={rows} />
    </div>
  );
}

function TablePane({ rows }: Rows) {
  return (
    <div className="pane grow">
      <ToolBar label="Table">
        <SegmentedControl
          label="Which"
          segments={[
            { id: 'all', label: 'All', count: 41 },
            { id: 'open', label: 'To review', count: 31 },
          ]}
          value="all"
          onChange={() => undefined}
        />
        <Button variant="ghost" icon={ArrowUpDown}>
          Period
        </Button>
        <span className="grow" />
        <IconButton icon={Download} label="Export the table" />
      </ToolBar>
      <div className="grow">
        <Table rows={rows} />
      </div>
      <SelectionBar label="2 selected">
        <Button variant="ghost" icon={Hash} keys="T">
          Tag
        </Button>
        <Button variant="primary" keys="Enter">
          Compare
        </Button>
        <IconButton icon={X} label="Select none" placement="top" />
      </SelectionBar>
    </div>
  );
}

function Lists({ rows }: Rows) {
  const [selected, setSelected] = useState('b3');
  return (
    <div className="pane pane--frame grow">
      <List
        label="Rivers"
        items={rows}
        idOf={idOf}
        textOf={(row) => row.river}
        selected={selected}
        onSelect={setSelected}
        estimatedRowHeight={62}
        renderItem={(row) => (
          <>
            <div className="medium">{row.river}</div>
            <div className="q-13">“There were {row.value} of them.”</div>
          </>
        )}
      />
    </div>
  );
}

function Panel() {
  return (
    <Inspector
      label="Details"
      head="Compare"
      meta="7 figures"
      actions={<IconButton icon={X} label="Close" keys="Esc" />}
      foot={
        <Button
          onPress={() =>
            showToast({
              text: 'Two bridges deleted',
              icon: Trash2,
              action: { label: 'Undo', keys: 'Ctrl Z', onPress: () => undefined },
            })
          }
        >
          Delete
        </Button>
      }
    >
      <InspectorSection heading="About it">
        <Facts
          facts={[
            { name: 'Office', value: 'River office' },
            { name: 'Date', value: '10 October 2025' },
          ]}
        />
      </InspectorSection>
    </Inspector>
  );
}

interface OverlaysProps extends Rows {
  readonly open: string | null;
  readonly close: () => void;
}

function Overlays({ open, close, rows }: OverlaysProps) {
  const [query, setQuery] = useState('');
  return (
    <>
      <Dialog
        title="Name the bridge"
        closeLabel="Close"
        isOpen={open === 'dialog'}
        onClose={close}
        actions={<Button variant="primary">Keep</Button>}
      >
        A bridge keeps its name for good.
      </Dialog>
      <KeyList
        title="Keys"
        closeLabel="Close"
        isOpen={open === 'keys'}
        onClose={close}
        groups={[
          { heading: 'Anywhere', rows: [{ keys: 'Ctrl K', does: 'Search or do anything' }] },
          { heading: 'Table', rows: [{ keys: 'Enter', does: 'Edit the cell' }] },
        ]}
      />
      <Palette
        label="Search or do anything"
        placeholder="Type a name or an action"
        isOpen={open === 'palette'}
        onClose={close}
        query={query}
        onQuery={setQuery}
        groups={[
          {
            id: 'found',
            items: rows.slice(0, 5).map((row) => ({
              id: row.id,
              icon: Hash,
              text: row.river,
              hint: 'river',
            })),
          },
          {
            id: 'do',
            heading: 'Actions',
            items: [{ id: 'undo', icon: Undo2, text: 'Undo', keys: 'Ctrl Z' }],
          },
        ]}
        onChoose={close}
        empty="Nothing fits."
      />
    </>
  );
}
