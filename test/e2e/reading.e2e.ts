import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProject } from '#electron/handlers/open-folder.ts';
import { createMachine } from '#electron/system/machine.ts';
import { got, testIdentity } from '#test/electron/handlers/test-project.ts';
import { addDocuments, goToScreen } from './job-steps.ts';
import { type Launched, launch } from './launch.ts';
import { axeFindings, setWindow, shoot } from './page-shots.ts';

/** One name in it has letters of its own: too few to tell an encoding by. */
const LODZ = `The \u0141\u00f3d\u017a roll

The helpers in \u0141\u00f3d\u017a counted 880 soldiers who left their posts in March 2025.

Nobody else in the town keeps a list of those who walk away from the barracks at night.`;
const WIDE = `The wide register

The quay office counted 412 boats in April 2025. Its clerk wrote every one of them down in a book.`;
/** "The soldier goes home. 880 people were counted. They arrive in the town." as the Zawgyi font has it. */
const ZAWGYI =
  '\u1005\u1005\u1039\u101e\u102c\u1038\u101e\u100a\u1039 \u1021\u102d\u1019\u1039\u101e\u102d\u102f\u1094 \u103b\u1015\u1014\u1039\u101e\u103c\u102c\u1038\u101e\u100a\u1039\u104b \u101c\u1030 \u1048\u1048\u1040 \u1000\u102d\u102f \u1031\u101b\u1010\u103c\u1000\u1039\u1001\u1032\u1037\u101e\u100a\u1039\u104b';

describe.each(['light', 'dark'] as const)('how a file is read, %s', (theme) => {
  const home = mkdtempSync(join(tmpdir(), 'attest-reading-'));
  const folder = join(home, 'Readings');
  let launched: Launched;
  const file = (name: string, bytes: Uint8Array): string => {
    writeFileSync(join(home, name), bytes);
    return join(home, name);
  };
  const details = () => launched.page.getByRole('complementary', { name: 'Document' });
  const row = (name: RegExp) => launched.page.getByRole('row', { name });
  beforeAll(async () => {
    const ports = { machine: createMachine('machine-e2e'), identity: testIdentity() };
    const open = got(await createProject(ports, { folder, name: 'Readings', pseudonym: 'Heron' }));
    got(await open.close());
    launched = await launch({ paths: [folder] });
    await setWindow(launched, theme);
    await launched.page.getByRole('main', { name: 'Library' }).waitFor();
  });
  afterAll(async () => {
    await launched.close();
    rmSync(home, { recursive: true, force: true });
  });

  it('is shown in the details, with the two bytes a letter recognised', async () => {
    await addDocuments(launched, [file('wide.txt', iconv.encode(WIDE, 'utf-16le'))]);
    await row(/wide register/i).click();
    await details().getByText('utf-16le', { exact: true }).waitFor();
    await shoot(launched, `reading-wide-${theme}`);
  });

  it('lets somebody choose what was guessed wrongly, and keeps what was marked', async () => {
    const { page } = launched;
    await addDocuments(launched, [file('roll.txt', iconv.encode(LODZ, 'windows-1250'))]);
    await row(/roll/).dblclick();
    await page.getByRole('main', { name: 'Reader' }).waitFor();
    await page.locator('.mark-dotted').first().click();
    await page.getByRole('button', { name: /^Accept/ }).click();
    await page.locator('.reader__page .mark-solid, .mark-solid').first().waitFor();
    await goToScreen(launched, 'l', 'Library');
    await row(/roll/).click();
    await details().getByText('windows-1252', { exact: true }).waitFor();
    await shoot(launched, `reading-guessed-${theme}`);
    await details().getByRole('button', { name: 'Read with another encoding' }).click();
    await page.getByRole('menuitemradio', { name: /windows-1250/ }).waitFor();
    await shoot(launched, `reading-menu-${theme}`);
    await page.getByRole('menuitemradio', { name: /windows-1250/ }).click();
    await row(/\u0141\u00f3d\u017a roll/).waitFor();
    await details().getByText('Also read as windows-1252').waitFor();
    await shoot(launched, `reading-chosen-${theme}`);
    await row(/roll/).dblclick();
    await page
      .getByText(/helpers in \u0141\u00f3d\u017a counted/)
      .first()
      .waitFor();
    await page.locator('.mark-solid').first().waitFor();
    await shoot(launched, `reading-text-${theme}`);
  });

  it('is taken back in one step, title and text and all', async () => {
    const { page } = launched;
    await goToScreen(launched, 'l', 'Library');
    await page.keyboard.press('Control+z');
    await row(/\u0141\u00f3d\u017a roll/).waitFor({ state: 'detached' });
    await row(/roll/).click();
    await details().getByText('windows-1252', { exact: true }).waitFor();
    await page.keyboard.press('Control+Shift+z');
    await row(/\u0141\u00f3d\u017a roll/).waitFor();
  });

  it('says that Burmese is in Zawgyi, and leaves it so until somebody converts it', async () => {
    const { page } = launched;
    await addDocuments(launched, [file('burmese.txt', Buffer.from(ZAWGYI))]);
    await row(/burmese|\u1005\u1005/)
      .first()
      .click();
    await details().getByText('utf-8, in Zawgyi').waitFor();
    await shoot(launched, `reading-zawgyi-${theme}`);
    expect(await axeFindings(launched)).toEqual([]);
    const search = page.getByRole('searchbox', { name: 'Search in the texts' });
    await search.fill('\u1005\u1005\u103a\u101e\u102c\u1038');
    await page.getByText(/stands nowhere/).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page
      .getByRole('list', { name: 'Ways to narrow the search' })
      .waitFor({ state: 'hidden' });
    await row(/burmese|\u1005\u1005/)
      .first()
      .click();
    await page.getByText(/It stays as it is unless you convert it/).waitFor();
    await page.getByRole('button', { name: 'Convert to Unicode' }).first().click();
    await details().getByText('utf-8, made into Unicode').waitFor();
    await page.getByText(/is in Unicode now/).waitFor();
    await shoot(launched, `reading-unicode-${theme}`);
    await search.fill('\u1005\u1005\u103a\u101e\u102c\u1038');
    await page
      .getByRole('grid', { name: /^Places with/ })
      .getByRole('row')
      .first()
      .waitFor();
    await shoot(launched, `reading-found-${theme}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await goToScreen(launched, 'f', 'Figures');
    await page
      .getByRole('row', { name: /\u1048\u1048\u1040|880/ })
      .first()
      .waitFor();
    await shoot(launched, `reading-figures-${theme}`);
  });

  it('says nothing on the console, and main finds no bug', () => {
    expect(launched.complaints).toEqual([]);
    expect(launched.bugs).toEqual([]);
  });
});
