import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Output } from '#shared/ipc/contract.ts';
import type { ProjectStore } from '#electron/store/project-store.ts';
import { sha256 } from '#electron/store/sha256.ts';

const GONE = 'This picture is missing from the project folder or was changed there.';

/**
 * A picture of one of a document's texts. Nothing else is ever read: the hash must stand in the outline of
 * that text, and the bytes must be those the import wrote.
 */
export async function readPicture(
  store: ProjectStore,
  document: string,
  textHash: string,
  hash: string,
): Promise<Result<Output<'document.picture'>>> {
  const sheet = await store.blocks(document, textHash);
  if (!sheet.ok) return sheet;
  const place = sheet.value.pictures?.find((picture) => picture.sha256 === hash);
  if (!place) return fail('not-found', 'This text has no such picture. Open the document again.');
  const bytes = await store.original(hash, `picture.${place.type}`);
  if (!bytes || sha256(bytes) !== hash) return fail('not-found', GONE);
  return ok({ type: place.type, bytes });
}
