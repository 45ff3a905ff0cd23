import './doubt-mark.css';
import type { ReactNode } from 'react';

export const DOUBT_KINDS = [
  'exact',
  'about',
  'more_than',
  'at_least',
  'less_than',
  'at_most',
  'nearly',
  'range',
  'vague',
  'unnamed',
] as const;
export type DoubtKind = (typeof DOUBT_KINDS)[number];

export interface DoubtMarkProps {
  readonly kind: DoubtKind;
  /** In words: "more than". Left out where the words stand beside it already. */
  readonly label?: string;
}

const ARROW_RIGHT = 'M7.6 6H19M15.6 2.8 19 6l-3.4 3.2';
const ARROW_LEFT = 'M14.4 6H3M6.4 2.8 3 6l3.4 3.2';
/** Ends before a bar: it comes close and does not reach. */
const SHORT_OF_BAR = 'M8.6 6h5.2M17.5 2.5v7';

const DRAWINGS: Record<Exclude<DoubtKind, 'unnamed'>, ReactNode> = {
  exact: <circle className="ui-doubt__filled" cx="11" cy="6" r="3.1" />,
  about: <circle cx="11" cy="6" r="3.6" />,
  more_than: (
    <>
      <circle cx="5" cy="6" r="2.6" />
      <path d={ARROW_RIGHT} />
    </>
  ),
  at_least: (
    <>
      <circle className="ui-doubt__filled" cx="5" cy="6" r="3" />
      <path d={ARROW_RIGHT} />
    </>
  ),
  less_than: (
    <>
      <circle cx="17" cy="6" r="2.6" />
      <path d={ARROW_LEFT} />
    </>
  ),
  at_most: (
    <>
      <circle className="ui-doubt__filled" cx="17" cy="6" r="3" />
      <path d={ARROW_LEFT} />
    </>
  ),
  nearly: (
    <>
      <circle cx="6" cy="6" r="2.6" />
      <path d={SHORT_OF_BAR} />
    </>
  ),
  range: <path d="M4 2.5v7M18 2.5v7M4 6h14" />,
  vague: <circle className="ui-doubt__dotted" cx="11" cy="6" r="3.8" />,
};

/**
 * How sure a value is, in one drawing: filled is exact, outline about, an arrow the open side (the
 * number itself counts when its dot is filled), a whisker a range, dotted vague, `?` nobody named.
 */
export function DoubtMark({ kind, label }: DoubtMarkProps) {
  const spoken =
    label === undefined
      ? ({ 'aria-hidden': true } as const)
      : ({ role: 'img', 'aria-label': label } as const);
  if (kind === 'unnamed') {
    return (
      <svg className="ui-doubt ui-doubt--unnamed" viewBox="0 0 14 14" {...spoken}>
        <circle cx="7" cy="7" r="6" />
        <path d="M5.2 5.6a1.9 1.9 0 1 1 2.6 1.8c-.5.2-.8.5-.8 1M7 10.3v.05" />
      </svg>
    );
  }
  return (
    <svg className="ui-doubt" viewBox="0 0 22 12" {...spoken}>
      {DRAWINGS[kind]}
    </svg>
  );
}
