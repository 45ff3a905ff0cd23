import { PictureShelf } from './picture-shelf.ts';
import { withoutEmbedded } from './without-embedded.ts';

/** Where else a page's pictures are: the parts of an archive, the folder saved beside it. */
export type FindPicture = (address: string) => Uint8Array | undefined;

const MARK = 'attest-picture:';
const IS_PICTURE = /^data:image\/(?:jpeg|jpg|png|gif|webp)\b/i;

/** A page with short addresses for the pictures embedded in it, and the shelf that knows them. */
export function pagePictures(
  source: string,
  find: FindPicture = () => undefined,
): { readonly html: string; readonly pictures: PictureShelf } {
  const embedded: string[] = [];
  const html = withoutEmbedded(source, (type, base64) =>
    IS_PICTURE.test(type) ? `${MARK}${embedded.push(base64) - 1}` : 'data:,',
  );
  const pictures = new PictureShelf((address) => {
    if (!address.startsWith(MARK)) return find(address);
    const base64 = embedded[Number(address.slice(MARK.length))];
    return base64 === undefined
      ? undefined
      : Buffer.from(base64.replaceAll('%2B', '+').replaceAll('%2F', '/'), 'base64');
  });
  return { html, pictures };
}
