import { PictureShelf } from './picture-shelf.ts';

/** The data of one `\pict` group as it is read: hexadecimal digits, or bytes as they lie (latin1). */
export interface RtfPicture {
  isShown: boolean;
  readonly digits: string[];
  readonly binary: string[];
}

export const emptyPicture = (): RtfPicture => ({ isShown: false, digits: [], binary: [] });

/** Formats of `\pict` that a page shows (RTF 1.9.1, Pictures); the others are drawings of Windows and the Mac. */
export const SHOWN_PICTURES: ReadonlySet<string> = new Set(['pngblip', 'jpegblip']);

function bytesOf({ digits, binary }: RtfPicture): Uint8Array {
  if (binary.length > 0) return Buffer.from(binary.join(''), 'latin1');
  return Buffer.from(digits.join('').replace(/[^\da-f]/gi, ''), 'hex');
}

/** The pictures of one rich text file, by the hash of their cleaned bytes. */
export class RtfPictures {
  private next: Uint8Array = new Uint8Array();
  private count = 0;
  readonly shelf = new PictureShelf(() => this.next);

  /** The hash of a picture that was read to its end; undefined for one that cannot be shown. */
  take(picture: RtfPicture): string | undefined {
    if (!picture.isShown) {
      this.shelf.refuse();
      return undefined;
    }
    this.next = bytesOf(picture);
    this.count += 1;
    return this.shelf.take(String(this.count));
  }
}
