import { useState, type KeyboardEvent } from 'react';
import { draftChanges, draftOf, draftProblems } from '#renderer/parts/figure-draft.ts';
import { FigureFields } from '#renderer/parts/figure-fields.tsx';
import { numberInSentence } from '#renderer/parts/number-in-sentence.ts';
import { ScriptRuns } from '#renderer/parts/script-runs.tsx';
import { useCommandKeys } from '#renderer/state/command-key.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { FigureRow } from './figure-rows.ts';
import type { FigureActions } from './use-figure-actions.ts';

export interface FigureEditorProps {
  readonly row: FigureRow;
  readonly actions: FigureActions;
  readonly onClose: () => void;
}

/** Every field of a figure under its sentence; a suggestion is accepted with what is changed. */
export function FigureEditor({ row, actions, onClose }: FigureEditorProps) {
  const keys = useCommandKeys();
  const { quantity, state } = row;
  const [draft, setDraft] = useState(() => draftOf(quantity));
  const [isTried, setTried] = useState(false);
  const problems = draftProblems(draft);
  const [before, number, after] = numberInSentence(quantity);
  const save = async () => {
    setTried(true);
    if (Object.keys(problems).length > 0) return;
    if (await actions.edit(row, draftChanges(quantity, draft))) onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };
  return (
    <Dialog
      title={state === 'accepted' ? 'Edit the figure' : 'Edit and accept the suggestion'}
      closeLabel="Close"
      isOpen
      isDismissable={false}
      onClose={onClose}
      actions={
        <>
          <Button variant="ghost" onPress={onClose}>
            Cancel
          </Button>
          <Button variant="primary" keys={keys('Ctrl Enter')} onPress={() => void save()}>
            {state === 'accepted' ? 'Save' : 'Accept'}
          </Button>
        </>
      }
    >
      <form
        aria-label="The figure"
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <blockquote className="q-15 figures__edited">
          <ScriptRuns text={before} />
          <span className={state === 'accepted' ? 'mark-solid' : 'mark-dotted'}>
            <ScriptRuns text={number} />
          </span>
          <ScriptRuns text={after} />
        </blockquote>
        <FigureFields
          autoFocus
          draft={draft}
          problems={isTried ? problems : {}}
          onChange={(change) => setDraft((was) => ({ ...was, ...change }))}
        />
      </form>
    </Dialog>
  );
}
