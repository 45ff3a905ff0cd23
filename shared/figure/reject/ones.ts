import { isHyphen } from '#shared/figure/characters.ts';
import { SCALES, isNumberWord } from '#shared/figure/number-words.ts';
import type { Reason } from '#shared/figure/reason.ts';
import type { Reading } from '#shared/figure/reading.ts';
import { UNIT_WORDS } from '#shared/figure/unit-words.ts';
import { isFunctionWord, isPersonNoun, looksVerb } from '#shared/figure/word-class.ts';

const NOT_A_COUNT_BEFORE = new Set(
  'no the this that each every another any which either first last latter former easy good bad new old big number someone day square my his her their such right wrong not'.split(
    ' ',
  ),
);
const NARRATIVE_AFTER = new Set(
  'of another thing things day occasion point side hand way such who that which case time instance example reason morning night evening afternoon'.split(
    ' ',
  ),
);
// "One soldier was killed": counted, because what became of him is counted.
const TOLL = new Set(
  'killed injured wounded died dead hurt arrested detained missing hospitalised hospitalized captured freed released abducted shot drowned kidnapped charged sentenced executed rescued infected'.split(
    ' ',
  ),
);
/** "lost one truck", "sank one boat": what was done to it was counted. */
const LOSS = new Set(
  'lost killed destroyed sank sunk burned burnt seized captured wounded injured damaged downed'.split(
    ' ',
  ),
);
const TOLL_REACH = 7;

function tollFollows(reading: Reading, at: number): boolean {
  for (let i = at + 1; i <= at + TOLL_REACH; i += 1) {
    const token = reading.tokens.at(i);
    if (TOLL.has(token.lower)) return true;
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
    if (
      next.kind === 'number' ||
      /^(two|three|four|five|six|seven|eight|nine|ten|several)$/.test(next.lower)
    )
      return true;
  }
  const before = reading.tokens.word(at - 1);
  const earlier = reading.tokens.at(at - 3);
  return before === 'and' && (/\d/.test(earlier.text) || isNumberWord(earlier.lower));
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
  if (next === '' || isFunctionWord(next) || looksVerb(next))
    return qualified && !['of', 'who', 'that'].includes(next) ? undefined : 'pronoun-one';
  if (NARRATIVE_AFTER.has(next) && !(next === 'day' && qualified)) return 'narrative-one';
  if (unitFollows && UNIT_WORDS.has(next)) return undefined;
  if (qualified || LOSS.has(before)) return undefined;
  if (tollFollows(reading, at) && (isPersonNoun(next) || isPersonNoun(tokens.word(at + 2))))
    return undefined;
  return coordinated(reading, at) ? undefined : 'narrative-one';
}
