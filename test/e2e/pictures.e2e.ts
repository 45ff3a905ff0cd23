import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heldWebp, movingPng, pngFile } from '#test/electron/import/made-pictures.ts';
import { addDocuments, drawnWidth, goToScreen, openSample } from './job-steps.ts';
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

  it('that a camera held turned is shown upright, as WebP too', async () => {
    const { page } = launched;
    // Held turned to the right: what is its left edge in the file is the top of the picture.
    const lying = await page.evaluate(async () => {
      const sheet = document.createElement('canvas');
      [sheet.width, sheet.height] = [240, 160];
      const pen = sheet.getContext('2d')!;
      for (const [at, colour] of ['#f00', '#0f0', '#00f'].entries()) {
        pen.fillStyle = colour;
        pen.fillRect(at * 80, 0, 80, 160);
      }
      const file = new Promise<Blob>((resolve) =>
        sheet.toBlob((one) => resolve(one!), 'image/webp', 1),
      );
      return [...new Uint8Array(await (await file).arrayBuffer())];
    });
    const file = join(stage, 'held.webp');
    writeFileSync(file, heldWebp(Buffer.from(lying), 240, 160, 6));
    await goToScreen(launched, 'l', 'Library');
    await addDocuments(launched, [file]);
    await page.getByRole('row', { name: /held/ }).dblclick();
    const shown = page.getByRole('img', { name: 'Page 1 as a picture' });
    expect(await drawnWidth(launched, 'Page 1 as a picture')).toBe(160);
    const colours = await shown.evaluate((image: HTMLImageElement) => {
      const sheet = document.createElement('canvas');
      [sheet.width, sheet.height] = [image.naturalWidth, image.naturalHeight];
      const pen = sheet.getContext('2d')!;
      pen.drawImage(image, 0, 0);
      const at = (y: number) => [...pen.getImageData(80, y, 1, 1).data].slice(0, 3);
      return [40, 120, 200].map((y) => ['red', 'green', 'blue'][at(y).indexOf(Math.max(...at(y)))]);
    });
    expect(colours).toEqual(['red', 'green', 'blue']);
    await shoot(launched, 'reader-webp-upright');
  });

  it('that moves and was held turned is shown upright, every frame of it', async () => {
    const { page } = launched;
    const row = (...colours: readonly string[]) =>
      colours.flatMap((one) => Array<string>(80).fill(one));
    const [red, green, blue, cyan] = ['ff0000', '00ff00', '0000ff', '00ffff'] as const;
    const times = <T>(count: number, one: T): T[] => Array<T>(count).fill(one);
    const file = join(stage, 'held-moving.png');
    // Its left edge is the top. The second frame covers half of what is then the uppermost band.
    const frames = [
      { x: 0, y: 0, rows: times(160, row(red, green, blue)), stands: 20 },
      { x: 0, y: 0, rows: times(80, row(cyan)), stands: 6_000 },
    ];
    writeFileSync(file, movingPng(frames, 6));
    await goToScreen(launched, 'l', 'Library');
    await addDocuments(launched, [file]);
    await page.getByRole('row', { name: /held moving/ }).dblclick();
    const shown = page.getByRole('img', { name: 'Page 1 as a picture' });
    expect(await drawnWidth(launched, 'Page 1 as a picture')).toBe(160);
    const band = async () => {
      const box = (await shown.boundingBox())!;
      const clip = { x: box.x, y: box.y + 20, width: box.width, height: 20 };
      const shot = [...(await page.screenshot({ clip }))];
      return page.evaluate(async (bytes) => {
        const drawn = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
        const sheet = document.createElement('canvas');
        [sheet.width, sheet.height] = [drawn.width, drawn.height];
        const pen = sheet.getContext('2d')!;
        pen.drawImage(drawn, 0, 0);
        return [0.25, 0.75].map((part) =>
          [...pen.getImageData(drawn.width * part, 10, 1, 1).data].slice(0, 3).join(' '),
        );
      }, shot);
    };
    // The red one stood first, and the second frame left the other half of it.
    await expect.poll(band, { timeout: 10_000 }).toEqual(['255 0 0', '0 255 255']);
    await shoot(launched, 'reader-moving-upright');
  });
});
