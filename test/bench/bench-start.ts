import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { against, median, timed, type Measured } from './measure.ts';

const ROUNDS = 6;

const BLANK = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false, width: 1280, height: 800 });
  window.once('ready-to-show', () => window.show());
  window.loadURL('data:text/html,<title>blank</title><body><main>blank</main>');
});`;

interface Start {
  /** Until the first content of the page is on the screen, by the page's own clock, in ms. */
  readonly painted: number;
  /** Until the page answers from outside with everything it loads at the start behind it, in ms. */
  readonly settled: number;
}

/** Starts the program and looks at its page; both times count from before its process is made. */
async function startOf(target: string, userData: string): Promise<Start> {
  let painted = 0;
  let close = async (): Promise<void> => {};
  const from = Date.now();
  const settled = await timed(async () => {
    const app = await _electron.launch({
      executablePath: process.env['ATTEST_ELECTRON'] ?? '',
      args: [target, `--user-data-dir=${userData}`],
      chromiumSandbox: process.getuid?.() !== 0,
      env: { ...process.env, ATTEST_USER_DATA: userData },
    });
    close = () => app.close();
    const page = await app.firstWindow();
    // Welcome as it was drawn when the app was built gives way to the living one.
    await page.locator('main:not([inert] *)').first().waitFor();
    painted = await page.evaluate(async () => {
      const first = () => performance.getEntriesByName('first-contentful-paint')[0];
      while (!first()) await new Promise((next) => requestAnimationFrame(next));
      return performance.timeOrigin + (first()?.startTime ?? NaN);
    });
  });
  await close();
  return { painted: painted - from, settled };
}

/** Start to painted against a blank window of the same runtime, turn by turn. */
export async function benchStart(): Promise<Measured[]> {
  const stage = await mkdtemp(join(tmpdir(), 'attest-bench-start-'));
  try {
    await writeFile(join(stage, 'main.cjs'), BLANK);
    await writeFile(join(stage, 'package.json'), '{"name":"blank","main":"main.cjs"}');
    const ours: Start[] = [];
    const blank: Start[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      blank.push(await startOf(stage, join(stage, 'blank-data')));
      ours.push(await startOf(process.cwd(), join(stage, 'our-data')));
    }
    // The first start of each fills the disk's cache.
    const row = (name: string, part: keyof Start, goal: number | null) =>
      against(
        `start to ${name}, against a blank window`,
        'ms',
        median(ours.slice(1).map((start) => start[part])),
        median(blank.slice(1).map((start) => start[part])),
        goal,
      );
    return [
      row('painted', 'painted', 1.3),
      row('settled, with all that is read behind Welcome', 'settled', null),
    ];
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}
