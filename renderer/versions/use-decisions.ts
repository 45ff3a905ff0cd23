import { useCallback, useEffect, useMemo } from 'react';
import type { ProjectCommand, SingleCommand } from '#shared/project/command.ts';
import type { WaitingPassage } from '#shared/project/passage-proposal.ts';
import { waitingCount, waitingPassages } from '#shared/project/waiting-passages.ts';
import { useNotebookStore } from '#renderer/state/hooks.ts';
import { dispatch, notify, type NotebookStore } from '#renderer/state/notebook.ts';
import { isTextField, singleKey, useSingleKeysOn } from '#renderer/state/single-keys.ts';
import {
  acceptedWords,
  noneTakenWords,
  passagesWords,
  stillWords,
  takenWords,
} from './version-words.ts';

type Passages = readonly WaitingPassage[];

export interface Decisions {
  /** Takes the newer places of those that have one; one step of undo, however many. */
  readonly accept: (passages: Passages) => void;
  readonly keep: (passages: Passages) => void;
  /** Takes a place a person chose. */
  readonly link: (kind: WaitingPassage['kind'], command: SingleCommand) => void;
}

const singles = (command: ProjectCommand): readonly SingleCommand[] =>
  command.kind === 'batch' ? command.commands : [command];

function acceptCommand(passages: Passages): ProjectCommand | null {
  const found = passages.flatMap(({ accept }) => accept ?? []);
  const [only] = found;
  if (!only || found.length === 1) return only ?? null;
  const label = `accept ${passagesWords(found.length)}`;
  return { kind: 'batch', label, commands: found.flatMap(singles) };
}

function keepCommand(passages: Passages, textHash: string): ProjectCommand | null {
  const commands = (['highlight', 'figure'] as const).flatMap((kind) => {
    const ids = passages.filter((one) => one.kind === kind).map(({ id }) => id);
    return ids.length === 0 ? [] : [{ kind: `${kind}.keep` as const, ids, textHash }];
  });
  const [only] = commands;
  if (!only || commands.length === 1) return only ?? null;
  const label = `keep ${passagesWords(passages.length)} on the older version`;
  return { kind: 'batch', label, commands };
}

function acceptDone(passages: Passages, command: ProjectCommand): string {
  const [only, second] = passages;
  if (only && !second) return takenWords(only.kind, command);
  const count = passages.filter(({ accept }) => accept !== null).length;
  return acceptedWords(count, passages.length - count);
}

function keepDone(passages: Passages): string {
  const [only, second] = passages;
  return only && !second
    ? `The ${only.kind} stays on the older text.`
    : `${passagesWords(passages.length)} stay on the older text.`;
}

/** How many passages of a document wait, as the project is now. */
function leftOf(store: NotebookStore, id: string): number {
  const { tables } = store.getState().project ?? {};
  const document = tables?.document.get(id);
  return tables && document ? waitingCount(waitingPassages(tables, document)) : 0;
}

/** Accepting passages' newer places, or keeping them on their older text; one undo takes it back. */
export function useDecisions(textHash: string, document: string): Decisions {
  const store = useNotebookStore();
  const run = useCallback(
    (command: ProjectCommand | null, done: string) => {
      if (command === null) return;
      void dispatch(store, command).then((answer) => {
        if (!answer.ok) return;
        const left = stillWords(leftOf(store, document));
        notify(store, `${done}${left}`, { undo: true });
      });
    },
    [store, document],
  );
  return useMemo(
    (): Decisions => ({
      accept: (passages) => {
        const command = acceptCommand(passages);
        if (command) run(command, acceptDone(passages, command));
        else if (passages.length > 0) notify(store, noneTakenWords(passages.length));
      },
      keep: (passages) => run(keepCommand(passages, textHash), keepDone(passages)),
      link: (kind, command) => run(command, takenWords(kind, command)),
    }),
    [run, store, textHash],
  );
}

const WISHES = ['a', 'k', 'l'] as const;
export type Wish = (typeof WISHES)[number];

/**
 * A accepts, K keeps and L links by hand; Shift does it to all that are shown. The list would take the
 * letters for itself otherwise.
 */
export function useDecisionKeys(
  act: (wish: Wish, all: boolean) => void,
  isReadOnly: boolean,
): void {
  const isOn = useSingleKeysOn();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event;
      if (!isOn || isReadOnly || event.defaultPrevented || event.repeat) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('[role="dialog"]') !== null || isTextField(target)) return;
      const key = singleKey(event);
      const wish = WISHES.find((one) => one === key);
      if (wish === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      act(wish, event.shiftKey);
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [isOn, isReadOnly, act]);
}
