import {
  printsOf,
  twinSteps,
  type Fingerprinted,
  type Prints,
} from '#shared/document/fingerprint.ts';
import type { Document } from '#shared/document/document.ts';
import type { Conversion } from '#shared/document/conversion.ts';
import type { DocumentDraft } from './document-draft.ts';
import { inTurns } from './in-turns.ts';

/** A document about to come in, with what it was converted to. */
export interface Incoming extends Prints {
  readonly draft: DocumentDraft;
}

type Lendable = Pick<Document, 'date' | 'url'>;

export function incoming(draft: DocumentDraft, { text, blocks }: Conversion): Incoming {
  return { draft, ...printsOf(text, blocks) };
}

const lent = <T extends { readonly value: unknown }>(field: T) =>
  ({ ...field, from: 'twin', guess: true }) as const;

/**
 * A copy of a text often lost its date and address; a twin that has them lends them, marked as a
 * guess. Twins are looked for in the project and among what comes in with it.
 */
export async function lendFromTwins(
  arriving: readonly Incoming[],
  present: readonly Fingerprinted[],
  documents: ReadonlyMap<string, Lendable>,
): Promise<DocumentDraft[]> {
  if (arriving.every(({ draft }) => draft.date && draft.url))
    return arriving.map(({ draft }) => draft);
  const known = new Map<string, Lendable>(documents);
  for (const { draft } of arriving) known.set(draft.id, draft);
  const lenders = new Map<string, string[]>();
  const fresh = arriving.map(({ draft, fingerprint }) => ({ id: draft.id, fingerprint }));
  const twins = await inTurns(twinSteps([...present, ...fresh]));
  for (const { a, b } of twins.flat()) {
    lenders.set(a, [...(lenders.get(a) ?? []), b]);
    lenders.set(b, [...(lenders.get(b) ?? []), a]);
  }
  return arriving.map(({ draft }) => {
    const own = (lenders.get(draft.id) ?? []).map((id) => known.get(id));
    const date = own.find((twin) => twin?.date)?.date;
    const url = own.find((twin) => twin?.url)?.url;
    return {
      ...draft,
      ...(draft.date || !date ? {} : { date: lent(date) }),
      ...(draft.url || !url ? {} : { url: lent(url) }),
    };
  });
}
