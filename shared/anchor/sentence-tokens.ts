import type { TextRange } from '#shared/base/text-range.ts';
import { withLetters } from '#shared/document/letter-digits.ts';

/** A word or number of a text; `mask` is what it is compared by: all numbers look alike. */
export interface Token extends TextRange {
  readonly word: string;
  readonly mask: string;
  readonly number: boolean;
  readonly negation: boolean;
}

const TOKEN =
  /\p{Nd}+(?:[.,'’\u00a0\u202f\u2009]\p{Nd}+)*|[\p{Script=Myanmar}\p{Script=Thai}\p{Script=Han}]\p{M}*|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/gu;
const NUMBER_WORDS = new Set(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
    'sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred ' +
    'hundreds thousand thousands million millions billion billions dozen dozens half quarter third'
  ).split(' '),
);
const NEGATIONS = new Set(
  'not no never nobody none nothing neither nor without cannot denied denies deny false ne pas nicht kein'.split(
    ' ',
  ),
);

const isNegation = (word: string): boolean => NEGATIONS.has(word) || /n['’]t$/.test(word);

/** The words and numbers of a range, in order. Offsets are UTF-16 units of `text`. */
export function tokensOf(text: string, range: TextRange): Token[] {
  const out: Token[] = [];
  for (const match of withLetters(text, range.start, range.end).matchAll(TOKEN)) {
    const word = match[0].toLowerCase();
    const number = /^\p{Nd}/u.test(word) || NUMBER_WORDS.has(word);
    const start = range.start + match.index;
    out.push({
      start,
      end: start + match[0].length,
      word,
      mask: number ? '#' : word,
      number,
      negation: isNegation(word),
    });
  }
  return out;
}

/** How often each mask occurs: what two sentences are first compared by. */
export function maskCounts(tokens: readonly Token[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { mask } of tokens) counts.set(mask, (counts.get(mask) ?? 0) + 1);
  return counts;
}

/** Dice coefficient of two bags of masks, 0 to 1; order does not count. */
export function similarity(
  a: ReadonlyMap<string, number>,
  sizeA: number,
  b: ReadonlyMap<string, number>,
  sizeB: number,
): number {
  if (sizeA + sizeB === 0) return 0;
  let shared = 0;
  for (const [mask, count] of a) shared += Math.min(count, b.get(mask) ?? 0);
  return (2 * shared) / (sizeA + sizeB);
}

/**
 * Pairs the tokens of two sentences in order (longest common subsequence of masks): for each token
 * of `a` the index of its partner in `b`, or -1. Sentences beyond 300 tokens are compared in part.
 */
export function alignTokens(a: readonly Token[], b: readonly Token[]): number[] {
  const rows = Math.min(a.length, 300);
  const columns = Math.min(b.length, 300);
  const width = columns + 1;
  const best = new Uint16Array((rows + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      const same = a[i]?.mask === b[j]?.mask;
      best[i * width + j] = same ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const partner = a.map(() => -1);
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (a[i]?.mask === b[j]?.mask) {
      partner[i] = j;
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return partner;
}
