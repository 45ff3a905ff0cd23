import type { Phrase } from '#shared/figure/quantity-phrase.ts';
import { nounPhraseAt } from '#shared/figure/noun-phrase.ts';
import type { Reading } from '#shared/figure/reading.ts';
import { wordSet } from '#shared/figure/word-set.ts';
import { ROLE } from '#shared/figure/word-role.ts';

const THEM_US_YOU = wordSet('them us you');

const POINTING_BACK = wordSet('the these those both his her their its our all my');
const RELATIVE = wordSet('who that which');

// Groups spoken of again; things ("the two cores") are as often counted here first.
const PARTIES = wordSet(
  'groups sides parties countries nations companies rivals neighbours organisations organizations states powers',
);

/** Larger groups are counted anew ("the fourteen villages"). */
const LARGEST = 9;

/** "the two captains", "these three groups": a small number in words that points back to what was named. */
export function isAnaphora(reading: Reading, phrase: Phrase): boolean {
  if (
    phrase.kind !== 'count' ||
    phrase.form !== 'words' ||
    phrase.qualified ||
    phrase.unit !== null
  )
    return false;
  if (typeof phrase.value !== 'number' || phrase.value < 2 || phrase.value > LARGEST) return false;
  const { tokens } = reading;
  if (!tokens.in(phrase.first - 1, POINTING_BACK)) return false;
  // "the two of them"
  if (tokens.word(phrase.last + 1) === 'of' && tokens.in(phrase.last + 2, THEM_US_YOU)) return true;
  const noun = nounPhraseAt(tokens, phrase.last + 1);
  if (noun === null || tokens.in(noun.last + 1, RELATIVE)) return false;
  return tokens.is(noun.head, ROLE.person) || tokens.in(noun.head, PARTIES);
}
