import { useCallback, useEffect } from 'react';
import type { ProjectCommand } from '#shared/project/command.ts';
import type { WaitingPassage } from '#shared/project/passage-proposal.ts';
import { useNotebookStore } from '#renderer/state/hooks.ts';
import { dispatch, notify } from '#renderer/state/notebook.ts';
import { isTextField, singleKey, useSingleKeysOn } from '#renderer/state/single-keys.ts';
import { acceptedWords } from './version-words.ts';

export interface Decisions {
  readonly accept: (passage: WaitingPassage) => void;
  readonly keep: (passage: WaitingPassage) => void;
}

/** Accepting a passage's newer place, or keeping it on its older text; undo takes either back. */
export function useDecisions(textHash: string): Decisions {
  const store = useNotebookStore();
  const run = useCallback(
    (command: ProjectCommand, done: string) => {
      void dispatch(store, command).then((answer) => {
        if (answer.ok) notify(store, done, { undo: true });
      });
    },
    [store],
  );
  const accept = useCallback(
    (passage: WaitingPassage) => {
      if (passage.accept) run(passage.accept, acceptedWords(passage));
    },
    [run],
  );
  const keep = useCallback(
    ({ kind, id }: WaitingPassage) => {
      const ids = [id];
      const command: ProjectCommand =
        kind === 'figure'
          ? { kind: 'figure.keep', ids, textHash }
          : { kind: 'highlight.keep', ids, textHash };
      run(command, `The ${kind} stays on the older text.`);
    },
    [run, textHash],
  );
  return { accept, keep };
}

/** A accepts and K keeps what is selected; the list would take the letters for itself otherwise. */
export function useDecisionKeys(
  selected: WaitingPassage | undefined,
  { accept, keep }: Decisions,
  isReadOnly: boolean,
): void {
  const isOn = useSingleKeysOn();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event;
      if (!isOn || isReadOnly || !selected || event.defaultPrevented || event.repeat) return;
      const isInDialog = target instanceof Element && target.closest('[role="dialog"]') !== null;
      if (isTextField(target) || isInDialog) return;
      const key = singleKey(event);
      if (key !== 'a' && key !== 'k') return;
      event.preventDefault();
      event.stopPropagation();
      if (key === 'a') accept(selected);
      else keep(selected);
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [isOn, isReadOnly, selected, accept, keep]);
}
