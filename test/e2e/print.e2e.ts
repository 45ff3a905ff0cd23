import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '#build/root.mjs';
import type { BriefModel } from '#shared/brief/brief-model.ts';
import { createSpawnedPrinter } from '#electron/print/spawned-printer.ts';

/** A page of a few lines that keeps to the bridge: what is proved is the way to paper, not the layout. */
const PAGE = '<!doctype html><meta charset="utf-8"><script type="module" src="./page.js"></script>';
const SCRIPT = `
const brief = await window.attestPrint.brief();
for (let line = 0; line < brief.parts.length; line += 1) {
  const made = document.createElement('p');
  made.textContent = 'Line ' + line;
  document.body.append(made);
}
await document.fonts.ready;
if ('attest' in window || 'require' in window) throw new Error('The page holds too much');
window.attestPrint.ready();
`;

const brief = (changes: Partial<BriefModel>): BriefModel => ({
  title: 'Who left, and who counted',
  author: 'wren',
  date: '2026-01-14',
  language: 'my',
  page: 'A4',
  parts: Array.from({ length: 100 }, () => ({ kind: 'rule' as const })),
  notes: [],
  documents: [],
  method: [],
  ...changes,
});

const POINTS_PER_INCH = 72;

describe('the printer', () => {
  let stage: string;
  beforeAll(() => {
    stage = mkdtempSync(join(tmpdir(), 'attest-print-e2e-'));
    for (const file of readdirSync(join(ROOT, 'dist')).filter((name) => name.endsWith('.cjs'))) {
      cpSync(join(ROOT, 'dist', file), join(stage, file));
    }
    mkdirSync(join(stage, 'renderer'));
    writeFileSync(join(stage, 'renderer', 'print.html'), PAGE);
    writeFileSync(join(stage, 'renderer', 'page.js'), SCRIPT);
  });
  afterAll(() => rmSync(stage, { recursive: true, force: true }));

  const print = (changes: Partial<BriefModel>) =>
    createSpawnedPrinter({
      executable: process.env['ATTEST_ELECTRON'] ?? '',
      main: join(stage, 'main.cjs'),
    }).print({ brief: brief(changes) });

  it('prints from plain Node, with title, author and language', async () => {
    const pdf = await PDFDocument.load(await print({}), { updateMetadata: false });
    expect(pdf.getPageCount()).toBeGreaterThan(1);
    expect([pdf.getTitle(), pdf.getAuthor(), pdf.getCreator()]).toEqual([
      'Who left, and who counted',
      'wren',
      'Attest',
    ]);
    expect(String(pdf.catalog.get(PDFName.of('Lang')))).toContain('my');
  });

  it('prints on the paper the brief names', async () => {
    const pdf = await PDFDocument.load(await print({ page: 'Letter' }));
    const { width, height } = pdf.getPage(0).getSize();
    expect([width, height].map(Math.round)).toEqual(
      [8.5, 11].map((inch) => inch * POINTS_PER_INCH),
    );
  });

  it('refuses what is no briefing and leaves no copy of it behind', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('attest-print-'));
    await expect(print({ page: 'A5' as 'A4' })).rejects.toThrow();
    const after = readdirSync(tmpdir()).filter((name) => name.startsWith('attest-print-'));
    expect(after).toEqual(before);
  });
});
