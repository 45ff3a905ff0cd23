import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProject } from '#electron/handlers/open-folder.ts';
import { createMachine } from '#electron/system/machine.ts';
import { got, testIdentity } from '#test/electron/handlers/test-project.ts';
import { answerFileDialogs } from './job-steps.ts';
import { type Launched, launch } from './launch.ts';
import { axeFindings, setWindow, shoot } from './page-shots.ts';

const EMPTY = 30;
const CUT = 12;
const READ = 4;

const two = (at: number): string => String(at).padStart(2, '0');

function writeFiles(folder: string): string[] {
  mkdirSync(folder);
  const files = [
    ...Array.from({ length: EMPTY }, (_, at) => [`empty ${two(at)}.txt`, ''] as const),
    ...Array.from({ length: CUT }, (_, at) => [`cut ${two(at)}.pdf`, '%PDF-1.4\n'] as const),
    ...Array.from({ length: READ }, (_, at) => [`${at}.txt`, `${at + 30} people left.`] as const),
  ];
  return files.map(([name, words]) => {
    const file = join(folder, name);
    writeFileSync(file, words);
    return file;
  });
}

describe.each(['light', 'dark'] as const)('the summary of an import, %s', (theme) => {
  const home = mkdtempSync(join(tmpdir(), 'attest-summary-'));
  const folder = join(home, 'Crossings');
  let launched: Launched;
  beforeAll(async () => {
    const ports = { machine: createMachine('machine-e2e'), identity: testIdentity() };
    const made = { folder, name: 'Crossings', pseudonym: 'Heron' };
    got(await got(await createProject(ports, made)).close());
    launched = await launch({ paths: [folder] });
    await setWindow(launched, theme, [900, 700]);
  });
  afterAll(async () => {
    await launched.close();
    rmSync(home, { recursive: true, force: true });
  });

  it('says each reason once, and is read to its end without a mouse', async () => {
    const { page } = launched;
    await answerFileDialogs(launched, writeFiles(join(home, 'collected')));
    await page
      .getByRole('button', { name: /^Add documents/ })
      .first()
      .waitFor();
    await page.keyboard.press('a');
    await page.getByText(`${READ} documents added, ${EMPTY + CUT} could not be read.`).waitFor();
    await page.getByText(new RegExp(`^${EMPTY} files: The file is empty`)).waitFor();
    expect(await page.getByText('The file is empty', { exact: false }).count()).toBe(1);
    expect(await axeFindings(launched)).toEqual([]);
    await shoot(launched, `import-summary-${theme}`);
    await page.getByRole('radio', { name: 'To look at' }).focus();
    await page.keyboard.press('Tab');
    const list = page.getByRole('group', { name: 'Files' });
    const isFocused = () => list.evaluate((one) => one === document.activeElement);
    expect(await isFocused()).toBe(true);
    await page.keyboard.press('End');
    const isAtEnd = () =>
      list.evaluate(
        (one) => one.scrollTop > 0 && one.scrollTop + one.clientHeight >= one.scrollHeight - 1,
      );
    await expect.poll(isAtEnd).toBe(true);
  });

  it('goes on the clipboard, though no page is granted it', async () => {
    const { app, page } = launched;
    await page.getByRole('button', { name: 'Copy the list' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const lines = (await app.evaluate(({ clipboard }) => clipboard.readText())).split('\n');
    expect(lines[0]).toBe(`${READ} documents added, ${EMPTY + CUT} could not be read`);
    expect(lines).toContain('  empty 00.txt');
    expect(lines).toHaveLength(1 + EMPTY + CUT + 2);
  });

  it('is folded by Escape, and leaves the focus to the documents when it is closed', async () => {
    const { page } = launched;
    const line = page.getByText(`${READ} documents added, ${EMPTY + CUT} could not be read.`);
    const files = page.getByRole('group', { name: 'Files' });
    const isInList = () =>
      page.evaluate(() => document.activeElement?.closest('[role="grid"]') !== null);
    await page.keyboard.press('Escape');
    await files.waitFor({ state: 'detached' });
    await line.waitFor();
    await shoot(launched, `import-summary-folded-${theme}`);
    await page.getByRole('button', { name: 'Show the files' }).focus();
    await page.keyboard.press('Enter');
    await files.focus();
    await page.keyboard.press('Escape');
    await expect.poll(isInList).toBe(true);
    await line.waitFor();
    await page.getByRole('button', { name: 'Close', exact: true }).focus();
    await page.keyboard.press('Enter');
    await line.waitFor({ state: 'detached' });
    await expect.poll(isInList).toBe(true);
  });
});
