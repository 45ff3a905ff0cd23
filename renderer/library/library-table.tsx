import { Copy } from 'lucide-react';
import { memo, useMemo } from 'react';
import { shortDate } from '#shared/base/short-date.ts';
import { useCommandKeys } from '#renderer/state/command-key.ts';
import { useGo } from '#renderer/state/hooks.ts';
import { languageOf } from '#renderer/parts/language-of.ts';
import { DataGrid } from '#renderer/ui/data-grid.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { GridColumn } from '#renderer/ui/grid-entries.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { useRoom } from '#renderer/ui/use-room.ts';
import { KIND_ICONS, KIND_WORDS, readingTime } from './kind-words.ts';
import type { LibraryRow } from './library-index.ts';
import { percent } from './percent.ts';
import { WhereStrip } from './where-strip.tsx';

const ROW_HEIGHT = 58;

export interface LibraryTableProps {
  readonly rows: readonly LibraryRow[];
  readonly selected: string | null;
  readonly onSelect: (document: string) => void;
}

/** One document a row; Enter or a double click reads it. */
export const LibraryTable = memo(function LibraryTable(props: LibraryTableProps) {
  const { rows, selected, onSelect } = props;
  const go = useGo();
  const keys = useCommandKeys();
  const groups = useMemo(() => [{ id: 'documents', rows }], [rows]);
  return (
    <div className="library">
      <div className="library__grid">
        <DataGrid
          label="Documents"
          columns={useRoom() === 'narrow' ? FEW_COLUMNS : COLUMNS}
          groups={groups}
          idOf={(row) => row.document.id}
          current={selected}
          onCurrent={onSelect}
          onAction={(document) => go({ screen: 'reader', document })}
          rowHeight={ROW_HEIGHT}
          empty={
            <EmptyState title="No document fits">
              Choose “All” above, or take the tag away, to see the others.
            </EmptyState>
          }
        />
      </div>
      <p className="library__hint">
        Drop files or a folder anywhere, or paste a text <Kbd keys={keys('Ctrl V')} />
      </p>
    </div>
  );
});

const COLUMNS: readonly GridColumn<LibraryRow>[] = [
  {
    id: 'mark',
    label: 'Kind and copies',
    head: '',
    width: 52,
    render: (row) => <RowMark row={row} />,
  },
  {
    id: 'document',
    label: 'Document',
    width: 200,
    isFlexible: true,
    render: (row) => <DocumentCell row={row} />,
  },
  {
    id: 'kind',
    label: 'Kind',
    width: 116,
    render: ({ document }) => <span className="ink-2">{KIND_WORDS[document.kind].one}</span>,
  },
  {
    id: 'highlights',
    label: 'Highlights',
    width: 88,
    render: ({ highlights }) => <span className="num">{highlights}</span>,
  },
  { id: 'figures', label: 'Figures', width: 124, render: (row) => <FiguresCell row={row} /> },
  {
    id: 'where',
    label: 'Where they are',
    width: 156,
    render: (row) => <WhereStrip row={row} />,
  },
];

/** Where there is no room for all: the kind is drawn before the title, and the strip can wait. */
const FEW_COLUMNS = COLUMNS.filter(({ id }) => id !== 'kind' && id !== 'where');

/** What kind of thing it is, and the bracket that joins copies of one text. */
function RowMark({ row: { document, twin } }: { row: LibraryRow }) {
  const isCopy = twin !== null && twin.place !== 'first';
  return (
    <span className="library__mark">
      {twin !== null && <span className={`library__bracket library__bracket--${twin.place}`} />}
      <Icon icon={isCopy ? Copy : KIND_ICONS[document.kind]} size={18} className="ink-3" />
    </span>
  );
}

/** A share too small to mean anything is not said: a person joined the two. */
const sameTextWords = (share: number): string =>
  share >= 0.5 ? `Same text, ${percent(share)}` : 'Same text';

function DocumentCell({ row: { document, twin, words } }: { row: LibraryRow }) {
  const { title, publisher, date, language } = document;
  const lang = languageOf(title.value) ?? language?.value;
  return (
    <span className="library__document">
      <span className="library__title clip" {...(lang !== undefined && { lang })}>
        <MaybeGuessed field={title} text={title.value} />
      </span>
      <span className="library__about">
        {twin !== null && twin.place !== 'first' && (
          <span className="library__twin">{sameTextWords(twin.containment)}</span>
        )}
        {publisher && (
          <span className="medium ink-2 clip">
            <MaybeGuessed field={publisher} text={publisher.value} />
          </span>
        )}
        <span className="num">
          {date && (
            <>
              <MaybeGuessed field={date} text={shortDate(date.value)} />
              {' · '}
            </>
          )}
          {readingTime(words)}
        </span>
      </span>
    </span>
  );
}

interface MaybeGuessedProps {
  readonly field: { readonly guess: boolean };
  readonly text: string;
}

/** A guess stands on the dotted line here too, until somebody vouches for it in the inspector. */
function MaybeGuessed({ field, text }: MaybeGuessedProps) {
  if (!field.guess) return text;
  return (
    <span className="library__guessed">
      {text}
      <span className="only-spoken"> (a guess)</span>
    </span>
  );
}

/** Figures somebody accepted; those nobody vouches for yet stand on the dotted line. */
function FiguresCell({ row: { figures, toReview } }: { row: LibraryRow }) {
  return (
    <span className="num library__figures">
      {(figures > 0 || toReview === 0) && <span>{figures}</span>}
      {toReview > 0 && (
        <span>
          <span className="library__suggested">{toReview}</span>{' '}
          <span className="t-12 ink-3">to review</span>
        </span>
      )}
    </span>
  );
}
