import type { BibliographyEntry } from './bibliography-entry.ts';
import { readBibtex } from './read-bibtex.ts';
import { readCslJson } from './read-csl-json.ts';
import { readRis } from './read-ris.ts';

const READERS: readonly (readonly [RegExp, (text: string) => BibliographyEntry[]])[] = [
  [/\.ris$/i, readRis],
  [/\.bib(?:tex)?$/i, readBibtex],
  [/\.json$/i, readCslJson],
];

/** Whether a file's name is that of a bibliographic file. */
export const isBibliography = (fileName: string): boolean =>
  READERS.some(([ending]) => ending.test(fileName));

/** The entries of a bibliographic file, by its ending: RIS, BibTeX or CSL-JSON. */
export function readBibliography(fileName: string, text: string): BibliographyEntry[] {
  const reader = READERS.find(([ending]) => ending.test(fileName))?.[1];
  return reader ? reader(text.replace(/^\ufeff/, '')) : [];
}
