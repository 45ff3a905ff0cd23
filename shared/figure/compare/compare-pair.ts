import { formatNumber } from '#shared/figure/format-value.ts';
import { spanContains, spansEqual } from '#shared/figure/period-span.ts';
import type { ComparedFigure } from './compared-figure.ts';
import type { Conventions } from './conventions.ts';
import { countedOf, listed, valueOf, whenOf } from './figure-words.ts';
import { gapBetween, liesBelow, meetAtBound, overlap } from './interval-arithmetic.ts';
import { sameActs, sameHeads, sameSubject } from './subject.ts';
import type { Aspect, Verdict } from './verdict.ts';

/** Which groups each text counts, so that "conscripts" here can meet "militia" there. */
export type CountedGroups = (text: string) => ReadonlySet<string>;
const NO_GROUPS: CountedGroups = () => new Set();

type Pair = readonly [ComparedFigure, ComparedFigure];

/** The order in which two figures are spoken of: the earlier and smaller first, ids breaking ties. */
function inOrder(a: ComparedFigure, b: ComparedFigure): Pair {
  const key = ({ span, interval, figure }: ComparedFigure): (string | number)[] => [
    span?.to ?? '9',
    span?.from ?? '0',
    interval.low ?? interval.high ?? 0,
    figure.id,
  ];
  const [x, y] = [key(a), key(b)];
  const at = x.findIndex((one, index) => one !== y[index]);
  return at < 0 || (x[at] ?? 0) < (y[at] ?? 0) ? [a, b] : [b, a];
}

function sameUnit({ figure: a }: ComparedFigure, { figure: b }: ComparedFigure): boolean {
  return a.unit === b.unit && a.per === b.per && a.kind === b.kind;
}

function sharedMeasure(a: ComparedFigure, b: ComparedFigure): boolean {
  return a.measures.some(({ id }) => b.measures.some((other) => other.id === id));
}

/** One measure: a tag both bear; where either bears none, wordings that mean one thing. */
export function sameMeasure(a: ComparedFigure, b: ComparedFigure): boolean {
  if (!sameUnit(a, b)) return false;
  if (a.measures.length > 0 && b.measures.length > 0) return sharedMeasure(a, b);
  return sameSubject(a.subject, b.subject);
}

function sameStatement(a: ComparedFigure, b: ComparedFigure): boolean {
  const value = JSON.stringify(a.figure.value) === JSON.stringify(b.figure.value);
  return value && a.figure.qualifier === b.figure.qualifier;
}

/** One period: the same days, or the same unresolved words within one text. */
export function samePeriod(a: ComparedFigure, b: ComparedFigure): boolean {
  if (a.span && b.span) return !a.endUnknown && !b.endUnknown && spansEqual(a.span, b.span);
  const words = a.figure.period?.words === b.figure.period?.words;
  return words && a.document.text === b.document.text && !a.span === !b.span;
}

/** Copies of one text, or one body quoted in two: whatever they say counts once. */
function sourceReason([a, b]: Pair): string | null {
  if (!sameStatement(a, b)) return null;
  if (a.document.text === b.document.text) {
    return a.figure.document === b.figure.document
      ? `${a.document.outlet} says ${valueOf(a)} twice.`
      : `${a.document.outlet} and ${b.document.outlet} carry one text, so their ${valueOf(a)} counts once.`;
  }
  if (a.counter === null || a.counter.key !== b.counter?.key || !samePeriod(a, b)) return null;
  return `${a.document.outlet} and ${b.document.outlet} both quote ${a.counter.name}, so ${valueOf(a)} counts once.`;
}

/** Two reports of one body whose groups do not line up: what one calls so, the other may call otherwise. */
function isMismatch([a, b]: Pair, groupsOf: CountedGroups): boolean {
  if (!sameUnit(a, b) || sameHeads(a.subject, b.subject)) return false;
  if (a.subject.heads.length !== 1 || b.subject.heads.length !== 1) return false;
  if (sharedMeasure(a, b)) return true;
  if (a.counter === null || a.counter.key !== b.counter?.key) return false;
  if (a.document.text === b.document.text || a.subject.acts.length === 0) return false;
  if (!sameActs(a.subject, b.subject)) return false;
  const [here, there] = [groupsOf(a.document.text), groupsOf(b.document.text)];
  const missing = (groups: ReadonlySet<string>, one: ComparedFigure): boolean =>
    groups.size > 0 && one.subject.heads.every((head) => !groups.has(head));
  return missing(there, a) && missing(here, b);
}

function measureReason([a, b]: Pair): string {
  if (!sameUnit(a, b)) {
    const unit = ({ figure }: ComparedFigure): string =>
      [figure.unit ?? 'no unit', figure.per && `per ${figure.per}`].filter(Boolean).join(' ');
    if (unit(a) !== unit(b)) {
      return `${valueOf(a)} is in ${unit(a)}, ${valueOf(b)} in ${unit(b)}`;
    }
    return `${valueOf(a)} is a ${a.figure.kind}, ${valueOf(b)} a ${b.figure.kind}`;
  }
  return `${valueOf(a)} counts ${countedOf(a)}, ${valueOf(b)} ${countedOf(b)}`;
}

function bodyReason([a, b]: Pair, by: Conventions): string | null {
  if (a.counter && b.counter) {
    if (a.counter.key === b.counter.key || by.bodies) return null;
    return `${valueOf(a)} was counted by ${a.counter.name}, ${valueOf(b)} by ${b.counter.name}`;
  }
  if (!a.counter && !b.counter) {
    if (a.document.text === b.document.text) return null;
    return `neither ${valueOf(a)} nor ${valueOf(b)} names a counting body`;
  }
  const nameless = a.counter ? b : a;
  return `${valueOf(nameless)} names no counting body`;
}

/** Why two periods cannot be held against each other, or null where they are one or nested. */
function periodReason([a, b]: Pair): string | null {
  if (samePeriod(a, b)) return null;
  if (!a.span && !b.span) return 'the dates either goes up to are unknown';
  if (!a.span || !b.span) {
    const unknown = a.span ? b : a;
    return `the dates of ${valueOf(unknown)} are unknown`;
  }
  if (a.endUnknown || b.endUnknown) {
    const open = a.endUnknown ? a : b;
    return `the date ${valueOf(open)} goes up to is unknown`;
  }
  const oneBody = a.counter?.key === b.counter?.key;
  if (oneBody && (spanContains(a.span, b.span) || spanContains(b.span, a.span))) return null;
  return `${valueOf(a)} is for ${whenOf(a)}, ${valueOf(b)} for ${whenOf(b)}`;
}

/** As the beginning of a sentence: “more than” may be its first word. */
const begin = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
const sentence = (words: string): string => `${begin(words)}.`;

function apart(pair: Pair, by: Conventions): Pick<Verdict, 'reason' | 'differs'> | null {
  const measure = sameMeasure(...pair) ? null : measureReason(pair);
  const found: readonly (readonly [Aspect, string | null])[] = [
    ['measure', measure],
    ['body', bodyReason(pair, by)],
    ['period', periodReason(pair)],
  ];
  const told = found.flatMap(([aspect, words]) => (words === null ? [] : [{ aspect, words }]));
  if (told.length === 0) return null;
  return {
    differs: told.map(({ aspect }) => aspect),
    reason: sentence(listed(told.map(({ words }) => words))),
  };
}

function nested(part: ComparedFigure, whole: ComparedFigure): Omit<Verdict, 'figures'> {
  const words = begin(`${valueOf(part)} for ${whenOf(part)}`);
  const around = `${valueOf(whole)} for ${whenOf(whole)}`;
  if (liesBelow(whole.interval, part.interval)) {
    const by = gapBetween(whole.interval, part.interval);
    return {
      kind: 'nested and impossible',
      differs: [],
      by,
      reason: `${words} is ${formatNumber(by)} more than ${around}, which contains it.`,
    };
  }
  const [p, w] = [part.figure, whole.figure];
  const rest =
    p.qualifier === 'exact' &&
    w.qualifier === 'exact' &&
    typeof p.value === 'number' &&
    typeof w.value === 'number'
      ? w.value - p.value
      : null;
  return {
    kind: 'nested and consistent',
    differs: [],
    ...(rest !== null && { by: rest }),
    reason: `${words} lies within ${around}${rest === null ? '.' : `; ${formatNumber(rest)} are left for the rest.`}`,
  };
}

function whoCounted([a, b]: Pair): string {
  if (!a.counter || !b.counter) return '';
  return a.counter.key === b.counter.key
    ? `, both counted by ${a.counter.name}`
    : `, counted by ${a.counter.name} and ${b.counter.name}`;
}

function overOnePeriod(pair: Pair): Omit<Verdict, 'figures'> {
  const [a, b] = pair;
  const both = begin(`${valueOf(a)} and ${valueOf(b)}`);
  const scope = `the same measure over the same period (${whenOf(a)})${whoCounted(pair)}`;
  if (!overlap(a.interval, b.interval)) {
    const by = Math.abs(gapBetween(a.interval, b.interval));
    return {
      kind: 'conflict',
      differs: [],
      by,
      reason: `${both} are ${formatNumber(by)} apart, for ${scope}.`,
    };
  }
  const isOpen = a.figure.qualifier !== 'exact' || b.figure.qualifier !== 'exact';
  const atBound = isOpen && !sameStatement(a, b) && meetAtBound(a.interval, b.interval);
  return {
    kind: 'same',
    differs: [],
    ...(atBound && { note: 'equals the stated bound' }),
    reason: sameStatement(a, b)
      ? `Both say ${valueOf(a)}, for ${scope}.`
      : `${both} can both be right, for ${scope}.`,
  };
}

/**
 * The verdict about two figures; the order in which they are given does not matter. `groupsOf` tells
 * which groups each text counts, for pointing out categories that do not line up.
 */
export function comparePair(
  one: ComparedFigure,
  other: ComparedFigure,
  by: Conventions,
  groupsOf: CountedGroups = NO_GROUPS,
): Verdict {
  const pair = inOrder(one, other);
  const [a, b] = pair;
  const figures = [a.figure.id, b.figure.id];
  const source = sameMeasure(a, b) ? sourceReason(pair) : null;
  if (source !== null) return { kind: 'same source', figures, differs: [], reason: source };
  if (isMismatch(pair, groupsOf)) {
    const reason = `${a.document.outlet} counts ${countedOf(a)} (${valueOf(a)}), ${b.document.outlet} ${countedOf(b)} (${valueOf(b)}): look whether these are the same people.`;
    return { kind: 'category mismatch', figures, differs: [], reason };
  }
  const why = apart(pair, by);
  if (why) return { kind: 'not comparable', figures, ...why };
  if (samePeriod(a, b) || !a.span || !b.span) return { figures, ...overOnePeriod(pair) };
  const aInB = spanContains(b.span, a.span);
  return { figures, ...(aInB ? nested(a, b) : nested(b, a)) };
}
