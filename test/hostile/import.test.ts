import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { childConverter } from '#electron/import/child-converter.ts';
import type { Converter } from '#electron/import/converter-port.ts';
import { conversion } from '#shared/document/conversion.ts';
import { builtProcess } from '#test/electron/import/built-process.ts';
import { DOCX_FILES } from './docx-files.ts';
import { EPUB_FILES } from './epub-files.ts';
import { MARKER, type HostileFile } from './hostile-file.ts';
import { HTML_FILES } from './html-files.ts';
import { MARKDOWN_FILES } from './markdown-files.ts';
import { OPEN_DOCUMENT_FILES } from './open-document-files.ts';
import { PDF_FILES } from './pdf-files.ts';
import { PDF_STRUCTURE_FILES } from './pdf-structure-files.ts';
import { PICTURE_FILES } from './picture-files.ts';
import { RICH_TEXT_FILES } from './rich-text-files.ts';
import { TABLE_FILES } from './table-files.ts';
import { WEB_ARCHIVE_FILES } from './web-archive-files.ts';

/** What one file may take before it is left out. */
const LIMITS = { megabytes: 512, milliseconds: 5_000 };
/** What a converter says whose process ended by itself. */
const CRASHED = /it is damaged or needs too much memory/;
const SENTENCE = /^[“A-Z][^<>{}]+\.$/u;

let server: Server;
let canary = '';
let calls = 0;
let converter: Converter;
let entry: Awaited<ReturnType<typeof builtProcess>>;

beforeAll(async () => {
  server = createServer((_, response) => {
    calls += 1;
    response.end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  canary = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  entry = await builtProcess();
  converter = childConverter(entry.entry, LIMITS);
}, 60_000);

afterAll(() => {
  converter.close();
  entry.remove();
  server.close();
});

async function check({ name, bytes }: HostileFile): Promise<void> {
  const { signal } = new AbortController();
  const job = { fileName: name, bytes: await bytes(canary) };
  const result = await converter.convert(job, { signal, onProgress: () => {} });
  if (result.ok) {
    expect(conversion.safeParse(result.value).error?.issues).toBeUndefined();
    const { text, links, metadata } = result.value;
    const shown = `${text}\n${JSON.stringify(metadata)}\n${JSON.stringify(links)}`;
    expect(shown).not.toContain(MARKER);
    expect(text).not.toMatch(/[\0\r]|root:x:0/);
    expect(links.filter(({ href }) => !/^(?:https?|mailto):/.test(href))).toEqual([]);
  } else {
    expect(result.failure.sentence).toMatch(SENTENCE);
    expect(result.failure.sentence).not.toContain(MARKER);
    expect(result.failure.sentence).not.toMatch(CRASHED);
  }
  expect(calls).toBe(0);
}

const GROUPS = [
  ['web page', HTML_FILES, 80],
  ['Word document', DOCX_FILES, 50],
  ['e-book', EPUB_FILES, 45],
  ['PDF', [...PDF_FILES, ...PDF_STRUCTURE_FILES], 40],
  ['picture', PICTURE_FILES, 20],
  ['Markdown', MARKDOWN_FILES, 15],
  ['rich text', RICH_TEXT_FILES, 20],
  ['web archive', WEB_ARCHIVE_FILES, 15],
  ['OpenDocument text', OPEN_DOCUMENT_FILES, 30],
  ['table', TABLE_FILES, 40],
] as const;

describe.each(GROUPS)('a hostile %s', { timeout: 60_000 }, (_, files, least) => {
  it(`comes in ${least} ways or more`, () => {
    expect(new Set(files.map(({ name }) => name)).size).toBeGreaterThanOrEqual(least);
  });

  it.each(files.map((file) => [file.name, file] as const))(
    'is read or refused, and calls nobody: %s',
    (_name, file) => check(file),
  );
});
