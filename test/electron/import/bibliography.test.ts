import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { bibliographyEntries } from '#electron/import/bibliography.ts';

const RIS = 'TY  - RPRT\r\nTI  - Pertes à Łódź\r\nPY  - 2024\r\nER  - \r\n';
const BIBTEX = '@report{a, title = {Pertes à Łódź}, year = 2024}';

describe('a bibliography', () => {
  it.each([
    ['a.ris', RIS],
    ['a.bib', BIBTEX],
  ])('is read in UTF-8 and in UTF-16, with a mark of it or without: %s', (name, text) => {
    const files = [
      new TextEncoder().encode(text),
      iconv.encode(text, 'utf-16le', { addBOM: true }),
      iconv.encode(text, 'utf-16be', { addBOM: true }),
      iconv.encode(text, 'utf-16le', { addBOM: false }),
    ];
    const [first, ...others] = files.map((bytes) => bibliographyEntries(name, bytes));
    expect(first).toMatchObject([{ title: 'Pertes à Łódź' }]);
    for (const entries of others) expect(entries).toEqual(first);
  });
});
