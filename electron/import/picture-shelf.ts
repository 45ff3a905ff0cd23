import { createHash } from 'node:crypto';
import { cleanPicture, type CleanPicture } from './clean-picture.ts';

/** Pixels; what is smaller either way is an icon, a line or a counter of visitors. */
const LEAST = 64;
const LARGEST = 16 * 1024 * 1024;
const LARGEST_TOTAL = 64 * 1024 * 1024;
const MOST = 400;

/** The pictures of one document that its text refers to, by the hash of their cleaned bytes. */
export class PictureShelf {
  readonly kept = new Map<string, CleanPicture>();
  private readonly find: (address: string) => Uint8Array | undefined;
  private readonly known = new Map<string, string | undefined>();
  private total = 0;
  private left = 0;

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

  /** What to tell a person about pictures that were too many or too large. */
  get warnings(): string[] {
    if (this.left === 0) return [];
    const what = this.left === 1 ? 'One picture was' : `${this.left} pictures were`;
    return [`${what} too large to be kept with the text; the original still holds them.`];
  }

  private keep(address: string): string | undefined {
    const found = this.find(address);
    const picture = found && cleanPicture(found);
    if (!picture || picture.width < LEAST || picture.height < LEAST) return undefined;
    const { length } = picture.bytes;
    if (length > LARGEST || this.total + length > LARGEST_TOTAL || this.kept.size >= MOST) {
      this.left += 1;
      return undefined;
    }
    const hash = createHash('sha256').update(picture.bytes).digest('hex');
    if (!this.kept.has(hash)) this.total += length;
    this.kept.set(hash, picture);
    return hash;
  }
}
