import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Document } from '#shared/document/document.ts';
import { createLru } from '#electron/store/lru.ts';
import type { ProjectStore } from '#electron/store/project-store.ts';
import { sha256 } from '#electron/store/sha256.ts';
import type { Converter, PagePicture } from './ports.ts';

/** Pages made are kept in memory, in bytes: scrolling back and forth must not read the file anew. */
const CACHE_BUDGET = 48 * 1024 * 1024;
const cache = createLru<PagePicture>(CACHE_BUDGET, ({ bytes }) => bytes.length);

const GONE =
  'The original of this page is not in the project folder, or was changed there. Bring the file back as it was imported; if a bundle came without it, ask who sent it.';

/**
 * A page without text as the picture it is, made from the untouched original in the process that may be
 * killed. Only pages that the outline of the text names are ever made.
 */
export async function readPage(
  store: Pick<ProjectStore, 'blocks' | 'original'>,
  converter: Pick<Converter, 'page'>,
  document: Document,
  { textHash, page }: { readonly textHash: string; readonly page: number },
): Promise<Result<PagePicture>> {
  const version = document.texts.find((text) => text.textHash === textHash);
  if (!version) return fail('not-found', 'This document has no such text. Open it again.');
  const sheet = await store.blocks(document.id, textHash);
  if (!sheet.ok) return sheet;
  if (!sheet.value.scans?.some((scan) => scan.page === page)) {
    return fail('not-found', 'This text has no such page. Open the document again.');
  }
  const { originalSha256, fileName } = version;
  const key = `${originalSha256} ${page}`;
  const known = cache.get(key);
  if (known) return ok(known);
  const bytes = await store.original(originalSha256, fileName);
  if (!bytes || sha256(bytes) !== originalSha256) return fail('not-found', GONE);
  const { signal } = new AbortController();
  const made = await converter.page({ fileName, bytes, page }, { signal, onProgress: () => {} });
  if (made.ok) cache.set(key, made.value);
  return made;
}
