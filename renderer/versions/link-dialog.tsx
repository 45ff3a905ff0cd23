import { Link2 } from 'lucide-react';
import { useCallback, useMemo, useRef, useState, type RefObject } from 'react';
import type { Highlight } from '#shared/annotation/highlight.ts';
import type { TextRange } from '#shared/base/text-range.ts';
import type { Document } from '#shared/document/document.ts';
import type { Figure } from '#shared/figure/figure.ts';
import type { SingleCommand } from '#shared/project/command.ts';
import { linkByHand, type HandLink } from '#shared/project/link-by-hand.ts';
import type { WaitingPassage } from '#shared/project/passage-proposal.ts';
import { ScriptRuns } from '#renderer/parts/script-runs.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { NewerText, selectOnPage } from './newer-text.tsx';
import { useNewerText, type ReadText } from './use-newer-text.ts';

export interface LinkDialogProps {
  readonly document: Document;
  readonly passage: WaitingPassage;
  readonly record: Highlight | Figure;
  readonly onLink: (command: SingleCommand) => void;
  readonly onClose: () => void;
}

/** The newer text beside an old sentence, for a person to say where its words stand now. */
export function LinkDialog(props: LinkDialogProps) {
  const read = useNewerText(props.document);
  if (read?.ok) return <Linking {...props} newer={read.value} />;
  return (
    <Dialog title="Link by hand" closeLabel="Close" size="wide" isOpen onClose={props.onClose}>
      <p role="status">{read === null ? 'Reading the newer text' : read.failure.sentence}</p>
    </Dialog>
  );
}

/** Where a proposal stands in the whole text; null where there is none. */
function proposedRange({ now }: WaitingPassage, text: string): TextRange | null {
  const at = now ? text.indexOf(now.words) : -1;
  return now && at >= 0 ? { start: at + now.start, end: at + now.end } : null;
}

function oldStart(record: Highlight | Figure): number {
  return record.type === 'highlight' ? record.anchor.start : record.spans.quantity.start;
}

function Linking(props: LinkDialogProps & { readonly newer: ReadText }) {
  const { passage, record, newer, onLink, onClose } = props;
  const page = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const first = useMemo(() => proposedRange(passage, newer.text), [passage, newer.text]);
  const [selected, setSelected] = useState(first);
  const [asksFor, setAsksFor] = useState<string | null>(null);
  const choose = useCallback((range: TextRange | null) => {
    setSelected(range);
    setAsksFor(null);
  }, []);
  const link = useMemo(
    () => (selected ? linkByHand(record, newer, selected) : null),
    [record, newer, selected],
  );
  const take = (isSure: boolean): void => {
    if (!link?.ok) return;
    const { command, numbers } = link.value;
    if (numbers && !isSure) setAsksFor(changeWords(numbers));
    else onLink(command);
  };
  const chooseAgain = (): void => {
    setAsksFor(null);
    page.current?.focus({ preventScroll: true });
  };
  return (
    <Dialog
      title="Link by hand"
      closeLabel="Close"
      size="wide"
      isOpen
      isDismissable={false}
      onClose={onClose}
      actions={
        <>
          <span className="ink-2 grow" role="status">
            {link && !link.ok ? link.failure.sentence : null}
          </span>
          <Button onPress={onClose}>Leave it</Button>
          <Button
            variant="primary"
            icon={Link2}
            keys="Enter"
            isDisabled={!link?.ok || asksFor !== null}
            onPress={() => take(false)}
          >
            Link here
          </Button>
        </>
      }
    >
      <div className="versions__beside">
        <OldSentence passage={passage} />
        <div className="versions__newer">
          <Finder newer={newer} page={page} field={field} selected={selected} onFind={choose} />
          <NewerText
            label="Newer text. Select the words the passage stands on now."
            text={newer.text}
            blocks={newer.blocks}
            first={first}
            near={Math.min(oldStart(record), newer.text.length - 1)}
            page={page}
            onSelect={choose}
            onEnter={() => take(false)}
            onFind={() => field.current?.focus()}
          />
        </div>
      </div>
      {asksFor !== null && link?.ok && (
        <Banner
          tone="look"
          icon={Link2}
          actions={
            <>
              <Button onPress={chooseAgain}>Choose again</Button>
              <Button autoFocus onPress={() => take(true)}>
                Take {link.value.numbers?.now ?? 'them all the same'}
              </Button>
            </>
          }
        >
          {asksFor} {consequence(record, link.value.command)}
        </Banner>
      )}
    </Dialog>
  );
}

function changeWords({ then, now }: NonNullable<HandLink['numbers']>): string {
  if (now !== null) return `The number changed from ${then} to ${now}.`;
  return `The old words say ${then}; these hold no number.`;
}

/** What saying yes to another number does. */
function consequence({ type }: Highlight | Figure, command: SingleCommand): string {
  return command.kind === 'figure.supersede'
    ? 'It becomes a figure of its own, and the older one points to it.'
    : `The ${type} keeps its tags, its note and its claims.`;
}

function OldSentence({ passage: { then, kind } }: { readonly passage: WaitingPassage }) {
  const { words, start, end } = then;
  return (
    <div className="versions__old">
      <span className="t-12 ink-2">{kind === 'figure' ? 'Figure, then' : 'Highlight, then'}</span>
      <p className="q-15">
        <ScriptRuns text={words.slice(0, start)} />
        <span className="mark-solid">
          <ScriptRuns text={words.slice(start, end)} />
        </span>
        <ScriptRuns text={words.slice(end)} />
      </p>
    </div>
  );
}

interface FinderProps {
  readonly newer: ReadText;
  readonly page: RefObject<HTMLDivElement | null>;
  readonly selected: TextRange | null;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onFind: (range: TextRange | null) => void;
}

/** The next place of some words after `from`, from the beginning again after the last; case is one. */
function nextPlace(text: string, words: string, from: number): TextRange | null {
  const [all, wanted] = [text.toLowerCase(), words.toLowerCase()];
  if (wanted === '' || all.length !== text.length) return null;
  const after = all.indexOf(wanted, from);
  const start = after >= 0 ? after : all.indexOf(wanted);
  return start < 0 ? null : { start, end: start + wanted.length };
}

/** Looks for words and selects them: in a long text, and without a mouse, the shortest way there. */
function Finder({ newer: { text }, page, field, selected, onFind }: FinderProps) {
  const [query, setQuery] = useState('');
  const [isLost, setLost] = useState(false);
  const find = (): void => {
    const found = nextPlace(text, query.trim(), (selected?.start ?? -1) + 1);
    setLost(found === null);
    if (!found || !page.current) return;
    page.current.focus({ preventScroll: true });
    selectOnPage(page.current, found);
    onFind(found);
  };
  return (
    <div className="versions__find">
      <SearchField
        label="Find in the newer text"
        placeholder="Find in the newer text"
        keys="/"
        inputRef={field}
        clearLabel="Clear"
        value={query}
        onChange={(words) => {
          setQuery(words);
          setLost(false);
        }}
        onSubmit={find}
      />
      <span className="t-12 ink-2" role="status">
        {isLost ? `“${query.trim()}” is not in it` : ''}
      </span>
    </div>
  );
}
