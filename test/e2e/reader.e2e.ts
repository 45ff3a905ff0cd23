import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, launch } from './launch.ts';

describe('the page of the reader', () => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await launch();
    const { page } = launched;
    await page.getByText('Explore the sample').click();
    await page.getByRole('row', { name: /Two offices, two lists/ }).dblclick();
    await page.locator('.reader__paragraph').first().waitFor();
  });
  afterAll(async () => {
    await launched.close();
  });

  /** What is painted, so that a character put in and taken out again would show while it stands. */
  const painted = () => launched.page.locator('.reader__text').innerText();
  const selected = () => launched.page.evaluate(() => getSelection()?.toString() ?? '');
  const paragraph = () => launched.page.locator('.reader__paragraph', { hasText: 'share a wall' });

  /** Clicks into the paragraph, clear of its numbers, so that the caret stands in it. */
  async function putCaret(): Promise<void> {
    const { page } = launched;
    await page.keyboard.press('Escape');
    await paragraph().click({ position: { x: 20, y: 40 } });
  }

  it('takes no typing, deleting or paste', async () => {
    const { page } = launched;
    const before = await painted();
    await putCaret();
    await page.keyboard.type('q w z @ %');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Control+Delete');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+X');
    await page.keyboard.press('Control+V');
    expect(await painted()).toBe(before);
  });

  it('takes nothing from an input method, not even for a moment', async () => {
    const { page } = launched;
    await putCaret();
    const before = await painted();
    const input = await page.context().newCDPSession(page);
    await input.send('Input.imeSetComposition', { text: 'ကခ', selectionStart: 2, selectionEnd: 2 });
    await expect.poll(painted).toBe(before);
    await input.send('Input.insertText', { text: 'ကခဂ' });
    await expect.poll(painted).toBe(before);
    await input.detach();
  });

  it('takes no words dragged about in it', async () => {
    const { page } = launched;
    const before = await painted();
    await putCaret();
    const box = (await paragraph().boundingBox())!;
    await page.mouse.dblclick(box.x + 20, box.y + 45);
    expect(await selected()).not.toBe('');
    await page.mouse.move(box.x + 20, box.y + 45);
    await page.mouse.down();
    await page.mouse.move(box.x + 200, box.y + 15, { steps: 6 });
    await page.mouse.up();
    expect(await painted()).toBe(before);
  });

  it('is selected and marked by the keyboard alone', async () => {
    const { page } = launched;
    await putCaret();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    expect(await selected()).toMatch(/\w+ \w+/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('s'); // the sentence the line begins in
    await page.keyboard.press('s');
    await page.keyboard.press('h');
    await page.locator('mark', { hasText: 'They share a wall' }).waitFor();
    const spoken = page.locator('[role=status]', { hasText: /^Highlighted: / });
    await expect.poll(() => spoken.count()).toBe(1);
    await page.keyboard.press('Control+Z');
    await page.locator('mark', { hasText: 'They share a wall' }).waitFor({ state: 'detached' });
  });

  it('raised no complaint', () => {
    expect([launched.complaints, launched.bugs]).toEqual([[], []]);
  });
});
