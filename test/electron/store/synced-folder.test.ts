import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { table } from '#shared/project/project.ts';
import { openProject } from '#electron/handlers/open-folder.ts';
import { isSynced } from '#electron/store/synced-folder.ts';
import { got, newProject, testIdentity } from '#test/electron/handlers/test-project.ts';
import { tempFolder, testMachine } from './test-machine.ts';

describe('a folder', () => {
  it.each(['.stfolder', '.git', '.dropbox', '.sync_a1b2c3.db', '._sync_a1b2c3.db'])(
    'that lies below %s is carried between computers',
    async (mark) => {
      const root = await tempFolder();
      const folder = join(root, 'ours', 'Losses');
      await mkdir(folder, { recursive: true });
      expect(await isSynced(testMachine(), folder)).toBe(false);
      await writeFile(join(root, mark), '');
      expect(await isSynced(testMachine(), folder)).toBe(true);
    },
  );

  it('that is synced can be changed on two computers at once, and each gets what the other wrote', async () => {
    const here = await newProject();
    await mkdir(join(here.folder, '.stfolder'));
    const machine = testMachine({ token: 'machine-b' });
    const ports = { machine, identity: testIdentity() };
    const there = got(await openProject(ports, here.folder, 'edit'));
    expect(there.header).toMatchObject({ readOnly: null, isHeld: false });
    expect(there.header.beside).toContain('Heron has this project open on another computer');
    got(await here.open.dispatch({ kind: 'tag.add', name: 'ours' }));
    got(await here.open.flush());
    got(await there.dispatch({ kind: 'tag.add', name: 'theirs' }));
    got(await there.flush());
    await here.open.store.look();
    const names = (open: typeof there) =>
      [...table(open.project, 'tag').values()].map(({ name }) => name).sort();
    expect(names(there)).toEqual(['ours', 'theirs']);
    expect(names(here.open)).toEqual(['ours', 'theirs']);
    got(await there.close());
  });
});
