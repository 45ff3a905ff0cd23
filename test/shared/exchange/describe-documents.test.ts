import { describe, expect, it } from 'vitest';
import type { BibliographyEntry } from '#shared/exchange/bibliography-entry.ts';
import { describeDocuments, type Describable } from '#shared/exchange/describe-documents.ts';

const guess = (value: string) => ({ value, from: 'first line', guess: true }) as const;

/** A document as far as it is asked: the name of its file, its title and its address. */
function documentOf(fileName: string, title: string, url?: string): Describable {
  const texts = [{ fileName }] as unknown as Describable['texts']; // nothing else of them is read
  const address = url === undefined ? {} : { url: guess(url) };
  return { id: fileName + title, texts, title: guess(title), ...address } as Describable;
}

const entry = (fields: Partial<BibliographyEntry>): BibliographyEntry => ({
  authors: [],
  files: [],
  date: '2024',
  ...fields,
});

describe('an entry that names a file', () => {
  it('is of that file, however its name is written', () => {
    const here = [
      documentOf('My pape\u0301rs 1.pdf', 'One thing'),
      documentOf('100%.pdf', 'Other thing'),
    ];
    const files = [
      'file:///home/ada/My%20pap%C3%A9rs%201.pdf',
      'C:\\papers\\My pap\u00e9rs 1.pdf',
      'papers/100%.pdf',
    ];
    const found = files.map((file) => [
      ...describeDocuments([entry({ files: [file] })], here).matched,
    ]);
    expect(found.flat().map((id) => id.normalize('NFC'))).toEqual([
      'My papérs 1.pdfOne thing',
      'My papérs 1.pdfOne thing',
      '100%.pdfOther thing',
    ]);
  });

  it('that several are called chooses among them by what else it says', () => {
    const here = [
      documentOf('index.html', 'Boats of the northern lake', 'https://lake.example/a'),
      documentOf('index.html', 'Boats of the southern lake', 'https://lake.example/b'),
      documentOf('a.pdf', 'Wells of the northern plain'),
    ];
    const asked = (fields: Partial<BibliographyEntry>) =>
      describeDocuments([entry({ files: ['files/2/index.html'], ...fields })], here);
    expect([...asked({ url: 'https://lake.example/b' }).matched]).toEqual([here[1]?.id]);
    expect([...asked({ title: 'Boats of the northern lake' }).matched]).toEqual([here[0]?.id]);
    expect(asked({ title: 'Something else altogether' }).unclear).toHaveLength(1);
    expect(asked({ title: 'Wells of the northern plain' }).unclear).toHaveLength(1);
  });
});
