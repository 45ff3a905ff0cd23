import { isHyphen, isRangeDash } from '#shared/figure/characters.ts';
import { SMALL, TENS } from '#shared/figure/number-words.ts';
import { mark, type Reading } from '#shared/figure/reading.ts';
import type { TokenList } from '#shared/figure/token.ts';
import { isCapitalised, isPersonNoun, isPlural } from '#shared/figure/word-class.ts';
import { WordSet, gateSet, wordSet } from '#shared/figure/word-set.ts';
import { ROLE } from '#shared/figure/word-role.ts';

const TO_AND_OR = wordSet('to and or through');
const OLDER_ABOVE_OVER = wordSet('older above over under younger more up below');
const THOSE_ALL_ANYONE = wordSet('those all anyone everyone persons');
const WAS_IS_HAS = wordSet('was is has had who from with told said and in at were died');
const IN_AT_FROM = wordSet('in at from near of to on');
const DIED_DIES_DEAD = wordSet('died dies dead death retired married orphaned');
const ITS_THEIR_THE = wordSet('its their the our his her');
const IS_WAS = wordSet('is was');
const HE_SHE_I = wordSet('he she i who');

const BE_FORMS = wordSet('is are was were');
const TURNED = wordSet('turn turns turned turning');

const SPANS_OF_LIFE = wordSet('year years month months week weeks day days');
const AFTER_AGE = wordSet('in on at when and this last but');
const WAS = wordSet('was is were');
const NOW = wordSet('now then only just barely');
const TELLING = new WordSet(['at', ...TURNED, ...WAS, ...NOW]);
const OLD = gateSet('old');
const AGED = wordSet('aged age');

/** Nobody is older; a higher number is no age. */
const OLDEST = 120;

function ageEnd(tokens: TokenList, at: number): number {
  const token = tokens.at(at);
  if (token.kind === 'number') return token.shape === 'plain' && token.value <= OLDEST ? at : -1;
  if (TENS.words.holds(token))
    return isHyphen(tokens.at(at + 1).text) && tokens.in(at + 2, SMALL.words) ? at + 2 : at;
  return SMALL.words.holds(token) ? at : -1;
}

/** The ages of a group: what follows is a range, or those before are many. */
function ofGroup(tokens: TokenList, aged: number, last: number): boolean {
  const next = tokens.at(last + 1);
  const joins = isRangeDash(next.text) || TO_AND_OR.holds(next);
  const further = tokens.in(last + 2, OLDER_ABOVE_OVER);
  if (joins && (further || ageEnd(tokens, last + 2) >= 0)) return true;
  if (next.text === '+' || next.lower === 'plus') return true;
  for (let i = aged - 1; i >= aged - 4; i -= 1) {
    const word = tokens.word(i);
    if ((isPersonNoun(word) && (isPlural(word) || word === 'people')) || THOSE_ALL_ANYONE.has(word))
      return true;
  }
  return false;
}

/** "aged 17", "age 17", "at the age of 61". */
function aged(reading: Reading, at: number): void {
  const { tokens } = reading;
  if (!tokens.in(at, AGED)) return;
  const word = tokens.word(at);
  const of = tokens.word(at + 1) === 'of' ? 1 : 0;
  const last = ageEnd(tokens, at + 1 + of);
  if (last < 0 || ofGroup(tokens, at, last)) return;
  if (word === 'age' && !personIn(tokens, at)) return;
  mark(reading, at + 1 + of, tokens.word(last + 1) === 'years' ? last + 1 : last, 'age-of-person');
}

const PERSONAL = wordSet('he she him her his i my me mr mrs ms daw u ko ma');

function personIn(tokens: TokenList, at: number): boolean {
  for (let i = Math.max(0, at - 20); i < at + 20; i += 1) if (tokens.in(i, PERSONAL)) return true;
  return false;
}

/** "17-year-old", "82 years old": one person's age; "12- to 16-year-olds" and old things stay. */
function yearsOld(reading: Reading, at: number): void {
  const { tokens } = reading;
  if (!tokens.any(OLD)) return;
  const last = ageEnd(tokens, at);
  if (last < 0) return;
  let i = last + 1;
  if (isHyphen(tokens.at(i).text)) i += 1;
  if (!tokens.in(i, SPANS_OF_LIFE)) return;
  i += 1;
  if (isHyphen(tokens.at(i).text)) i += 1;
  const old = tokens.word(i);
  if (old !== 'old') return;
  if (isHyphen(tokens.at(last + 1).text)) {
    const noun = tokens.word(i + 1);
    const things =
      noun !== '' &&
      !isPersonNoun(noun) &&
      !tokens.is(i + 2, ROLE.person) &&
      !looksLikeVerbOrMark(tokens, i + 1);
    if (things || (isPersonNoun(noun) && isPlural(noun))) return;
  } else if (!personIn(tokens, at) || isThing(tokens, at)) return;
  mark(reading, at, i, 'age-of-person');
}

/** "her ranking is 112 weeks old": the subject right before is a thing. */
function isThing(tokens: TokenList, at: number): boolean {
  const subject = tokens.word(at - 2);
  const be = tokens.in(at - 1, BE_FORMS);
  return (
    be &&
    subject !== '' &&
    !isPersonNoun(subject) &&
    !personal(subject) &&
    !isCapitalised(tokens.at(at - 2).text)
  );
}

function looksLikeVerbOrMark(tokens: TokenList, at: number): boolean {
  const token = tokens.at(at);
  return token.kind !== 'word' || isCapitalised(token.text) || WAS_IS_HAS.holds(token);
}

/** "Ko Lwin, 34, drives" and "Ko Lwin (34)". */
function apposed(reading: Reading, at: number): void {
  const { tokens } = reading;
  const token = tokens.at(at);
  if (token.kind !== 'number' || token.shape !== 'plain' || token.value < 5 || token.value > OLDEST)
    return;
  const [before, after, name] = [tokens.at(at - 1), tokens.at(at + 1), tokens.at(at - 2)];
  if (before.text !== ',' && before.text !== '(') return;
  const commas =
    before.text === ',' && (after.text === ',' || after.text === '.' || after.text === ';');
  const brackets = before.text === '(' && after.text === ')';
  // "the world number two, 23, needed"
  const ranked = name.kind === 'word' && tokens.word(at - 3) === 'number';
  const person = ranked || (isPersonNoun(name.lower) && !isPlural(name.lower));
  if (!(commas || brackets) || name.kind !== 'word' || !(isCapitalised(name.text) || person))
    return;
  if (tokens.in(at - 3, IN_AT_FROM)) return;
  // A list of numbers ("Item 4, 5, 6") and table rows are no ages: the name must be a name.
  if (
    tokens.at(at - 3).kind === 'number' ||
    (after.text === ',' && tokens.at(at + 2).kind === 'number')
  )
    return;
  mark(reading, at, at, 'age-of-person');
}

/** "turned 40", "died at 87", "was 19 when she left", "Ma Khin, now 22,". */
function told(reading: Reading, at: number): void {
  const { tokens } = reading;
  if (!tokens.in(at - 1, TELLING)) return;
  const last = ageEnd(tokens, at);
  if (last < 0) return;
  const [before, after] = [tokens.word(at - 1), tokens.at(last + 1)];
  const closed = after.kind !== 'word' || AFTER_AGE.holds(after);
  if (!closed || after.text === '%' || isHyphen(after.text)) return;
  const turned = TURNED.has(before);
  const died =
    before === 'at' &&
    tokens.in(at - 2, DIED_DIES_DEAD) &&
    !tokens.in(at - 3, ITS_THEIR_THE) &&
    // "put the number of dead at 37"
    tokens.word(at - 3) !== 'of';
  const was = WAS.has(before) && (after.lower === 'when' || personal(tokens.word(at - 2)));
  const now =
    NOW.has(before) &&
    (tokens.at(at - 2).text === ',' || whoIs(tokens, at - 2)) &&
    /^[,.;]$/.test(after.text);
  const whom = was && after.lower === 'when' ? personIn(tokens, at) : true;
  if (turned || died || now || (was && whom)) mark(reading, at, last, 'age-of-person');
}

/** "who is now 26", "she was then 40". */
const whoIs = (tokens: TokenList, at: number): boolean =>
  tokens.in(at, IS_WAS) && personal(tokens.word(at - 1));

const personal = (word: string): boolean => HE_SHE_I.has(word);

/** Ages of single persons. Ages of groups are figures of kind age. */
export function spotAges(reading: Reading): void {
  const { tokens } = reading;
  for (const i of reading.numbers) {
    aged(reading, tokens.word(i - 1) === 'of' ? i - 2 : i - 1);
    yearsOld(reading, i);
    apposed(reading, i);
    told(reading, i);
  }
}
