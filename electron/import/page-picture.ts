import { fail, ok, type Result } from '#shared/base/result.ts';
import { cleanPicture } from './clean-picture.ts';
import type { PagePicture } from './import-message.ts';
import { packedFormat } from './packed-format.ts';
import { pdfPagePicture } from './pdf-page-picture.ts';

/** A page of an original as a picture: of a PDF, or the one page that a picture is. */
export async function pagePicture(
  bytes: Uint8Array,
  page: number,
  resources?: string,
): Promise<Result<PagePicture>> {
  if (packedFormat(bytes) === 'pdf') return pdfPagePicture(bytes, page, resources);
  const picture = page === 1 ? cleanPicture(bytes) : undefined;
  return picture
    ? ok(picture)
    : fail('unreadable', 'The original is no picture that Attest can show.');
}
