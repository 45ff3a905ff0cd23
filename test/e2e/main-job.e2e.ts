import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '#build/root.mjs';
import { referenceDir } from '#test/reference.ts';
import { answerFileDialogs, goToScreen, recordCounts, settledCounts } from './job-steps.ts';
import { type Launched, launch } from './launch.ts';
import { setWindow, shoot } from './page-shots.ts';

const SAMPLES = join(ROOT, 'build', 'resources', 'sample-documents');
/** Figures the extractor finds in the Ferry Gazette's article. */
const SUGGESTED = 10;
const GAZETTE = 'Who walked away, January to September';

/** The files of the job: the sample documents and, where they are there, the reference documents. */
function sources(): string[] {
  const reference = referenceDir();
  const seeds = reference === undefined ? [] : [join(reference, 'seeds')];
  return [SAMPLES, ...seeds].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name !== 'README.md')
      .map((name) => join(folder, name)),
  );
}

const sorted = (byType: Record<string, number>) =>
  Object.entries(byType).sort(([a], [b]) => (a < b ? -1 : 1));

describe('the main job, by mouse and keyboard in the real window', () => {
  const stage = mkdtempSync(join(tmpdir(), 'attest-job-'));
  const project = join(stage, 'Who left');
  let launched: Launched;

  const page = () => launched.page;
  const answerDialogs = (open: readonly string[], save = '') =>
    answerFileDialogs(launched, open, save);
  const goTo = (letter: string, name: string) => goToScreen(launched, letter, name);
  const counts = () => recordCounts(launched);
  const settled = (expected: Record<string, number>) => settledCounts(launched, expected);

  /** Presses a key as often as it takes; a step at a time, as a person would hold it down. */
  const pressUntil = async (key: string, wanted: Record<string, number>) => {
    for (let presses = 0; presses < 60; presses += 1) {
      const now = await counts();
      if (JSON.stringify(sorted(now)) === JSON.stringify(sorted(wanted))) return;
      await page().keyboard.press(key);
      await page().waitForTimeout(150);
    }
    expect(await counts()).toEqual(wanted);
  };

  /** Drags the mouse over words of the page, as a hand would. */
  const dragOver = async (words: string) => {
    const box = await page().evaluate((wanted) => {
      const text = document.querySelector('[aria-readonly="true"]');
      if (!text) throw new Error('No page');
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
      // Marks split a sentence into several text nodes.
      const at = nodes
        .map(({ data }) => data)
        .join('')
        .indexOf(wanted);
      if (at < 0) throw new Error(`The page does not say ${wanted}`);
      const placeOf = (offset: number): [Text, number] => {
        let left = offset;
        for (const node of nodes) {
          if (left <= node.length) return [node, left];
          left -= node.length;
        }
        throw new Error('Beyond the page');
      };
      const range = document.createRange();
      range.setStart(...placeOf(at + 1));
      range.setEnd(...placeOf(at + wanted.length));
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const rects = [...range.getClientRects()];
      const [first, last] = [rects[0], rects.at(-1)];
      if (!first || !last) throw new Error('Not painted');
      return {
        from: [first.left - 8, first.top + first.height / 2],
        to: [last.right, last.top + last.height / 2],
      };
    }, words);
    const [x = 0, y = 0] = box.from;
    const [toX = 0, toY = 0] = box.to;
    await page().mouse.move(x, y);
    await page().mouse.down();
    await page().mouse.move((x + toX) / 2, (y + toY) / 2, { steps: 4 });
    await page().mouse.move(toX - 1, toY, { steps: 4 });
    await page().mouse.up();
  };

  beforeAll(async () => {
    launched = await launch({ userData: join(stage, 'user-data') });
    await setWindow(launched, 'light');
  });
  afterAll(async () => {
    await launched.close();
    rmSync(stage, { recursive: true, force: true });
  });

  it('makes a project', async () => {
    await answerDialogs([stage]);
    await page().getByText('New project').first().click();
    await page().getByLabel('Name of the project').fill('Who left');
    await page().getByLabel('Your name in it').fill('wren');
    await page().keyboard.press('Enter');
    await page().getByText('Add documents').first().waitFor();
    expect(existsSync(join(project, 'project.json'))).toBe(true);
    await shoot(launched, 'job-1-empty-library');
  });

  it('imports the documents', async () => {
    const files = sources();
    await answerDialogs(files);
    await page().getByText('Add documents').first().click();
    await settled({ document: files.length });
    await page().getByText(GAZETTE).first().waitFor();
    await shoot(launched, 'job-2-library');
  });

  it('reads, drags over words and highlights them with a tag by its number key', async () => {
    await page().getByText('Ferry Gazette').first().dblclick();
    await page().getByRole('textbox', { name: GAZETTE }).waitFor();
    await dragOver('A roll like this is never finished.');
    await page().getByRole('toolbar', { name: 'With the selected words' }).waitFor();
    await shoot(launched, 'job-3-selection');
    await page().keyboard.press('1');
    await page().getByLabel('New tag on key 1').fill('Method');
    await page().keyboard.press('Enter');
    await settled({ highlight: 1, tag: 1 });
    await dragOver('never finished. Names from the mountain');
    await page().keyboard.press('h');
    await settled({ highlight: 2 });
    await shoot(launched, 'job-4-overlap');
  });

  it('states a claim from a passage', async () => {
    await dragOver('Those who keep the roll point to the draft.');
    await page().keyboard.press('c');
    await page().getByLabel('Claim', { exact: true }).fill('Conscription drives the departures.');
    await page().keyboard.press('Control+Enter');
    await settled({ claim: 1, evidence: 1, highlight: 3 });
  });

  it('accepts figures with one key each, and edits one', async () => {
    await page()
      .getByRole('textbox', { name: GAZETTE })
      .click({ position: { x: 5, y: 5 } });
    await page().keyboard.press('j');
    await page()
      .getByRole('button', { name: /^Accept/ })
      .waitFor();
    await shoot(launched, 'job-5-accept-card');
    for (let accepted = 1; accepted <= SUGGESTED; accepted += 1) {
      await page().keyboard.press('Enter');
      await settled({ figure: accepted });
    }
  });

  it('goes to every screen and shows what was made', async () => {
    await goTo('c', 'Claims');
    await page().getByText('Conscription drives the departures.').first().waitFor();
    await shoot(launched, 'job-6-claims');
    await goTo('f', 'Figures');
    await page().getByText('880').first().waitFor();
    await shoot(launched, 'job-7-figures');
  });

  it('edits and tags figures in the table, charts them by tag, and a bar leads to its sentence', async () => {
    const grid = page().getByRole('grid', { name: 'Figures' });
    await grid.getByText('soldiers who defected').first().dblclick();
    await page().getByRole('textbox', { name: 'Counted' }).fill('soldiers who walked away');
    await page().keyboard.press('Enter');
    await grid.getByText('soldiers who walked away').waitFor();
    for (const value of ['880', '945']) {
      await grid.getByText(`“${value}”`).first().click();
      await page().keyboard.press('1');
      await page().waitForTimeout(300);
    }
    await goTo('h', 'Charts');
    await page()
      .getByRole('button', { name: /New chart/ })
      .click();
    const bar = page().getByRole('button', { name: /880/ }).first();
    await bar.waitFor();
    await shoot(launched, 'job-8-chart');
    await bar.click();
    await page()
      .getByRole('button', { name: /Go to the sentence/ })
      .click();
    await page().getByRole('main', { name: 'Reader' }).waitFor();
    await page().getByRole('textbox', { name: GAZETTE }).getByText('880').waitFor();
    await shoot(launched, 'job-9-landed');
  });

  it('walks back to the empty project and forward again', async () => {
    const full = await counts();
    await goTo('l', 'Library');
    await pressUntil('Control+z', { project: 1 });
    await shoot(launched, 'job-10-undone');
    await pressUntil('Control+Shift+z', full);
    expect(await counts()).toEqual(full);
  });

  it('writes a brief and exports it as PDF', async () => {
    await goTo('b', 'Brief');
    await shoot(launched, 'job-11-brief-empty');
    await page()
      .getByRole('button', { name: /comparison/i })
      .first()
      .click();
    await page().getByText('What is claimed').first().waitFor();
    await shoot(launched, 'job-12-brief');
    const pdf = join(stage, 'briefing.pdf');
    await answerDialogs([], pdf);
    await page().keyboard.press('Control+e');
    await expect.poll(() => existsSync(pdf), { timeout: 30_000 }).toBe(true);
    const text = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' });
    expect(text).toContain('880');
    expect(text).toContain('Ferry Gazette');
  });

  it('is all there after quitting and opening again', async () => {
    const full = await counts();
    await launched.close();
    launched = await launch({ userData: join(stage, 'user-data'), paths: [project] });
    expect(await counts()).toEqual(full);
    expect(readFileSync(join(project, 'project.json'), 'utf8')).toContain('wren');
    expect(launched.bugs).toEqual([]);
  });
});
