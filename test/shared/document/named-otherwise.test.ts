import { describe, expect, it } from 'vitest';
import { SOURCE_FORMATS } from '#shared/document/conversion.ts';
import { namedOtherwise } from '#shared/document/named-otherwise.ts';

describe('a name that says something else than the file holds', () => {
  it('is told in one sentence: what it was named, and what it was read as', () => {
    expect(namedOtherwise('report.PDF', 'text')).toBe(
      'Named .pdf, but it holds text: read as plain text.',
    );
    expect(namedOtherwise('report.v2.pdf', 'html')).toBe(
      'Named .pdf, but it holds a web page, perhaps a login or error page: read as a web page.',
    );
    expect(namedOtherwise('figures.csv', 'html')).toMatch(/^Named \.csv, but it holds a web page/);
    expect(namedOtherwise('notes.txt', 'pdf')).toBe(
      'Named .txt, but it holds a PDF: read as that.',
    );
  });

  it('is told of every packed format that turns out to be text', () => {
    for (const ending of ['pdf', 'docx', 'doc', 'odt', 'epub', 'rtf', 'xlsx', 'pptx', 'png'])
      expect(namedOtherwise(`a.${ending}`, 'text')).toContain(`Named .${ending}, but`);
  });

  it('is not told where the name is right, or as near as programs name things', () => {
    for (const [name, format] of [
      ['a.pdf', 'pdf'],
      ['a.doc', 'rtf'],
      ['a.html', 'mhtml'],
      ['a.mht', 'html'],
      ['a.jpg', 'picture'],
      ['a.tsv', 'csv'],
      ['a.txt', 'text'],
    ] as const)
      expect(namedOtherwise(name, format), name).toBeNull();
  });

  it('is not told where the ending promises nothing', () => {
    for (const name of ['README', 'trace.log', 'pdf', '.pdf/notes', 'a.', 'a.constructor', ''])
      for (const format of SOURCE_FORMATS) expect(namedOtherwise(name, format), name).toBeNull();
  });
});
