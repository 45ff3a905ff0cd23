import {
  FileText,
  Hash,
  Quote,
  Scale,
  SquareChevronRight,
  Tag as TagIcon,
  type LucideIcon,
} from 'lucide-react';
import { useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { isNarrowed, parseSearch } from '#shared/query/search-query.ts';
import type { Project } from '#shared/project/project.ts';
import { useCommandKeys } from '#renderer/state/command-key.ts';
import { useNotebook, useNotebookStore } from '#renderer/state/hooks.ts';
import { go, lastRoute } from '#renderer/state/notebook.ts';
import { SearchHelp } from '#renderer/parts/search-help.tsx';
import { FoundWords } from '#renderer/parts/found-words.tsx';
import { PlaceMark } from '#renderer/parts/place-mark.tsx';
import { useSentences } from '#renderer/state/use-sentences.ts';
import { Palette, type PaletteGroup, type PaletteItem } from '#renderer/ui/palette.tsx';
import { perform, type Action, type Overlay } from './actions.ts';
import { findRecords, foundSentences, type Found } from './palette-groups.ts';
import { ALL_PLACES } from './screens.ts';
import type { TypedAhead } from './typed-ahead.ts';

const SENTENCES = 8;

const ICONS: Readonly<Record<Found['kind'], LucideIcon>> = {
  document: FileText,
  claim: Scale,
  figure: Hash,
  tag: TagIcon,
  text: Quote,
};

interface ActionRow {
  readonly action: Action;
  readonly text: string;
  /** Other words it is looked for by. */
  readonly also?: string;
  readonly keys?: string;
  readonly anywhere?: true;
}
const ACTION_ROWS: readonly ActionRow[] = [
  { action: 'import', text: 'Add documents', keys: 'A' },
  { action: 'import-folder', text: 'Add a folder of documents' },
  { action: 'newer-version', text: 'Say what this is a newer version of', keys: 'V' },
  { action: 'same-text', text: 'Say what this has the same text as', keys: 'T' },
  { action: 'export', text: 'Export the brief as PDF', keys: 'Ctrl E' },
  { action: 'back', text: 'Go back to where you were' },
  { action: 'undo', text: 'Undo', keys: 'Ctrl Z', also: 'go back one step, revert' },
  { action: 'redo', text: 'Redo', keys: 'Ctrl Shift Z' },
  { action: 'save', text: 'Save now', keys: 'Ctrl S' },
  { action: 'save-copy', text: 'Save a copy elsewhere' },
  { action: 'new', text: 'New project', keys: 'Ctrl N', anywhere: true },
  { action: 'open', text: 'Open a project', keys: 'Ctrl O', anywhere: true },
  { action: 'open-bundle', text: 'Open a bundle', keys: 'Ctrl Shift O', anywhere: true },
  { action: 'sample', text: 'Explore the sample', keys: 'Ctrl Shift E', anywhere: true },
  { action: 'keys', text: 'Show all keys', keys: '?', anywhere: true },
  { action: 'close', text: 'Close this project' },
];

export interface CommandPaletteProps {
  readonly show: (overlay: Overlay) => void;
  /** What was typed while the palette was on its way. */
  readonly typed: TypedAhead;
}

/** Everything by typing: screens, actions, records, and the sentences of the texts. */
export function CommandPalette({ show, typed }: CommandPaletteProps) {
  const store = useNotebookStore();
  const [query, setQuery] = useState('');
  useLayoutEffect(() => typed.into((words) => setQuery((before) => before + words)), [typed]);
  const project = useNotebook((notebook) => notebook.project);
  const { hits, failure } = useSentences({
    query: project ? query : '',
    limit: SENTENCES,
    asker: 'palette',
  });
  const found = useMemo(() => {
    const records = project ? findRecords(project, query) : [];
    return [...records, ...foundSentences(hits, isNarrowed(parseSearch(query)))];
  }, [project, query, hits]);
  const commands = useCommands(project, query);
  const choose = (id: string): void => {
    show(null);
    const place = found.find((one) => one.id === id);
    if (place) go(store, place.route);
    else commands.find((command) => command.id === id)?.run(show);
  };
  return (
    <Palette
      label="Search or do anything"
      placeholder={project ? 'A number, a word, a screen, an action' : 'An action'}
      isOpen
      onClose={() => show(null)}
      query={query}
      onQuery={setQuery}
      groups={groupsOf(commands, found)}
      onChoose={choose}
      isFiltering={false}
      {...(project !== null && { foot: <SearchHelp /> })}
      empty={failure ?? `Nothing here is called “${query.trim()}”, and no sentence has it.`}
    />
  );
}

interface Command extends PaletteItem {
  readonly also: string;
  readonly run: (show: (overlay: Overlay) => void) => void;
}

function useCommands(project: Project | null, query: string): readonly Command[] {
  const store = useNotebookStore();
  const keys = useCommandKeys();
  const hasBeenElsewhere = useNotebook(({ trail }) => trail.length > 0);
  return useMemo(() => {
    const screens = ALL_PLACES.map(({ id, label, icon, letter, also = '' }): Command => ({
      id: `go ${id}`,
      icon,
      text: `Go to ${label}`,
      also,
      keys: ['G', letter],
      run: () => go(store, lastRoute(store.getState(), id)),
    }));
    const actions = ACTION_ROWS.filter((row) => project !== null || row.anywhere)
      .filter(({ action }) => action !== 'back' || hasBeenElsewhere)
      .map(({ action, text, also = '', keys: chord }): Command => ({
        id: `do ${action}`,
        icon: SquareChevronRight,
        text,
        also,
        ...(chord === undefined ? {} : { keys: keys(chord) }),
        run: (show) => perform(store, action, show),
      }));
    const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const all = [...(project ? screens : []), ...actions];
    const fits = (text: string): boolean => words.every((word) => text.includes(word));
    const called = all.filter(({ text }) => fits(text.toLowerCase()));
    const others = all.filter((one) => !called.includes(one));
    // What is called so comes before what is only looked for by these words.
    return [...called, ...others.filter(({ text, also }) => fits(`${text} ${also}`.toLowerCase()))];
  }, [store, keys, project, query, hasBeenElsewhere]);
}

function groupsOf(commands: readonly Command[], found: readonly Found[]): PaletteGroup[] {
  const item = (one: Found): PaletteItem => ({
    id: one.id,
    icon: ICONS[one.kind],
    text: one.text,
    content: contentOf(one),
    hint: one.kind,
  });
  const records = found.filter((one) => one.kind !== 'text').map(item);
  const sentences = found.filter((one) => one.kind === 'text').map(item);
  return [
    { id: 'records', items: records },
    { id: 'sentences', heading: 'In the texts', items: sentences },
    { id: 'commands', heading: 'Do', items: commands },
  ].filter((group) => group.items.length > 0);
}

/** Quoted words stand in the serif, ours in the sans: a reader knows whose words these are. */
function contentOf({ kind, text, beside, marks, place }: Found): ReactNode {
  if (kind === 'text') {
    return (
      <>
        <span className="q-13">
          <FoundWords sentence={text} marks={marks ?? []} />
        </span>{' '}
        <PlaceMark place={place} /> <span className="ink-3">{beside}</span>
      </>
    );
  }
  const isQuoted = kind === 'document' || kind === 'figure';
  return (
    <>
      <span className={isQuoted ? 'q-13 strong' : undefined}>{text}</span>{' '}
      {beside !== undefined && <span className="ink-2">{beside}</span>}
    </>
  );
}
