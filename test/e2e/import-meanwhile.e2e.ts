import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { promised } from '#test/promise.ts';
import { answerFileDialogs, goToScreen, recordCounts } from './job-steps.ts';
import { type Launched, launch } from './launch.ts';
import { setWindow, shoot } from './page-shots.ts';

const FILES = 1_000;
const HELD = 900;
const KILLED = 120;
/** Px that one turn of the wheel scrolls. */
const TURN = 180;
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

interface Followed {
  /** How far the row came, in px. */
  readonly moved: number;
  /** How far off that way it ever was. */
  readonly beyond: number;
  /** How many rows the list has now. */
  readonly rows: number;
}

/**
 * Follows the row under the pointer frame by frame until `more` rows have come in and the row has stood
 * still for half a second. Answers once it looks; `done` is called for what it saw.
 */
async function followRow(page: Page, pointer: readonly [x: number, y: number], more: number) {
  const following = await page.evaluateHandle(
    ({ x, y, more }) => {
      const list = document.querySelector('[role=grid][aria-label=Documents]')!;
      const count = () => Number(list.getAttribute('aria-rowcount'));
      const before = count();
      const row = document.elementFromPoint(x, y)?.closest('[role=row]');
      if (!row) throw new Error('no row under the pointer');
      const title = row.textContent;
      const place = () => (row.textContent === title ? row.getBoundingClientRect().top : NaN);
      const places = [place()];
      const follow = async (): Promise<Followed> => {
        for (let still = 0; count() < before + more || still < 30;) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
          const now = row.isConnected ? place() : NaN;
          still = now === places.at(-1) ? still + 1 : 0;
          places.push(now);
          if (Number.isNaN(now)) break;
        }
        const [from = NaN] = places;
        const to = places.at(-1) ?? NaN;
        const off = (now: number) => Math.max(Math.min(from, to) - now, now - Math.max(from, to));
        return {
          moved: Math.round(to - from),
          beyond: Math.round(Math.max(...places.map(off))),
          rows: count(),
        };
      };
      return { followed: follow() };
    },
    { x: pointer[0], y: pointer[1], more },
  );
  return { done: () => following.evaluate(({ followed }) => followed) };
}

/** How far the threads of a process step back, each value once: 19 is the furthest. Field 19 of proc(5). */
function niceness(pid: number): number[] {
  const threads = readdirSync(`/proc/${pid}/task`);
  const fields = threads.map((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' '),
  );
  return [...new Set(fields.map((after) => Number(after[16])))];
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
    expect(niceness(await converterPid())).toEqual([19]); // every thread behind the window's
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

  it('holds the list still for whoever has scrolled in it, and while the wheel turns', async () => {
    const { page } = launched;
    await add(articles(join(stage, 'first'), HELD));
    const list = page.getByRole('grid', { name: 'Documents' });
    const rowCount = async () => Number(await list.getAttribute('aria-rowcount'));
    await expect.poll(rowCount, { timeout: 60_000 }).toBeGreaterThan(60); // enough to scroll in
    const { x, y, width, height } = (await list.boundingBox())!;
    const pointer = [x + width / 2, y + height / 2] as const;
    await page.mouse.move(...pointer);
    await page.mouse.wheel(0, 900);
    const settle = async () => (await followRow(page, pointer, 0)).done();
    let begun = await settle();
    while (Number.isNaN(begun.moved)) begun = await settle(); // the row was scrolled out of sight
    const seen: Followed[] = [];
    const last = begun.rows + HELD - 250;
    for (let rows = begun.rows; rows < last; rows = seen.at(-1)!.rows) {
      const way = seen.length % 2 === 0 ? TURN : -TURN;
      const row = await followRow(page, pointer, 30);
      await page.mouse.wheel(0, way);
      seen.push(await row.done());
      const { moved, beyond } = seen.at(-1)!;
      // Rows that come in at the very moment may stop the wheel; they never move what is read.
      expect(beyond).toBe(0);
      expect(Math.abs(moved + way / 2)).toBeLessThanOrEqual(TURN / 2);
    }
    expect(seen.length).toBeGreaterThan(2);
    const whole = seen.filter(({ moved }) => Math.abs(moved) === TURN).length;
    promised(
      'a list scrolled while a folder of 900 comes in',
      `no row jumped in ${seen.length} turns of the wheel; ${whole} turned all the way`,
    );
    await page.getByText(`${HELD} documents added.`).waitFor({ timeout: 120_000 });
    await page.getByRole('button', { name: 'Close' }).click();
  }, 240_000);

  it('holds the list still while what is said over it grows and goes', async () => {
    const { page } = launched;
    const list = page.getByRole('grid', { name: 'Documents' });
    const { x, y, width, height } = (await list.boundingBox())!;
    const [left, top] = [x + width / 2, y + height / 2] as const;
    await page.mouse.move(left, top);
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(500);
    const following = await page.evaluateHandle(
      ([px, py]) => {
        const titleOf = (row: Element | null | undefined) =>
          row?.querySelector('.library__title')?.textContent;
        const title = titleOf(document.elementFromPoint(px, py)?.closest('[role=row]'));
        const list = document.querySelector('[role=grid]')!;
        const row = () =>
          [...list.querySelectorAll('[role=row]')].find((one) => titleOf(one) === title);
        const [places, tops] = [new Set<number>(), new Set<number>()];
        // After the layout and the list's own answer to it, before the paint: what a person sees.
        new ResizeObserver(() => {
          places.add(row()?.getBoundingClientRect().top ?? NaN);
          tops.add(list.getBoundingClientRect().top);
        }).observe(list);
        return { seen: () => [[...places], [...tops]] as const };
      },
      [left, top] as const,
    );
    const folder = articles(join(stage, 'few'), 12);
    writeFileSync(join(folder, 'empty.txt'), '');
    await add(folder);
    await page.getByText('12 documents added, 1 could not be read.').waitFor();
    await shoot(launched, 'import-over-a-scrolled-list');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.waitForTimeout(300);
    const [places, tops] = await following.evaluate(({ seen }) => seen());
    expect(tops.length).toBeGreaterThan(1); // something came over it, or nothing was shown here
    expect(places).toHaveLength(1);
    promised(
      'a scrolled list while an import is told of over it',
      `the list began at ${tops.length} places, the row in it stood at ${places.length}`,
    );
  }, 60_000);

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
