import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProject } from '#electron/handlers/open-folder.ts';
import { createMachine } from '#electron/system/machine.ts';
import { bringInto, got, pasted, testIdentity } from '#test/electron/handlers/test-project.ts';
import { type Launched, launch } from './launch.ts';
import { axeFindings, setWindow, shoot } from './page-shots.ts';

/** A project with a document to delete. */
async function used(folder: string): Promise<void> {
  const ports = { machine: createMachine('machine-e2e'), identity: testIdentity() };
  const open = got(await createProject(ports, { folder, name: 'Crossings', pseudonym: 'Heron' }));
  await bringInto(
    open,
    ports,
  )(pasted('The ferry register holds 412 crossings in March 2024.', 'Ferry register.txt'));
  got(await open.close());
}

describe.each(['light', 'dark'] as const)('the trash, %s', (theme) => {
  const home = mkdtempSync(join(tmpdir(), 'attest-trash-'));
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

  it('takes a document from the library by the keyboard, and gives it back', async () => {
    const { page } = launched;
    await page.getByRole('grid', { name: 'Documents' }).waitFor();
    await page.keyboard.press('Delete');
    const question = page.getByRole('dialog');
    await question.waitFor();
    await shoot(launched, `delete-document-${theme}`);
    await question.getByRole('button', { name: 'Delete' }).click();
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    const deleted = page.getByRole('grid', { name: 'Deleted' });
    await deleted.getByText('Ferry register').first().waitFor();
    expect(await axeFindings(launched)).toEqual([]);
    await shoot(launched, `trash-${theme}`);
    await deleted.getByRole('button', { name: /^Restore document/ }).click();
    await deleted.getByText('Ferry register').first().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Erase words' }).click();
    await page.getByRole('textbox', { name: 'Words to erase' }).fill('ferry register');
    await page.getByRole('button', { name: 'Look where they stand' }).click();
    await page.getByRole('status').getByRole('listitem').first().waitFor();
    expect(await axeFindings(launched)).toEqual([]);
    await shoot(launched, `erase-words-${theme}`);
  });
});
