import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundleContent } from '#electron/bundle/bundle-content.ts';
import { zipBundle } from '#electron/bundle/zip-bundle.ts';
import { isBundle, openNamed } from '#electron/handlers/open-named.ts';
import { createProjectSession, type ProjectSession } from '#electron/handlers/project-session.ts';
import { createMachine } from '#electron/system/machine.ts';
import { createUserData } from '#electron/system/user-data.ts';

const machine = createMachine('0'.repeat(32));

describe('what is named at the start', () => {
  let stage: string;
  let session: ProjectSession;
  let folder: string;
  beforeEach(async () => {
    stage = mkdtempSync(join(tmpdir(), 'attest-named-'));
    session = createProjectSession({
      machine,
      userData: createUserData(join(stage, 'user-data'), machine.now),
      dialogs: { confirm: () => Promise.resolve(false) },
      announce: () => {},
    });
    folder = join(stage, 'Leaving');
    const made = await session.create({ folder, name: 'Leaving', pseudonym: 'wren' });
    expect(made.ok).toBe(true);
  });
  afterEach(async () => {
    await session.leave();
    rmSync(stage, { recursive: true });
  });

  const open = (path: string, place: string | null = null) =>
    openNamed(
      {
        session,
        machine,
        announce: () => undefined,
        dialogs: { choosePlace: () => Promise.resolve(place) },
      },
      path,
    );

  it.each([
    ['a project folder', ''],
    ['the project.json in it', 'project.json'],
  ])('may be %s', async (_what, file) => {
    await session.leave();
    expect(await open(join(folder, file))).toMatchObject({ ok: true, value: { name: 'Leaving' } });
  });

  async function share(): Promise<string> {
    const opened = session.current();
    if (!opened) throw new Error('No project is open');
    const content = await bundleContent(opened.project.project, opened.project.store);
    if (!content.ok) throw new Error(content.failure.sentence);
    const bundle = join(stage, 'leaving.ATTEST');
    writeFileSync(bundle, await zipBundle(content.value));
    return bundle;
  }

  it('may be a bundle, which goes where the person says', async () => {
    const opened = await open(await share(), join(stage, 'copy'));
    expect(opened).toMatchObject({ ok: true, value: { name: 'Leaving', folder: 'copy' } });
  });

  it('is left alone when the person does not say where a bundle goes', async () => {
    expect(await open(await share())).toEqual({ ok: true, value: null });
    expect(session.current()?.project.header.folder).toBe('Leaving');
  });

  it('is refused in a sentence when it is neither, and what is open stays open', async () => {
    writeFileSync(join(stage, 'x.attest'), 'no bundle');
    for (const path of [stage, join(stage, 'missing'), join(stage, 'x.attest')]) {
      const refused = await open(path, join(stage, 'elsewhere'));
      expect(refused.ok, path).toBe(false);
      if (!refused.ok) expect(refused.failure.sentence).toMatch(/[.]$/);
    }
    expect(session.current()?.project.header.folder).toBe('Leaving');
  });

  it('is a bundle by its extension', () => {
    expect([isBundle('/a/b.attest'), isBundle('/a/attest'), isBundle(undefined)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
