import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { promised } from '#test/promise.ts';
import { answerFileDialogs, goToScreen, recordCounts } from './job-steps.ts';
import { type Launched, launch } from './launch.ts';
import { setWindow, shoot } from './page-shots.ts';

const FILES = 1_000;
const KILLED = 120;
/** Letters that come close together, so that one that is lost or swapped shows. */
const NOTE =
  'They count who left and never who came back; asked twice, the second office gave 31 names, ' +
  'the first 13. Ring them on Monday about the list of 2024, pages 7 to 19, and keep the letter.';

/** A folder of so many articles of about 5 KB, each another text. */
function articles(folder: string, count: number): string {
  mkdirSync(folder);
  for (let at = 0; at < count; at += 1) {
    const harbour = `${basename(folder)} ${at}`;
    const words = `<p>The harbour of ${harbour} counted ${at + 31} boats.</p>`.repeat(70);
    writeFileSync(join(folder, `${at}.html`), `<h1>Pier ${harbour}</h1>${words}`);
  }
  return folder;
}

describe('the window while a folder comes in', () => {
  const stage = mkdtempSync(join(tmpdir(), 'attest-meanwhile-'));
  let launched: Launched;
  beforeAll(async () => {
    launched = await launch();
    await setWindow(launched, 'light');
    await launched.page.getByText('Explore the sample').click();
    await launched.page.getByRole('row', { name: /Two offices, two lists/ }).dblclick();
    await launched.page.locator('.reader__paragraph').first().waitFor();
    await goToScreen(launched, 'l', 'Library');
  });
  afterAll(async () => {
    await launched.close();
    rmSync(stage, { recursive: true, force: true });
  });

  const documents = async () => (await recordCounts(launched))['document'] ?? 0;
  const add = async (folder: string) => {
    await answerFileDialogs(launched, [folder]);
    await launched.page.getByRole('button', { name: /Add documents/ }).click();
  };
  /** The process that converts, as the operating system knows it. */
  const converterPid = () =>
    launched.app.evaluate(({ app }) => {
      const found = app
        .getAppMetrics()
        .find(({ name, serviceName }) => [name, serviceName].includes('Attest import'));
      return found?.pid ?? 0;
    });

  it('takes every letter of a note, and stops at once where it is cancelled', async () => {
    const { page } = launched;
    const before = await documents();
    await add(articles(join(stage, 'thousand'), FILES));
    await page.getByRole('progressbar', { name: /^Adding \d+ of 1000/ }).waitFor();
    await goToScreen(launched, 'r', 'Reader');
    const paragraph = page.locator('.reader__paragraph', { hasText: 'share a wall' });
    await paragraph.click({ position: { x: 20, y: 40 } });
    await page.keyboard.press('s');
    await page.keyboard.press('n');
    const note = page.getByRole('textbox', { name: 'Note' });
    await note.waitFor();
    await page.keyboard.type(NOTE);
    expect(await note.inputValue()).toBe(NOTE);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: /Save note/ }).waitFor({ state: 'detached' });
    await shoot(launched, 'import-meanwhile');
    const meanwhile = await documents();

    await goToScreen(launched, 'l', 'Library');
    await page.getByRole('button', { name: /Cancel/ }).click();
    const line = page.getByText(/\d+ documents added, \d+ left out when you cancelled/);
    await line.waitFor();
    const [added = 0, left = 0] = ((await line.textContent()) ?? '').match(/\d+/g)!.map(Number);
    expect(await documents()).toBe(before + added);
    expect(added + left).toBe(FILES);
    expect(before + added).toBeGreaterThanOrEqual(meanwhile);
    expect(left).toBeGreaterThan(0);
    await shoot(launched, 'import-cancelled');
    await page.getByRole('button', { name: 'Close' }).click();
    await goToScreen(launched, 'r', 'Reader');
    await page.getByText(NOTE).last().waitFor();
    await goToScreen(launched, 'l', 'Library');
    promised(
      'a note typed while a folder of 1,000 comes in',
      `${NOTE.length} letters, 0 lost; cancelled at ${added} files, which stayed`,
    );
  }, 180_000);

  it('brings all in though the converting process is killed meanwhile', async () => {
    const { page } = launched;
    const before = await documents();
    await add(articles(join(stage, 'killed'), KILLED));
    await expect.poll(converterPid, { interval: 5, timeout: 30_000 }).toBeGreaterThan(0);
    const pid = await converterPid();
    process.kill(pid, 'SIGKILL');
    await page.getByText(/documents added/).waitFor({ timeout: 60_000 });
    expect(await page.getByText(`${KILLED} documents added.`).count()).toBe(1);
    expect(await documents()).toBe(before + KILLED);
    expect(await converterPid()).not.toBe(pid);
  }, 120_000);

  it('raised no complaint', () => {
    expect([launched.complaints, launched.bugs]).toEqual([[], []]);
  });
});
