import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument, StandardFonts, type PDFFont } from 'pdf-lib';
import { childConverter } from '#electron/import/child-converter.ts';
import type { Converter } from '#electron/import/converter-port.ts';
import { against, median, timed, type Measured } from './measure.ts';

const NAME = 'import a PDF of 300 pages, against pdftotext';
const PAGES = 300;
const ROUNDS = 5;
const GOAL = 3;
const run = promisify(execFile);

const sentence = (page: number, at: number): string =>
  `In week ${page} the warden of quay ${at + 1} counted ${page * 37 + at} crates, of which ${at + 3} had been opened on the way and were sent back with the next boat.`;

function linesOf(words: readonly string[], font: PDFFont, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && font.widthOfTextAtSize(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/**
 * Pages of a printed report: a running head, a number, and about 500 words in paragraphs, each line placed
 * by itself as word processors write them.
 */
async function report(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  for (let number = 1; number <= PAGES; number += 1) {
    const page = pdf.addPage([595, 842]);
    page.drawText('Yearbook of the quays', { x: 70, y: 810, size: 9, font });
    page.drawText(String(number), { x: 290, y: 40, size: 9, font });
    let y = 770;
    for (let paragraph = 0; paragraph < 6; paragraph += 1) {
      const words = [0, 1, 2].flatMap((at) => sentence(number, paragraph * 3 + at).split(' '));
      for (const line of linesOf(words, font, 11, 455)) {
        page.drawText(line, { x: 70, y, size: 11, font });
        y -= 14;
      }
      y -= 10;
    }
  }
  return pdf.save();
}

async function hasPdftotext(): Promise<boolean> {
  try {
    await run('pdftotext', ['-v']);
    return true;
  } catch {
    return false; // not installed: the row says so
  }
}

async function convert(converter: Converter, bytes: Uint8Array): Promise<void> {
  const { signal } = new AbortController();
  const job = { fileName: 'yearbook.pdf', bytes };
  const read = await converter.convert(job, { signal, onProgress: () => {} });
  if (!read.ok) throw new Error(read.failure.sentence);
  const pages = new Set(read.value.blocks.map(({ page }) => page));
  if (pages.size !== PAGES) throw new Error(`${pages.size} pages were read`);
}

/** The converting process as it ships, its start counted with the first file, beside poppler's. */
export async function benchPdf(): Promise<Measured[]> {
  if (!(await hasPdftotext())) {
    const name = `${NAME} (not measured: pdftotext is not installed)`;
    return [{ name, unit: 'ms', value: 0, baseline: null, ratio: null, goal: null, ok: true }];
  }
  const folder = await mkdtemp(join(tmpdir(), 'attest-bench-pdf-'));
  const file = join(folder, 'yearbook.pdf');
  const bytes = await report();
  await writeFile(file, bytes);
  const converter = childConverter(join('dist', 'import.cjs'));
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    theirs.push(await timed(() => run('pdftotext', [file, join(folder, 'out.txt')])));
    ours.push(await timed(() => convert(converter, bytes)));
  }
  converter.close();
  await rm(folder, { recursive: true, force: true });
  return [against(NAME, 'ms', median(ours), median(theirs), GOAL)];
}
