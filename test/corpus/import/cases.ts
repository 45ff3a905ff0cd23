import { DUMPS } from './dumps.ts';
import { expectedBlocks, type Abilities, type ExpectedBlock, type Model } from './model.ts';
import { MODELS } from './models.ts';
import { docxFile } from './write-docx.ts';
import { epubFile } from './write-epub.ts';
import { htmlFile, mhtmlFile } from './write-html.ts';
import { markdownFile } from './write-markdown.ts';
import { odtFile } from './write-odt.ts';
import { rtfFile } from './write-rtf.ts';
import { cellBlocks, csvFile, xlsxFile, type Rows } from './write-tables.ts';
import type { ZoneName } from '#shared/document/text.ts';

/** What a file should be read as. A field that is absent is not asked for. */
export interface Expected {
  readonly blocks: readonly ExpectedBlock[];
  readonly zones?: readonly ZoneName[];
  readonly title?: string;
  readonly author?: string;
  readonly date?: string;
}

export interface CorpusCase {
  readonly format: string;
  readonly name: string;
  readonly fileName: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  readonly expected: Expected;
}

interface Writer {
  readonly extension: string;
  readonly write: (model: Model) => string | Uint8Array | Promise<Uint8Array>;
  readonly able: Abilities;
  /** Whether the file carries the author and the day in fields of their own. */
  readonly dated: boolean;
}

const ALL: Abilities = { notes: true, captions: true };
const WRITERS: readonly Writer[] = [
  { extension: 'md', write: markdownFile, able: { notes: false, captions: false }, dated: true },
  { extension: 'html', write: htmlFile, able: ALL, dated: true },
  { extension: 'mhtml', write: mhtmlFile, able: ALL, dated: true },
  { extension: 'docx', write: docxFile, able: ALL, dated: false },
  { extension: 'epub', write: epubFile, able: ALL, dated: true },
  { extension: 'odt', write: odtFile, able: ALL, dated: true },
  { extension: 'rtf', write: rtfFile, able: ALL, dated: true },
];

const asBytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content, 'utf8') : content;

const modelCases = WRITERS.flatMap(({ extension, write, able, dated }) =>
  MODELS.map((model): CorpusCase => {
    const { title, author, date } = model;
    const blocks = expectedBlocks(model, able);
    // An EPUB's own table of contents comes first.
    const parts = extension === 'epub' ? epubParts(model) : [];
    return {
      format: extension,
      name: model.name,
      fileName: `${model.name}.${extension}`,
      bytes: async () => asBytes(await write(model)),
      expected: { blocks: [...parts, ...blocks], title, author, ...(dated ? { date } : {}) },
    };
  }),
);

function epubParts(model: Model): ExpectedBlock[] {
  const noted = model.blocks.some((block) => block.kind === 'paragraph' && block.note !== undefined);
  const breaks = model.blocks.filter((block) => block.kind === 'heading' && block.level === 2);
  const count = noted ? 1 : 1 + breaks.length;
  return Array.from({ length: count }, (_, at) => ({
    kind: 'list-item',
    text: `Part ${at + 1}`,
    level: 1,
  }));
}

const dumpCases = DUMPS.map(({ name, lines, title, author, date }): CorpusCase => {
  return {
    format: 'txt',
    name,
    fileName: `${name}.txt`,
    bytes: () => Buffer.from(lines.map(([, line]) => line).join('\n\n'), 'utf8'),
    expected: {
      blocks: lines.map(([zone, line]) => ({
        kind: zone === 'heading' ? 'heading' : line.startsWith('•') ? 'list-item' : 'paragraph',
        text: line.replace(/^• /, ''),
      })),
      zones: lines.map(([zone]) => zone),
      title,
      ...(author === undefined ? {} : { author }),
      ...(date === undefined ? {} : { date }),
    },
  };
});

const WEIGHED: Rows = [
  ['Valley', 'Year', 'Tonnes', 'Note'],
  ['Upper Aun', '2024', '1,180', 'hail, twice'],
  ['Lower Aun', '2024', '2,512', ''],
  ['Brenn', '2024', '91.5', 'called “the small one”, says "Mara"'],
];
const LINES: Rows = [
  ['Name', 'Words'],
  ['Ada', 'first line\nsecond line'],
  ['ဟိန်း', '၁၂'],
];

const csvCase = (name: string, rows: Rows, delimiter: string, lineEnd = '\n'): CorpusCase => ({
  format: 'csv',
  name,
  fileName: `${name}.${delimiter === '\t' ? 'tsv' : 'csv'}`,
  bytes: () => csvFile(rows, delimiter, lineEnd),
  expected: { blocks: cellBlocks(rows) },
});

const SEEN = new Date(Date.UTC(2024, 8, 17));
const xlsxCases: CorpusCase[] = [
  {
    format: 'xlsx',
    name: 'words',
    fileName: 'words.xlsx',
    bytes: () => xlsxFile([{ name: 'Weighed', rows: WEIGHED }]),
    expected: {
      blocks: [{ kind: 'heading', text: 'Weighed', level: 2 }, ...cellBlocks(WEIGHED)],
    },
  },
  {
    format: 'xlsx',
    name: 'numbers',
    fileName: 'numbers.xlsx',
    bytes: () =>
      xlsxFile([
        {
          name: 'Counts',
          rows: [
            ['Day', 'Wells', 'Share'],
            [SEEN, 146, 0.125],
            [SEEN, 0.1 + 0.2, 1],
          ],
          formats: ['yyyy-mm-dd', undefined, '0.0%'],
        },
        { name: 'Empty', rows: [] },
        { name: 'Second', rows: [['Depth', 74]] },
      ]),
    expected: {
      blocks: [
        { kind: 'heading', text: 'Counts', level: 2 },
        ...cellBlocks([
          ['Day', 'Wells', 'Share'],
          ['2024-09-17', '146', '12.5%'],
          ['2024-09-17', '0.3', '100.0%'],
        ]),
        { kind: 'heading', text: 'Second', level: 2 },
        ...cellBlocks([['Depth', '74']]),
      ],
    },
  },
];

/** Every file of the corpus that is made by code; PDFs have a corpus of their own. */
export const CASES: readonly CorpusCase[] = [
  ...modelCases,
  ...dumpCases,
  csvCase('commas', WEIGHED, ','),
  csvCase('semicolons', WEIGHED, ';', '\r\n'),
  csvCase('tabs', WEIGHED, '\t'),
  csvCase('lines in cells', LINES, ','),
  ...xlsxCases,
];
