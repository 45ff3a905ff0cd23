/** A file made to do harm. `bytes` names the canary's address wherever the file could call it. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: (canary: string) => Uint8Array | Promise<Uint8Array>;
}

/** Stands in code and attributes, never in words: where it comes out, markup has survived. */
export const MARKER = 'zqxcanarycode';
/** The sentence each sound enough file holds for its reader. */
export const WORDS = 'The clerk of Tolm counted 47 boats and wrote the number into the book.';
