import { useEffect, useMemo, useState } from 'react';
import type { Result } from '#shared/base/result.ts';
import { currentText, type Document } from '#shared/document/document.ts';
import type { Output } from '#shared/ipc/contract.ts';
import { ChangedWords, type ChangedWordsProps } from '#renderer/parts/changed-words.tsx';
import { wordChanges, type WordRun } from '#renderer/parts/word-changes.ts';
import { useBackend } from '#renderer/state/hooks.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';

type Differences = Output<'version.differences'>;
type Difference = Differences[number];

export interface DifferencesDialogProps {
  readonly older: Document;
  readonly newer: Document;
  readonly onClose: () => void;
}

const textOf = ({ id, current }: Document) => ({ document: id, textHash: current });

function useDifferences(older: Document, newer: Document): Result<Differences> | null {
  const backend = useBackend();
  const [found, setFound] = useState<Result<Differences> | null>(null);
  useEffect(() => {
    let current = true;
    const asked = { older: textOf(older), newer: textOf(newer) };
    void backend.request['version.differences'](asked).then((answer) => {
      if (current) setFound(answer);
    });
    return () => void (current = false);
  }, [backend, older, newer]);
  return found;
}

/** What two texts have apart, sentence by sentence; what they share is counted. */
export function DifferencesDialog({ older, newer, onClose }: DifferencesDialogProps) {
  const found = useDifferences(older, newer);
  return (
    <Dialog
      title="What differs"
      closeLabel="Close"
      size="wide"
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>Close</Button>}
    >
      <p className="ink-2 pretty">
        Then: {older.title.value}, {currentText(older).fileName}. Now: {newer.title.value},{' '}
        {currentText(newer).fileName}.
      </p>
      <div role="status">
        {found === null ? (
          <p>Comparing the two texts</p>
        ) : !found.ok ? (
          <p>{found.failure.sentence}</p>
        ) : found.value.every(({ kind }) => kind === 'same') ? (
          <p>Every sentence is the same.</p>
        ) : null}
      </div>
      {found?.ok && <DifferenceList differences={found.value} />}
    </Dialog>
  );
}

function DifferenceList({ differences }: { differences: Differences }) {
  return (
    <ol className="library__differences" aria-label="Differences">
      {differences.map((difference, at) => (
        <li key={at}>
          <OneDifference difference={difference} />
        </li>
      ))}
    </ol>
  );
}

function OneDifference({ difference }: { difference: Difference }) {
  switch (difference.kind) {
    case 'same':
      return (
        <p className="t-12 ink-3">
          {difference.sentences === 1
            ? '1 sentence is the same'
            : `${difference.sentences} sentences are the same`}
        </p>
      );
    case 'changed':
      return <Reworded {...difference} />;
    case 'gone':
      return <Side name="Only then" runs={wholly(difference.then)} side="then" />;
    case 'new':
      return <Side name="Only now" runs={wholly(difference.now)} side="now" />;
  }
}

/** A sentence only one text has: nothing in it differs from another, so nothing is marked in it. */
const wholly = (text: string): readonly WordRun[] => [{ text, isChanged: false }];

/** One sentence in two wordings, with the words that differ marked in each. */
function Reworded({ then, now }: { then: string; now: string }) {
  const changes = useMemo(() => wordChanges(then, now), [then, now]);
  return (
    <>
      <Side name="Then" runs={changes.then} side="then" />
      <Side name="Now" runs={changes.now} side="now" />
    </>
  );
}

function Side({ name, ...words }: ChangedWordsProps & { readonly name: string }) {
  return (
    <p className="library__side">
      <span className="t-12 ink-2">{name} </span>
      <span className="q-15">
        <ChangedWords {...words} />
      </span>
    </p>
  );
}
