import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { table } from '#shared/project/project.ts';
import { createProject, openProject } from '#electron/handlers/open-folder.ts';
import type { OpenProject } from '#electron/handlers/open-project.ts';
import { createMachine } from '#electron/system/machine.ts';
import { bringInto, got, pasted, testIdentity } from '#test/electron/handlers/test-project.ts';
import { type Launched, launch } from './launch.ts';
import { axeFindings, setWindow, shoot, shootSmaller } from './page-shots.ts';

const TEXT =
  'The ferry register holds 412 crossings in March 2024. About 380 of them were at night. ' +
  'The harbour office counted 1,250 crossings in all of 2024.';

/** A project with something to go back to: claims written over, tags put aside, briefs cut short. */
async function worn(folder: string): Promise<void> {
  const ports = { machine: createMachine('machine-e2e'), identity: testIdentity() };
  const first = got(await createProject(ports, { folder, name: 'Crossings', pseudonym: 'Heron' }));
  await bringInto(first, ports)(pasted(TEXT, 'Ferry register.txt'));
  const run = async (open: OpenProject, ...commands: Parameters<OpenProject['dispatch']>[0][]) => {
    for (const command of commands) {
      got(await open.dispatch(command));
      got(await open.flush());
    }
  };
  const brief = { title: 'Crossings in 2024', template: 'blank' as const, nodes: [] };
  const settings = { page: 'A4' as const, language: 'en' };
  await run(
    first,
    { kind: 'tag.add', name: 'crossings' },
    { kind: 'tag.add', name: 'night' },
    { kind: 'claim.add', statement: 'More than a thousand crossings were made in 2024.' },
    { kind: 'claim.add', statement: 'Most crossings were made at night.' },
    { kind: 'brief.add', ...brief, settings },
    { kind: 'brief.add', ...brief, title: 'Second', settings },
  );
  const [one, two] = [...table(first.project, 'claim').keys()];
  await run(
    first,
    { kind: 'claim.set', id: one!, changes: { status: 'contested', note: 'Two bodies count.' } },
    { kind: 'claim.delete', ids: [two!] },
    { kind: 'claim.add', statement: 'The number fell in the spring.' },
  );
  got(await first.close());
  cut(join(folder, 'tags.json'));
  const second = got(await openProject(ports, folder));
  await run(second, { kind: 'tag.add', name: 'new since' });
  got(await second.close());
  cut(join(folder, 'briefs.json'));
}

const cut = (path: string) => {
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.slice(0, text.length - 40));
};

describe.each(['light', 'dark'] as const)('recovery, %s', (theme) => {
  const home = mkdtempSync(join(tmpdir(), 'attest-recovery-'));
  const folder = join(home, 'Crossings');
  let launched: Launched;
  beforeAll(async () => {
    await worn(folder);
    launched = await launch({ paths: [folder] });
    await setWindow(launched, theme);
  });
  afterAll(async () => {
    await launched.close();
    rmSync(home, { recursive: true, force: true });
  });

  it('is where the banner of a broken file leads, with what can stand in its place', async () => {
    const { page } = launched;
    await page.getByRole('button', { name: 'Recover' }).click();
    const shown = page.getByRole('article', { name: 'Briefs' });
    await shown.getByText('Going back brings back 1 record').waitFor();
    await shoot(launched, `recovery-broken-${theme}`);
    expect(await axeFindings(launched)).toEqual([]);
    expect(await shootSmaller(launched, 'recovery-broken', theme)).toEqual([]);
  });

  it('restores it with the keyboard alone, and the brief is there again', async () => {
    const { page } = launched;
    await page.getByRole('button', { name: 'Restore this version' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Briefs: as it was until').waitFor();
    await page.getByText('could not be read').waitFor({ state: 'detached' });
    await shoot(launched, `recovery-restored-${theme}`);
    await page.keyboard.press('g');
    await page.keyboard.press('b');
    await page.getByText('Crossings in 2024').first().waitFor();
  });

  it('shows by field what a version says and what stands now', async () => {
    const { page } = launched;
    await page.keyboard.press('g');
    await page.keyboard.press('y');
    await page.getByRole('row', { name: /^Claims/ }).click();
    const versions = page.getByRole('grid', { name: /^Versions of Claims/ });
    await versions.getByRole('row').last().click();
    await page.getByText('Is deleted, because it was not there then').waitFor();
    await shoot(launched, `recovery-file-${theme}`);
    expect(await axeFindings(launched)).toEqual([]);
    expect(await shootSmaller(launched, 'recovery-file', theme)).toEqual([]);
  });

  it('lists moments of the whole project and what was put aside', async () => {
    const { page } = launched;
    await page.getByRole('radio', { name: /Moments/ }).click();
    await page.getByRole('button', { name: 'Restore the whole project' }).waitFor();
    await shoot(launched, `recovery-moments-${theme}`);
    expect(await axeFindings(launched)).toEqual([]);
    expect(await shootSmaller(launched, 'recovery-moments', theme)).toEqual([]);
    await page.getByRole('radio', { name: /Put aside/ }).click();
    await page.getByText('It is never deleted.').waitFor();
    await shoot(launched, `recovery-aside-${theme}`);
    expect(await axeFindings(launched)).toEqual([]);
    expect(await shootSmaller(launched, 'recovery-aside', theme)).toEqual([]);
  });

  it('says nothing on the console, and main finds no bug', () => {
    expect(launched.complaints).toEqual([]);
    expect(launched.bugs).toEqual([]);
  });
});
