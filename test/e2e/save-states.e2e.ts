import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProject } from '#electron/handlers/open-folder.ts';
import { createMachine } from '#electron/system/machine.ts';
import { got, testIdentity } from '#test/electron/handlers/test-project.ts';
import { answerFileDialogs, goToScreen } from './job-steps.ts';
import { type Launched, launch } from './launch.ts';
import { axeFindings, setWindow, shoot, shootSmaller } from './page-shots.ts';

const DISK_BYTES = 4 * 1024 * 1024;
const STATEMENT = 'More boats crossed by night than by day.';

/** A disk that fills up; where the kernel gives us none, a folder that goes away as a stick does. */
function stick(home: string) {
  const disk = join(home, 'stick');
  mkdirSync(disk);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_BYTES}`, 'tmpfs', disk]);
  const isReal = mounted.status === 0;
  const folder = join(disk, 'Night boats');
  const filler = join(disk, 'filler');
  const fill = (): void => {
    for (let bytes = DISK_BYTES; bytes >= 4096; bytes /= 2) {
      try {
        writeFileSync(filler, Buffer.alloc(bytes), { flag: 'a' });
      } catch {
        // Full by so much; the next try is half as long.
      }
    }
  };
  return {
    folder,
    spoil: () => (isReal ? fill() : renameSync(folder, `${folder} gone`)),
    mend: () => (isReal ? rmSync(filler) : renameSync(`${folder} gone`, folder)),
    remove: () => {
      if (isReal) spawnSync('umount', ['-l', disk]);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

describe.each(['light', 'dark'] as const)('a disk that takes no more, %s', (theme) => {
  const home = mkdtempSync(join(tmpdir(), 'attest-full-'));
  const disk = stick(home);
  let launched: Launched;
  const claim = async (words: string): Promise<void> => {
    const { page } = launched;
    await page
      .getByRole('button', { name: /^New claim/ })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('textbox').first().fill(words);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^(?:Add|Make|Keep)/ })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  const claimsIn = (folder: string): string => readFileSync(join(folder, 'claims.json'), 'utf8');
  beforeAll(async () => {
    const { folder } = disk;
    const ports = { machine: createMachine('machine-e2e'), identity: testIdentity() };
    const open = got(
      await createProject(ports, { folder, name: 'Night boats', pseudonym: 'Heron' }),
    );
    got(await open.close());
    launched = await launch({ paths: [folder] });
    await setWindow(launched, theme);
    await launched.page.getByRole('main', { name: 'Library' }).waitFor();
    await goToScreen(launched, 'c', 'Claims');
  });
  afterAll(async () => {
    await launched.close();
    disk.remove();
  });

  it('is not needed for what is on it already: the time of the last save is shown', async () => {
    await claim('The harbour keeps a register.');
    await launched.page.getByText(/^Saved \d\d:\d\d$/).waitFor();
    expect(claimsIn(disk.folder)).toContain('keeps a register');
  });

  it('leaves the change on screen, and says that it is not saved and why', async () => {
    const { page } = launched;
    disk.spoil();
    await claim(STATEMENT);
    await page.getByText('Not saved', { exact: true }).waitFor();
    await page.getByText('Your last changes are not on the disk yet.').waitFor();
    await page.getByText(STATEMENT).first().waitFor();
    await shoot(launched, `not-saved-${theme}`);
    expect(await axeFindings(launched)).toEqual([]);
    expect(await shootSmaller(launched, 'not-saved', theme)).toEqual([]);
  });

  it('lets a copy with all of it be saved elsewhere', async () => {
    const { page } = launched;
    const copies = join(home, `copies-${theme}`);
    mkdirSync(copies);
    await answerFileDialogs(launched, [copies], join(copies, 'Night boats'));
    await page.getByRole('button', { name: 'Save a copy elsewhere' }).click();
    await page.getByText(/^A copy with all of it is in/).waitFor();
    await shoot(launched, `not-saved-copied-${theme}`);
    const said = await page.getByText(/^A copy with all of it is in/).innerText();
    const folder = /“(.+?)”/.exec(said)?.[1] ?? '';
    expect(claimsIn(folder.startsWith('/') ? folder : join(copies, folder))).toContain(STATEMENT);
  });

  it('is written to by itself once there is room', async () => {
    const { page } = launched;
    disk.mend();
    await page.getByText('Your last changes are not on the disk yet.').waitFor({
      state: 'detached',
      timeout: 20_000,
    });
    await page.getByText(/^Saved \d\d:\d\d$/).waitFor();
    expect(claimsIn(disk.folder)).toContain(STATEMENT);
  });

  it('may be one that another program carries: said in the settings', async () => {
    const { page } = launched;
    await goToScreen(launched, 't', 'Settings');
    const synced = page.getByRole('checkbox', { name: 'This folder is synced by another program' });
    await synced.waitFor();
    await synced.scrollIntoViewIfNeeded();
    await page.getByText('This folder is synced by another program').click();
    await expect.poll(() => synced.isChecked()).toBe(true);
    await shoot(launched, `synced-${theme}`);
    expect(await shootSmaller(launched, 'synced', theme)).toEqual([]);
    expect(launched.bugs).toEqual([]);
  });
});
