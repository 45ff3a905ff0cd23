import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, setWindow, shoot } from './page-shots.ts';
import { type Launched, launch } from './launch.ts';

const PLACES = [
  ['L', 'Library'],
  ['R', 'Reader'],
  ['C', 'Claims'],
  ['F', 'Figures'],
  ['H', 'Charts'],
  ['B', 'Brief'],
  ['S', 'Share'],
  ['T', 'Settings'],
] as const;

/** Long enough for a screen to read its texts and settle; nothing is measured here. */
const SETTLE = 900;

describe.each(['light', 'dark'] as const)('the screens of the sample, %s', (theme) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await launch();
    await setWindow(launched, theme);
    await launched.page.getByText('Explore the sample').waitFor();
  });
  afterAll(() => launched.close());

  it('Welcome has nothing for axe-core to find', async () => {
    await shoot(launched, `welcome-${theme}`);
    expect(await axeFindings(launched)).toEqual([]);
  });

  it.each([1440, 1280, 1100, 981])('Welcome %i px wide shows its picture whole', async (width) => {
    const { page } = launched;
    await setWindow(launched, theme, [width, 700]);
    await page.waitForFunction((wanted) => window.innerWidth === wanted, width);
    await shoot(launched, `welcome-${width}-${theme}`);
    const frame = await page.locator('.welcome__frame').boundingBox();
    const words = await page.locator('.welcome__demo').boundingBox();
    expect(words!.x).toBeGreaterThan(frame!.x);
    expect(words!.x + words!.width).toBeLessThan(frame!.x + frame!.width);
  });

  it('the sample opens from Welcome', async () => {
    await setWindow(launched, theme);
    await launched.page.getByText('Explore the sample').click();
    await launched.page.getByText('Who walked away, January to September').first().waitFor();
  });

  it('the library draws every mark of a document whole, the last of a text too', async () => {
    const { page } = launched;
    const strips = page.locator('.library__strip');
    await expect.poll(() => strips.locator('span').count()).toBeGreaterThan(20);
    const cut = await strips.evaluateAll((all) =>
      all.flatMap((strip) => {
        const { left, right } = strip.getBoundingClientRect();
        const marks = [...strip.children].map((mark) => mark.getBoundingClientRect());
        return marks.filter((mark) => mark.left < left || mark.right > right);
      }),
    );
    expect(cut).toEqual([]);
  });

  it.each(PLACES)('G then %s shows %s, and axe-core finds nothing', async (letter, name) => {
    const { page } = launched;
    await page.keyboard.press('g');
    await page.keyboard.press(letter.toLowerCase());
    await page.getByRole('main', { name }).waitFor();
    await page.waitForTimeout(SETTLE);
    await shoot(launched, `${name.toLowerCase()}-${theme}`);
    expect(await axeFindings(launched)).toEqual([]);
  });

  it('says nothing on the console, and main finds no bug', () => {
    expect(launched.complaints).toEqual([]);
    expect(launched.bugs).toEqual([]);
  });
});
