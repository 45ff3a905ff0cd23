import type { Document } from './document.ts';
import { areApart } from './kinship.ts';
import type { TwinPair } from './same-text.ts';

/**
 * Which documents carry one text when people have had their say: pairs that were found, without those
 * called no copies, and pairs somebody declared. `shareOf` answers how far the two texts are one.
 */
export function settledTwins(
  found: readonly TwinPair[],
  documents: ReadonlyMap<string, Document>,
  shareOf: (a: string, b: string) => number,
): TwinPair[] {
  const isApart = (a: string, b: string): boolean => {
    const [one, other] = [documents.get(a), documents.get(b)];
    return !one || !other || areApart({ id: a, document: one }, { id: b, document: other });
  };
  const keyOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
  const settled = found.filter(({ a, b }) => !isApart(a, b));
  const known = new Set(settled.map(({ a, b }) => keyOf(a, b)));
  for (const { id: a, copies = [] } of documents.values()) {
    for (const b of copies) {
      if (known.has(keyOf(a, b)) || isApart(a, b)) continue;
      known.add(keyOf(a, b));
      settled.push({ a, b, containment: shareOf(a, b), declared: true });
    }
  }
  return settled;
}
