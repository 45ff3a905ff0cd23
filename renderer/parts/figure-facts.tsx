import './figure-facts.css';
import type { ReactNode } from 'react';
import type { Period, Quantity } from '#shared/figure/quantity.ts';
import { DoubtMark } from '#renderer/ui/doubt-mark.tsx';
import {
  countedWords,
  counterWords,
  doubtWord,
  periodWords,
  valueWords,
} from './quantity-words.ts';
import { ScriptRuns } from './script-runs.tsx';

export interface FigureFactsProps {
  readonly quantity: Quantity;
  /** Under the value: "4 of 9". */
  readonly meta?: string;
  /** Pills, and a way to add one. */
  readonly tags?: ReactNode;
}

const BASES: Readonly<Record<Exclude<Period['basis'], 'words'>, string>> = {
  'document date': 'reckoned from the document’s date',
  'named event': 'from a named event',
  person: 'set by hand',
};

/** Where the period comes from, when not from the sentence itself. */
function periodSource({ period, sentenceText }: Quantity): string {
  if (!period) return '';
  if (!sentenceText.includes(period.words)) return 'from another sentence';
  if (period.basis !== 'words') return BASES[period.basis];
  return periodWords(period) === period.words ? '' : `“${period.words}”`;
}

function saidWords({ attribution: { countedBy, saidBy } }: Quantity): string {
  if (!saidBy || saidBy.words === countedBy?.words) return '';
  return `as said by ${saidBy.words}`;
}

/** Everything a figure says, value first: for a card. What was inherited says from where. */
export function FigureFacts({ quantity, meta, tags }: FigureFactsProps) {
  const { qualifier, period, attribution } = quantity;
  return (
    <div className="figure-facts">
      <div>
        <div className="figure-facts__value">{valueWords(quantity)}</div>
        <div className="figure-facts__doubt">
          <DoubtMark kind={qualifier} />
          {doubtWord(qualifier)}
        </div>
        {meta !== undefined && <div className="figure-facts__meta">{meta}</div>}
      </div>
      <dl className="figure-facts__list">
        <Row name="Counted" value={countedWords(quantity) ?? 'not said'} hint="" />
        <Row
          name="Period"
          value={period ? periodWords(period) : 'not said'}
          hint={periodSource(quantity)}
        />
        <Row name="Who counted" value={counterWords(attribution)} hint={saidWords(quantity)} />
        {tags !== undefined && (
          <>
            <dt>Tags</dt>
            <dd>{tags}</dd>
          </>
        )}
      </dl>
    </div>
  );
}

function Row({ name, value, hint }: { name: string; value: string; hint: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <ScriptRuns text={value} />
        {hint !== '' && (
          <span className="figure-facts__hint">
            <ScriptRuns text={hint} />
          </span>
        )}
      </dd>
    </>
  );
}
