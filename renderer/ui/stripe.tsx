import './tag-mark.css';
import { type Hue, hueClass } from './hue.ts';

export interface StripeProps {
  readonly hue: Hue;
  /** As tall as the row it stands in, instead of one line. */
  readonly isTall?: boolean;
}

/** Colour and pattern without a word; the word stands beside it. */
export function Stripe({ hue, isTall = false }: StripeProps) {
  const names = ['ui-stripe', hueClass(hue)];
  if (isTall) names.push('ui-stripe--tall');
  return <span className={names.join(' ')} aria-hidden="true" />;
}

/** The key of a hue, as a small square: for toolbars and lists of keys. */
export function HueKey({ hue }: { hue: Hue }) {
  return <span className={`ui-hue-key ${hueClass(hue)}`}>{hue}</span>;
}
