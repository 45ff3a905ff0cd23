import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createProject } from '#electron/handlers/open-folder.ts';
import { createMachine } from '#electron/system/machine.ts';
import { got, testIdentity } from '#test/electron/handlers/test-project.ts';
import { promised } from '#test/promise.ts';
import { answerFileDialogs, recordCounts } from './job-steps.ts';
import { launch } from './launch.ts';
import { shoot, shootSmaller } from './page-shots.ts';

const FILES = 240;

describe('the app that is killed while it imports', () => {
  const stage = mkdtempSync(join(tmpdir(), 'attest-import-kill-'));
  afterAll(() => rmSync(stage, { recursive: true, force: true }));

  it('says at its next start how far it came, and brings the rest in', async () => {
    const articles = join(stage, 'articles');
    mkdirSync(articles);
    for (let at = 0; at < FILES; at += 1) {
      const words = `The harbour of pier ${at} counted ${at + 31} boats that year. `.repeat(20);
      writeFileSync(join(articles, `${at}.html`), `<h1>Pier ${at}</h1><p>${words}</p>`);
    }
    const folder = join(stage, 'Boats');
    const ports = { machine: createMachine('d'.repeat(32)), identity: testIdentity() };
    const made = got(await createProject(ports, { folder, name: 'Boats', pseudonym: 'Heron' }));
    got(await made.close());

    const userData = join(stage, 'user-data');
    mkdirSync(userData);
    const first = await launch({ userData, paths: [folder] });
    await answerFileDialogs(first, [articles]);
    void first.page
      .evaluate(async () => {
        const chosen = await window.attest.request['import.choose']({ what: 'folder' });
        if (!chosen.ok) throw new Error(chosen.failure.sentence);
        const files = chosen.value.map(({ token }) => token);
        await window.attest.request['import.start']({ job: 'one', files });
      })
      .catch(() => undefined); // it ends with the app
    await expect
      .poll(async () => (await recordCounts(first))['document'] ?? 0, {
        timeout: 60_000,
        interval: 20,
      })
      .toBeGreaterThan(0);
    const gone = new Promise((resolve) => first.app.process().once('exit', resolve));
    first.app.process().kill('SIGKILL');
    await gone;

    const again = await launch({ userData, paths: [folder] });
    const banner = again.page.getByText(/An import was interrupted: \d+ of 240 files are in/);
    await banner.waitFor();
    const done = Number(/: (\d+) of/.exec((await banner.textContent()) ?? '')?.[1]);
    const before = (await recordCounts(again))['document'] ?? 0;
    expect(done).toBe(before);
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(FILES);
    rmSync(join(articles, '99.html')); // the last in the order of names
    await shoot(again, 'import-interrupted');
    for (const theme of ['light', 'dark'] as const) {
      expect(await shootSmaller(again, 'import-interrupted', theme)).toEqual([]);
    }
    await again.page.getByRole('button', { name: 'Continue' }).click();
    await again.page
      .getByText(/There is no such file/)
      .first()
      .waitFor({ timeout: 60_000 });
    const after = (await recordCounts(again))['document'] ?? 0;
    await shoot(again, 'import-continued');
    expect(after).toBe(FILES - 1);
    expect(await banner.count()).toBe(0);
    await again.close();
    promised(
      'an import that was killed goes on where it was',
      `killed at ${before} of ${FILES} files, ${after} in at the end, 0 twice`,
    );
  }, 180_000);
});
