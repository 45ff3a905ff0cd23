import './figure-row.css';
import type { Quantity } from '#shared/figure/quantity.ts';
import { DoubtMark } from '#renderer/ui/doubt-mark.tsx';
import { countedWords, doubtWord, valueWords, whenAndWho } from './quantity-words.ts';
import { ScriptRuns } from './script-runs.tsx';

export interface FigureRowProps {
  readonly quantity: Quantity;
  /** Dotted under the value: nobody vouches for it yet. */
  readonly isSuggested?: boolean;
}

/** A figure in two lines: value, doubt and what is counted; then the period and who counted. */
export function FigureRow({ quantity, isSuggested = false }: FigureRowProps) {
  const { qualifier } = quantity;
  return (
    <span className="figure-row">
      <span className="figure-row__line">
        <span className={isSuggested ? 'figure-row__value mark-dotted' : 'figure-row__value'}>
          {valueWords(quantity)}
        </span>
        <DoubtMark kind={qualifier} label={doubtWord(qualifier)} />
        <span className="ink-2 clip">
          <ScriptRuns text={countedWords(quantity) ?? ''} />
        </span>
      </span>
      <span className="t-12 ink-3 clip">
        <ScriptRuns text={whenAndWho(quantity)} />
      </span>
    </span>
  );
}
