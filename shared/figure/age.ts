import type { TokenList } from './token.ts';
import { isPersonNoun, isPlural } from './word-class.ts';
import { wordSet } from './word-set.ts';

const AGE_AGES = wordSet('age ages');
const CHILDREN_BOYS_GIRLS = wordSet(
  'children boys girls men women people those pupils students youths adults persons',
);

const PERCENT = wordSet('cent percent');

const AGED = wordSet('aged age ages');
const FROM_OR_BETWEEN = wordSet('from between');
const BOUND_OR_THAN = wordSet('over under above below than');
const BOUND = wordSet('over under above below');

/** "aged 20 to 45", "men over 21", "children under five", "12 years old": the numbers are ages. */
export function isAge(
  tokens: TokenList,
  first: number,
  measured: { readonly last: number; readonly unit: string | null },
  qualified: boolean,
): boolean {
  const before = tokens.word(first - 1);
  const after = tokens.word(measured.last + 1);
  if (AGED.has(before)) return true;
  if (before === 'of' && tokens.in(first - 2, AGE_AGES)) return true;
  if (measured.unit === 'years')
    return after === 'old' || (after === 'of' && tokens.word(measured.last + 2) === 'age');
  const ranged = tokens.in(first, FROM_OR_BETWEEN) && CHILDREN_BOYS_GIRLS.has(before);
  const bounded =
    qualified &&
    tokens.in(first, BOUND_OR_THAN) &&
    isPersonNoun(before) &&
    (isPlural(before) || before === 'people');
  // "27 per cent women and 12 per cent under 18": a share of people below an age.
  const shared = qualified && tokens.in(first, BOUND) && PERCENT.has(before);
  const closed = after === '' && tokens.at(measured.last + 1).text !== '%';
  if (shared && closed && measured.unit === null) return true;
  return (bounded || ranged) && !isPersonNoun(after) && !isPlural(after);
}
