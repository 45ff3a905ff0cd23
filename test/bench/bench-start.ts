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

/** Milliseconds from the start of the program to a painted frame of its page. */
async function startOf(target: string, userData: string): Promise<number> {
  let close = async (): Promise<void> => {};
  const time = await timed(async () => {
    const app = await _electron.launch({
      executablePath: process.env['ATTEST_ELECTRON'] ?? '',
      args: [target, `--user-data-dir=${userData}`],
      chromiumSandbox: process.getuid?.() !== 0,
      env: { ...process.env, ATTEST_USER_DATA: userData },
    });
    close = () => app.close();
    const page = await app.firstWindow();
    await page.locator('main').first().waitFor();
    await page.evaluate(
      () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
    );
  });
  await close();
  return time;
}

/** Start to painted against a blank window of the same runtime, turn by turn. */
export async function benchStart(): Promise<Measured[]> {
  const stage = await mkdtemp(join(tmpdir(), 'attest-bench-start-'));
  try {
    await writeFile(join(stage, 'main.cjs'), BLANK);
    await writeFile(join(stage, 'package.json'), '{"name":"blank","main":"main.cjs"}');
    const ours: number[] = [];
    const blank: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      blank.push(await startOf(stage, join(stage, 'blank-data')));
      ours.push(await startOf(process.cwd(), join(stage, 'our-data')));
    }
    // The first start of each fills the disk's cache.
    return [
      against(
        'start to painted, against a blank window',
        'ms',
        median(ours.slice(1)),
        median(blank.slice(1)),
        1.3,
      ),
    ];
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}
