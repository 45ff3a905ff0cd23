import './sentence-popover.css';
import type { RefObject } from 'react';
import { formatQuantity } from '#shared/figure/format-value.ts';
import type { Figure } from '#shared/figure/figure.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DoubtMark } from '#renderer/ui/doubt-mark.tsx';
import { AnchoredPopover } from '#renderer/ui/popover.tsx';
import { useGo, useTable } from '#renderer/state/hooks.ts';
import { numberInSentence } from './number-in-sentence.ts';
import { doubtWord, periodWords, whenAndWho } from './quantity-words.ts';
import { outletAndDate } from './quote-card.tsx';
import { ScriptRuns } from './script-runs.tsx';
import { TypedMark } from './typed-mark.tsx';

export interface SentencePopoverProps {
  readonly figure: Figure;
  /** What was clicked: a bar, a cell. */
  readonly anchor: RefObject<Element | null>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The sentence a number comes from, beside whatever shows the number; Enter goes there. */
export function SentencePopover({ figure, anchor, isOpen, onClose }: SentencePopoverProps) {
  return (
    <AnchoredPopover
      label={`Where ${formatQuantity(figure)} comes from`}
      anchor={anchor}
      isOpen={isOpen}
      onClose={onClose}
    >
      <SentenceOf figure={figure} />
    </AnchoredPopover>
  );
}

/** The same without a popover around it: sentence, doubt, outlet, and the way to the document. */
export function SentenceOf({ figure }: { readonly figure: Figure }) {
  const go = useGo();
  const document = useTable('document').get(figure.document);
  const [before, number, after] = numberInSentence(figure);
  const { document: id, spans } = figure;
  return (
    <div className="sentence-of">
      <blockquote className="q-15">
        <ScriptRuns text={before} />
        <span className="mark-solid">
          <ScriptRuns text={number} />
        </span>
        <ScriptRuns text={after} />
      </blockquote>
      <p className="sentence-of__doubt">
        <DoubtMark kind={figure.qualifier} /> {doubtWord(figure.qualifier)}
        <span className="ink-3">
          {figure.attribution.countedBy ? whenAndWho(figure) : periodWords(figure.period)}
        </span>
        {!figure.attribution.countedBy && (
          <span className="sentence-of__unnamed">Nobody named as having counted</span>
        )}
      </p>
      <TypedMark record={figure.id} />
      <div className="row">
        <span className="t-12 ink-3 clip">{outletAndDate(document)}</span>
        <span className="end">
          <Button
            keys="Enter"
            autoFocus
            isDisabled={!document}
            onPress={() =>
              go({ screen: 'reader', document: id, record: figure.id, passage: spans.quantity })
            }
          >
            Go to the sentence
          </Button>
        </span>
      </div>
    </div>
  );
}
