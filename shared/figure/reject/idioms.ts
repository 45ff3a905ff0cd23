import { isHyphen, isRangeDash } from '#shared/figure/characters.ts';
import { mark, type Reading } from '#shared/figure/reading.ts';
import type { TokenList } from '#shared/figure/token.ts';
import { WordMap, gateSet, wordSet } from '#shared/figure/word-set.ts';

const DEGREE_DEGREES = wordSet('degree degrees');
const TURN_TURNAROUND_SHIFT = wordSet('turn turnaround shift change pivot reversal swing');
const NO_YES_NEVER = wordSet('no yes never');

const WHOLE_ENDS = gateSet('100 110 hundred ten');

const WHOLE_PARTS = wordSet('a one hundred and');
const WHOLE_WORDS = wordSet('a one hundred and ten 100 110');

// "three-pronged", "two-faced": what the number says is a kind, not an amount.
const ATTRIBUTES = wordSet(
  'pronged faced sided way ways off time timer party man dimensional legged handed horse eyed edged tiered star tone piece on headed fingered wheeled wheeler ply bagger liner',
);
const PHRASES: readonly (readonly string[])[] = [
  ['zero', 'tolerance'],
  ['zero', 'sum'],
  ['below', 'zero'],
  ['above', 'zero'],
  ['absolute', 'zero'],
  ['ground', 'zero'],
  ['patient', 'zero'],
  ['net', 'zero'],
  ['square', 'one'],
  ['cloud', 'nine'],
  ['all', 'fours'],
  ['number', 'one'],
  ['nine', 'to', 'five'],
  ['sixth', 'sense'],
  ['two', 'cents'],
  ['two', 'and', 'two'],
  ['two', 'by', 'two'],
  ['one', 'by', 'one'],
  ['one', 'on', 'one'],
  ['catch', '22'],
  ['twenty', 'twenty'],
  ['nine', 'lives'],
  ['million', 'dollar', 'question'],
  ['seventh', 'heaven'],
  ['one', 'way', 'or', 'another'],
];

interface Fixed {
  readonly words: readonly string[];
  /** How many of its words stand before the number. */
  readonly before: number;
}

/** The set phrases by each of their words: most numbers are in none. */
const fixed = new Map<string, Fixed[]>();
for (const words of PHRASES) {
  for (const word of new Set(words)) {
    const before = words.indexOf(word);
    fixed.set(word, [...(fixed.get(word) ?? []), { words, before }]);
  }
}
const FIXED = new WordMap(fixed);

function slashed(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const slash = tokens.at(at + 1);
  if (slash.text !== '/') return false;
  const [a, b] = [tokens.at(at), tokens.at(at + 2)];
  if (slash.spaced || b.spaced) return false;
  const pair = `${a.text}/${b.text}`;
  if (pair !== '24/7' && pair !== '9/11' && pair !== '7/7' && pair !== '50/50') return false;
  mark(reading, at, at + 2, pair === '9/11' || pair === '7/7' ? 'date' : 'idiom');
  return true;
}

/** Last token of the phrase that begins at `at`, hyphens inside it passed over ("zero-sum"); -1 for none. */
function fixedEnd(tokens: TokenList, at: number, words: readonly string[]): number {
  let i = at;
  for (const word of words) {
    if (i > at && isHyphen(tokens.at(i).text) && !tokens.at(i).spaced) i += 1;
    if (tokens.at(i).lower !== word) return -1;
    i += 1;
  }
  return i - 1;
}

const FEELING = wordSet(
  'sure certain right correct wrong committed confident behind serious honest convinced agree loyal true',
);
const GIVING = wordSet('give gives gave given giving');

/** "one hundred percent sure", "he gave a hundred and ten percent": a feeling, not a share. */
function wholehearted(reading: Reading, number: number): void {
  const { tokens } = reading;
  if (!tokens.any(WHOLE_ENDS)) return;
  let at = number;
  while (at > number - 4 && tokens.in(at - 1, WHOLE_PARTS)) at -= 1;
  let last = number;
  while (last < number + 4 && tokens.in(last + 1, WHOLE_WORDS)) last += 1;
  const whole = tokens.in(last, WHOLE_ENDS);
  const sign = tokens.at(last + 1);
  if (!whole || !(sign.text === '%' || sign.lower === 'percent')) return;
  let given = false;
  for (let i = at - 1; i >= at - 4; i -= 1) given ||= tokens.in(i, GIVING);
  const over = last > at || tokens.at(at).text === '110';
  if (tokens.in(last + 2, FEELING) || (given && over && tokens.word(last + 2) !== 'of'))
    mark(reading, at, last + 1, 'idiom');
}

/** "a 180-degree turn": a change of mind, not an angle. */
function isTurn(tokens: TokenList, at: number): boolean {
  return (
    isHyphen(tokens.at(at + 1).text) &&
    tokens.in(at + 2, DEGREE_DEGREES) &&
    tokens.in(at + 3, TURN_TURNAROUND_SHIFT)
  );
}

/** Set phrases in which a number counts nothing. */
export function spotIdioms(reading: Reading): void {
  const { tokens } = reading;
  for (const i of reading.numbers) {
    const token = tokens.at(i);
    if (token.kind === 'number' && slashed(reading, i)) continue;
    const next = tokens.at(i + 1);
    if (isHyphen(next.text) && !next.spaced && tokens.in(i + 2, ATTRIBUTES))
      mark(reading, i, i, 'idiom');
    if (isTurn(tokens, i)) mark(reading, i, i, 'idiom');
    if (
      (token.lower === 'fifty' || token.text === '50') &&
      isRangeDash(next.text) &&
      tokens.at(i + 2).lower === token.lower
    )
      mark(reading, i, i + 2, 'idiom');
    for (const { words, before } of FIXED.of(token) ?? []) {
      const first = i - before;
      const last = fixedEnd(tokens, first, words);
      if (last >= 0) mark(reading, first, last, 'idiom');
    }
    wholehearted(reading, i);
  }
}

/** "A thousand times no": an outcry. */
export function isOutcry(tokens: TokenList, numeralLast: number): boolean {
  return tokens.word(numeralLast + 1) === 'times' && tokens.in(numeralLast + 2, NO_YES_NEVER);
}
