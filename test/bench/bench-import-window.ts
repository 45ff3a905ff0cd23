import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { article, PAGES } from './bench-import.ts';
import { longestGap } from './bench-window.ts';
import { madeProject } from './made-project.ts';
import { against, median, type Measured } from './measure.ts';

const IDLE_ROUNDS = 7;
const GOAL = 1.5;
/** So many rounds of 1.5 s at most; the import ends long before. */
const MOST_ROUNDS = 200;
const SIZE = { documents: 20, text: 1000, highlights: 5, figures: 2 };
const WORDS = 'Ring them on Monday, pages 7 to 19. ';

/** What a person does during one round, about 1.4 s long; the same with and without an import. */
type Work = (page: Page) => Promise<unknown>;

const nothing: Work = () => Promise.resolve();

/** Turns the wheel over the list, down and up again. */
const scrolling: Work = async (page) => {
  await page.getByRole('grid', { name: 'Documents' }).hover();
  for (const way of [1, 1, 1, 1, -1, -1, -1, -1]) {
    await page.mouse.wheel(0, 240 * way);
    await page.waitForTimeout(120);
  }
};

const typing: Work = (page) => page.keyboard.type(WORDS, { delay: 30 });

interface Stage {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly folder: string;
}

/** A list of what is still to come lies beside the project as long as an import runs. */
async function isImporting({ folder }: Stage): Promise<boolean> {
  for (const machine of await readdir(join(folder, '.attest'))) {
    const lists = join(folder, '.attest', machine, 'imports');
    const found = await readdir(lists).catch(() => []);
    if (found.length > 0) return true;
  }
  return false;
}

/** Has a folder added as a person would; the system's dialog has no page to press keys in. */
async function add(stage: Stage, folder: string): Promise<void> {
  const { app, page } = stage;
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, folder);
  await page.getByText('Add documents').first().click();
  while (!(await isImporting(stage))) await page.waitForTimeout(5);
}

/** A thousand articles that no other folder holds. */
async function articles(folder: string, first: number): Promise<string> {
  await mkdir(folder);
  for (let at = first; at < first + PAGES; at += 1) {
    await writeFile(join(folder, `${at}.html`), article(at));
  }
  return folder;
}

async function round(page: Page, work: Work): Promise<number> {
  const [longest] = await Promise.all([longestGap(page, false), work(page)]);
  return longest;
}

/** The window's longest task in each round, turn by turn for each work, until `isOver`. */
async function rounds(
  page: Page,
  works: readonly Work[],
  isOver: (rounds: number) => Promise<boolean>,
): Promise<number[][]> {
  const longest = works.map((): number[] => []);
  for (let turn = 0; turn < MOST_ROUNDS && !(await isOver(turn)); turn += 1) {
    const work = turn % works.length;
    longest[work]?.push(await round(page, works[work] ?? nothing));
  }
  return longest;
}

const idleRounds = (page: Page, works: readonly Work[]): Promise<number[][]> =>
  rounds(page, works, (turn) => Promise.resolve(turn >= IDLE_ROUNDS * works.length));

const busyRounds = (stage: Stage, works: readonly Work[]): Promise<number[][]> =>
  rounds(stage.page, works, async () => !(await isImporting(stage)));

function row(doing: string, busy: number[] = [], idle: number[] = []): Measured {
  const name = `longest task of the window while ${PAGES} articles are imported, ${doing}`;
  return against(name, 'ms', median(busy), median(idle), GOAL);
}

/** In the library: left alone, and with the wheel turned, each against the same without an import. */
async function inLibrary(stage: Stage, from: string): Promise<Measured[]> {
  const works = [nothing, scrolling];
  await idleRounds(stage.page, works); // the first are slower: code is read, fonts are drawn
  const idle = await idleRounds(stage.page, works);
  const start = performance.now();
  await add(stage, from);
  const busy = await busyRounds(stage, works);
  const each = (performance.now() - start) / PAGES;
  await stage.page.getByText(`${PAGES} documents added`).first().waitFor();
  const one = { name: 'an article of 5 KB from the disk into the project, in the window' };
  return [
    row('against an idle one', busy[0], idle[0]),
    row('its list scrolled, against the same without', busy[1], idle[1]),
    {
      ...one,
      ...{ unit: 'ms', value: Number(each.toPrecision(4)), baseline: null, ratio: null },
      ...{ goal: null, ok: true },
    },
  ];
}

/** Opens the note of a sentence in the reader. */
async function openNote(page: Page): Promise<void> {
  const paragraph = page.locator('.reader__paragraph', { hasText: 'harbour master' });
  await paragraph.first().click({ position: { x: 20, y: 20 } });
  await page.keyboard.press('s');
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Note' }).first().waitFor();
}

const goTo = async (page: Page, letter: string, name: string): Promise<void> => {
  await page.keyboard.press('g');
  await page.keyboard.press(letter);
  await page.getByRole('main', { name }).waitFor();
};

/** In the reader, a note being typed, against the same without an import. */
async function inReader(stage: Stage, from: string): Promise<Measured[]> {
  const { page } = stage;
  await page.getByRole('row').nth(1).dblclick();
  await page.locator('.reader__paragraph').first().waitFor();
  await openNote(page);
  await idleRounds(page, [typing]);
  const [idle] = await idleRounds(page, [typing]);
  await page.keyboard.press('Escape');
  await goTo(page, 'l', 'Library');
  await add(stage, from);
  await goTo(page, 'r', 'Reader');
  await openNote(page);
  const [busy] = await busyRounds(stage, [typing]);
  return [row('a note typed, against the same without', busy, idle)];
}

/** Articles of 5 KB added to the real window, which stays free to work in. */
export async function benchImportWindow(): Promise<Measured[]> {
  const stage = await mkdtemp(join(tmpdir(), 'attest-bench-import-'));
  try {
    const folder = join(stage, 'project');
    await madeProject(folder, SIZE);
    const first = await articles(join(stage, 'first'), 0);
    const second = await articles(join(stage, 'second'), PAGES);
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
    const measured = [
      ...(await inLibrary({ app, page, folder }, first)),
      ...(await inReader({ app, page, folder }, second)),
    ];
    await app.close();
    return measured;
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}
