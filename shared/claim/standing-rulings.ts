import { verdictKey } from '#shared/figure/compare/verdict-digest.ts';
import type { Ruling } from './claim.ts';

/** "Aye Nyein ruled: conflict, because the gazette counts reserves too." */
export function rulingWords(
  { verdict, reason }: Pick<Ruling, 'verdict' | 'reason'>,
  who: string,
): string {
  const why = reason.trim().replace(/[.။]$/u, '');
  return `${who} ruled: ${verdict}${why === '' ? '' : `, because ${why}`}.`;
}

/** Of several rulings about one set of figures the last made stands. */
export function standingRulings(rulings: Iterable<Ruling>): Map<string, Ruling> {
  const found = new Map<string, Ruling>();
  for (const ruling of rulings) {
    const key = verdictKey(ruling);
    const before = found.get(key);
    if (!before || before.created.at < ruling.created.at) found.set(key, ruling);
  }
  return found;
}
