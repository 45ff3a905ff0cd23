import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { article, PAGES } from './bench-import.ts';
import { longestGap } from './bench-window.ts';
import { madeProject } from './made-project.ts';
import { against, median, type Measured } from './measure.ts';

const IDLE_ROUNDS = 9;
const GOAL = 1.5;
/** So many rounds of 1.5 s at most; the import ends long before. */
const MOST_ROUNDS = 200;
const SIZE = { documents: 20, text: 1000, highlights: 5, figures: 2 };

async function articles(folder: string): Promise<string> {
  await mkdir(folder);
  for (let at = 0; at < PAGES; at += 1) await writeFile(join(folder, `${at}.html`), article(at));
  return folder;
}

const isDone = (page: Page): Promise<boolean> =>
  page.getByText(`${PAGES} documents added`).first().isVisible();

/** Has the folder added as a person would; the system's dialog has no page to press keys in. */
async function add(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, folder);
  await page.getByText('Add documents').first().click();
}

/** The window's longest task in each round while a thousand articles come in, and while nothing does. */
async function measured(app: ElectronApplication, page: Page, folder: string) {
  await longestGap(page, false);
  const idle: number[] = [];
  for (let round = 0; round < IDLE_ROUNDS; round += 1) idle.push(await longestGap(page, false));
  const start = performance.now();
  await add(app, page, folder);
  const busy: number[] = [];
  while (!(await isDone(page)) && busy.length < MOST_ROUNDS) {
    busy.push(await longestGap(page, false));
  }
  if (!(await isDone(page))) throw new Error('The import did not end');
  return { idle, busy, each: (performance.now() - start) / PAGES };
}

/** A thousand articles of 5 KB added to the real window, which stays free to work in. */
export async function benchImportWindow(): Promise<Measured[]> {
  const stage = await mkdtemp(join(tmpdir(), 'attest-bench-import-'));
  try {
    const folder = join(stage, 'project');
    await madeProject(folder, SIZE);
    const from = await articles(join(stage, 'articles'));
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
    const { idle, busy, each } = await measured(app, page, from);
    await app.close();
    const name = `longest task of the window while ${PAGES} articles are imported, against an idle one`;
    return [
      against(name, 'ms', median(busy), median(idle), GOAL),
      {
        ...{ name: 'an article of 5 KB from the disk into the project, in the window', unit: 'ms' },
        ...{
          value: Number(each.toPrecision(4)),
          baseline: null,
          ratio: null,
          goal: null,
          ok: true,
        },
      },
    ];
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}
