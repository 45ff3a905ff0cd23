import { isHyphen } from '#shared/figure/characters.ts';
import { SCALES } from '#shared/figure/number-words.ts';
import type { Reason } from '#shared/figure/reason.ts';
import type { Reading } from '#shared/figure/reading.ts';
import type { TokenList } from '#shared/figure/token.ts';
import { UNIT_WORDS } from '#shared/figure/unit-words.ts';
import { isFunctionWord, isPersonNoun, looksVerb } from '#shared/figure/word-class.ts';
import { wordSet } from '#shared/figure/word-set.ts';
import { ROLE } from '#shared/figure/word-role.ts';

const TWO_THREE_FOUR = wordSet('two three four five six seven eight nine ten several');
const EVERY_EACH = wordSet('every each');

const NOT_A_COUNT_BEFORE = wordSet(
  'no the this that each every another any which either first last latter former easy good bad new old big number someone day square my his her their such right wrong not',
);
const NARRATIVE_AFTER = wordSet(
  'of another thing things day occasion point side hand way such who that which case time instance example reason morning night evening afternoon',
);
// "One soldier was killed": counted, because what became of him is counted.
const TOLL = wordSet(
  'killed injured wounded died dead hurt arrested detained missing hospitalised hospitalized captured freed released abducted shot drowned kidnapped charged sentenced executed rescued infected',
);
/** "lost one truck", "sank one boat": what was done to it was counted. */
const LOSS = wordSet(
  'lost killed destroyed sank sunk burned burnt seized captured wounded injured damaged downed',
);
const TOLL_REACH = 7;

function tollFollows(reading: Reading, at: number): boolean {
  for (let i = at + 1; i <= at + TOLL_REACH; i += 1) {
    const token = reading.tokens.at(i);
    if (TOLL.holds(token)) return true;
    if (token.kind === 'none' || token.text === ';' || token.lower === 'said') return false;
  }
  return false;
}

/** Another number stands beside it: "one soldier and two police". */
function coordinated(reading: Reading, at: number): boolean {
  for (let i = at + 1; i <= at + 6; i += 1) {
    const token = reading.tokens.at(i);
    if (token.lower !== 'and' && token.text !== ',') continue;
    const next = reading.tokens.at(i + 1);
    if (next.kind === 'number' || TWO_THREE_FOUR.holds(next)) return true;
  }
  const before = reading.tokens.word(at - 1);
  const earlier = reading.tokens.at(at - 3);
  return before === 'and' && (/\d/.test(earlier.text) || (earlier.roles & ROLE.number) !== 0);
}

/** "one latrine for every 50 people", "one per 20". */
function isRate(tokens: TokenList, at: number): boolean {
  for (let i = at + 1; i <= at + 4; i += 1) {
    const word = tokens.word(i);
    if (word === '') return false;
    if (word !== 'per' && word !== 'for') continue;
    const base = word === 'per' || !tokens.in(i + 1, EVERY_EACH) ? i + 1 : i + 2;
    return tokens.at(base).kind === 'number' && (word === 'per' || base > i + 1);
  }
  return false;
}

/** "two counts of murder and one of arson": the noun of the count before, left out. */
function continuesList({ tokens }: Reading, at: number): boolean {
  if (tokens.word(at - 1) !== 'and' || tokens.word(at + 1) !== 'of') return false;
  if (tokens.is(at + 2, ROLE.function)) return false;
  for (let i = at - 4; i >= at - 8; i -= 1) {
    const number = tokens.at(i).kind === 'number' || tokens.is(i, ROLE.number);
    if (number && tokens.word(i + 2) === 'of') return true;
  }
  return false;
}

interface TokenSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * Why the word "one" is no count here, or undefined when it counts. `unitFollows` and `qualified` say
 * that a unit stands after it or a qualifier before it.
 */
export function whyNotOne(
  reading: Reading,
  numeral: TokenSpan,
  unitFollows: boolean,
  qualified: boolean,
): Reason | undefined {
  const { tokens } = reading;
  const at = numeral.first;
  if (numeral.last !== at || tokens.word(at) !== 'one') return undefined;
  const next = tokens.word(at + 1);
  const before = tokens.word(at - 1);
  if (isHyphen(tokens.at(at + 1).text)) return unitFollows ? undefined : 'idiom';
  if (SCALES.has(next)) return undefined;
  if (NOT_A_COUNT_BEFORE.has(before)) return 'pronoun-one';
  if (isRate(tokens, at) || continuesList(reading, at)) return undefined;
  if (next === '' || isFunctionWord(next) || looksVerb(next))
    return qualified && !['of', 'who', 'that'].includes(next) ? undefined : 'pronoun-one';
  if (NARRATIVE_AFTER.has(next) && !(next === 'day' && qualified)) return 'narrative-one';
  if (unitFollows && UNIT_WORDS.has(next)) return undefined;
  if (qualified || LOSS.has(before)) return undefined;
  if (tollFollows(reading, at) && (isPersonNoun(next) || tokens.is(at + 2, ROLE.person)))
    return undefined;
  return coordinated(reading, at) ? undefined : 'narrative-one';
}
