import type { TokenList } from './token.ts';
import { isPersonNoun, isPlural } from './word-class.ts';
import { wordSet } from './word-set.ts';

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
  if (before === 'of' && /^(age|ages)$/.test(tokens.word(first - 2))) return true;
  if (measured.unit === 'years')
    return after === 'old' || (after === 'of' && tokens.word(measured.last + 2) === 'age');
  const ranged =
    FROM_OR_BETWEEN.has(tokens.word(first)) &&
    /^(children|boys|girls|men|women|people|those|pupils|students|youths|adults|persons)$/.test(
      before,
    );
  const bounded =
    qualified &&
    BOUND_OR_THAN.has(tokens.word(first)) &&
    isPersonNoun(before) &&
    (isPlural(before) || before === 'people');
  // "27 per cent women and 12 per cent under 18": a share of people below an age.
  const shared = qualified && BOUND.has(tokens.word(first)) && PERCENT.has(before);
  const closed = after === '' && tokens.at(measured.last + 1).text !== '%';
  if (shared && closed && measured.unit === null) return true;
  return (bounded || ranged) && !isPersonNoun(after) && !isPlural(after);
}
