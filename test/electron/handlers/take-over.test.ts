import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { table } from '#shared/project/project.ts';
import { createProjectSession } from '#electron/handlers/project-session.ts';
import { createUserData } from '#electron/system/user-data.ts';
import { tempFolder, testMachine, type TestMachine } from '#test/electron/store/test-machine.ts';
import { got, newProject } from './test-project.ts';

/** A second window on the project, at another computer, that answers the question as given. */
async function beside(folder: string, machine: TestMachine, yes: boolean) {
  const asked: string[] = [];
  const session = createProjectSession({
    machine,
    userData: createUserData(join(await tempFolder(), 'user-data'), machine.now),
    dialogs: {
      confirm: ({ detail }) => {
        asked.push(detail);
        return Promise.resolve(yes);
      },
    },
    announce: () => {},
  });
  onTestFinished(async () => {
    await session.leave();
  });
  expect(got(await session.enter(folder))).toMatchObject({ isHeld: true });
  return { session, asked };
}

describe('a project somebody else has open', () => {
  it('is taken over after a question that names them', async () => {
    const { folder } = await newProject();
    const machine = testMachine({ token: 'machine-b' });
    const { session, asked } = await beside(folder, machine, true);
    expect(got(await session.takeOver())).toMatchObject({ readOnly: null, isHeld: false });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('Heron has this project open');
    const { project } = got(session.needed());
    got(await project.dispatch({ kind: 'tag.add', name: 'toll' }));
    got(await project.flush());
  });

  it('stays theirs where the person leaves it to them', async () => {
    const { folder } = await newProject();
    const { session } = await beside(folder, testMachine({ token: 'machine-b' }), false);
    expect(got(await session.takeOver())).toBeNull();
    expect(session.current()?.project.header.isHeld).toBe(true);
  });

  it('is worked on beside them once the person says that the folder is synced, on this computer alone', async () => {
    const { folder, open } = await newProject();
    const { session, asked } = await beside(folder, testMachine({ token: 'machine-b' }), false);
    expect(got(await session.synced())).toEqual({ found: false, said: false });
    const header = got(await session.saySynced(true));
    expect(header).toMatchObject({ readOnly: null, isHeld: false });
    expect(header.beside).toContain('Heron has this project open on another computer');
    expect(got(await session.synced())).toEqual({ found: false, said: true });
    const { project } = got(session.needed());
    got(await project.dispatch({ kind: 'tag.add', name: 'theirs' }));
    got(await project.flush());
    got(await open.dispatch({ kind: 'tag.add', name: 'ours' }));
    got(await open.flush());
    await project.store.look();
    expect([...table(project.project, 'tag').values()].map(({ name }) => name).sort()).toEqual([
      'ours',
      'theirs',
    ]);
    expect(asked).toEqual([]);
    got(await session.saySynced(false));
    got(await session.leave());
    expect(got(await session.enter(folder))).toMatchObject({ isHeld: true });
  });

  it('is opened to be changed without a question once they are gone', async () => {
    const theirs = await newProject();
    const { session, asked } = await beside(
      theirs.folder,
      testMachine({ token: 'machine-b' }),
      false,
    );
    got(await theirs.open.close());
    expect(got(await session.takeOver())).toMatchObject({ readOnly: null, isHeld: false });
    expect(asked).toEqual([]);
  });
});
