import { z } from 'zod';
import type { TextRange } from '#shared/base/text-range.ts';
import { sentencesOf } from '#shared/document/sentences.ts';
import type { Anchor } from './anchor.ts';
import { anchorHolds, type AnchoredText } from './describe-anchor.ts';
import { readPassage, type Passage } from './passage.ts';
import { SentenceIndex } from './sentence-index.ts';
import { alignTokens, similarity, tokensOf, type Token } from './sentence-tokens.ts';

/** What became of a quote in a newer version. The last three are for a person to decide. */
export const ANCHOR_STATUSES = [
  'exact',
  'moved',
  'wording-changed',
  'number-changed',
  'missing',
] as const;
export type AnchorStatus = (typeof ANCHOR_STATUSES)[number];

/** `range` is where the quote, or what stands in its place, is now; absent when missing. */
export const resolution = z.object({
  status: z.enum(ANCHOR_STATUSES),
  range: z.object({ start: z.int(), end: z.int() }).exactOptional(),
});
export type Resolution = z.infer<typeof resolution>;

interface Occurrence {
  readonly range: TextRange;
  readonly passage: Passage;
  readonly likeness: number;
  readonly context: number;
}

/** Sentences less alike than this say different things. */
const ALIKE = 0.6;
/** The sentence around a short quote must be this much alike for the quote to be the same one. */
const SAME_PLACE = 0.5;
/** A quote of so many words is its own context. */
const DISTINCT = 5;
/** A common short word may occur very often; the first ones decide. */
const MOST_OCCURRENCES = 500;
const NUMERIC = /[\p{Nd}]/u;
const NUMBER_JOINT = /[.,'’\u00a0\u202f\u2009]/;

/** Whether a number runs on at `at`: 880 inside 1,880 or 8801 is another number. */
function cutsNumber(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)];
  if (NUMERIC.test(before) && NUMERIC.test(after)) return true;
  if (NUMERIC.test(before) && NUMBER_JOINT.test(after)) return NUMERIC.test(text.charAt(at + 1));
  if (NUMBER_JOINT.test(before) && NUMERIC.test(after)) return NUMERIC.test(text.charAt(at - 2));
  return false;
}

/** Blocks of a context string: between its newlines. */
export function linesOf(text: string): TextRange[] {
  const out: TextRange[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    out.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return out;
}

const overlapping = (ranges: readonly TextRange[], range: TextRange): TextRange[] =>
  ranges.filter((other) => other.start < range.end && range.start < other.end);

const spanOf = (ranges: readonly TextRange[], fallback: TextRange): TextRange => {
  const [first, last] = [ranges[0], ranges.at(-1)];
  return first && last ? { start: first.start, end: last.end } : fallback;
};

/** The quote as it stood: its sentences, read from the context the anchor carries. */
interface Quoted {
  readonly text: string;
  readonly quote: TextRange;
  readonly passage: Passage;
  readonly sentences: number;
  readonly words: number;
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
}

function quotedIn({ prefix, exact, suffix }: Anchor): Quoted {
  const text = prefix + exact + suffix;
  const quote = { start: prefix.length, end: prefix.length + exact.length };
  const sentences = linesOf(text).flatMap((block) => sentencesOf(text, block));
  const around = overlapping(sentences, quote);
  return {
    text,
    quote,
    passage: readPassage(text, spanOf(around, quote)),
    sentences: Math.max(1, around.length),
    words: tokensOf(text, quote).length,
    cutStart: cutsNumber(text, quote.start),
    cutEnd: cutsNumber(text, quote.end),
  };
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length))
    length += 1;
  return length;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

const negations = (tokens: readonly Token[]): number =>
  tokens.filter((token) => token.negation).length;

const likeness = (a: Passage, b: Passage): number =>
  similarity(a.masks, a.tokens.length, b.masks, b.tokens.length);

/**
 * Where the quote's tokens stand in another passage of `text`, by the order of their neighbours. The marks the
 * quote begins or ends with are no tokens: where they stand there too, they are taken along.
 */
function placeIn(quoted: Quoted, text: string, now: Passage): TextRange {
  const { quote, passage } = quoted;
  const partners = alignTokens(passage.tokens, now.tokens);
  const inside = passage.tokens
    .map((token, index) => ({ token, partner: now.tokens[partners[index] ?? -1] }))
    .filter(({ token }) => token.start < quote.end && quote.start < token.end);
  const { start, end } = spanOf(
    inside.flatMap(({ partner }) => partner ?? []),
    now,
  );
  const head = quoted.text.slice(quote.start, inside[0]?.token.start ?? quote.start);
  const tail = quoted.text.slice(inside.at(-1)?.token.end ?? quote.end, quote.end);
  return {
    start: start - commonEnd(head, text.slice(now.start, start)),
    end: end + commonStart(tail, text.slice(end, now.end)),
  };
}

/** Finds the places of older anchors in one newer text; the text is read once for all of them. */
export class AnchorResolver {
  private readonly target: AnchoredText;
  private readonly sentences: readonly Passage[];
  private indexed: SentenceIndex | undefined;

  constructor(target: AnchoredText) {
    this.target = target;
    this.sentences = target.blocks.flatMap((block) =>
      sentencesOf(target.text, block).map((range) => readPassage(target.text, range)),
    );
  }

  /**
   * What became of an anchor. `exact` and `moved` only where the very words stand in their old
   * company; a changed number, even inside a kept sentence, is never taken for them.
   */
  resolve(anchor: Anchor): Resolution {
    const { text, textHash } = this.target;
    if (anchor.textHash === textHash && anchorHolds(anchor, text)) return found('exact', anchor);
    const quoted = quotedIn(anchor);
    const same = this.bestOccurrence(anchor, quoted);
    if (!same) return this.changed(quoted);
    const { range, passage: now } = same;
    if (negations(now.tokens) !== negations(quoted.passage.tokens))
      return found('wording-changed', range);
    if (this.swapped(quoted, same)) return found('number-changed', this.placeOf(quoted, now));
    return found(range.start === anchor.start ? 'exact' : 'moved', range);
  }

  private placeOf(quoted: Quoted, now: Passage): TextRange {
    return placeIn(quoted, this.target.text, now);
  }

  private index(): SentenceIndex {
    this.indexed ??= new SentenceIndex(this.sentences);
    return this.indexed;
  }

  private passageAt(range: TextRange): Passage {
    let low = 0;
    let high = this.sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sentences[middle]?.end ?? Infinity) <= range.start) low = middle + 1;
      else high = middle;
    }
    const around: Passage[] = [];
    for (let at = low; (this.sentences[at]?.start ?? Infinity) < range.end; at += 1) {
      const sentence = this.sentences[at];
      if (sentence) around.push(sentence);
    }
    const [only] = around;
    return around.length === 1 && only
      ? only
      : readPassage(this.target.text, spanOf(around, range));
  }

  /** The place of the very words whose sentence and neighbours are most like the old ones. */
  private bestOccurrence(anchor: Anchor, quoted: Quoted): Occurrence | undefined {
    let best: Occurrence | undefined;
    for (const range of this.occurrences(anchor.exact, quoted)) {
      const now = this.passageAt(range);
      const like = likeness(quoted.passage, now);
      if (like < SAME_PLACE && quoted.words < DISTINCT) continue;
      const context = this.sharedContext(anchor, range);
      const better =
        !best ||
        context > best.context ||
        (context === best.context &&
          Math.abs(range.start - anchor.start) < Math.abs(best.range.start - anchor.start));
      if (better) best = { range, passage: now, likeness: like, context };
    }
    return best;
  }

  private occurrences(exact: string, quoted: Quoted): TextRange[] {
    const { text } = this.target;
    const out: TextRange[] = [];
    for (
      let at = text.indexOf(exact);
      at >= 0 && out.length < MOST_OCCURRENCES;
      at = text.indexOf(exact, at + 1)
    ) {
      const end = at + exact.length;
      const cut =
        cutsNumber(text, at) !== quoted.cutStart || cutsNumber(text, end) !== quoted.cutEnd;
      if (!cut) out.push({ start: at, end });
    }
    return out;
  }

  private sharedContext({ prefix, suffix }: Anchor, range: TextRange): number {
    const { text } = this.target;
    const before = text.slice(Math.max(0, range.start - prefix.length), range.start);
    const after = text.slice(range.end, range.end + suffix.length);
    return commonEnd(prefix, before) + commonStart(suffix, after);
  }

  /** Two numbers of one sentence changed places: the words are there, the statement is not. */
  private swapped(quoted: Quoted, { range, passage: now }: Occurrence): boolean {
    const numbers = tokensOf(quoted.text, quoted.quote).filter((token) => token.number);
    if (numbers.length === 0 || quoted.words >= DISTINCT) return false;
    const place = this.placeOf(quoted, now);
    return place.end <= range.start || range.end <= place.start;
  }

  /** The words are gone: the sentence most like theirs tells whether a number or words changed. */
  private changed(quoted: Quoted): Resolution {
    const range = this.index().mostLike(quoted.passage, quoted.sentences, ALIKE);
    if (!range) return { status: 'missing' };
    const place = this.placeOf(quoted, this.passageAt(range));
    return found(this.numbersKept(quoted, place) ? 'wording-changed' : 'number-changed', place);
  }

  private numbersKept(quoted: Quoted, place: TextRange): boolean {
    const numbersIn = (text: string, range: TextRange): string[] =>
      tokensOf(text, wholeNumbers(text, range)).flatMap(({ number, word }) =>
        number ? [word] : [],
      );
    const then = numbersIn(quoted.text, quoted.quote);
    const now = numbersIn(this.target.text, place);
    return then.length === now.length && then.every((word, index) => word === now[index]);
  }
}

/** A range with the numbers it cuts into taken in whole. */
export function wholeNumbers(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  while (start > 0 && cutsNumber(text, start)) start -= 1;
  while (end < text.length && cutsNumber(text, end)) end += 1;
  return { start, end };
}

const found = (status: AnchorStatus, { start, end }: TextRange): Resolution => ({
  status,
  range: { start, end },
});
