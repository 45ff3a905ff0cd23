import type { BriefNode } from '#shared/brief/brief.ts';
import type { Project } from '#shared/project/project.ts';

/** A claim or a brief that leans on a document. */
export interface DocumentUse {
  readonly kind: 'claim' | 'brief';
  readonly id: string;
  readonly words: string;
}

function* idsIn(node: BriefNode): Generator<string> {
  const { id, ids } = (node.attrs ?? {}) as { readonly id?: unknown; readonly ids?: unknown };
  if (typeof id === 'string') yield id;
  if (Array.isArray(ids)) yield* ids.filter((one): one is string => typeof one === 'string');
  for (const child of node.content ?? []) yield* idsIn(child);
}

/** Where a document's highlights and figures are evidence or are quoted. */
export function usesOf({ tables }: Project, document: string): DocumentUse[] {
  const own = new Set<string>();
  for (const { id, document: owner } of tables.highlight.values())
    if (owner === document) own.add(id);
  for (const { id, document: owner } of tables.figure.values()) if (owner === document) own.add(id);
  const claims = new Set<string>();
  for (const { claim, target } of tables.evidence.values())
    if (own.has(target.id)) claims.add(claim);
  const briefs = new Set<string>();
  for (const { brief, node } of tables.block.values()) {
    if (briefs.has(brief)) continue;
    for (const id of idsIn(node)) if (own.has(id) || claims.has(id)) briefs.add(brief);
  }
  return [
    ...[...claims].flatMap((id): DocumentUse[] => {
      const claim = tables.claim.get(id);
      return claim ? [{ kind: 'claim', id, words: claim.statement }] : [];
    }),
    ...[...briefs].flatMap((id): DocumentUse[] => {
      const brief = tables.brief.get(id);
      return brief ? [{ kind: 'brief', id, words: brief.title }] : [];
    }),
  ];
}
