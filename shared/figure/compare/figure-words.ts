import { formatQuantity } from '#shared/figure/format-value.ts';
import { spanLabel } from '#shared/figure/period-span.ts';
import type { ComparedFigure } from './compared-figure.ts';

/** The value with its doubt: `more than 2,000`. */
export function valueOf({ figure }: ComparedFigure): string {
  return formatQuantity(figure);
}

/** The period in words, for the middle of a sentence. */
export function whenOf({ figure, span }: ComparedFigure): string {
  if (span) return spanLabel(span);
  return figure.period ? `“${figure.period.words}”` : 'a period not said';
}

/** What is counted in the document's words. */
export function countedOf({ figure }: ComparedFigure): string {
  return figure.counted ?? 'what is not said';
}

/** A list as people write it: `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
