import { useState } from 'react';
import type { Document } from '#shared/document/document.ts';
import { useDispatch, useNotebook, useNotebookStore, useNotify } from '#renderer/state/hooks.ts';
import { declareVersion } from '#renderer/state/notebook.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DifferencesDialog } from './differences-dialog.tsx';
import { declaredWords } from './declared-words.ts';

export interface TwinActionsProps {
  readonly document: Document;
  readonly twin: Document;
  /** A person said so; no likeness of the texts did. */
  readonly isDeclared: boolean;
  readonly onSelect: (document: string) => void;
}

/** What a person can say of two documents whose texts are alike, after a look at what differs. */
export function TwinActions({ document, twin, isDeclared, onSelect }: TwinActionsProps) {
  const store = useNotebookStore();
  const dispatch = useDispatch();
  const notify = useNotify();
  const [isComparing, setComparing] = useState(false);
  const isReadOnly = useNotebook(({ header }) => header?.readOnly !== null);
  const isOneText = document.current === twin.current;
  const declare = async (): Promise<void> => {
    const answer = await declareVersion(store, { document: twin.id, newer: document.id });
    if (!answer.ok) return;
    onSelect(twin.id);
    notify(declaredWords(twin, answer.value.waiting), { undo: true });
  };
  const setApart = async (): Promise<void> => {
    const between = { id: document.id, other: twin.id };
    const command = isDeclared
      ? ({ kind: 'document.same', ...between, on: false } as const)
      : ({ kind: 'document.apart', ...between, on: true } as const);
    const answer = await dispatch(command);
    if (answer.ok) notify('They count as two independent sources now.', { undo: true });
  };
  return (
    <div className="library__twin-actions">
      <Button onPress={() => onSelect(twin.id)}>Show that one</Button>
      {!isOneText && <Button onPress={() => setComparing(true)}>Show what differs</Button>}
      {!isOneText && (
        <Button isDisabled={isReadOnly} onPress={() => void declare()}>
          This is a newer version of it
        </Button>
      )}
      <Button variant="ghost" isDisabled={isReadOnly} onPress={() => void setApart()}>
        Not a copy
      </Button>
      {isComparing && (
        <DifferencesDialog older={twin} newer={document} onClose={() => setComparing(false)} />
      )}
    </div>
  );
}
