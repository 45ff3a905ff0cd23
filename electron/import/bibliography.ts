import type { BibliographyEntry } from '#shared/exchange/bibliography-entry.ts';
import { isBibliography, readBibliography } from '#shared/exchange/read-bibliography.ts';

/** Larger ones are no list of references; they are tried as a text. */
const LARGEST = 16 * 1024 * 1024;

/** The entries of a file, or none where it is no bibliographic file: then it is a text like others. */
export function bibliographyEntries(fileName: string, bytes: Uint8Array): BibliographyEntry[] {
  if (!isBibliography(fileName) || bytes.length > LARGEST) return [];
  try {
    return readBibliography(fileName, new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return readBibliography(fileName, new TextDecoder('windows-1252').decode(bytes));
  }
}
