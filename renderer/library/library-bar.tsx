import { ArrowDownUp, ChevronDown, ClipboardPaste, Folder, ListFilter, Plus } from 'lucide-react';
import { memo, type RefObject } from 'react';
import type { Tag } from '#shared/annotation/tag.ts';
import { DOCUMENT_KINDS, type Document } from '#shared/document/document.ts';
import { useCommandKeys } from '#renderer/state/command-key.ts';
import { useNotebook, useNotebookStore } from '#renderer/state/hooks.ts';
import { chooseAndImport } from '#renderer/state/importing.ts';
import { stay } from '#renderer/state/notebook.ts';
import { SearchHelp } from '#renderer/parts/search-help.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FilterChip } from '#renderer/ui/chip.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { useRoom } from '#renderer/ui/use-room.ts';
import { KIND_WORDS } from './kind-words.ts';
import { SORTS, type LibraryView, type Sort } from './library-view.ts';
import type { LibraryList } from './use-library-rows.ts';

const SORT_WORDS: Readonly<Record<Sort, string>> = {
  added: 'Newest',
  date: 'By date',
  title: 'By title',
  outlet: 'By publisher',
  review: 'Most to review',
};

/** Beside the inspector, the search and the buttons there is room for so many, at 1280 px. */
const KINDS_IN_LINE = 3;

type DocumentKind = Document['kind'];

export interface LibraryBarProps {
  readonly view: LibraryView;
  readonly list: LibraryList;
  /** The tag the list is narrowed to. */
  readonly tag: Tag | undefined;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onChange: (change: Partial<LibraryView>) => void;
  readonly onPaste: () => void;
}

/** Over the list: what is shown, in which order, search in the texts, and adding. */
export const LibraryBar = memo(function LibraryBar(props: LibraryBarProps) {
  const { view, list, tag, search, onChange, onPaste } = props;
  const store = useNotebookStore();
  return (
    <>
      <Filters view={view} list={list} onChange={onChange} />
      {tag && (
        <FilterChip
          removeLabel={`Show documents without the tag ${tag.name} too`}
          onRemove={() => stay(store, { screen: 'library' })}
        >
          {tag.name}
        </FilterChip>
      )}
      <Menu
        label="Order of the list"
        trigger={
          <Button variant="ghost" icon={ArrowDownUp}>
            {SORT_WORDS[view.sort]}
          </Button>
        }
        groups={[{ id: 'sorts', entries: SORTS.map((id) => ({ id, label: SORT_WORDS[id] })) }]}
        onAction={(id) => onChange({ sort: SORTS.find((sort) => sort === id) ?? 'added' })}
      />
      <div className="grow" />
      <div
        className="library__search"
        onKeyDownCapture={({ key }) => {
          // What it lists lies over the documents: a second Escape puts it away.
          if (key === 'Escape' && view.query === '') search.current?.blur();
        }}
      >
        <SearchField
          label="Search in the texts"
          placeholder="Search in the texts"
          clearLabel="Clear the search"
          keys="/"
          inputRef={search}
          value={view.query}
          onChange={(query) => onChange({ query })}
        />
        {view.query === '' && (
          <div className="library__search-help">
            <SearchHelp
              onPick={(query) => {
                onChange({ query });
                search.current?.focus();
              }}
            />
          </div>
        )}
      </div>
      <AddButtons onPaste={onPaste} />
    </>
  );
});

function Filters({ view, list, onChange }: Pick<LibraryBarProps, 'view' | 'list' | 'onChange'>) {
  const isWide = useRoom() === 'wide';
  const kinds = DOCUMENT_KINDS.filter((kind) => list.kinds.has(kind));
  const isInLine = isWide && kinds.length <= KINDS_IN_LINE;
  const segments = [
    { id: 'all', label: 'All', count: list.total },
    { id: 'review', label: 'To review', count: list.toReview },
    ...(kinds.length < 2 || !isInLine ? [] : kinds).map((kind) => ({
      id: kind,
      label: KIND_WORDS[kind].many,
      count: list.kinds.get(kind) ?? 0,
    })),
  ];
  return (
    <>
      <SegmentedControl
        label="Documents shown"
        segments={segments}
        value={view.filter}
        onChange={(filter) => onChange({ filter })}
      />
      {kinds.length > 1 && !isInLine && <KindMenu {...{ view, list, kinds, onChange }} />}
    </>
  );
}

interface KindMenuProps extends Pick<LibraryBarProps, 'view' | 'list' | 'onChange'> {
  readonly kinds: readonly DocumentKind[];
}

/** The kinds where there is no room for all of them beside each other. */
function KindMenu({ view, list, kinds, onChange }: KindMenuProps) {
  const shown = kinds.find((kind) => kind === view.filter);
  const entries = kinds.map((kind) => ({
    id: kind,
    label: KIND_WORDS[kind].many,
    hint: (list.kinds.get(kind) ?? 0).toLocaleString('en'),
  }));
  return (
    <Menu
      label="Kind of document"
      trigger={
        <Button variant="ghost" icon={ListFilter}>
          {shown ? KIND_WORDS[shown].many : 'Kind'}
        </Button>
      }
      groups={[
        {
          id: 'kinds',
          entries,
          chosen: {
            mode: 'single',
            ids: new Set(shown ? [shown] : []),
            onChange: (ids) => onChange({ filter: kinds.find((kind) => ids.has(kind)) ?? 'all' }),
          },
        },
      ]}
    />
  );
}

function AddButtons({ onPaste }: { onPaste: () => void }) {
  const store = useNotebookStore();
  const keys = useCommandKeys();
  const isReadOnly = useNotebook(({ header }) => header?.readOnly !== null);
  return (
    <div className="row library__add">
      <Button
        variant="primary"
        icon={Plus}
        keys="A"
        isDisabled={isReadOnly}
        onPress={() => void chooseAndImport(store, 'files')}
      >
        Add documents
      </Button>
      <Menu
        label="Other ways to add"
        placement="bottom end"
        trigger={
          <IconButton icon={ChevronDown} label="Other ways to add" isDisabled={isReadOnly} />
        }
        groups={[
          {
            id: 'ways',
            entries: [
              { id: 'folder', label: 'A whole folder', icon: Folder },
              { id: 'paste', label: 'A text to paste', icon: ClipboardPaste, keys: keys('Ctrl V') },
            ],
          },
        ]}
        onAction={(id) => {
          if (id === 'paste') onPaste();
          else void chooseAndImport(store, 'folder');
        }}
      />
    </div>
  );
}
