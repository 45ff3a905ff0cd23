import type { Attribution } from '#shared/figure/quantity.ts';
import { isQuoted, type Quotation } from '#shared/figure/quotation.ts';
import type { TokenList } from '#shared/figure/token.ts';
import { wordSet } from '#shared/figure/word-set.ts';

const WHO_WHOSE_WHICH = wordSet('who whose which where');
const ADDING_NOTING_SAYING = wordSet('adding noting saying claiming insisting warning');

const NOBODY_SAID: Attribution = {};

/** Where a clause about whoever spoke begins, after the last quotation; -1 where there is none. */
function clauseAbout(tokens: TokenList, from: number): number {
  for (let i = from; i < tokens.length; i += 1) {
    if (tokens.in(i, WHO_WHOSE_WHICH)) return i;
    if (tokens.in(i, ADDING_NOTING_SAYING)) return -1;
  }
  return -1;
}

/**
 * "“We lost 40,” said Ko Min, who runs 12 shelters": the shelters are the narrator's. Per figure, an
 * empty attribution where it tells of whoever is quoted; null for the whole where none does.
 */
export function aboutSpeaker(
  tokens: TokenList,
  phrases: readonly { readonly first: number }[],
  quotations: readonly Quotation[],
): (Attribution | null)[] | null {
  const end = quotations.at(-1)?.last ?? -1;
  if (end < 0) return null;
  const about = clauseAbout(tokens, end + 1);
  if (about < 0) return null;
  return phrases.map(({ first }) =>
    first > about && !isQuoted(quotations, first) ? NOBODY_SAID : null,
  );
}
