import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerFileDialogs } from './job-steps.ts';
import { type Launched, launch } from './launch.ts';
import { axeFindings, setWindow, shoot, shootSmaller } from './page-shots.ts';

/** What the next question of the system's own is answered with, and what was asked. */
const answerQuestion = ({ app }: Launched, response: number) =>
  app.evaluate(({ dialog }, answer) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    Object.assign(dialog, {
      showMessageBox: (...told: unknown[]) => {
        asked.push(JSON.stringify(told.at(-1)));
        return Promise.resolve({ response: answer, checkboxChecked: false });
      },
    });
  }, response);

const asked = ({ app }: Launched) =>
  app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);

const makeProject = ({ page }: Launched, name: string) =>
  page.evaluate(async (called) => {
    const { request } = window.attest;
    const place = await request['project.choosePlace']({ name: called });
    if (!place.ok || !place.value) return 'no place was chosen';
    const { token } = place.value;
    const made = await request['project.create']({
      name: called,
      pseudonym: 'Heron',
      place: token,
    });
    return made.ok ? '' : made.failure.sentence;
  }, name);

const addTag = ({ page }: Launched, name: string) =>
  page.evaluate(async (called) => {
    const { request } = window.attest;
    const done = await request['project.dispatch']({ command: { kind: 'tag.add', name: called } });
    return done.ok ? '' : done.failure.sentence;
  }, name);

describe.each(['light', 'dark'] as const)('two windows on one project, %s', (theme) => {
  let stage: string;
  let first: Launched;
  let second: Launched;
  beforeAll(async () => {
    stage = mkdtempSync(join(tmpdir(), 'attest-take-over-'));
    const folder = join(stage, 'Border towns');
    first = await launch({ userData: join(stage, 'first') });
    await answerFileDialogs(first, [stage]);
    expect(await makeProject(first, 'Border towns')).toBe('');
    await first.close();
    first = await launch({ userData: join(stage, 'first'), paths: [folder] });
    await first.page.getByRole('main', { name: 'Library' }).waitFor();
    expect(await addTag(first, 'toll')).toBe('');
    second = await launch({ userData: join(stage, 'second'), paths: [folder] });
    await setWindow(second, theme);
  });
  afterAll(async () => {
    await first.close();
    await second.close();
    rmSync(stage, { recursive: true, force: true });
  });

  it('the second one reads only, and says who has it', async () => {
    await second.page.getByText('Open for reading only.').waitFor();
    await second.page.getByText(/Heron has this project open/).waitFor();
    expect(await addTag(second, 'mine')).not.toBe('');
    await shoot(second, `held-${theme}`);
    expect(await axeFindings(second)).toEqual([]);
    expect(await shootSmaller(second, 'held', theme)).toEqual([]);
  });

  it('stays a reader where the person answers no', async () => {
    await answerQuestion(second, 1);
    await second.page.getByRole('button', { name: 'Take over…' }).click();
    await expect.poll(() => asked(second)).toHaveLength(1);
    expect((await asked(second))[0]).toContain('Whoever works there now can no longer save');
    await second.page.getByText('Open for reading only.').waitFor();
  });

  it('takes it over where the person says so, and the first one keeps what it cannot save', async () => {
    await answerQuestion(second, 0);
    await second.page.getByRole('button', { name: 'Take over…' }).click();
    await second.page.getByText('Open for reading only.').waitFor({ state: 'detached' });
    expect(await addTag(second, 'mine')).toBe('');
    await setWindow(first, theme);
    await addTag(first, 'too late');
    await first.page.getByRole('button', { name: 'Save a copy elsewhere' }).waitFor();
    await first.page.getByText(/took this project over/).waitFor();
    await shoot(first, `taken-over-${theme}`);
    expect(await axeFindings(first)).toEqual([]);
  });
});
