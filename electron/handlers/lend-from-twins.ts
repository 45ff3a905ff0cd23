import { fingerprintOf, twinsOf, type Fingerprinted } from '#shared/document/fingerprint.ts';
import type { Document } from '#shared/document/document.ts';
import type { Conversion } from '#shared/document/conversion.ts';
import type { DocumentDraft } from './document-draft.ts';

/** A document about to come in, with what it was converted to. */
export interface Incoming {
  readonly draft: DocumentDraft;
  readonly fingerprint: Fingerprinted['fingerprint'];
}

type Lendable = Pick<Document, 'date' | 'url'>;

export function incoming(draft: DocumentDraft, { text, blocks }: Conversion): Incoming {
  return { draft, fingerprint: fingerprintOf(text, blocks) };
}

const lent = <T extends { readonly value: unknown }>(field: T) =>
  ({ ...field, from: 'twin', guess: true }) as const;

/**
 * A copy of a text often lost its date and address; a twin that has them lends them, marked as a
 * guess. Twins are looked for in the project and among what comes in with it.
 */
export function lendFromTwins(
  arriving: readonly Incoming[],
  present: readonly Fingerprinted[],
  documents: ReadonlyMap<string, Lendable>,
): DocumentDraft[] {
  const drafts = new Map<string, Lendable>(arriving.map(({ draft }) => [draft.id, draft]));
  const all = [
    ...present,
    ...arriving.map(({ draft, fingerprint }) => ({ id: draft.id, fingerprint })),
  ];
  return arriving.map(({ draft, fingerprint }) => {
    if (draft.date && draft.url) return draft;
    const twins = twinsOf({ id: draft.id, fingerprint }, all).map(
      ({ b }) => documents.get(b) ?? drafts.get(b),
    );
    const date = twins.find((twin) => twin?.date)?.date;
    const url = twins.find((twin) => twin?.url)?.url;
    return {
      ...draft,
      ...(draft.date || !date ? {} : { date: lent(date) }),
      ...(draft.url || !url ? {} : { url: lent(url) }),
    };
  });
}
