import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pngFile } from '#test/electron/import/made-pictures.ts';
import { addDocuments, drawnWidth, openSample } from './job-steps.ts';
import type { Launched } from './launch.ts';
import { shoot } from './page-shots.ts';

const WORDS =
  'The warden of the quay counted 640 boats in the week and wrote every one of them down in a book that he kept at home.';
const PAGE = `<html><body><article><h1>Boats at the quay</h1><p>${WORDS}</p><figure><img src="data:image/png;base64,${pngFile(480, 200, 90).toString('base64')}" alt="Boats, seen from the quay"><figcaption>The quay in March.</figcaption></figure><p>${WORDS}</p></article></body></html>`;

describe('a picture of a saved page, in the real window', () => {
  const stage = mkdtempSync(join(tmpdir(), 'attest-pictures-'));
  let launched: Launched;
  beforeAll(async () => {
    launched = await openSample();
  });
  afterAll(async () => {
    await launched.close();
    rmSync(stage, { recursive: true, force: true });
  });

  it('is drawn from the project folder, under the strict policy, where it stands', async () => {
    const { page } = launched;
    const file = join(stage, 'boats.html');
    writeFileSync(file, PAGE);
    await addDocuments(launched, [file]);
    await page.getByRole('row', { name: /Boats at the quay/ }).dblclick();
    expect(await drawnWidth(launched, 'Boats, seen from the quay')).toBe(480);
    await shoot(launched, 'reader-picture');
  });
});
