import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeAnchor } from '#shared/anchor/describe-anchor.ts';
import { currentText } from '#shared/document/document.ts';
import { table } from '#shared/project/project.ts';
import { createProject } from '#electron/handlers/open-folder.ts';
import { createMachine } from '#electron/system/machine.ts';
import { bringInto, got, pasted, testIdentity } from '#test/electron/handlers/test-project.ts';
import { type Launched, launch } from './launch.ts';
import { axeFindings, setWindow, shoot } from './page-shots.ts';

const OPENING =
  'The river group keeps a roll of everybody who walks away from the camps by the border.';
const ROLL = 'Its roll names 880 soldiers who left between January and September of this year.';
const ROAD =
  'The road from the camp to the ferry is steep in the rains and nobody takes it by night.';
const OLD = [OPENING, ROLL, ROAD].join('\n\n');
const NEW = [OPENING, ROLL.replace('880', '945'), ROAD, 'Two of the ferries were mended since.'];

/** A document with a highlight, and a newer text of it that nobody has declared as such. */
async function used(folder: string): Promise<void> {
  const ports = { machine: createMachine('machine-e2e'), identity: testIdentity() };
  const open = got(await createProject(ports, { folder, name: 'Crossings', pseudonym: 'Heron' }));
  const bring = bringInto(open, ports);
  const [first] = await bring(pasted(OLD, 'Roll.txt'));
  const document = first?.id ?? '';
  const { textHash } = currentText(table(open.project, 'document').get(document)!);
  const text = got(await open.store.text(textHash));
  const { blocks } = got(await open.store.blocks(document, textHash));
  const start = text.indexOf('880 soldiers');
  const range = { start, end: start + '880 soldiers who left'.length };
  const anchor = describeAnchor({ text, textHash, blocks }, range);
  got(await open.dispatch({ kind: 'highlight.add', document, anchor, tags: [] }));
  await bring(pasted(NEW.join('\n\n'), 'Roll, corrected.txt'));
  got(await open.close());
}

describe.each(['light', 'dark'] as const)('a newer version, %s', (theme) => {
  const home = mkdtempSync(join(tmpdir(), 'attest-versions-'));
  const folder = join(home, 'Crossings');
  let launched: Launched;
  beforeAll(async () => {
    await used(folder);
    launched = await launch({ paths: [folder] });
    await setWindow(launched, theme);
  });
  afterAll(async () => {
    await launched.close();
    rmSync(home, { recursive: true, force: true });
  });

  it('is declared in the library, and what changed is accepted by the keyboard', async () => {
    const { page } = launched;
    await page
      .getByRole('grid', { name: 'Documents' })
      .getByText('Roll, corrected')
      .first()
      .click();
    const panel = page.getByRole('complementary', { name: 'Document' });
    await panel.getByRole('button', { name: 'Show what differs' }).click();
    await page.getByRole('list', { name: 'Differences' }).waitFor();
    expect(await axeFindings(launched)).toEqual([]);
    await shoot(launched, `differences-${theme}`);
    await page.keyboard.press('Escape');
    await panel.getByRole('button', { name: 'This is a newer version of it' }).click();
    // The button went with its document: the focus is on the one that stays.
    const inHand = () =>
      page.evaluate(() => document.activeElement?.closest('[role="row"]')?.textContent);
    await expect.poll(inHand).toContain('Roll');
    await panel.getByRole('button', { name: 'Look at it' }).click();
    const waiting = page.getByRole('grid', { name: 'Waiting passages' });
    await waiting.getByText('Number changed').waitFor();
    expect(await axeFindings(launched)).toEqual([]);
    await shoot(launched, `versions-${theme}`);
    await page.keyboard.press('a');
    await page.getByRole('heading', { name: 'Nothing waits for you' }).waitFor();
    await page.keyboard.press('Control+z');
    await waiting.getByText('Number changed').waitFor();
  });

  it('is linked by hand: words are selected with the keyboard, and another number asked about', async () => {
    const { page } = launched;
    await page.getByRole('button', { name: /^Link by hand/ }).click();
    const text = page.getByRole('textbox', { name: /^Newer text/ });
    await text.waitFor();
    const selected = () => page.evaluate(() => String(document.getSelection()));
    expect(await selected()).toBe('945 soldiers who left');
    expect(await axeFindings(launched)).toEqual([]);
    await shoot(launched, `link-by-hand-${theme}`);
    for (const _letter of ' who left') await page.keyboard.press('Shift+ArrowLeft');
    expect(await selected()).toBe('945 soldiers');
    await page.keyboard.type('nothing written'); // a page that is read takes no letter
    expect(await selected()).toBe('945 soldiers');
    await page.keyboard.press('Enter');
    await page.getByText('The number changed from 880 to 945.').waitFor();
    expect(await axeFindings(launched)).toEqual([]);
    await shoot(launched, `link-number-${theme}`);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Nothing waits for you' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('grid', { name: 'Waiting passages' }).waitFor();
  });

  it('is linked by hand with the mouse', async () => {
    const { page } = launched;
    await page.keyboard.press('l');
    const text = page.getByRole('textbox', { name: /^Newer text/ });
    await text.getByText('Two of the ferries').click({ clickCount: 3 });
    await page.getByRole('button', { name: /^Link here/ }).click();
    await page.getByRole('button', { name: 'Take Two' }).click();
    await page.getByRole('heading', { name: 'Nothing waits for you' }).waitFor();
  });

  it('is taken back: two documents again, and the passage where it was', async () => {
    const { page } = launched;
    await page.keyboard.press('Control+z');
    const waiting = page.getByRole('grid', { name: 'Waiting passages' });
    await waiting.getByText('Number changed').waitFor();
    await page.keyboard.press('k');
    await page.getByRole('radio', { name: /^Kept on older text/ }).click();
    await page.getByRole('grid', { name: 'Passages kept on older text' }).waitFor();
    expect(await axeFindings(launched)).toEqual([]);
    await shoot(launched, `versions-kept-${theme}`);
    await page.keyboard.press('g');
    await page.keyboard.press('l');
    const panel = page.getByRole('complementary', { name: 'Document' });
    await panel.getByText('1 passage kept on the older text').waitFor();
    await shoot(launched, `versions-joined-${theme}`);
    await panel.getByRole('button', { name: /^Not a newer version/ }).click();
    const documents = page.getByRole('grid', { name: 'Documents' });
    await documents.getByText('Roll, corrected').first().waitFor();
    await page.getByText(/is a document of its own again/).waitFor();
    await page.keyboard.press('Control+z');
    await panel.getByRole('button', { name: /^Not a newer version/ }).waitFor();
  });
});
