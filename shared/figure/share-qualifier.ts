import type { Phrase } from './quantity-phrase.ts';
import type { TokenList } from './token.ts';

const SHARED = new Set(['about', 'nearly', 'more_than', 'at_least', 'less_than']);

/** A round number bears "about"; 2,578 after "around 4,000 and" is meant exactly. */
function isRound(phrase: Phrase): boolean {
  const { value } = phrase;
  return (
    typeof value === 'number' &&
    value >= 10 &&
    value % 10 ** Math.max(1, Math.floor(Math.log10(value)) - 1) === 0
  );
}

/**
 * "around 4,000 soldiers and 10,000 police": a qualifier before the first of two coordinated counts
 * holds for the second too. `after` gives the index behind each phrase's noun.
 */
export function shareQualifiers<T extends Phrase>(
  tokens: TokenList,
  phrases: readonly T[],
  after: readonly number[],
): T[] {
  const out = [...phrases];
  for (let i = 1; i < out.length; i += 1) {
    const [before, phrase] = [out[i - 1], out[i]];
    if (before === undefined || phrase === undefined) continue;
    const left = before.qualified && before.first < before.numeral.first;
    if (!left || phrase.qualified || !SHARED.has(before.qualifier) || phrase.qualifier !== 'exact')
      continue;
    const and = after[i - 1] ?? -1;
    const joins = tokens.word(and) === 'and' && phrase.first === and + 1;
    if (!joins || before.kind !== phrase.kind || !isRound(phrase)) continue;
    out[i] = { ...phrase, qualifier: before.qualifier };
  }
  return out;
}
