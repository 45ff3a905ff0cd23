import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCANS, scannedPdf } from '#test/electron/import/made-scans.ts';
import { addDocuments, drawnWidth, goToScreen, openSample } from './job-steps.ts';
import type { Launched } from './launch.ts';
import { axeFindings, setWindow, shoot } from './page-shots.ts';

const WORDS = 'In March 2025 the harbour office counted 412 soldiers at the ferry.';

describe('a PDF without a text layer, in the real window', () => {
  const stage = mkdtempSync(join(tmpdir(), 'attest-scan-'));
  let launched: Launched;
  beforeAll(async () => {
    launched = await openSample();
    await setWindow(launched, 'light');
  });
  afterAll(async () => {
    await launched.close();
    rmSync(stage, { recursive: true, force: true });
  });

  it('comes in, and its pages are shown as pictures', async () => {
    const { page } = launched;
    const file = join(stage, 'ferry-report.pdf');
    writeFileSync(file, scannedPdf([{ picture: SCANS.fax }, { picture: SCANS.packed }]));
    await addDocuments(launched, [file]);
    await page.getByRole('row', { name: /ferry.report/i }).dblclick();
    expect(await drawnWidth(launched, 'Page 1 as a picture')).toBe(889);
    await shoot(launched, 'scan-page');
  });

  it('takes a region drawn with the mouse, and its words', async () => {
    const { page } = launched;
    const layer = page.locator('.reader__regions').first();
    const box = (await layer.boundingBox())!;
    await page.mouse.move(box.x + 60, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(box.x + 420, box.y + 150, { steps: 6 });
    await page.mouse.up();
    await page.getByRole('button', { name: 'Keep region' }).click();
    await page
      .getByText(/No words are typed in/)
      .first()
      .waitFor();
    await page.getByLabel(/Words in the region/).fill(WORDS);
    await shoot(launched, 'scan-region-typing');
    await page.getByRole('button', { name: 'Keep region' }).click();
    await page.getByText('words typed in by hand, by you').waitFor();
    await page.locator('.reader__words .mark-dotted').waitFor();
    await shoot(launched, 'scan-region-light');
  });

  it('gives a figure that is accepted, listed, and leads back to its region', async () => {
    const { page } = launched;
    await page.locator('.reader__words .mark-dotted').click();
    await page.getByRole('button', { name: /^Accept/ }).waitFor();
    await shoot(launched, 'scan-figure-card');
    await page.getByRole('button', { name: /^Accept/ }).click();
    await page.locator('.reader__words .mark-solid').waitFor();
    await goToScreen(launched, 'f', 'Figures');
    await page.getByRole('searchbox', { name: 'Filter' }).fill('412');
    const row = page.getByRole('row', { name: /412/ }).first();
    await row.click();
    await page.getByText('p. 1, words typed in by hand').first().waitFor();
    await shoot(launched, 'scan-figures');
    await page.getByRole('button', { name: 'Go to the sentence' }).click();
    await page.getByText('words typed in by hand, by you').waitFor();
    const region = page.locator('.reader__region--open');
    await region.waitFor();
    const box = (await region.boundingBox())!;
    expect(box.y).toBeGreaterThan(0);
    await setWindow(launched, 'dark');
    await shoot(launched, 'scan-region-dark');
    expect(await axeFindings(launched)).toEqual([]);
    expect(launched.complaints).toEqual([]);
    expect(launched.bugs).toEqual([]);
  });
});
