import { useState } from 'react';
import type { KinPair } from '#shared/document/kinship.ts';
import { useNotebook, useNotebookStore, useNotify, useTable } from '#renderer/state/hooks.ts';
import { declareVersion, stay } from '#renderer/state/notebook.ts';
import { Button } from '#renderer/ui/button.tsx';
import { declaredWords } from './declared-words.ts';
import { DifferencesDialog } from './differences-dialog.tsx';
import { percent } from './percent.ts';

const KIN_WORDS: Readonly<Record<KinPair['kinship'], (share: string) => string>> = {
  'same text': () => 'has the same text as',
  'nearly the same text': (share) => `shares ${share} of its text with`,
  'likely a new version': (share) => `shares ${share} and is likely a new version of`,
};

export interface KinLineProps {
  readonly file: string;
  /** The document that came in. */
  readonly id: string;
  readonly kin: KinPair;
}

/** What a new document is akin to; what they are to each other is for the person to say. */
export function KinLine({ file, id, kin: { document, kinship, containment } }: KinLineProps) {
  const store = useNotebookStore();
  const notify = useNotify();
  const documents = useTable('document');
  const [isComparing, setComparing] = useState(false);
  const isReadOnly = useNotebook(({ header }) => header?.readOnly !== null);
  const [newer, older] = [documents.get(id), documents.get(document)];
  if (!older) return <bdi className="medium">{file}</bdi>;
  const declare = async (): Promise<void> => {
    const answer = await declareVersion(store, { document, newer: id });
    if (!answer.ok) return;
    stay(store, { screen: 'library', document });
    notify(declaredWords(older, answer.value.waiting), { undo: true });
  };
  const isOpen = newer !== undefined && newer.current !== older.current;
  return (
    <>
      <bdi className="medium">{file}</bdi> {KIN_WORDS[kinship](percent(containment))} “
      {older.title.value}”.{' '}
      <Button variant="link" onPress={() => stay(store, { screen: 'library', document })}>
        Show the one that was here
      </Button>
      {isOpen && (
        <>
          <Button variant="link" onPress={() => setComparing(true)}>
            Show what differs
          </Button>
          <Button variant="link" isDisabled={isReadOnly} onPress={() => void declare()}>
            It is a newer version
          </Button>
        </>
      )}
      {isComparing && newer && (
        <DifferencesDialog older={older} newer={newer} onClose={() => setComparing(false)} />
      )}
    </>
  );
}
