import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pngFile } from '#test/electron/import/made-pictures.ts';
import { answerFileDialogs } from './job-steps.ts';
import { type Launched, launch } from './launch.ts';
import { shoot } from './page-shots.ts';

const WORDS =
  'The warden of the quay counted 640 boats in the week and wrote every one of them down in a book that he kept at home.';
const PAGE = `<html><body><article><h1>Boats at the quay</h1><p>${WORDS}</p><figure><img src="data:image/png;base64,${pngFile(480, 200, 90).toString('base64')}" alt="Boats, seen from the quay"><figcaption>The quay in March.</figcaption></figure><p>${WORDS}</p></article></body></html>`;

describe('a picture of a saved page, in the real window', () => {
  const stage = mkdtempSync(join(tmpdir(), 'attest-pictures-'));
  let launched: Launched;
  beforeAll(async () => {
    launched = await launch();
    await launched.page.getByText('Explore the sample').click();
    await launched.page.getByRole('row', { name: /Two offices, two lists/ }).waitFor();
  });
  afterAll(async () => {
    await launched.close();
    rmSync(stage, { recursive: true, force: true });
  });

  it('is drawn from the project folder, under the strict policy, where it stands', async () => {
    const { page } = launched;
    const file = join(stage, 'boats.html');
    writeFileSync(file, PAGE);
    await answerFileDialogs(launched, [file]);
    const outcome = await page.evaluate(async () => {
      const { request } = window.attest;
      const chosen = await request['import.choose']({ what: 'files' });
      if (!chosen.ok) throw new Error(chosen.failure.sentence);
      const files = chosen.value.map(({ token }) => token);
      const done = await request['import.start']({ job: 'pictures', files });
      if (!done.ok) throw new Error(done.failure.sentence);
      return done.value.outcomes[0]?.status;
    });
    expect(outcome).toBe('imported');
    await page.getByRole('row', { name: /Boats at the quay/ }).dblclick();
    const image = page.getByRole('img', { name: 'Boats, seen from the quay' });
    await image.waitFor();
    const drawn = () =>
      image.evaluate((one) => (one instanceof HTMLImageElement ? one.naturalWidth : 0));
    await expect.poll(drawn, { timeout: 10_000 }).toBe(480);
    await shoot(launched, 'reader-picture');
  });
});
