import type { Phrase } from '#shared/figure/quantity-phrase.ts';
import { nounPhraseAt } from '#shared/figure/noun-phrase.ts';
import type { Reading } from '#shared/figure/reading.ts';
import { isPersonNoun } from '#shared/figure/word-class.ts';
import { wordSet } from '#shared/figure/word-set.ts';

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
  if (!POINTING_BACK.has(tokens.word(phrase.first - 1))) return false;
  // "the two of them"
  if (tokens.word(phrase.last + 1) === 'of' && /^(them|us|you)$/.test(tokens.word(phrase.last + 2)))
    return true;
  const noun = nounPhraseAt(tokens, phrase.last + 1);
  if (noun === null || RELATIVE.has(tokens.word(noun.last + 1))) return false;
  return isPersonNoun(tokens.word(noun.head)) || PARTIES.has(tokens.word(noun.head));
}
