import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { childConverter } from '#electron/import/child-converter.ts';
import type { Result } from '#shared/base/result.ts';
import type { Conversion } from '#shared/document/conversion.ts';
import { builtProcess } from '#test/electron/import/built-process.ts';
import { zipOf } from '#test/corpus/import/zip-file.ts';
import { promised } from '#test/promise.ts';
import { WORDS } from './hostile-file.ts';
import { Peak } from './peak.ts';

const MB = 1024 * 1024;
const SIZE = 200 * MB;
/** Of heap; time is that of the app, for what is sound is to be read on a busy machine too. */
const LIMITS = { megabytes: 512 };

/** `size` bytes that begin, go on and end like this. */
function filled(begin: string, middle: string, end = '', size = SIZE): Uint8Array {
  const bytes = Buffer.alloc(size, middle, 'latin1');
  bytes.write(begin, 0, 'latin1');
  bytes.write(end, size - end.length, 'latin1');
  return bytes;
}

const DRAW = `BT /F 12 Tf 72 700 Td (${WORDS}) Tj ET`;

/** A sound PDF of one page, and an object of 200 MB that nobody shows. */
function soundPdf(): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${DRAW.length}>>stream\n${DRAW}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    `<</Length ${SIZE - 2 * MB}>>stream\n`,
  ];
  let begin = '%PDF-1.7\n';
  const places = objects.map((body, at) => {
    const place = begin.length;
    begin += `${at + 1} 0 obj\n${body}${at < 5 ? '\nendobj\n' : ''}`;
    return place;
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 7\n0000000000 65535 f \n${rows}trailer\n<</Size 7/Root 1 0 R>>\nstartxref\n`;
  const at = SIZE - table.length - 9 - 7;
  return filled(begin, '%\n', `${table}${at}\n%%EOF\n`);
}

/** An e-book with a picture of nearly 200 MB that no chapter shows. */
const largeBook = (): Promise<Uint8Array> =>
  zipOf(
    {
      mimetype: 'application/epub+zip',
      'META-INF/container.xml':
        '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>',
      'a.opf':
        '<package><manifest><item id="c" href="c.xhtml"/></manifest><spine><itemref idref="c"/></spine></package>',
      'c.xhtml': `<html><body><p>${WORDS}</p></body></html>`,
      'i.png': Buffer.alloc(SIZE - 4_096, 'picture'),
    },
    ['mimetype', 'i.png'],
  );

const FILES: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>, RegExp | 'ok'])[] =
  [
    ['text.txt', () => filled('', `${WORDS}\n`), /more text than Attest reads as one document/],
    ['line.txt', () => filled('', 'a word and '), /more text than/],
    ['nothing.txt', () => new Uint8Array(SIZE), /more text than/],
    ['page.html', () => filled('<!doctype html>', `<p>${WORDS}</p>\n`), /larger than 64 MB/],
    ['element.html', () => filled('<html><p title="', 'a '), /larger than 64 MB/],
    ['rich.rtf', () => filled('{\\rtf1 ', '{\\b a}'), /larger than 64 MB/],
    ['saved.mhtml', () => filled('From: <Saved>\nMIME-Version: 1.0\n', 'a '), /larger than 64 MB/],
    ['zeros.pdf', () => filled('%PDF-1.7\n', '\0'), /The PDF is damaged/],
    ['words.pdf', () => filled('%PDF-1.7\n', `${WORDS}\n`), /The PDF is damaged/],
    [
      'objects.pdf',
      () => filled('%PDF-1.7\n', '1 0 obj<<>>endobj\n', 'startxref\n9999999999\n%%EOF\n'),
      /The PDF is damaged/,
    ],
    ['sound.pdf', soundPdf, 'ok'],
    ['zeros.docx', () => filled('PK\x03\x04', '\0'), /archive, a damaged office document/],
    ['sound.epub', largeBook, 'ok'],
  ];

describe('a file of 200 MB', () => {
  let entry: Awaited<ReturnType<typeof builtProcess>>;
  const peaks: string[] = [];
  let most = 0;

  beforeAll(async () => {
    entry = await builtProcess();
  }, 60_000);
  afterAll(() => {
    entry.remove();
    promised('a file of 200 MB costs its converter at most 512 MB', peaks.join(', '));
  });

  const convert = async (fileName: string, bytes: Uint8Array): Promise<Result<Conversion>> => {
    const converter = childConverter(entry.entry, LIMITS);
    const { signal } = new AbortController();
    const peak = new Peak();
    const result = await converter.convert({ fileName, bytes }, { signal, onProgress: () => {} });
    const held = peak.end();
    converter.close();
    most = Math.max(most, held);
    peaks.push(held === 0 ? `${fileName} refused without a process` : `${fileName} ${held} MB`);
    return result;
  };

  it.each(FILES)(
    '%s is read or plainly refused, within 512 MB',
    async (name, make, wanted) => {
      const bytes = await make();
      expect(Math.abs(bytes.length - SIZE)).toBeLessThan(MB);
      const result = await convert(name, bytes);
      if (wanted === 'ok') expect(result.ok && result.value.text).toContain('counted 47 boats');
      else expect(result.ok ? '' : result.failure.sentence).toMatch(wanted);
      expect(most).toBeLessThan(512);
    },
    60_000,
  );

  it('and one byte more is refused unread', async () => {
    const result = await convert('more.pdf', new Uint8Array(SIZE + 1));
    expect(!result.ok && result.failure.code).toBe('too-large');
  });
});
