import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, setWindow, shoot } from './page-shots.ts';
import { type Launched, launch } from './launch.ts';

/** Long enough for the table to have read its texts; nothing is measured here. */
const SETTLE = 900;

describe.each(['light', 'dark'] as const)('figures compared in the sample, %s', (theme) => {
  let launched: Launched;
  const page = () => launched.page;
  const panel = () => page().getByRole('complementary', { name: 'Compare' });
  /** Tab until something has the focus, as somebody without a mouse would. */
  const tabTo = async (wanted: Locator) => {
    for (let presses = 0; presses < 90; presses += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await page().keyboard.press('Tab');
    }
    throw new Error('Tab does not get there');
  };
  beforeAll(async () => {
    launched = await launch();
    await setWindow(launched, theme);
    await page().getByText('Explore the sample').click();
    await page().getByText('Who walked away, January to September').first().waitFor();
    await page().keyboard.press('g');
    await page().keyboard.press('f');
    await page().getByRole('grid', { name: 'Figures' }).waitFor();
    await page().waitForTimeout(SETTLE);
  });
  afterAll(() => launched.close());

  it('by mouse: two boxes, Compare, a verdict with its reason, and its sentence', async () => {
    await page().getByRole('region', { name: 'Worth comparing' }).waitFor();
    await shoot(launched, `figures-table-${theme}`);
    const rows = page().getByRole('row').filter({ hasText: 'Defected' });
    for (const value of ['“880”', '“945”']) {
      await rows.filter({ hasText: value }).first().getByRole('checkbox').click();
    }
    await page()
      .getByRole('button', { name: /^Compare/ })
      .click();
    await panel().getByText('Nested and consistent', { exact: true }).waitFor();
    await panel().getByText('65 are left for the rest').first().waitFor();
    await panel().getByRole('radio', { name: 'Periods' }).click();
    await shoot(launched, `compare-two-${theme}`);
    expect(await axeFindings(launched)).toEqual([]);
    await panel()
      .getByRole('button', { name: /Go to the sentence of 945/ })
      .click();
    await page().getByRole('main', { name: 'Reader' }).waitFor();
    await page().keyboard.press('g');
    await page().keyboard.press('f');
    await page().getByRole('region', { name: 'Worth comparing' }).waitFor();
  });

  it('by keyboard: P goes through what is worth comparing', async () => {
    await page().getByRole('grid', { name: 'Figures' }).getByText('“880”').first().click();
    await page().keyboard.press('p');
    await panel().getByText('Sum of parts', { exact: true }).waitFor();
    await shoot(launched, `compare-sum-${theme}`);
    await page().keyboard.press('Escape');
    await panel().waitFor({ state: 'detached' });
  });

  it('by keyboard: everything chosen, compared, and a person rules and thinks again', async () => {
    await page().keyboard.press('Control+a');
    await page().keyboard.press('c');
    const verdicts = panel().getByRole('list', { name: 'Verdicts' });
    await verdicts.waitFor();
    await page().waitForTimeout(SETTLE);
    await shoot(launched, `compare-all-${theme}`);
    const rule = verdicts.getByRole('button', { name: /^Rule on/ }).first();
    await tabTo(rule);
    await page().keyboard.press('Enter');
    await panel().getByRole('textbox', { name: 'Why' }).waitFor();
    await page().keyboard.type('The two rolls name the same people.');
    await page().keyboard.press('Control+Enter');
    await panel().getByText('The two rolls name the same people.').waitFor();
    await rule.scrollIntoViewIfNeeded();
    await shoot(launched, `compare-ruled-${theme}`);
    expect(await axeFindings(launched)).toEqual([]);
    await page().keyboard.press('Control+z');
    await panel().getByText('The two rolls name the same people.').waitFor({ state: 'detached' });
  });

  it('edits with E', async () => {
    await page().keyboard.press('Escape');
    await page().getByRole('grid', { name: 'Figures' }).getByText('“880”').first().click();
    await page().keyboard.press('e');
    await page().getByRole('dialog').waitFor();
    await page().waitForTimeout(300);
    await shoot(launched, `figure-editor-${theme}`);
    expect(await axeFindings(launched)).toEqual([]);
    await page().keyboard.press('Escape');
  });

  it('says nothing on the console, and main finds no bug', () => {
    expect(launched.complaints).toEqual([]);
    expect(launched.bugs).toEqual([]);
  });
});
