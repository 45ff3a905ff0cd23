import './trash.css';
import { Eraser } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { withLetters } from '#shared/document/letter-digits.ts';
import { typedPattern } from '#shared/query/typed-pattern.ts';
import type { TrashItem } from '#shared/project/trash.ts';
import { useNotebook } from '#renderer/state/hooks.ts';
import { useCommandKeys } from '#renderer/state/command-key.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { List } from '#renderer/ui/list.tsx';
import { LoadingState } from '#renderer/ui/loading-state.tsx';
import { ScreenFrame } from '#renderer/ui/screen-frame.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { EraseRecordDialog, EraseWordsDialog } from './erase-dialog.tsx';
import { TrashRow } from './trash-row.tsx';
import { useTrash } from './use-trash.ts';

const ROW_HEIGHT = 60;

function fitting(items: readonly TrashItem[], query: string): readonly TrashItem[] {
  const patterns = query.split(/\s+/).flatMap((word) => typedPattern(word) ?? []);
  return items.filter(({ kind, words: own, document }) => {
    const text = withLetters(`${kind} ${own} ${document ?? ''}`);
    return patterns.every((pattern) => text.search(pattern) >= 0);
  });
}

/** What was deleted in the last 30 days, the newest first; Enter brings it back. */
export function TrashScreen() {
  const { found, again, restore } = useTrash();
  const [query, setQuery] = useState('');
  const [isErasing, setErasing] = useState(false);
  const isReadOnly = useNotebook(({ header }) => header?.readOnly !== null);
  const items = found?.ok ? found.value : [];
  return (
    <ScreenFrame
      label="Trash"
      bar={
        <>
          <h1 className="t-14 medium">Trash</h1>
          <div className="grow" />
          {items.length > 0 && (
            <SearchField
              label="Search in the trash"
              placeholder="Search in the trash"
              clearLabel="Clear the search"
              value={query}
              onChange={setQuery}
            />
          )}
          <Button icon={Eraser} isDisabled={isReadOnly} onPress={() => setErasing(true)}>
            Erase words
          </Button>
        </>
      }
    >
      {found === null ? (
        <LoadingState title="Reading the trash" rows={4} />
      ) : !found.ok ? (
        <ErrorState
          title="The trash cannot be read"
          actions={<Button onPress={again}>Try again</Button>}
        >
          {found.failure.sentence}
        </ErrorState>
      ) : items.length === 0 ? (
        <NothingDeleted />
      ) : (
        <TrashList items={items} query={query} isReadOnly={isReadOnly} onRestore={restore} />
      )}
      {isErasing && <EraseWordsDialog onClose={() => setErasing(false)} />}
    </ScreenFrame>
  );
}

function NothingDeleted() {
  const keys = useCommandKeys();
  return (
    <EmptyState title="The trash is empty">
      What you delete waits here for 30 days, on this computer alone. <Kbd keys={keys('Ctrl Z')} />{' '}
      brings it back as well.
    </EmptyState>
  );
}

interface TrashListProps {
  readonly items: readonly TrashItem[];
  readonly query: string;
  readonly isReadOnly: boolean;
  readonly onRestore: (item: TrashItem) => void;
}

function TrashList({ items, query, isReadOnly, onRestore }: TrashListProps) {
  const [selected, setSelected] = useState<string | null>(null);
  const [going, setGoing] = useState<TrashItem | null>(null);
  const shown = useMemo(() => fitting(items, query), [items, query]);
  const draw = useCallback(
    (item: TrashItem) => (
      <TrashRow item={item} isReadOnly={isReadOnly} onRestore={onRestore} onErase={setGoing} />
    ),
    [isReadOnly, onRestore],
  );
  return (
    <div className="trash">
      <List
        label="Deleted"
        items={shown}
        idOf={({ id }) => id}
        textOf={({ words, kind }) => words || kind}
        renderItem={draw}
        estimatedRowHeight={ROW_HEIGHT}
        selected={selected}
        onSelect={setSelected}
        onAction={(id) => {
          const item = shown.find((one) => one.id === id);
          if (item && !isReadOnly) onRestore(item);
        }}
        empty={
          <EmptyState title="Nothing in the trash has these words">
            Clear the search to see everything that was deleted.
          </EmptyState>
        }
      />
      {going && <EraseRecordDialog item={going} onClose={() => setGoing(null)} />}
    </div>
  );
}
