import type { BibliographyEntry } from '#shared/exchange/bibliography-entry.ts';
import { isBibliography, readBibliography } from '#shared/exchange/read-bibliography.ts';
import { decodeText } from './decode.ts';

/** Larger ones are no list of references; they are tried as a text. */
const LARGEST = 16 * 1024 * 1024;

const HEAD = 200;

/** The entries of a file, or none where it is no bibliographic file: then it is a text like others. */
export function bibliographyEntries(fileName: string, bytes: Uint8Array): BibliographyEntry[] {
  if (!isBibliography(fileName) || bytes.length > LARGEST) return [];
  // In UTF-16 every letter of a tag has a nought beside it, in UTF-8 none has.
  if (bytes.subarray(0, HEAD).includes(0)) {
    const decoded = decodeText(bytes);
    return decoded.ok ? readBibliography(fileName, decoded.value.text) : [];
  }
  try {
    return readBibliography(fileName, new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return readBibliography(fileName, new TextDecoder('windows-1252').decode(bytes));
  }
}
