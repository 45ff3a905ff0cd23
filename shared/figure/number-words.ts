import { WordMap, wordSet } from './word-set.ts';

const named = (words: string, first: number, step = 1): [string, number][] =>
  words.split(' ').map((word, index) => [word, first + index * step]);

/** zero to nineteen. */
export const SMALL: WordMap<number> = new WordMap(
  named(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    0,
  ),
);
export const TENS: WordMap<number> = new WordMap([
  ...named('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
  ['fourty', 40],
]);

/** Words that multiply what stands before them. */
export const SCALES: WordMap<number> = new WordMap([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15],
  ['dozen', 12],
  ['mln', 1e6],
  ['bln', 1e9],
]);

/** Short scales attached to digits (25k, 3bn); single capitals count only where nothing contradicts. */
export const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['m', 1e6],
  ['M', 1e6],
  ['mn', 1e6],
  ['mm', 1e6],
  ['mln', 1e6],
  ['b', 1e9],
  ['B', 1e9],
  ['bn', 1e9],
  ['Bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
  ['T', 1e12],
]);

/** Plurals that count without saying how many: least value they stand for. */
export const VAGUE: WordMap<number> = new WordMap([
  ['dozens', 12],
  ['scores', 20],
  ['tens', 10],
  ['hundreds', 1e2],
  ['thousands', 1e3],
  ['lakhs', 1e5],
  ['millions', 1e6],
  ['crores', 1e7],
  ['billions', 1e9],
  ['trillions', 1e12],
]);

/** Second halves of fractions: "two thirds", "a fifth of". */
export const PARTS: WordMap<number> = new WordMap([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['sevenths', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['ninth', 9],
  ['ninths', 9],
  ['tenth', 10],
  ['tenths', 10],
  ['hundredth', 100],
  ['hundredths', 100],
  ['thousandth', 1000],
  ['thousandths', 1000],
]);

/** "a threefold rise": a number and its unit in one word. */
export const FOLDS: WordMap<number> = new WordMap(
  [...SMALL, ...TENS, ['hundred', 100] as const, ['thousand', 1000] as const]
    .filter(([, value]) => value > 1)
    .map(([word, value]) => [`${word}fold`, value]),
);

export const ORDINALS = wordSet(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
    'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth ' +
    'seventieth eightieth ninetieth hundredth thousandth millionth',
);

export const DECADES = wordSet(
  'twenties thirties forties fifties sixties seventies eighties nineties',
);

/** Words a numeral may begin with. */
export const OPENERS: ReadonlySet<string> = new Set([
  ...SMALL.keys(),
  ...TENS.keys(),
  ...VAGUE.keys(),
  ...FOLDS.keys(),
  ...'a an half several few third quarter'.split(' '),
]);

/** Words any numeral in letters can begin with, besides "a" and "half". */
export function isNumberWord(word: string): boolean {
  return SMALL.has(word) || TENS.has(word);
}
