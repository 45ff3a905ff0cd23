import { createHash } from 'node:crypto';
import { cleanPicture, type CleanPicture } from './clean-picture.ts';

/** Pixels; what is smaller either way is an icon, a line or a counter of visitors. */
const LEAST = 64;
const LARGEST = 16 * 1024 * 1024;
const LARGEST_TOTAL = 64 * 1024 * 1024;
const MOST = 400;

const LYING =
  'A picture that moves, or is woven of several passes, was taken with the camera turned and is shown as it lies; the original still says how it was held.';

/** First bytes of drawings and pictures that no page shows: WMF (with and without a head of its own), BMP, TIFF. */
const UNSHOWN = ['\xd7\xcd\xc6\x9a', '\x01\x00\x09\x00', 'BM', 'II*\x00', 'MM\x00*'];

function isUnshown(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 44)).toString('latin1');
  return UNSHOWN.some((mark) => head.startsWith(mark)) || head.endsWith(' EMF');
}

/** The pictures of one document that its text refers to, by the hash of their cleaned bytes. */
export class PictureShelf {
  readonly kept = new Map<string, CleanPicture>();
  private readonly find: (address: string) => Uint8Array | undefined;
  private readonly known = new Map<string, string | undefined>();
  private total = 0;
  private left = 0;
  private lying = 0;
  private unshown = 0;

  /** `find` answers the bytes an address leads to inside the file, never outside it. */
  constructor(find: (address: string) => Uint8Array | undefined) {
    this.find = find;
  }

  /** The hash of the picture at an address; undefined for what is not there or no picture to keep. */
  take(address: string | null | undefined): string | undefined {
    if (!address) return undefined;
    if (!this.known.has(address)) this.known.set(address, this.keep(address));
    return this.known.get(address);
  }

  /** Counts a picture that is there and in a format that cannot be shown. */
  refuse(): void {
    this.unshown += 1;
  }

  /** What to tell a person about pictures that are not shown, or not as they should be. */
  get warnings(): string[] {
    const others = this.unshown === 1 ? 'One picture is' : `${this.unshown} pictures are`;
    const what = this.left === 1 ? 'One picture was' : `${this.left} pictures were`;
    return [
      ...(this.left === 0
        ? []
        : [`${what} too large to be kept with the text; the original still holds them.`]),
      ...(this.unshown === 0
        ? []
        : [
            `${others} in a format that Attest cannot show (WMF, EMF, TIFF or BMP). To have ${this.unshown === 1 ? 'it' : 'them'}, save the document as PDF and import that.`,
          ]),
      ...(this.lying === 0 ? [] : [LYING]),
    ];
  }

  private keep(address: string): string | undefined {
    const found = this.find(address);
    const picture = found && cleanPicture(found);
    if (found && !picture && isUnshown(found)) this.refuse();
    if (!picture || picture.width < LEAST || picture.height < LEAST) return undefined;
    const { length } = picture.bytes;
    if (length > LARGEST || this.total + length > LARGEST_TOTAL || this.kept.size >= MOST) {
      this.left += 1;
      return undefined;
    }
    const hash = createHash('sha256').update(picture.bytes).digest('hex');
    if (!this.kept.has(hash)) this.total += length;
    const { lies, ...shown } = picture;
    if (lies) this.lying += 1;
    this.kept.set(hash, shown);
    return hash;
  }
}
