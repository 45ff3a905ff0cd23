import { formatNumber } from '#shared/figure/format-value.ts';
import { spanContains } from '#shared/figure/period-span.ts';
import type { ComparedFigure } from './compared-figure.ts';
import { listed, valueOf } from './figure-words.ts';
import { gapBetween, meetAtBound, overlap, sumOf } from './interval-arithmetic.ts';
import { sameMeasure, samePeriod } from './compare-pair.ts';
import { covers } from './subject.ts';
import type { Verdict } from './verdict.ts';

/**
 * Whether `part` may be one of the parts of `total`: same unit, a text of the same source, a group
 * within the total's, and a period that is the total's or lies within it. A total that does not say
 * who counted or when (a headline, "within one year") is read with its own text.
 */
export function mayBePart(total: ComparedFigure, part: ComparedFigure): boolean {
  const [t, p] = [total.figure, part.figure];
  if (t.unit !== p.unit || t.per !== p.per || t.kind !== p.kind) return false;
  const oneText = total.document.text === part.document.text;
  const body = total.counter
    ? total.counter.key === part.counter?.key
    : oneText && total.figure.spans.sentence.start <= part.figure.spans.sentence.start;
  if (!body || !covers(total.subject, part.subject)) return false;
  if (samePeriod(total, part)) return true;
  if (total.span && part.span) return spanContains(total.span, part.span);
  return oneText && !total.span;
}

/** Parts that count different things, or one thing over periods that do not meet. */
export function areDistinct(parts: readonly ComparedFigure[]): boolean {
  return parts.every((a, at) =>
    parts.slice(at + 1).every((b) => {
      if (!sameMeasure(a, b) && !covers(a.subject, b.subject) && !covers(b.subject, a.subject)) {
        return true;
      }
      if (!a.span || !b.span) return false;
      const [x, y] = [a.span, b.span];
      return (
        (x.to !== null && y.from !== null && x.to < y.from) ||
        (y.to !== null && x.from !== null && y.to < x.from)
      );
    }),
  );
}

/** Holds a total against its parts. A stated bound is met by equality. */
export function compareSum(total: ComparedFigure, parts: readonly ComparedFigure[]): Verdict {
  const sum = sumOf(parts.map(({ interval }) => interval));
  const figures = [total, ...parts].map(({ figure }) => figure.id);
  const whole = valueOf(total);
  const made = sum.low !== null && sum.low === sum.high ? formatNumber(sum.low) : null;
  const list = `${listed(parts.map(valueOf))} make ${made ?? 'a sum with some doubt'}`;
  if (!overlap(sum, total.interval)) {
    const by = Math.abs(gapBetween(sum, total.interval));
    const less = gapBetween(sum, total.interval) > 0;
    const reason = `${list}, ${formatNumber(by)} ${less ? 'fewer' : 'more'} than ${whole}.`;
    return { kind: 'sum fails', figures, differs: [], by, reason };
  }
  const isExact = total.figure.qualifier === 'exact' && made === whole;
  const stated = total.interval.low === null || total.interval.high === null;
  const atBound = stated && meetAtBound(sum, total.interval);
  return {
    kind: 'sum of parts',
    figures,
    differs: [],
    ...(atBound && { note: 'equals the stated bound' }),
    reason: isExact ? `${list}, exactly the total.` : `${list}; ${whole} holds.`,
  };
}
