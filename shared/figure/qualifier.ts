import { isHyphen } from './characters.ts';
import type { Qualifier } from './quantity.ts';
import type { TokenList } from './token.ts';
import { isPersonNoun } from './word-class.ts';
import { WordMap, wordSet } from './word-set.ts';

const PHRASES: readonly (readonly [Qualifier, string])[] = [
  [
    'more_than',
    'over the age of|above the age of|more than|slightly more than|a little more than|just over|slightly over|a little over|well over|far more than|over|above|well above|just above|in excess of|exceeding|exceeds|exceeded|exceed|upwards of|upward of|greater than|higher than|larger than|longer than|older than|taller than|heavier than|faster than|topping|surpassing|surpassed|north of|beyond|a bit more than|a bit over|a touch over|a shade over|slightly above|much more than|considerably more than|significantly more than|substantially more than|somewhat more than|well in excess of|>',
  ],
  [
    'at_least',
    'at least|no fewer than|not fewer than|no less than|not less than|a minimum of|minimum of|at minimum|at a minimum|at the very least|≥|> =|⩾|not under|as few as|as little as',
  ],
  [
    'less_than',
    'under the age of|below the age of|less than|slightly less than|fewer than|under|well under|below|well below|lower than|smaller than|shorter than|younger than|better than|a bit less than|somewhat less than|considerably less than|considerably fewer than|far fewer than|far less than|much less than|well short of|not even|<|short of',
  ],
  [
    'at_most',
    'up to|no more than|not more than|at most|at the most|as many as|as much as|as high as|by as much as|a maximum of|maximum of|to a maximum of|no greater than|not exceeding|not exceed|not exceeds|nor exceed|not over|no longer than|≤|< =|⩽',
  ],
  [
    'nearly',
    'nearly|almost|close to|just under|just below|just shy of|slightly under|approaching|near|nearing|not quite|virtually|a little under|a little less than|just short of|the better part of|pretty much',
  ],
  [
    'about',
    'about|around|approximately|approx|approx .|roughly|some|an estimated|estimated|estimated at|circa|ca|ca .|c .|~|∼|≈|≃|≅|in the region of|in the order of|of the order of|on the order of|in the neighbourhood of|in the neighborhood of|something like|close to about|very roughly|maybe|perhaps|possibly|probably|just about|a good|an approximate|approximate|more or less|a rough|give or take',
  ],
];

interface Phrase {
  readonly words: readonly string[];
  readonly qualifier: Qualifier;
}

const byLast = new Map<string, Phrase[]>();
for (const [qualifier, list] of PHRASES) {
  for (const text of list.split('|')) {
    const words = text.split(' ');
    const last = words.at(-1) ?? '';
    const phrases = byLast.get(last) ?? [];
    phrases.push({ words, qualifier });
    byLast.set(last, phrases);
  }
}
for (const phrases of byLast.values()) phrases.sort((a, b) => b.words.length - a.words.length);
const BY_LAST = new WordMap(byLast);

export interface QualifierSpan {
  readonly qualifier: Qualifier;
  /** First token of a left qualifier, last token of a right one. */
  readonly edge: number;
}

function endsBefore(tokens: TokenList, at: number, words: readonly string[]): boolean {
  return words.every((word, index) => tokens.at(at - words.length + index).lower === word);
}

/** "over the past six months", "spread over six weeks": a period, no bound. */
const DURATION =
  /^(seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|s|h|min|d|yr|yrs)$/;
const LASTING = wordSet(
  'for after of in by last lasts lasted lasting took takes taken take spent spend waited is was are were been than with within aged from to a',
);

function isTemporalOver(tokens: TokenList, phrase: Phrase, first: number, unit: string): boolean {
  if (phrase.words.length !== 1 || phrase.words[0] !== 'over' || !DURATION.test(unit)) return false;
  const before = tokens.at(first - 1);
  return (
    before.kind !== 'none' &&
    before.text !== ',' &&
    before.text !== '(' &&
    !isPersonNoun(before.lower) &&
    !LASTING.holds(before)
  );
}

const MOVED_UP =
  /^(edged|crept|rose|risen|went|gone|inched|moved|climbed|pushed|shot|ticked|came|goes|rising|climbing|jumped|picked)$/;

/**
 * The qualifier that stands right before token `at`, longest first ("no more than" before "more
 * than"). `unit` is the word after the numeral: it tells "over six months" from "over 60 people".
 */
export function qualifierBefore(tokens: TokenList, at: number, unit: string): QualifierSpan | null {
  const phrases = tokens.get(at - 1, BY_LAST);
  if (phrases === undefined) return null;
  for (const phrase of phrases) {
    if (!endsBefore(tokens, at, phrase.words)) continue;
    const first = at - phrase.words.length;
    // "edged up to 8.7%": a movement, not a bound.
    if (phrase.words[0] === 'up' && MOVED_UP.test(tokens.word(first - 1))) return null;
    if (isTemporalOver(tokens, phrase, first, unit)) return null;
    return { qualifier: phrase.qualifier, edge: first };
  }
  return null;
}

const AFTER: readonly (readonly [Qualifier, string])[] = [
  [
    'at_least',
    'or more|or higher|or greater|or over|or above|or older|or longer|or larger|and above|and over|and older|and up|and upwards|upwards|plus|+|at least|at the least|at minimum|minimum|and counting',
  ],
  [
    'at_most',
    'or less|or fewer|or lower|or under|or below|or younger|or shorter|and under|and below|and younger|at most|at the most|maximum|tops',
  ],
  ['about', 'or so|odd|or thereabouts|ish|give or take'],
];
const byFirst = new Map<string, Phrase[]>();
for (const [qualifier, list] of AFTER) {
  for (const text of list.split('|')) {
    const words = text.split(' ');
    const first = words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, qualifier }]);
  }
}
for (const phrases of byFirst.values()) phrases.sort((a, b) => b.words.length - a.words.length);
const BY_FIRST = new WordMap(byFirst);

/** The qualifier that follows token `last`: "or more", "-plus", "or so". */
export function qualifierAfter(tokens: TokenList, last: number): QualifierSpan | null {
  const mark = tokens.at(last + 1);
  const at = isHyphen(mark.text) && !mark.spaced ? last + 2 : last + 1;
  for (const phrase of tokens.get(at, BY_FIRST) ?? []) {
    const matches = phrase.words.every((word, index) => tokens.at(at + index).lower === word);
    if (!matches) continue;
    const glued =
      phrase.words[0] === 'plus' ||
      phrase.words[0] === 'odd' ||
      phrase.words[0] === 'ish' ||
      phrase.words[0] === '+';
    if (glued && phrase.words[0] !== 'plus' && tokens.at(at).spaced) continue;
    if (phrase.words[0] === '+' && tokens.at(at + 1).kind === 'number') continue;
    // "150 plus 40" adds.
    if (phrase.words[0] === 'plus' && at === last + 1 && tokens.at(at + 1).kind === 'number')
      continue;
    return { qualifier: phrase.qualifier, edge: at + phrase.words.length - 1 };
  }
  return null;
}
