import type { TextRange } from '#shared/base/text-range.ts';
import { sentencesOf } from '#shared/document/sentences.ts';
import { maskCounts, similarity, tokensOf } from './sentence-tokens.ts';

/** A run of what two texts have in common or apart. `changed` sentences say much the same. */
export type Difference =
  | { readonly kind: 'same'; readonly sentences: number }
  | { readonly kind: 'changed'; readonly then: string; readonly now: string }
  | { readonly kind: 'gone'; readonly then: string }
  | { readonly kind: 'new'; readonly now: string };

export interface ComparedText {
  readonly text: string;
  readonly blocks: readonly TextRange[];
}

/** Sentences less alike than this are not one sentence reworded. */
const ALIKE = 0.5;
/** A reworded sentence stands among so many at most of its gap: a book rewritten stays linear. */
const NEAR = 40;

interface Gap {
  readonly then: readonly string[];
  readonly now: readonly string[];
}

const sentences = ({ text, blocks }: ComparedText): string[] =>
  blocks.flatMap((block) =>
    sentencesOf(text, block).map(({ start, end }) =>
      text.slice(start, end).replaceAll(/\s+/g, ' '),
    ),
  );

/** Places of sentences that stand once in both, in an order both share (patience: longest such run). */
function fixedPoints(then: readonly string[], now: readonly string[]): [number, number][] {
  const once = (list: readonly string[]): Map<string, number> => {
    const places = new Map<string, number>();
    for (const [at, sentence] of list.entries())
      places.set(sentence, places.has(sentence) ? -1 : at);
    return places;
  };
  const [inThen, inNow] = [once(then), once(now)];
  const pairs: [number, number][] = [];
  for (const [sentence, at] of inThen) {
    const there = inNow.get(sentence);
    if (at >= 0 && there !== undefined && there >= 0) pairs.push([at, there]);
  }
  pairs.sort((a, b) => a[0] - b[0]);
  return longestRising(pairs);
}

/** The longest run of pairs whose second numbers rise too. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = []; // index of the pair that ends the best run of each length
  const before = new Array<number>(pairs.length).fill(-1);
  for (const [index, [, value]] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  }
  const run: [number, number][] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) run.push(pair);
  }
  return run.reverse();
}

/** Within a gap: sentences that say much the same are pairs, in order; the rest is gone or new. */
function pairUp({ then, now }: Gap): Difference[] {
  const out: Difference[] = [];
  const read = now.map((sentence) => {
    const tokens = tokensOf(sentence, { start: 0, end: sentence.length });
    return { masks: maskCounts(tokens), size: tokens.length };
  });
  let next = 0;
  for (const sentence of then) {
    const tokens = tokensOf(sentence, { start: 0, end: sentence.length });
    const masks = maskCounts(tokens);
    let best = -1;
    let most = ALIKE;
    for (let at = next; at < Math.min(now.length, next + NEAR); at += 1) {
      const other = read[at];
      const like = other ? similarity(masks, tokens.length, other.masks, other.size) : 0;
      if (like > most) [best, most] = [at, like];
    }
    if (best < 0) {
      out.push({ kind: 'gone', then: sentence });
      continue;
    }
    for (; next < best; next += 1) out.push({ kind: 'new', now: now[next] ?? '' });
    const other = now[best] ?? '';
    out.push(
      sentence === other
        ? { kind: 'same', sentences: 1 }
        : { kind: 'changed', then: sentence, now: other },
    );
    next = best + 1;
  }
  for (; next < now.length; next += 1) out.push({ kind: 'new', now: now[next] ?? '' });
  return out;
}

/** What an older and a newer text have apart, sentence by sentence, in the order of reading. */
export function compareTexts(older: ComparedText, newer: ComparedText): Difference[] {
  const [then, now] = [sentences(older), sentences(newer)];
  const out: Difference[] = [];
  const add = (difference: Difference): void => {
    const last = out.at(-1);
    if (difference.kind === 'same' && last?.kind === 'same') {
      out[out.length - 1] = { kind: 'same', sentences: last.sentences + difference.sentences };
    } else out.push(difference);
  };
  let [i, j] = [0, 0];
  for (const [a, b] of [...fixedPoints(then, now), [then.length, now.length] as const]) {
    for (const one of pairUp({ then: then.slice(i, a), now: now.slice(j, b) })) add(one);
    if (a < then.length) add({ kind: 'same', sentences: 1 });
    [i, j] = [a + 1, b + 1];
  }
  return out;
}
