import { CheckCheck, Pin } from 'lucide-react';
import type { WaitingPassage } from '#shared/project/passage-proposal.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { STATUS_WORDS, type Status } from './version-words.ts';

type Passages = readonly WaitingPassage[];

export interface BulkBarProps {
  readonly passages: Passages;
  /** The classes there are. */
  readonly kinds: readonly Status[];
  readonly status: Status | 'all';
  readonly onStatus: (status: Status | 'all') => void;
  /** What the buttons act on: what was chosen, or else all that is shown. */
  readonly meant: Passages;
  readonly isChosen: boolean;
  readonly isReadOnly: boolean;
  readonly onAccept: (passages: Passages) => void;
  /** Null where they were kept already. */
  readonly onKeep: ((passages: Passages) => void) | null;
}

/** Over the passages: which class is shown, and what is done to many at once. */
export function BulkBar(props: BulkBarProps) {
  const { passages, kinds, status, onStatus, meant, isChosen, isReadOnly, onKeep } = props;
  const accepted = meant.filter(({ accept }) => accept !== null).length;
  if (kinds.length < 2 && meant.length < 2) return null;
  const what = isChosen ? 'chosen' : 'shown';
  const segments = [
    { id: 'all' as const, label: 'All', count: passages.length },
    ...kinds.map((id) => ({
      id,
      label: STATUS_WORDS[id],
      count: passages.filter((one) => one.status === id).length,
    })),
  ];
  return (
    <div className="versions__bulk">
      {kinds.length > 1 && (
        <SegmentedControl
          label="Passages shown"
          segments={segments}
          value={status}
          onChange={onStatus}
        />
      )}
      <span className="grow t-12 ink-2" role="status">
        {isChosen ? `${meant.length} chosen` : ''}
      </span>
      {meant.length > 1 && (
        <>
          <Button
            icon={CheckCheck}
            keys={isChosen ? 'A' : 'Shift A'}
            isDisabled={isReadOnly || accepted === 0}
            onPress={() => props.onAccept(meant)}
          >
            Accept {accepted} {what}
          </Button>
          {onKeep && (
            <Button
              variant="ghost"
              icon={Pin}
              keys={isChosen ? 'K' : 'Shift K'}
              isDisabled={isReadOnly}
              onPress={() => onKeep(meant)}
            >
              Keep {meant.length} {what}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
