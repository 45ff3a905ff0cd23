import { FileText } from 'lucide-react';
import { useMemo, useState } from 'react';
import { shortDate } from '#shared/base/short-date.ts';
import { currentText, type Document } from '#shared/document/document.ts';
import { useDispatch, useNotebookStore, useNotify, useTable } from '#renderer/state/hooks.ts';
import { declareVersion } from '#renderer/state/notebook.ts';
import type { Route } from '#renderer/state/route.ts';
import { Palette, type PaletteItem } from '#renderer/ui/palette.tsx';
import { declaredWords } from './declared-words.ts';

export interface RelationDialogProps {
  readonly document: Document;
  readonly ask: NonNullable<Route['ask']>;
  readonly onSelect: (document: string) => void;
  readonly onClose: () => void;
}

/** So many are listed: the person types on rather than scrolls. */
const MOST = 50;

const WORDS = {
  'newer-version': {
    label: 'It is a newer version of',
    placeholder: 'Which document is it a newer version of?',
  },
  'same-text': {
    label: 'It has the same text as',
    placeholder: 'Which document has the same text?',
  },
} as const;

/** For two documents nobody recognised as akin: which one, by typing. */
export function RelationDialog({ document, ask, onSelect, onClose }: RelationDialogProps) {
  const [query, setQuery] = useState('');
  const documents = useTable('document');
  const say = useSay(document, ask, onSelect);
  const found = useMemo(
    () => fitting(documents.values(), document, query),
    [documents, document, query],
  );
  return (
    <Palette
      label={`“${document.title.value}”: ${WORDS[ask].label}`}
      placeholder={WORDS[ask].placeholder}
      isOpen
      onClose={onClose}
      query={query}
      onQuery={setQuery}
      groups={[{ id: 'documents', heading: WORDS[ask].label, items: found }]}
      onChoose={(id) => {
        onClose();
        const other = documents.get(id);
        if (other) void say(other);
      }}
      isFiltering={false}
      empty={`No other document is called “${query.trim()}”.`}
    />
  );
}

function useSay(
  document: Document,
  ask: RelationDialogProps['ask'],
  onSelect: RelationDialogProps['onSelect'],
): (other: Document) => Promise<void> {
  const store = useNotebookStore();
  const dispatch = useDispatch();
  const notify = useNotify();
  return async (other) => {
    if (ask === 'same-text') {
      const between = { id: document.id, other: other.id, on: true };
      const answer = await dispatch({ kind: 'document.same', ...between });
      if (answer.ok) notify('They count as one independent source now.', { undo: true });
      return;
    }
    const answer = await declareVersion(store, { document: other.id, newer: document.id });
    if (!answer.ok) return;
    onSelect(other.id);
    notify(declaredWords(other, answer.value.waiting), { undo: true });
  };
}

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** The other documents whose title, publisher or file the typed words stand in. */
function fitting(documents: Iterable<Document>, own: Document, query: string): PaletteItem[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const items: PaletteItem[] = [];
  for (const one of documents) {
    if (one.id === own.id) continue;
    const { title, publisher, date } = one;
    const { fileName } = currentText(one);
    const all = folded(`${title.value} ${publisher?.value ?? ''} ${fileName}`);
    if (!words.every((word) => all.includes(word))) continue;
    const beside = [publisher?.value ?? fileName, date && shortDate(date.value)];
    items.push({
      id: one.id,
      icon: FileText,
      text: title.value,
      content: (
        <>
          <span className="q-13 strong">{title.value}</span>{' '}
          <span className="ink-2">{beside.filter(Boolean).join(', ')}</span>
        </>
      ),
    });
    if (items.length === MOST) break;
  }
  return items;
}
