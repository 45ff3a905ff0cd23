import type { Counter } from '#shared/figure/counting-body.ts';

/** A piece of evidence as far as independence goes. */
export interface Witness {
  readonly id: string;
  readonly document: string;
  readonly counter: Counter | null;
}

/** Evidence that counts once, and why: copies of one text, or one counting body quoted twice. */
export interface IndependentSource {
  readonly witnesses: readonly Witness[];
  readonly reasons: readonly string[];
}

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

function reasonsFor(members: readonly Witness[], textOf: (document: string) => string): string[] {
  const reasons: string[] = [];
  const texts = new Map<string, Set<string>>();
  const bodies = new Map<string, { name: string; documents: Set<string> }>();
  for (const { document, counter } of members) {
    const text = textOf(document);
    texts.set(text, (texts.get(text) ?? new Set()).add(document));
    if (!counter) continue;
    const body = bodies.get(counter.key) ?? { name: counter.name, documents: new Set<string>() };
    body.documents.add(text);
    bodies.set(counter.key, body);
  }
  for (const copies of texts.values()) {
    if (copies.size > 1)
      reasons.push(`${plural(copies.size, 'document carries', 'documents carry')} one text.`);
  }
  for (const { name, documents } of bodies.values()) {
    if (documents.size > 1)
      reasons.push(
        `${plural(documents.size, 'text quotes', 'texts quote')} one counting body, ${name}.`,
      );
  }
  return reasons;
}

/**
 * Groups evidence into independent sources: the connected components of evidence joined by same text
 * or same counting body. `textOf` answers a key that is equal for documents of one text.
 */
export function independentSources(
  witnesses: readonly Witness[],
  textOf: (document: string) => string,
): IndependentSource[] {
  const parent = new Map<string, string>();
  const root = (node: string): string => {
    let at = node;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  for (const { document, counter } of witnesses) {
    const text = root(`text:${textOf(document)}`);
    if (counter) parent.set(root(`body:${counter.key}`), text);
  }
  const groups = new Map<string, Witness[]>();
  for (const witness of witnesses) {
    const key = root(`text:${textOf(witness.document)}`);
    groups.set(key, [...(groups.get(key) ?? []), witness]);
  }
  return [...groups.values()].map((members) => ({
    witnesses: members,
    reasons: reasonsFor(members, textOf),
  }));
}
