import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright-core';
import { madeProject } from './made-project.ts';
import { against, median, type Measured } from './measure.ts';

const ROUNDS = 7;
const ROUND_MS = 1500;
const GOAL = 1.5;
const SIZE = { documents: 200, text: 1000, highlights: 10, figures: 5 };

/** The longest time in ms in which the page could not answer, over one round; `save` adds a tag each 50 ms. */
export const longestGap = (page: Page, save: boolean): Promise<number> =>
  page.evaluate(
    async ({ ms, saves }) => {
      const { port1, port2 } = new MessageChannel();
      const end = performance.now() + ms;
      const add = () =>
        void window.attest.request['project.dispatch']({
          command: { kind: 'tag.add', name: `tag ${performance.now()}` },
        });
      const timer = saves ? setInterval(add, 50) : 0;
      const longest = await new Promise<number>((resolve) => {
        let before = performance.now();
        let most = 0;
        port1.onmessage = () => {
          const now = performance.now();
          most = Math.max(most, now - before);
          before = now;
          if (now < end) port2.postMessage(0);
          else resolve(most);
        };
        port2.postMessage(0);
      });
      clearInterval(timer);
      return longest;
    },
    { ms: ROUND_MS, saves: save },
  );

/** The window's longest task while changes are saved, against its longest while nothing happens. */
export async function benchWindow(): Promise<Measured[]> {
  const stage = await mkdtemp(join(tmpdir(), 'attest-bench-window-'));
  try {
    const folder = join(stage, 'project');
    await madeProject(folder, SIZE);
    const userData = join(stage, 'user-data');
    const app = await _electron.launch({
      executablePath: process.env['ATTEST_ELECTRON'] ?? '',
      args: [process.cwd(), folder, `--user-data-dir=${userData}`],
      chromiumSandbox: process.getuid?.() !== 0,
      env: { ...process.env, ATTEST_USER_DATA: userData },
    });
    const page = await app.firstWindow();
    await page.waitForLoadState('load');
    await page.locator('main').first().waitFor();
    await longestGap(page, false);
    const idle: number[] = [];
    const saving: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      idle.push(await longestGap(page, false));
      saving.push(await longestGap(page, true));
    }
    await app.close();
    const name = 'longest task of the window while it saves, against an idle one';
    return [against(name, 'ms', median(saving), median(idle), GOAL)];
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}
