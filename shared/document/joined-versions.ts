import { documentId } from '#shared/base/ids.ts';
import type { Document, JoinedDocument, TextVersion } from './document.ts';

/** `fileName` without its folders and its ending, as a title for what nothing else is known of. */
const titleOf = (fileName: string): string =>
  fileName.replace(/^.*[/\\]/, '').replace(/\.[^.]{1,8}$/, '') || fileName;

/**
 * What declaring it wrote is not known: only what a text says of itself, and what the document shows now.
 * Fields and notes it lent stay where they are.
 */
function forgotten(
  { kind, texts }: Document,
  own: readonly TextVersion[],
): readonly JoinedDocument[] {
  const [first] = own;
  const shown = own.at(-1);
  if (!first || !shown) return [];
  const hashes = own.map(({ textHash }) => textHash);
  const before = texts.findLast(({ textHash }) => !hashes.includes(textHash)) ?? first;
  const title = { value: titleOf(shown.fileName), from: 'file name', guess: true } as const;
  return [
    {
      id: documentId(first.originalSha256),
      was: { title, kind, tags: {} },
      texts: hashes,
      brought: hashes,
      shown: shown.textHash,
      before: before.textHash,
      lent: [],
      notes: [],
    },
  ];
}

/** Whether a document itself remembers that this one was declared a newer version of it. */
export function isRemembered({ joined }: Document, newer: string): boolean {
  return joined?.some(({ id }) => id === newer) ?? false;
}

/**
 * The documents that were declared newer versions of this one, in the order of their texts. Beside those it
 * remembers there are those of projects older than that memory: a document's id is made of its file's
 * bytes, so that a text of another file came with a declared version.
 */
export function joinedVersions(document: Document): readonly JoinedDocument[] {
  const { id, texts, joined = [] } = document;
  const known = new Set<string>(joined.flatMap(({ brought }) => brought));
  const files = new Set(
    texts.filter(({ textHash }) => known.has(textHash)).map((one) => one.originalSha256),
  );
  const strange = new Map<string, TextVersion[]>();
  for (const text of texts) {
    const { originalSha256: file } = text;
    if (files.has(file) || documentId(file) === id) continue;
    strange.set(file, [...(strange.get(file) ?? []), text]);
  }
  // Nothing of its own is there to go back to, so nothing can be told apart.
  if (!texts.some(({ originalSha256 }) => documentId(originalSha256) === id)) return joined;
  return [...[...strange.values()].flatMap((own) => forgotten(document, own)), ...joined];
}
