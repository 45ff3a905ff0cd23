import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '#build/root.mjs';
import { answerFileDialogs, goToScreen, recordCounts, settledCounts } from './job-steps.ts';
import { type Launched, launch } from './launch.ts';
import { setWindow, shoot } from './page-shots.ts';

const ARTICLE = join(
  ROOT,
  'build',
  'resources',
  'sample-documents',
  'ferry-gazette-nine-months.md',
);
/** Figures the extractor finds in the article; a tag on a suggestion accepts it. */
const SUGGESTED = 10;
const GAZETTE = 'Who walked away, January to September';

describe('the main job, by the keyboard alone', () => {
  const stage = mkdtempSync(join(tmpdir(), 'attest-keys-'));
  let launched: Launched;

  const page = () => launched.page;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page().keyboard.press(key);
  };
  /** Tab, as often as it takes, until the part has the focus; a person would see the ring move. */
  const tabTo = async (part: Locator) => {
    for (let presses = 0; presses < 60; presses += 1) {
      const isThere = await part
        .first()
        .evaluate((element) => element.contains(document.activeElement));
      if (isThere) return;
      await press('Tab');
    }
    throw new Error('Tab never comes to it');
  };
  const focused = () => page().evaluate(() => document.activeElement?.textContent ?? '');

  beforeAll(async () => {
    launched = await launch({ userData: join(stage, 'user-data') });
    await setWindow(launched, 'light');
    // A hand on the mouse would show here: nothing of this file may touch it.
    await page().evaluate(() => {
      window.addEventListener('pointerdown', () => document.body.setAttribute('data-clicked', ''), {
        capture: true,
      });
    });
  });
  afterAll(async () => {
    await launched.close();
    rmSync(stage, { recursive: true, force: true });
  });

  it('makes a project', async () => {
    await answerFileDialogs(launched, [stage]);
    await tabTo(page().getByRole('button', { name: /New project/ }));
    await press('Enter');
    await page().getByLabel('Name of the project').waitFor();
    await tabTo(page().getByLabel('Name of the project'));
    await page().keyboard.type('By keys');
    await tabTo(page().getByLabel('Your name in it'));
    await page().keyboard.type('wren');
    await press('Enter');
    await page().getByText('Add documents').first().waitFor();
    expect(existsSync(join(stage, 'By keys', 'project.json'))).toBe(true);
  });

  it('imports a document and opens it', async () => {
    await answerFileDialogs(launched, [ARTICLE]);
    await press('a');
    await settledCounts(launched, { document: 1 });
    await tabTo(page().getByRole('grid'));
    await press('ArrowDown', 'Enter');
    await page().getByRole('textbox', { name: GAZETTE }).waitFor();
  });

  it('highlights a sentence with a tag, and states a claim from the next', async () => {
    await tabTo(page().getByRole('textbox', { name: GAZETTE }));
    await press('s', 's', '1');
    await page().getByLabel('New tag on key 1').waitFor();
    await page().keyboard.type('Method');
    await press('Enter');
    await settledCounts(launched, { highlight: 1, tag: 1 });
    await page().getByLabel('New tag on key 1').waitFor({ state: 'detached' });
    await press('s', 'c');
    await page().getByLabel('Claim', { exact: true }).waitFor();
    await page().keyboard.type('Conscription drives the departures.');
    await press('Control+Enter');
    await settledCounts(launched, { claim: 1, evidence: 1, highlight: 2 });
  });

  it('accepts figures, and edits one', async () => {
    await press('j');
    for (let accepted = 1; accepted <= 3; accepted += 1) {
      await page()
        .getByRole('button', { name: /^Accept/ })
        .waitFor();
      await press('Enter');
      await settledCounts(launched, { figure: accepted });
    }
  });

  it('tags the figures in the table and charts them', async () => {
    await goToScreen(launched, 'f', 'Figures');
    await tabTo(page().getByRole('grid', { name: 'Figures' }));
    await press('Home', 'Control+a', '1');
    await settledCounts(launched, { figure: SUGGESTED });
    await goToScreen(launched, 'h', 'Charts');
    await tabTo(page().getByRole('button', { name: /New chart/ }));
    await press('Enter');
    await settledCounts(launched, { chart: 1 });
    await shoot(launched, 'keys-1-chart');
    const bar = page().getByRole('button', { name: /[0-9]/ }).and(page().locator('svg *'));
    await bar.first().waitFor();
    await tabTo(bar);
    await press('Enter');
    const goThere = page().getByRole('button', { name: /Go to the sentence/ });
    await goThere.waitFor();
    await tabTo(goThere);
    await press('Enter');
    await page().getByRole('main', { name: 'Reader' }).waitFor();
  });

  it('takes a step back and forth', async () => {
    const full = await recordCounts(launched);
    await press('Control+z');
    await expect.poll(() => recordCounts(launched)).not.toEqual(full);
    await press('Control+Shift+z');
    await expect.poll(() => recordCounts(launched)).toEqual(full);
  });

  it('writes a brief and exports it as PDF', async () => {
    await goToScreen(launched, 'b', 'Brief');
    await tabTo(page().getByRole('button', { name: /comparison/i }));
    await press('Enter');
    await page().getByText('What is claimed').first().waitFor();
    const pdf = join(stage, 'briefing.pdf');
    await answerFileDialogs(launched, [], pdf);
    await press('Control+e');
    await expect.poll(() => existsSync(pdf), { timeout: 30_000 }).toBe(true);
    expect(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })).toContain('Ferry Gazette');
  });

  it('never touched the mouse', async () => {
    expect(await page().locator('body').getAttribute('data-clicked')).toBeNull();
    expect(await focused()).not.toBe('');
    expect(launched.bugs).toEqual([]);
  });
});
