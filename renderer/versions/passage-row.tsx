import { Check, Link2, Pin } from 'lucide-react';
import { useMemo } from 'react';
import type { WaitingPassage } from '#shared/project/passage-proposal.ts';
import { ChangedWords } from '#renderer/parts/changed-words.tsx';
import { ScriptRuns } from '#renderer/parts/script-runs.tsx';
import { wordChanges, type WordRun } from '#renderer/parts/word-changes.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { nowOf, quoteOf, STATUS_WORDS } from './version-words.ts';

export interface PassageRowProps {
  readonly passage: WaitingPassage;
  readonly isReadOnly: boolean;
  readonly onAccept: (passage: WaitingPassage) => void;
  /** Null where it was kept already. */
  readonly onKeep: ((passage: WaitingPassage) => void) | null;
  readonly onLink: (passage: WaitingPassage) => void;
}

/** A passage as it was and as it stands now, with what is apart marked, and what can be done about it. */
export function PassageRow({ passage, isReadOnly, onAccept, onKeep, onLink }: PassageRowProps) {
  const { kind, status, then, now, accept } = passage;
  const quote = quoteOf(passage);
  const acceptLabel = accept?.kind === 'figure.supersede' ? 'Take the newer number' : 'Accept';
  const changes = useMemo(() => wordChanges(quote, nowOf(passage)), [quote, passage]);
  return (
    <div className="versions__row">
      <div className="versions__head">
        <Chip>{STATUS_WORDS[status]}</Chip>
        <span className="t-12 ink-2 grow">{kind === 'figure' ? 'Figure' : 'Highlight'}</span>
        {accept !== null && (
          <Button
            icon={Check}
            aria-label={`${acceptLabel}: ${quote}`}
            isDisabled={isReadOnly}
            onPress={() => onAccept(passage)}
          >
            {acceptLabel}
          </Button>
        )}
        <Button
          variant={accept === null ? 'default' : 'ghost'}
          icon={Link2}
          aria-label={`Link by hand: ${quote}`}
          isDisabled={isReadOnly}
          onPress={() => onLink(passage)}
        >
          Link by hand
        </Button>
        {onKeep && (
          <Button
            variant="ghost"
            icon={Pin}
            aria-label={`Keep on the older text: ${quote}`}
            isDisabled={isReadOnly}
            onPress={() => onKeep(passage)}
          >
            Keep
          </Button>
        )}
      </div>
      <dl className="versions__pair">
        <dt className="t-12 ink-2">Then</dt>
        <dd className="q-15">
          <Sentence {...then} runs={changes.then} side="then" />
        </dd>
        <dt className="t-12 ink-2">Now</dt>
        <dd className={now ? 'q-15' : 'ink-2'}>
          {now ? (
            <Sentence {...now} runs={changes.now} side="now" />
          ) : (
            'Nothing in the newer text is like it. Link it by hand, or keep it on the older one.'
          )}
        </dd>
      </dl>
    </div>
  );
}

interface SentenceProps {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly runs: readonly WordRun[];
  readonly side: 'then' | 'now';
}

/** The sentence in full: the passage underlined, the words the other side lacks marked in it. */
function Sentence({ words, start, end, runs, side }: SentenceProps) {
  return (
    <>
      <ScriptRuns text={words.slice(0, start)} />
      <span className="mark-solid">
        <ChangedWords runs={runs} side={side} />
      </span>
      <ScriptRuns text={words.slice(end)} />
    </>
  );
}
