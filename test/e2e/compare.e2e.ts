import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, setWindow, shoot } from './page-shots.ts';
import { type Launched, launch } from './launch.ts';

/** Long enough for the table to have read its texts; nothing is measured here. */
const SETTLE = 900;

describe.each(['light', 'dark'] as const)('figures compared in the sample, %s', (theme) => {
  let launched: Launched;
  const page = () => launched.page;
  const panel = () => page().getByRole('complementary', { name: 'Compare' });
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

  it('by mouse: two boxes, Compare, a verdict with its reason', async () => {
    await shoot(launched, `figures-table-${theme}`);
    const rows = page().getByRole('row').filter({ hasText: 'Defected' });
    for (const value of ['“880”', '“945”']) {
      await rows.filter({ hasText: value }).first().getByRole('checkbox').click();
    }
    await page()
      .getByRole('button', { name: /^Compare/ })
      .click();
    await panel().getByText('Nested and consistent', { exact: true }).first().waitFor();
    await shoot(launched, `compare-two-${theme}`);
    await page().keyboard.press('Escape');
    await panel().waitFor({ state: 'detached' });
  });

  it('by keyboard: everything chosen, Enter, and a person rules', async () => {
    await page().getByRole('grid', { name: 'Figures' }).getByText('“880”').first().click();
    await page().keyboard.press('Control+a');
    await page().keyboard.press('c');
    await panel().getByRole('list', { name: 'Verdicts' }).waitFor();
    await page().waitForTimeout(SETTLE);
    await shoot(launched, `compare-all-${theme}`);
    expect(await axeFindings(launched)).toEqual([]);
  });

  it('says nothing on the console, and main finds no bug', () => {
    expect(launched.complaints).toEqual([]);
    expect(launched.bugs).toEqual([]);
  });
});
