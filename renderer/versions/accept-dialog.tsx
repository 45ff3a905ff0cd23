import type { WaitingPassage } from '#shared/project/passage-proposal.ts';
import { ChangedWords } from '#renderer/parts/changed-words.tsx';
import { wordChanges } from '#renderer/parts/word-changes.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { nowOf, passagesWords, quoteOf } from './version-words.ts';

export interface AcceptDialogProps {
  readonly passages: readonly WaitingPassage[];
  readonly onAccept: () => void;
  readonly onClose: () => void;
}

/** No number changes unseen: before many passages are accepted, the changed ones are named. */
export function AcceptDialog({ passages, onAccept, onClose }: AcceptDialogProps) {
  const changed = passages.filter(({ status }) => status === 'number-changed');
  const count = passages.filter(({ accept }) => accept !== null).length;
  return (
    <Dialog
      title={`Accept ${passagesWords(count)}?`}
      closeLabel="Close"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Not yet</Button>
          <Button variant="primary" autoFocus onPress={onAccept}>
            Accept {count}
          </Button>
        </>
      }
    >
      <p className="pretty">{changedWords(changed.length, count)}</p>
      <ul className="versions__numbers">
        {changed.map((passage) => (
          <NumberLine key={passage.id} passage={passage} />
        ))}
      </ul>
    </Dialog>
  );
}

function changedWords(changed: number, count: number): string {
  if (count === 1) return 'It has another number now:';
  return changed === 1
    ? '1 of them has another number now:'
    : `${changed} of them have other numbers now:`;
}

function NumberLine({ passage }: { readonly passage: WaitingPassage }) {
  const changes = wordChanges(quoteOf(passage), nowOf(passage));
  return (
    <li className="q-13">
      <ChangedWords runs={changes.then} side="then" />
      <span className="ink-2"> is now </span>
      <ChangedWords runs={changes.now} side="now" />
    </li>
  );
}
