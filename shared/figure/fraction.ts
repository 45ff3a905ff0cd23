import { isHyphen } from './characters.ts';
import { PARTS, SCALES, SMALL, isNumberWord } from './number-words.ts';
import type { Numeral } from './written-numeral.ts';
import type { TokenList } from './token.ts';
import { isFunctionWord, isPlural, looksVerb } from './word-class.ts';
import { wordSet } from './word-set.ts';

const DAY_DAYS_WEEK = wordSet(
  'day days week weeks month months year years hour hours minute minutes second seconds location locations places cities towns states countries villages',
);
const LESS_MORE_FEWER = wordSet('less more fewer higher lower cheaper dearer');
const ARE_WERE_HAVE = wordSet('are were have had');
const BY_NEARLY_ALMOST = wordSet('by nearly almost about over than least');
const WERE_WAS_ARE = wordSet(
  'were was are is have has had in to from since this last said say did do more less fewer higher lower larger smaller by on over compared',
);
const TH_RD_ND = wordSet('th rd nd st ths');
const OF_THE_THAT = wordSet('of the that inch inches mile miles cup full majority');

function fraction(first: number, last: number, value: number): Numeral {
  return { first, last, value, form: 'fraction', open: false, scale: 1 };
}

/** Small whole number in digits or words, or undefined. */
function smallAt(tokens: TokenList, at: number): number | undefined {
  const token = tokens.at(at);
  if (token.kind === 'number') return token.shape === 'plain' ? token.value : undefined;
  return tokens.get(at, SMALL);
}

/** "one in five", "7 out of 10", "three of every four", "one per 100". */
function ratio(tokens: TokenList, at: number): Numeral | null {
  const over = smallAt(tokens, at);
  if (over === undefined) return null;
  const [a, b] = [tokens.word(at + 1), tokens.word(at + 2)];
  let under = nounBetween(tokens, at);
  if (under >= 0) return namedRatio(tokens, at, under, over);
  if (a === 'in') under = b === 'every' ? at + 3 : at + 2;
  else if (a === 'out' && b === 'of') under = tokens.word(at + 3) === 'every' ? at + 4 : at + 3;
  else if (a === 'of' && b === 'every') under = at + 3;
  if (under < 0) return null;
  const below = smallAt(tokens, under) ?? tokens.get(under, SCALES);
  if (below === undefined || below <= over || below > 100_000 || !tokens.at(under).spaced)
    return null;
  // "47 out of 54 offices" are two counts; a proportion has a round base.
  if (a === 'out' && below > 12 && ![20, 25, 50, 100, 1000, 10_000].includes(below)) return null;
  if (a === 'in' && !plausibleIn(tokens, at, under, below)) return null;
  return fraction(at, under, over / below);
}

/** "one ballot in nine": index of the second number where a noun stands before "in", else -1. */
function nounBetween(tokens: TokenList, at: number): number {
  if (tokens.word(at + 2) !== 'in' || tokens.at(at).kind !== 'word') return -1;
  const noun = tokens.word(at + 1);
  if (noun === '' || isFunctionWord(noun) || isNumberWord(noun)) return -1;
  return tokens.word(at + 3) === 'every' ? at + 4 : at + 3;
}

/** "one man in three"; "one man in five villages" counts both. */
function namedRatio(tokens: TokenList, at: number, under: number, over: number): Numeral | null {
  const digits = tokens.at(under);
  const named = digits.kind === 'number' && digits.shape === 'plain' && digits.value <= 1000;
  const below = named ? digits.value : tokens.get(under, SMALL);
  const next = tokens.word(under + 1);
  if (below === undefined || below <= over || isHyphen(tokens.at(under + 1).text)) return null;
  const counts = next !== '' && !isFunctionWord(next) && !looksVerb(next);
  return counts ? null : fraction(at, under, over / below);
}

/** "12 in 2021" and "two in 10 days" are no ratios; the ends of a ratio are written alike. */
function plausibleIn(tokens: TokenList, at: number, under: number, below: number): boolean {
  const every = tokens.word(under - 1) === 'every';
  if (tokens.at(at).kind !== tokens.at(under).kind && !(every || tokens.at(at).lower === 'one'))
    return false;
  if (below >= 1400 && below <= 2100) return false;
  return !tokens.in(under + 1, DAY_DAYS_WEEK);
}

/** "two-thirds", "three quarters", "one fifth", "a third of". */
function part(tokens: TokenList, at: number): Numeral | null {
  const article = tokens.word(at) === 'a' || tokens.word(at) === 'an';
  const over = article ? 1 : tokens.get(at, SMALL);
  if (over === undefined || over < 1) return null;
  const mark = tokens.at(at + 1);
  const hyphen = isHyphen(mark.text) && !mark.spaced ? 1 : 0;
  const index = at + 1 + hyphen;
  const under = tokens.get(index, PARTS);
  if (under === undefined || over >= under) return null;
  const plural = tokens.word(index).endsWith('s') || tokens.word(index) === 'halves';
  if (over > 1 && !plural) return null;
  if (article && under > 2 && isNextInRow(tokens, at, index, under)) return null;
  if (over === 1 && !singlePart(tokens, at, index, article, hyphen === 1)) return null;
  return fraction(at, index, over / under);
}

const ROW = 24;

/** "Three died at the scene, and a fourth in hospital": the next after so many, no share. */
function isNextInRow(tokens: TokenList, at: number, index: number, under: number): boolean {
  if (tokens.word(index + 1) === 'of' || /^(quarter|half)/.test(tokens.word(index))) return false;
  for (let i = at - 1; i > Math.max(-1, at - ROW); i -= 1) {
    const token = tokens.at(i);
    if (token.text === '%') return false;
    if (token.kind === 'number' ? token.value === under - 1 : SMALL.of(token) === under - 1)
      return true;
  }
  return false;
}

/** "a third of" is a share, "a third man" an ordinal, "a quarter of a million" a number. */
function singlePart(
  tokens: TokenList,
  at: number,
  index: number,
  article: boolean,
  hyphen: boolean,
): boolean {
  const next = tokens.word(index + 1);
  const word = tokens.word(index);
  if (word.endsWith('s') || isHyphen(tokens.at(index + 1).text)) return false;
  if (next === 'of' || next === 'the') return true;
  // "less than a tenth falls in winter"
  if (tokens.in(at - 1, BOUNDED) && (looksVerb(next) || isPlural(next))) return true;
  if (article && word === 'quarter' && LESS_MORE_FEWER.has(next)) return true;
  if (article)
    return word !== 'half' && word !== 'quarter'
      ? closes(tokens, index + 1)
      : (closes(tokens, index + 1) && word === 'quarter' && moved(tokens.word(at - 1))) ||
          (word === 'quarter' && ARE_WERE_HAVE.has(next));
  return (
    hyphen || word === 'half' || word === 'third' || word === 'quarter' || closes(tokens, index + 1)
  );
}

const BOUNDED = wordSet(
  'than least most about around nearly almost roughly over under only barely',
);

const moved = (word: string): boolean => BY_NEARLY_ALMOST.has(word);

function closes(tokens: TokenList, at: number): boolean {
  const token = tokens.at(at);
  if (token.kind === 'none' || token.kind === 'mark') return !isHyphen(token.text);
  return WERE_WAS_ARE.holds(token);
}

const HALF_OF = wordSet('of the its their his her our my your all that those these');
const NO_HALF_BEFORE = wordSet(
  'first second third fourth latter other top bottom upper lower this last early late opening that next previous former better each every one',
);

/** "half of the", "half the", with a value of one half. */
function half(tokens: TokenList, at: number): Numeral | null {
  if (tokens.word(at) !== 'half') return null;
  // "predicts that half of the colonies"
  const whole = tokens.word(at - 1) === 'that' && tokens.word(at + 1) === 'of';
  if (!whole && tokens.in(at - 1, NO_HALF_BEFORE)) return null;
  // "cut by half", "up by half since May"
  if (tokens.word(at - 1) === 'by' && closes(tokens, at + 1)) return fraction(at, at, 0.5);
  const stands = tokens.in(at + 1, ARE_WERE_HAVE) && tokens.word(at - 1) !== 'the';
  if (!tokens.in(at + 1, HALF_OF) && !stands) return null;
  // "half of 2022" is a period.
  if (tokens.word(at + 1) === 'of' && tokens.at(at + 2).kind === 'number') return null;
  return fraction(at, at, 0.5);
}

/** "¾ of", "1/3 of": digits over digits, read as a share where a share is spoken of. */
function slashed(tokens: TokenList, at: number): Numeral | null {
  const over = tokens.at(at);
  if (over.shape === 'fraction') return fraction(at, at, over.value);
  const [slash, under] = [tokens.at(at + 1), tokens.at(at + 2)];
  if (slash.text !== '/' || slash.spaced || under.kind !== 'number' || under.spaced) return null;
  if (tokens.at(at + 3).text === '/' || tokens.at(at - 1).text === '/') return null;
  if (under.shape !== 'plain' || over.value >= under.value) return null;
  const ordinal = tokens.in(at + 3, TH_RD_ND) && !tokens.at(at + 3).spaced;
  const spoken = tokens.in(at + 3, OF_THE_THAT);
  return ordinal || spoken
    ? fraction(at, ordinal ? at + 3 : at + 2, over.value / under.value)
    : null;
}

/** "1:10", "93:7": a ratio where no clock was read. */
function colon(tokens: TokenList, at: number): Numeral | null {
  const [over, mark, under] = [tokens.at(at), tokens.at(at + 1), tokens.at(at + 2)];
  if (
    mark.text !== ':' ||
    mark.spaced ||
    under.spaced ||
    under.kind !== 'number' ||
    !(under.value > 0)
  )
    return null;
  if (tokens.at(at + 3).text === ':' || tokens.at(at - 1).text === ':') return null;
  return fraction(at, at + 2, over.value / under.value);
}

/** A share or ratio that begins at token `at`, or null. */
export function parseFraction(tokens: TokenList, at: number): Numeral | null {
  if (tokens.at(at).kind === 'number')
    return slashed(tokens, at) ?? colon(tokens, at) ?? ratio(tokens, at);
  const quarter = quarterOf(tokens, at);
  if (quarter !== null) return quarter;
  return ratio(tokens, at) ?? part(tokens, at) ?? half(tokens, at);
}

/** "a quarter of a million", "three quarters of a million": a share of one scale is a number. */
function quarterOf(tokens: TokenList, at: number): Numeral | null {
  const share = part(tokens, at);
  if (share === null || tokens.word(share.last + 1) !== 'of' || tokens.word(share.last + 2) !== 'a')
    return null;
  const scale = tokens.get(share.last + 3, SCALES);
  if (scale === undefined || scale < 1000) return null;
  return {
    first: at,
    last: share.last + 3,
    value: share.value * scale,
    form: 'words',
    open: false,
    scale,
  };
}
