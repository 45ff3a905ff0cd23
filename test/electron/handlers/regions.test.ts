import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { regionText, type Region } from '#shared/annotation/region.ts';
import { EXTRACTOR_VERSION, extractFigures } from '#shared/figure/extract.ts';
import { table } from '#shared/project/project.ts';
import { waitingCount, waitingPassages } from '#shared/project/waiting-passages.ts';
import { noteText } from '#shared/brief/note-text.ts';
import { resolveBrief } from '#shared/brief/resolve-brief.ts';
import { bundleContent } from '#electron/bundle/bundle-content.ts';
import { briefWorld } from '#electron/handlers/brief-world.ts';
import { createFingerprints } from '#electron/handlers/fingerprints.ts';
import type { OpenProject } from '#electron/handlers/open-project.ts';
import { readPage } from '#electron/handlers/read-page.ts';
import { recordHits } from '#electron/handlers/record-hits.ts';
import type { Converter } from '#electron/handlers/ports.ts';
import { convertFile } from '#electron/import/convert-file.ts';
import { pagePicture } from '#electron/import/page-picture.ts';
import { importDocuments } from '#electron/handlers/import-documents.ts';
import { parseSearch } from '#shared/query/search-query.ts';
import { SCANS, scannedPdf } from '#test/electron/import/made-scans.ts';
import { tempFolder } from '#test/electron/store/test-machine.ts';
import { newProject, got, refused } from './test-project.ts';

const converter: Pick<Converter, 'convert' | 'page' | 'entries'> = {
  convert: ({ bytes, fileName }) => convertFile(bytes, fileName),
  page: ({ bytes, page }) => pagePicture(bytes, page),
  entries: () => Promise.resolve({ ok: true, value: [] }),
};

const WORDS = 'In 2025 the clerk counted 412 soldiers at the ferry.';
const BOX = { left: 1_000, top: 2_000, width: 5_000, height: 900 };

/** A project with one scan of two pages. */
async function withScan() {
  const project = await newProject();
  const { open, ports } = project;
  const deps = { open, converter, fingerprints: createFingerprints(open), fs: ports.machine.fs };
  const bytes = scannedPdf([{ picture: SCANS.fax }, { picture: SCANS.jpeg }]);
  const options = { signal: new AbortController().signal, onProgress: () => {} };
  const path = join(await tempFolder(), 'scan.pdf');
  await writeFile(path, bytes);
  got(await importDocuments(deps, [{ name: 'scan.pdf', path }], options));
  const document = [...table(open.project, 'document').values()][0]!;
  const add = (words: string, box = BOX) =>
    open.dispatch({
      kind: 'region.add',
      document: document.id,
      original: document.texts[0]!.originalSha256,
      page: 2,
      box,
      words,
    });
  return { ...project, document, add };
}

const regionsOf = (open: OpenProject): Region[] => [...table(open.project, 'region').values()];

async function withFigure() {
  const scan = await withScan();
  got(await scan.add(WORDS));
  const [region] = regionsOf(scan.open);
  const { text, blocks, textHash } = regionText(region!);
  const [suggestion] = extractFigures(text, blocks, { textHash });
  const item = { document: scan.document.id, textHash, suggestion: suggestion! };
  const accepted = await scan.open.dispatch({
    kind: 'figure.accept',
    items: [{ ...item, origin: EXTRACTOR_VERSION }],
  });
  return { ...scan, region: region!, item, figure: suggestion!, accepted };
}

describe('a region of a page', () => {
  it('is kept with its words, and refused without them', async () => {
    const { open, add } = await withScan();
    expect(refused(await add(' \n ')).sentence).toMatch(/^No words are typed in/);
    expect(regionsOf(open)).toEqual([]);
    got(await add(`${WORDS}\n`));
    expect(regionsOf(open)).toMatchObject([{ page: 2, box: BOX, words: WORDS }]);
  });

  it('lies on its page, and on a file of its document', async () => {
    const { open, add, document } = await withScan();
    const over = { ...BOX, left: 6_000 };
    expect(refused(await add(WORDS, over)).sentence).toMatch(/over the edge/);
    const foreign = {
      kind: 'region.add',
      document: document.id,
      original: '0'.repeat(64),
    } as const;
    const answer = await open.dispatch({ ...foreign, page: 1, box: BOX, words: WORDS });
    expect(refused(answer).sentence).toMatch(/no such file/);
  });

  it('is moved, deleted, and brought back by undo and redo', async () => {
    const { open, add } = await withScan();
    got(await add(WORDS));
    const [{ id }] = regionsOf(open) as [Region];
    got(await open.dispatch({ kind: 'region.place', id, box: { ...BOX, top: 10 } }));
    expect(regionsOf(open)[0]?.box.top).toBe(10);
    got(await open.undo());
    expect(regionsOf(open)[0]?.box.top).toBe(BOX.top);
    got(await open.dispatch({ kind: 'region.delete', id }));
    expect(regionsOf(open)).toEqual([]);
    got(await open.undo());
    got(await open.redo());
    expect(regionsOf(open)).toEqual([]);
    got(await open.undo());
    expect(regionsOf(open)).toHaveLength(1);
  });

  it('survives closing and opening', async () => {
    const { add, reopen } = await withScan();
    got(await add(WORDS));
    const { open } = await reopen();
    expect(regionsOf(open)).toMatchObject([{ words: WORDS }]);
  });
});

describe('a figure in words typed in by hand', () => {
  it('is accepted letter for letter, or not at all', async () => {
    const { open, accepted, item, figure } = await withFigure();
    got(accepted);
    expect(table(open.project, 'figure').get(figure.id)).toMatchObject({
      value: 412,
      sentenceText: WORDS,
      decision: 'accepted',
    });
    const wrong = { ...item.suggestion, sentenceText: WORDS.replace('412', '421') };
    const answer = await open.dispatch({
      kind: 'figure.accept',
      items: [{ ...item, suggestion: wrong, origin: EXTRACTOR_VERSION }],
    });
    expect(refused(answer).code).toBe('stale');
  });

  it('keeps its words from being typed anew, and goes and comes back with its region', async () => {
    const { open, region, figure } = await withFigure();
    const anew = { kind: 'region.retype', id: region.id, words: 'Other words' } as const;
    expect(refused(await open.dispatch(anew)).sentence).toMatch(/quote these words/);
    got(await open.dispatch({ kind: 'region.delete', id: region.id }));
    expect(table(open.project, 'figure').has(figure.id)).toBe(false);
    got(await open.undo());
    expect(table(open.project, 'figure').has(figure.id)).toBe(true);
    got(await open.dispatch({ kind: 'figure.delete', ids: [figure.id] }));
    got(await open.dispatch(anew));
    expect(regionsOf(open)[0]?.words).toBe('Other words');
  });

  it('waits for nobody: its words are as new as their file', async () => {
    const { open, document } = await withFigure();
    expect(waitingCount(waitingPassages(open.project.tables, document))).toBe(0);
  });

  it('is cited with its page and that a hand typed it', async () => {
    const { open, figure } = await withFigure();
    const fingerprints = createFingerprints(open);
    const world = await briefWorld({ project: open, fingerprints } as Parameters<
      typeof briefWorld
    >[0]); // a brief asks nothing of the search
    const node = { type: 'paragraph', content: [{ type: 'figureRef', attrs: { id: figure.id } }] };
    const settings = { language: 'en', page: 'A4' } as const;
    const made = { author: 'Wren', date: '2026-01-13' };
    const { notes } = resolveBrief({ title: 'B', settings }, [node], world, made);
    expect(notes.map(noteText)[0]).toMatch(/p\. 2, words typed in by hand\.$/);
  });
});

describe('words typed in over a page', () => {
  it('are found as words of their document, and lead to their region', async () => {
    const { open, add, document } = await withScan();
    got(await add(WORDS));
    const hits = recordHits(open.project, parseSearch('clerk ferry'), () => true, 10);
    expect(hits).toMatchObject([
      { kind: 'document', id: regionsOf(open)[0]!.id, document: document.id, sentence: WORDS },
    ]);
  });

  it('travel in a bundle with the original that shows them', async () => {
    const { open, add, document } = await withScan();
    got(await add(WORDS));
    const { members } = got(await bundleContent(open.project, open.store));
    const said = members.map(({ bytes }) => Buffer.from(bytes).toString('utf8'));
    expect(said.some((one) => one.includes(WORDS))).toBe(true);
    const { originalSha256 } = document.texts[0]!;
    expect(members.some(({ name }) => name.includes(originalSha256))).toBe(true);
  });
});

describe('the picture of a page of the project', () => {
  it('is made for pages of the text alone, from the file as it was imported', async () => {
    const { open, document } = await withScan();
    const { textHash } = document.texts[0]!;
    const read = (page: number, hash = textHash) =>
      readPage(open.store, converter, document, { textHash: hash, page });
    expect(got(await read(2)).type).toBe('png');
    expect(refused(await read(9)).sentence).toMatch(/no such page/);
    expect(refused(await read(1, '0'.repeat(64))).sentence).toMatch(/no such text/);
  });
});
