import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertFile } from '#electron/import/convert-file.ts';
import type { Model, ModelBlock } from '#test/corpus/import/model.ts';
import { docxFile } from '#test/corpus/import/write-docx.ts';
import { epubFile } from '#test/corpus/import/write-epub.ts';
import { htmlFile, mhtmlFile } from '#test/corpus/import/write-html.ts';
import { markdownFile } from '#test/corpus/import/write-markdown.ts';
import { odtFile } from '#test/corpus/import/write-odt.ts';
import { rtfFile } from '#test/corpus/import/write-rtf.ts';
import { csvFile, xlsxFile } from '#test/corpus/import/write-tables.ts';
import { pdfDrawing } from './pdf-drawing.ts';

const grouped = (value: number): string => value.toLocaleString('en-US');
const number = fc.oneof(
  fc.integer({ min: 0, max: 99 }).map(String),
  fc.integer({ min: 100, max: 9_999_999 }).map(grouped),
  fc.integer({ min: 1900, max: 2030 }).map(String),
  fc.tuple(fc.nat(999), fc.nat(99)).map(([whole, part]) => `${whole}.${part}`),
  fc.integer({ min: 1, max: 999 }).map((value) => `${grouped(value * 1000)}%`),
);
const word = fc.constantFrom(
  'men',
  'crates',
  'of',
  'the',
  'wardens',
  'counted',
  'office',
  'and',
  'boats,',
);
const sentence = fc
  .array(fc.tuple(word, number), { minLength: 2, maxLength: 12 })
  .map((pairs) => `They ${pairs.map(([before, value]) => `${before} ${value}`).join(' ')} there.`);
const sentences = fc.array(sentence, { minLength: 1, maxLength: 6 });

const numbersIn = (text: string): string[] => text.match(/\d[\d.,]*\d%?|\d%?/g) ?? [];

const modelOf = (texts: readonly string[]): Model => {
  const [first = '', ...rest] = texts;
  const blocks: ModelBlock[] = [
    { kind: 'heading', level: 1, text: 'The ledgers' },
    { kind: 'paragraph', text: first },
    ...rest.map((text, at): ModelBlock => {
      if (at % 3 === 0) return { kind: 'quote', text };
      return at % 3 === 1 ? { kind: 'paragraph', text } : { kind: 'table', rows: [['Line', text]] };
    }),
  ];
  return { name: 'numbers', title: 'The ledgers', author: 'Ann Keel', date: '2024-05-06', blocks };
};

/** Lines as word processors write them: letters in groups of any size, moved by any small kerning. */
function pdfOf(texts: readonly string[], cuts: readonly number[]): Uint8Array {
  let nth = 0;
  const next = (): number => cuts[(nth += 1) % cuts.length] ?? 1;
  const lines = texts.flatMap((text) => text.match(/.{1,70}(?:\s|$)/g) ?? []);
  const drawn = lines.map((line, at) => {
    const groups: string[] = [];
    for (let from = 0; from < line.length;) {
      const length = 1 + (next() % 5);
      groups.push(`(${line.slice(from, from + length)}) ${(next() % 80) - 40}`);
      from += length;
    }
    return `BT /F 11 Tf 72 ${800 - at * 14} Td [${groups.join(' ')}] TJ ET`;
  });
  return pdfDrawing(drawn.join('\n'));
}

const WRITERS: Readonly<
  Record<string, (texts: readonly string[]) => string | Uint8Array | Promise<Uint8Array>>
> = {
  txt: (texts) => texts.join('\n\n'),
  md: (texts) => markdownFile(modelOf(texts)),
  html: (texts) => htmlFile(modelOf(texts)),
  mhtml: (texts) => mhtmlFile(modelOf(texts)),
  docx: (texts) => docxFile(modelOf(texts)),
  epub: (texts) => epubFile(modelOf(texts)),
  odt: (texts) => odtFile(modelOf(texts)),
  rtf: (texts) => rtfFile(modelOf(texts)),
  csv: (texts) => csvFile([['Line'], ...texts.map((text) => [text, 'x'])], ',', '\n'),
  xlsx: (texts) => xlsxFile([{ name: 'Lines', rows: texts.map((text) => [text]) }]),
};

async function expectKept(bytes: string | Uint8Array, fileName: string, texts: readonly string[]) {
  const file = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const converted = await convertFile(file, fileName);
  if (!converted.ok) throw new Error(converted.failure.sentence);
  const found = numbersIn(converted.value.text);
  const wanted = numbersIn(texts.join('\n'));
  // In order, with nothing but the file's own (its date, the numbers of parts) between them.
  let at = 0;
  for (const each of found) if (each === wanted[at]) at += 1;
  expect(wanted.slice(at)).toEqual([]);
}

describe('every number of a file', () => {
  it.each(Object.keys(WRITERS))('stands unchanged in the text: %s', async (format) => {
    const write = WRITERS[format];
    await fc.assert(
      fc.asyncProperty(sentences, async (texts) => {
        await expectKept((await write?.(texts)) ?? '', `numbers.${format}`, texts);
      }),
      { numRuns: 25 },
    );
  });

  it('stands unchanged in the text of a PDF, however its letters are grouped', async () => {
    await fc.assert(
      fc.asyncProperty(
        sentences,
        fc.array(fc.nat(1000), { minLength: 7, maxLength: 40 }),
        async (texts, cuts) => {
          await expectKept(pdfOf(texts, cuts), 'numbers.pdf', texts);
        },
      ),
      { numRuns: 60 },
    );
  });
});
