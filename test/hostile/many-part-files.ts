import { zipOf } from '#test/corpus/import/zip-file.ts';
import { WORDS } from './hostile-file.ts';

/** A sound file of very many parts, and what comes of it: a sentence, or so many blocks or entries. */
export interface ManyPartFile {
  readonly name: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  readonly outcome: RegExp | number;
}

const times = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join('');
const text = (words: string): Uint8Array => Buffer.from(words, 'latin1');

const LINES = 45;
const fullPage = (at: number): string =>
  `BT /F 10 Tf 13 TL 72 760 Td ${times(LINES, (line) => `(${at}, ${line}: ${WORDS}) Tj T*\n`)} ET`;

/** Pages in one flat list, each with what it draws, and the table of where everything stands. */
function pdf(pages: number, drawn: (at: number) => string | null): Uint8Array {
  const kids = times(pages, (at) => `${2 * at + 4} 0 R `);
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  for (let at = 0; at < pages; at += 1) {
    const content = drawn(at);
    const contents = content === null ? '' : `/Contents ${2 * at + 5} 0 R`;
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${contents}/Resources<</Font<</F 3 0 R>>>>>>`,
      `<</Length ${content?.length ?? 0}>>stream\n${content ?? ''}\nendstream`,
    );
  }
  const out = ['%PDF-1.7\n'];
  const rows: string[] = [];
  let at = out[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    const part = `${index + 1} 0 obj\n${object}\nendobj\n`;
    rows.push(`${String(at).padStart(10, '0')} 00000 n \n`);
    out.push(part);
    at += part.length;
  }
  const size = objects.length + 1;
  out.push(`xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`);
  out.push(`trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`);
  return text(out.join(''));
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const docx = (body: string): Promise<Uint8Array> =>
  zipOf({
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
  });
const BEGUN = '<w:fldChar w:fldCharType="begin"/>';
const said = (words: string, properties = ''): string =>
  `<w:p>${properties}<w:r><w:t>${words}</w:t></w:r></w:p>`;
/** A paragraph as Word itself writes it. */
const looked = (words: string): string =>
  '<w:p w:rsidR="00A1" w:rsidRDefault="00B2"><w:pPr><w:spacing w:after="0"/><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:pPr>' +
  `<w:r w:rsidR="00C1"><w:rPr><w:rFonts w:ascii="Times"/><w:sz w:val="24"/></w:rPr><w:t>${words}</w:t></w:r></w:p>`;

function book(chapters: number): Promise<Uint8Array> {
  const parts: Record<string, string> = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>',
    'a.opf': `<package><manifest>${times(chapters, (at) => `<item id="c${at}" href="${at}.xhtml"/>`)}</manifest><spine>${times(chapters, (at) => `<itemref idref="c${at}"/>`)}</spine></package>`,
  };
  for (let at = 0; at < chapters; at += 1) {
    const paragraphs = times(9, (line) => `<p>${at}, ${line}: ${WORDS}</p>`);
    parts[`${at}.xhtml`] = `<html><body><h1>Chapter ${at}</h1>${paragraphs}</body></html>`;
  }
  return zipOf(parts);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const columns = (count: number): Promise<Uint8Array> =>
  zipOf({
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="r"><sheets><sheet name="Boats" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${times(count, (at) => `<c><v>${at}</v></c>`)}</row></sheetData></worksheet>`,
  });

const BROKEN = 2_500;
const bibtex = (at: number): string =>
  at === BROKEN
    ? '@article{torn, title = {Never closed, year = 20\n\n'
    : `@article{k${at},\n  title = {Boats, part ${at}},\n  author = {Saar, Mina and Okt, Jon},\n  year = {2021}\n}\n\n`;
const ris = (at: number): string =>
  `TY  - JOUR\nTI  - Boats, part ${at}\nAU  - Saar, Mina\nPY  - 2021\n${at === BROKEN ? '' : 'ER  - \n\n'}`;

/** Sound in what they are, but for one torn entry each: only their number is out of the common. */
export const MANY_PART_FILES: readonly ManyPartFile[] = [
  { name: 'empty pages.pdf', bytes: () => pdf(5_000, () => null), outcome: 5_000 },
  { name: 'full pages.pdf', bytes: () => pdf(5_000, fullPage), outcome: 5_000 },
  {
    name: 'one page too many.pdf',
    bytes: () => pdf(5_001, () => null),
    outcome: /^The PDF has more pages/,
  },
  {
    name: 'paragraphs.docx',
    bytes: () => docx(times(100_000, () => said(WORDS))),
    outcome: /^The document has more parts/,
  },
  {
    name: 'paragraphs as Word writes them.docx',
    bytes: () => docx(times(40_000, () => looked(WORDS))),
    outcome: 40_000,
  },
  {
    name: 'styles that are missing.docx',
    bytes: () =>
      docx(times(40_000, (at) => said(WORDS, `<w:pPr><w:pStyle w:val="S${at}"/></w:pPr>`))),
    outcome: 40_000,
  },
  {
    name: 'names of no element.docx',
    bytes: () => docx(said(WORDS) + times(70_000, (at) => `<w:p><w:r><w:x${at}/></w:r></w:p>`)),
    outcome: 1,
  },
  {
    name: 'fields without an end.docx',
    bytes: () => docx(`<w:p>${times(80_000, () => `<w:r>${BEGUN}<w:t>a</w:t></w:r>`)}</w:p>`),
    outcome: 1,
  },
  {
    name: 'the longest paragraph.docx',
    bytes: () => docx(said(`${WORDS} `.repeat(500_000))),
    outcome: 1,
  },
  {
    name: 'ampersands.docx',
    bytes: () => docx(said('&amp;'.repeat(9_000_000))),
    outcome: /^The document has more parts/,
  },
  { name: 'chapters.epub', bytes: () => book(2_000), outcome: 20_000 },
  {
    name: 'items.html',
    bytes: () => text(`<html><body><ul>${times(200_000, () => `<li>${WORDS}</li>`)}</ul>`),
    outcome: /^The page is too large/,
  },
  {
    name: 'groups.rtf',
    bytes: () => text(`{\\rtf1 ${WORDS}\\par ${'{\\b a '.repeat(1e5)}${'}'.repeat(1e5)}}`),
    outcome: 2,
  },
  {
    name: 'rows.csv',
    bytes: () => text(`boat,count\n${times(1_000_000, (at) => `boat ${at},${at % 97}\n`)}`),
    outcome: /^The table has more than 200,000 cells/,
  },
  {
    name: 'lines.txt',
    bytes: () => text(times(300_000, (at) => `boat ${at}\n\n`)),
    outcome: 300_000,
  },
  {
    name: 'one line too many.txt',
    bytes: () => text(times(300_001, (at) => `boat ${at}\n`)),
    outcome: /^The text has more than 300,000 lines/,
  },
  { name: 'the longest line.txt', bytes: () => text(`${WORDS} `.repeat(400_000)), outcome: 1 },
  { name: 'columns.xlsx', bytes: () => columns(16_384), outcome: 16_385 },
  { name: 'entries.bib', bytes: () => text(times(5_000, bibtex)), outcome: 5_000 },
  { name: 'entries.ris', bytes: () => text(times(5_000, ris)), outcome: 5_000 },
];
