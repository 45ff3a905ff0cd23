import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { article, PAGES } from './bench-import.ts';
import { against, median, type Measured } from './measure.ts';
import { inWindow, type WindowStage } from './window-stage.ts';
import { scrolling, WindowTasks, type LongestTask, type Work } from './window-tasks.ts';

const IDLE_ROUNDS = 9;
const GOAL = 1.5;
/** So many rounds of 1.5 s at most; the import ends long before. */
const MOST_ROUNDS = 200;
/** As many documents as the list can be scrolled over without coming to its end. */
const SIZE = { documents: 200, text: 1000, highlights: 5, figures: 2 };
const WORDS = 'Ring them on Monday, pages 7 to 19. ';

const nothing: Work = (page) => page.waitForTimeout(1500);

const typing: Work = (page) => page.keyboard.type(WORDS, { delay: 30 });

interface Stage extends WindowStage {
  readonly tasks: WindowTasks;
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

/** The window's longest task in each round, turn by turn for each work, until `isOver`. */
async function rounds(
  { tasks }: Stage,
  works: readonly Work[],
  isOver: (rounds: number) => Promise<boolean>,
): Promise<LongestTask[][]> {
  const longest = works.map((): LongestTask[] => []);
  for (let turn = 0; turn < MOST_ROUNDS && !(await isOver(turn)); turn += 1) {
    const work = turn % works.length;
    longest[work]?.push(await tasks.longest(works[work] ?? nothing));
  }
  return longest;
}

const idleRounds = (stage: Stage, works: readonly Work[]): Promise<LongestTask[][]> =>
  rounds(stage, works, (turn) => Promise.resolve(turn >= IDLE_ROUNDS * works.length));

const busyRounds = (stage: Stage, works: readonly Work[]): Promise<LongestTask[][]> =>
  rounds(stage, works, async () => !(await isImporting(stage)));

/** Two rows: the whole of a task, and what it computed itself. */
function rows(doing: string, busy: LongestTask[] = [], idle: LongestTask[] = []): Measured[] {
  const name = `longest task of the window while ${PAGES} articles are imported, ${doing}`;
  const row = (named: string, unit: string, of: (task: LongestTask) => number): Measured =>
    against(named, unit, median(busy.map(of)), median(idle.map(of)), GOAL);
  return [
    row(name, 'ms', ({ wall }) => wall),
    row(`${name}: its own work`, 'ms CPU', ({ cpu }) => cpu),
  ];
}

/**
 * In the library: with the wheel turned, and left alone. A window that is left alone has no task to speak of
 * without an import, so both are held against the same window scrolled while nothing comes in.
 */
async function inLibrary(stage: Stage, from: string): Promise<Measured[]> {
  await idleRounds(stage, [scrolling]); // the first are slower: code is read, fonts are drawn
  const [idle] = await idleRounds(stage, [scrolling]);
  const start = performance.now();
  await add(stage, from);
  const busy = await busyRounds(stage, [scrolling, nothing]);
  const each = (performance.now() - start) / PAGES;
  await stage.page.getByText(`${PAGES} documents added`).first().waitFor();
  const one = { name: 'an article of 5 KB from the disk into the project, in the window' };
  return [
    ...rows('its list scrolled, against the same without', busy[0], idle),
    ...rows('left alone, against its list scrolled without', busy[1], idle),
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
  await idleRounds(stage, [typing]);
  const [idle] = await idleRounds(stage, [typing]);
  await page.keyboard.press('Escape');
  await goTo(page, 'l', 'Library');
  await add(stage, from);
  await goTo(page, 'r', 'Reader');
  await openNote(page);
  const [busy] = await busyRounds(stage, [typing]);
  return rows('a note typed, against the same without', busy, idle);
}

/** Articles of 5 KB added to the real window, which stays free to work in. */
export const benchImportWindow = (): Promise<Measured[]> =>
  inWindow(SIZE, async (window) => {
    const first = await articles(join(window.beside, 'first'), 0);
    const second = await articles(join(window.beside, 'second'), PAGES);
    const stage = { ...window, tasks: await WindowTasks.of(window) };
    return [...(await inLibrary(stage, first)), ...(await inReader(stage, second))];
  });
