import { monthOf, WEEKDAYS } from '#shared/figure/calendar.ts';
import { isHyphen, isRangeDash } from '#shared/figure/characters.ts';
import { SCALES, TENS } from '#shared/figure/number-words.ts';
import { mark, type Reading } from '#shared/figure/reading.ts';
import type { TokenList } from '#shared/figure/token.ts';
import { maySpellSymbol } from '#shared/figure/unit.ts';
import { unitSymbol } from '#shared/figure/unit-symbols.ts';
import { MONEY_CODES, UNIT_WORDS } from '#shared/figure/unit-words.ts';
import {
  isCapitalised,
  isFunctionWord,
  isPersonNoun,
  isPlural,
  looksVerb,
} from '#shared/figure/word-class.ts';
import { NAME_HEADS, STRICT_HEADS } from './name-heads.ts';
import { gateSet, wordSet } from '#shared/figure/word-set.ts';
import { ROLE } from '#shared/figure/word-role.ts';

const THIS_THAT_WHICH = wordSet('this that which same each every any the a an');
const THE_THEIR_OUR = wordSet('the their our its');
const ON_AT_BY = wordSet('on at by from between after until in for');
const COUNT_COUNTS = wordSet('count counts');
const ON_OF_TO = wordSet('on of to under');
const IN_AT_FROM = wordSet('in at from near of');
const WERE_ARE_HAVE = wordSet('were are have had people others');
const THE_MENS_WOMENS = wordSet("the men's women's her his");
const RAN_RUN_RUNS = wordSet('ran run runs won win wins swam in over at');

const DISTANCES = wordSet('m metres meters metre meter km');

/** What is graded: a singular head in small letters and a small number name a kind, plural after or not. */
const GRADED = wordSet('type phase stage grade class category level tier');
const HIGHEST_GRADE = 12;

/** "phase 3 trials", "type 2 diabetes"; "at this stage 3 people" counts. */
function isGraded(tokens: TokenList, head: number, at: number): boolean {
  const { kind, shape, value } = tokens.at(at);
  return (
    kind === 'number' &&
    shape === 'plain' &&
    value <= HIGHEST_GRADE &&
    Number.isInteger(value) &&
    tokens.in(head, GRADED) &&
    !tokens.in(head - 1, THIS_THAT_WHICH)
  );
}

const HOLDERS = wordSet(
  'group arm cohort class unit district zone ward camp site station team sample',
);

/** "9 cases and the placebo group 47": with an article and a word before it the head holds so many. */
function isGapped(reading: Reading, head: number): boolean {
  const { tokens, numbers } = reading;
  return (
    tokens.in(head, HOLDERS) &&
    tokens.in(head - 2, THE_THEIR_OUR) &&
    tokens.at(head).text === tokens.word(head) &&
    (numbers[0] ?? head) < head
  );
}

const ELAPSED = wordSet('days weeks months years hours cycles visits');

/** "on days 0, 7 and 28": points in time by their number, when a list of them follows. */
function elapsed(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  if (!tokens.in(at - 1, ELAPSED) || tokens.at(at).kind !== 'number') return false;
  if (!tokens.in(at - 2, ON_AT_BY)) return false;
  const joins =
    /^(,|and|to|or)$/.test(tokens.at(at + 1).lower) || isRangeDash(tokens.at(at + 1).text);
  if (!joins || tokens.at(at + 2).kind !== 'number') return false;
  markList(reading, at - 1, at, 'name');
  return true;
}

const isNumber = (tokens: TokenList, at: number): boolean =>
  tokens.at(at).kind === 'number' || tokens.is(at, ROLE.number);

/** Last token of "thirty-four", or of any number that is one token. */
function numberEnd(tokens: TokenList, at: number): number {
  const mark = tokens.at(at + 1);
  const joined = tokens.in(at, TENS.words) && isHyphen(mark.text) && !mark.spaced;
  return joined && tokens.is(at + 2, ROLE.number) ? at + 2 : at;
}

/** What follows counts: a unit, a percent sign, a scale, a counted noun. */
function counts(reading: Reading, from: number): boolean {
  const { tokens, text, end } = reading;
  const at = numberEnd(tokens, from);
  const next = tokens.at(at + 1);
  const word = tokens.word(at + 1);
  if (next.text === '%' || SCALES.has(word)) return true;
  if (next.kind === 'none') return false;
  if (UNIT_WORDS.has(word) || isPersonNoun(word)) return true;
  if (maySpellSymbol(next) && unitSymbol(text, next.start, end, !next.spaced) !== null) return true;
  return next.kind === 'word' && next.spaced && (isPlural(word) || tokens.is(at + 2, ROLE.person));
}

/** Marks the numbers of a list after a plural head: "Battalions 12 and 15", "phases 3, 5, and 7". */
function markList(
  reading: Reading,
  head: number,
  at: number,
  reason: 'name' | 'operation-name',
): void {
  const { tokens } = reading;
  mark(reading, head, at, reason);
  const plural = tokens.word(head).endsWith('s');
  let last = at;
  for (;;) {
    let next = last + 1;
    if (tokens.at(next).text === ',') next += 1;
    if (tokens.word(next) === 'and' || tokens.word(next) === 'or' || tokens.word(next) === 'to')
      next += 1;
    else if (isRangeDash(tokens.at(next).text)) next += 1;
    const dashed = isRangeDash(tokens.at(next - 1).text) || tokens.word(next - 1) === 'or';
    if (
      next === last + 1 ||
      !isNumber(tokens, next) ||
      !(plural || dashed) ||
      counts(reading, next)
    )
      return;
    mark(reading, next, next, reason);
    last = next;
  }
}

/** "Cases numbered 12", "the wounded numbered 63"; "rooms numbered 12 to 40" and "a page numbered 12" are labels. */
function isTotal(tokens: TokenList, head: number, at: number): boolean {
  if (/^(to|through|and|or)$/.test(tokens.word(at + 1)) || isRangeDash(tokens.at(at + 1).text))
    return false;
  const before = tokens.at(head - 1);
  return isPlural(before.lower) || isPersonNoun(before.lower);
}

/** "Section 505", "Phase 2", "No. 8": a head that is numbered, then its number. */
function numbered(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  let head = at - 1;
  if (tokens.at(head).text === '.' || tokens.at(head).text === '#' || tokens.at(head).text === '№')
    head -= 1;
  const word = tokens.word(head);
  if (tokens.at(at - 1).text === '#' || tokens.at(at - 1).text === '№') {
    mark(reading, at, at, 'name');
    return true;
  }
  const dotted = head < at - 1;
  if (!NAME_HEADS.has(word)) return false;
  if (word === 'numbered' && isTotal(tokens, head, at)) return false;
  if ((word === 'no' || word === 'nos') && !dotted && !isCapitalised(tokens.at(head).text))
    return false;
  if (dotted && word !== 'no' && word !== 'nos' && word.length > 5) return false;
  if (tokens.at(at).shape === 'grouped' || (!tokens.at(at).spaced && !dotted)) return false;
  const capital = isCapitalised(tokens.at(head).text) && !reading.titleCase;
  const charged = COUNT_COUNTS.has(word) && tokens.in(head - 1, ON_OF_TO);
  if (STRICT_HEADS.has(word) && !isCapitalised(tokens.at(head).text) && !charged) return false;
  const scaled =
    tokens.at(at).kind === 'word' && tokens.in(numberEnd(tokens, at) + 1, SCALES.words);
  if (scaled || (!capital && counts(reading, at) && !isGraded(tokens, head, at))) return false;
  if (isGapped(reading, head)) return false;
  markList(
    reading,
    head,
    at,
    word === 'operation' || word === 'operations' ? 'operation-name' : 'name',
  );
  return true;
}

// "pH 5", "SD 4", "IQR 3, 7": measures whose value follows.
const STATISTICS = wordSet('pH SD SE SEM CI IQR OR RR HR AOR aOR BMI RMSE');

/** "Boeing 737", "Windows 10": a capitalised word and a bare number, with nothing counted after. */
function afterName(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const token = tokens.at(at);
  const before = tokens.at(at - 1);
  // Written as it is in lower case it has no capital: most words stop here without a pattern.
  if (before.kind !== 'word' || before.text === before.lower || !token.spaced) return false;
  if (reading.titleCase || !/\p{Lu}/u.test(before.text)) return false;
  if (token.kind === 'number' ? token.shape !== 'plain' : !isCapitalised(token.text)) return false;
  if (
    isFunctionWord(before.lower) ||
    looksVerb(before.lower) ||
    monthOf(before.text) > 0 ||
    WEEKDAYS.holds(before)
  )
    return false;
  if (
    MONEY_CODES.has(before.text) ||
    (before.roles & ROLE.number) !== 0 ||
    STATISTICS.has(before.text) ||
    SENTENCE_OPENERS.holds(before)
  )
    return false;
  // "IQR 19–37", "RR 0.69": what a number in a bracket is.
  if (/^(IQR|CI|CrI|SD|SE|SEM|RR|OR|HR|IRR|AUC|MD|SMD)$/.test(before.text)) return false;
  // "iPhone 14 sales": a capital inside the word is a brand's.
  const brand = /^\p{Ll}+\p{Lu}/u.test(before.text);
  if (!brand && counts(reading, at)) return false;
  const next = tokens.at(at + 1);
  if (next.shape === 'fraction' && next.kind === 'number') return false;
  // "In Magway 28 were killed" counts; "Flight 208 was late" does not.
  const place = tokens.in(at - 2, IN_AT_FROM);
  if (place && WERE_ARE_HAVE.holds(next)) return false;
  if (
    at === 1 &&
    next.kind === 'word' &&
    !isCapitalised(next.text) &&
    !looksVerb(next.lower) &&
    !isFunctionWord(next.lower)
  )
    return false;
  mark(reading, at - 1, at, 'name');
  return true;
}

const SENTENCE_OPENERS = wordSet(
  'about over nearly almost around approximately roughly some exactly only just another additional police army officials total',
);

const CAMPAIGNS = gateSet(
  'operation campaign offensive uprising revolution generation movement coup',
);

/** "the 1027 offensive", "the 1309 military campaign": operations called by their date. */
function operation(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  if (!tokens.any(CAMPAIGNS)) return false;
  const token = tokens.at(at);
  if (
    token.kind !== 'number' ||
    token.shape !== 'plain' ||
    token.text.length < 2 ||
    token.text.length > 4
  )
    return false;
  const one = tokens.word(at + 1);
  const two = tokens.word(at + 2);
  const three = tokens.word(at + 3);
  const near =
    CAMPAIGNS.has(one) ||
    CAMPAIGNS.has(two) ||
    (CAMPAIGNS.has(three) && isCapitalised(tokens.at(at + 1).text));
  if (!near || isPlural(one) || isPersonNoun(one) || UNIT_WORDS.has(one) || isFunctionWord(one))
    return false;
  mark(reading, at, at, 'operation-name');
  return true;
}

const NAMED_BEFORE = wordSet('big gang group party league team fantastic secret council room top');

/** "the Big Five", "Group of Seven", "the Three Kingdoms": number words inside a name. */
function wordInName(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const token = tokens.at(at);
  if (at === 0 || (token.kind === 'word' ? !isCapitalised(token.text) : token.shape !== 'plain'))
    return false;
  const of = tokens.word(at - 1) === 'of' ? 1 : 0;
  const before = tokens.word(at - 1 - of);
  const capital = isCapitalised(tokens.at(at - 1 - of).text);
  const named =
    NAMED_BEFORE.has(before) &&
    (of === 1 ? token.kind === 'word' || capital : token.kind === 'word' && capital);
  const next = tokens.at(at + 1);
  // In running prose a number word has a capital only inside a name.
  const inside =
    token.kind === 'word' &&
    !reading.titleCase &&
    tokens.at(at - 1).kind === 'word' &&
    ((next.kind === 'word' && isCapitalised(next.text)) ||
      tokens.at(tokens.length - 1).text === '.');
  if (!named && !inside) return false;
  mark(reading, at, at, 'name');
  return true;
}

const EVENTS = wordSet(
  'final finals relay hurdles freestyle butterfly backstroke breaststroke medley sprint dash race title event record champion heats steeplechase walk',
);

/** "won the 100m", "the 4x100m relay": a race is called by its length. */
function race(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  if (!tokens.in(at + 1, DISTANCES) || tokens.at(at).value < 50) return false;
  const followed = tokens.in(at + 2, EVENTS) || tokens.in(at + 3, EVENTS);
  const ran =
    tokens.in(at - 1, THE_MENS_WOMENS) &&
    RAN_RUN_RUNS.has(tokens.word(at - 1) === 'the' ? tokens.word(at - 2) : tokens.word(at - 3));
  if (!followed && !(ran && !tokens.at(at + 1).spaced)) return false;
  mark(reading, at, at + 1, 'name');
  return true;
}

/** Numbers that name something instead of counting it. */
export function spotNames(reading: Reading): void {
  const { tokens } = reading;
  for (const i of reading.numbers) {
    if (reading.marks[i] !== undefined || !isNumber(tokens, i)) continue;
    if (operation(reading, i) || numbered(reading, i) || race(reading, i)) continue;
    if (elapsed(reading, i)) continue;
    if (wordInName(reading, i) || afterName(reading, i)) continue;
  }
}
