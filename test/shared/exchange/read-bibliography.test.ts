import { describe, expect, it } from 'vitest';
import { isBibliography, readBibliography } from '#shared/exchange/read-bibliography.ts';

describe('a RIS file', () => {
  it('gives its entries with names, date, DOI and files', () => {
    const text = [
      'TY  - JOUR',
      'TI  - Counting the displaced of the lake',
      'AU  - Salt, Mira',
      'AU  - Lake Monitor',
      'T2  - Shore Studies',
      'PY  - 2024/03/09/',
      'DO  - https://doi.org/10.5555/LAKE.12',
      'L1  - texts/lake.txt',
      'ER  - ',
    ].join('\r\n');
    expect(readBibliography('shore.ris', text)).toEqual([
      {
        title: 'Counting the displaced of the lake',
        authors: [{ family: 'Salt', given: 'Mira' }, { literal: 'Lake Monitor' }],
        publisher: 'Shore Studies',
        date: '2024-03-09',
        doi: '10.5555/lake.12',
        files: ['texts/lake.txt'],
      },
    ]);
  });
});

const titlesIn = (name: string, text: string): (string | undefined)[] =>
  readBibliography(name, text).map(({ title }) => title);

describe('an entry of a RIS file', () => {
  const entry = (...lines: readonly string[]) =>
    readBibliography('a.ris', ['TY  - JOUR', ...lines, 'ER  - '].join('\n'))[0];

  it('has the suffix of a name behind the family', () => {
    expect(entry('AU  - Doe, John, Jr.')?.authors).toEqual([{ family: 'Doe Jr.', given: 'John' }]);
  });

  it('names a saved page’s file in the tag that others use for an address', () => {
    const saved = entry('TI  - A', 'L1  - files/1/a.pdf', 'L2  - files/2/a.html');
    expect(saved?.files).toEqual(['files/1/a.pdf', 'files/2/a.html']);
    expect(saved).not.toHaveProperty('url');
    const linked = entry('TI  - A', 'L1  - https://a.example/a.pdf', 'L2  - https://a.example');
    expect([linked?.files, linked?.url]).toEqual([[], 'https://a.example']);
  });
});

describe('an entry that is never closed', () => {
  it('ends in RIS where the next begins, or the file', () => {
    const text = 'TY  - JOUR\nTI  - One\nTY  - JOUR\nTI  - Two\nER  - \nTY  - BOOK\nTI  - Three\n';
    expect(titlesIn('a.ris', text)).toEqual(['One', 'Two', 'Three']);
  });

  it.each([
    ['a value and the entry', '@book{b, year = 1999, title = {Torn'],
    ['a value', '@book{b, title = {Torn\n}'],
    ['the entry', '@book{b, title = {Torn}, year = 1999'],
    ['a quote', '@book{b, title = "Torn'],
    ['a quote of an entry that ends', '@book{b, title = "Torn\n}'],
    ['a bracket', '@book(b, title = {Torn}'],
    ['a note', '@comment{b, title = {Torn'],
  ])('costs no other in BibTeX: without the end of %s', (_what, torn) => {
    const sound = (title: string, open = '{', close = '}'): string =>
      `@article{k,\n  title = ${open}${title}${close},\n  year = "2021"\n}\n\n`;
    const text = `${sound('One')}${torn}\n\n${sound('Two')}${sound('Three', '"', '"')}${sound('Four')}`;
    const titles = titlesIn('a.bib', text);
    expect(titles.filter((title) => title !== 'Torn')).toEqual(['One', 'Two', 'Three', 'Four']);
    expect(titles.includes('Torn')).toBe(!torn.startsWith('@comment'));
  });

  it('is none that quotes another, as long as all are closed', () => {
    const text =
      '@book{a, title = {One}, abstract = {See\n@book{b, title = {Not one}}\nthere}, year = 2021}\n' +
      '@comment{\n@book{c, title = {Left out}}\n}\n@book{d, title = {Two}}';
    expect(titlesIn('a.bib', text)).toEqual(['One', 'Two']);
    expect(readBibliography('a.bib', text)[0]?.date).toBe('2021');
  });
});

describe('a BibTeX file', () => {
  it('is read with strings, braces, accents and a month by name', () => {
    const text = String.raw`@string{js = "Journal of Shores"}
@comment{nothing @here}
@article{one, title = {Losses in the {North}}, author = "M\"uller, Ana and {Salt and Sons}",
  journal = js # { Online}, year = 2025, month = oct, file = {:texts/a.txt:text/plain;b.pdf}}`;
    expect(readBibliography('a.bib', text)).toEqual([
      {
        title: 'Losses in the North',
        authors: [{ family: 'Müller', given: 'Ana' }, { literal: 'Salt and Sons' }],
        publisher: 'Journal of Shores Online',
        date: '2025-10',
        files: ['texts/a.txt', 'b.pdf'],
      },
    ]);
  });

  it('names whom it names: accents in braces, small words of a family, nobody called others', () => {
    const authors = String.raw`{\AA}ngstr{\"o}m, Zo{\"e} and {World {Health} Organization} and Ludwig van Beethoven and Mara Winter and Plato and others`;
    const [entry] = readBibliography('a.bib', `@book{x, author = {${authors}}, title = {T}}`);
    expect(entry?.authors).toEqual([
      { family: 'Ångström', given: 'Zoë' },
      { literal: 'World Health Organization' },
      { family: 'van Beethoven', given: 'Ludwig' },
      { family: 'Winter', given: 'Mara' },
      { literal: 'Plato' },
    ]);
  });

  it('gives a part what its volume says, and a title its second half', () => {
    const text = `@inproceedings{part, title = {Wells}, subtitle = {A survey}, author = {Keel, Ann}, crossref = {Vol}}
@proceedings{vol, title = {Proceedings of the wells}, author = {Moor, Ada}, year = 2011, month = jun, url = {https://wells.example}}
@misc{self, title = {Alone}, crossref = {self}} @misc{gone, title = {Lost}, crossref = {nowhere}}`;
    const [part, , self, gone] = readBibliography('a.bib', text);
    expect(part).toEqual({
      title: 'Wells: A survey',
      authors: [{ family: 'Keel', given: 'Ann' }],
      publisher: 'Proceedings of the wells',
      date: '2011-06',
      files: [],
    });
    expect([self?.title, gone?.title]).toEqual(['Alone', 'Lost']);
  });

  it('ends with what is there when it is cut off', () => {
    const [entry] = readBibliography('a.bib', '@book{x, title = {Torn page, year = 2');
    expect(entry?.title).toBe('Torn page, year = 2');
  });
});

describe('a CSL-JSON file', () => {
  it('gives its items', () => {
    const item = {
      title: 'Losses in the north',
      author: [{ family: 'Salt', given: 'Mira' }],
      issued: { 'date-parts': [[2025, '10', 3]] },
      URL: 'https://shore.example/losses',
    };
    expect(readBibliography('a.json', JSON.stringify([item]))).toEqual([
      {
        title: 'Losses in the north',
        authors: [{ family: 'Salt', given: 'Mira' }],
        date: '2025-10-03',
        url: 'https://shore.example/losses',
        files: [],
      },
    ]);
  });

  it('has whole names, bare titles, and dates as they are written', () => {
    const items = [
      {
        title: 'Losses of <i>Bos</i> in the <span class="nocase">North</span>, a < b',
        author: [
          { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
          { family: 'Artagnan', given: 'Charles', 'dropping-particle': "d'", suffix: 'Jr.' },
          { literal: 'Salt and Sons' },
        ],
        issued: { raw: '3 May 2019' },
      },
      { title: 'Second', issued: { raw: '2018-07' } },
      { title: 'Third', issued: { literal: '2017' } },
    ];
    const [first, ...others] = readBibliography('a.json', JSON.stringify(items));
    expect(first).toEqual({
      title: 'Losses of Bos in the North, a < b',
      authors: [
        { family: 'van der Berg', given: 'Jan' },
        { family: 'Artagnan Jr.', given: "Charles d'" },
        { literal: 'Salt and Sons' },
      ],
      date: '2019-05-03',
      files: [],
    });
    expect(others.map(({ date }) => date)).toEqual(['2018-07', '2017']);
  });

  it.each(['{"a": 1}', '[1, "two", {"name": "x"}]', 'no json'])('is not %s', (text) => {
    expect(readBibliography('a.json', text)).toEqual([]);
  });
});

describe('a bibliographic file', () => {
  it('is known by its ending', () => {
    const names = ['a.RIS', 'a.bib', 'a.bibtex', 'a.json', 'a.txt', 'bib'];
    expect(names.filter(isBibliography)).toEqual(names.slice(0, 4));
  });
});
