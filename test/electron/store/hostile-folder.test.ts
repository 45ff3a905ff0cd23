import { spawnSync } from 'node:child_process';
import {
  chmod,
  cp,
  lstat,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { table } from '#shared/project/project.ts';
import { openProject } from '#electron/handlers/open-folder.ts';
import type { OpenProject } from '#electron/handlers/open-project.ts';
import { keptVersions } from '#electron/store/history-rotation.ts';
import { listVersions } from '#electron/store/history.ts';
import { putAside } from '#electron/store/quarantine.ts';
import { listQuarantine } from '#electron/store/quarantine-list.ts';
import {
  got,
  newProject,
  pasted,
  refused,
  testIdentity,
} from '#test/electron/handlers/test-project.ts';
import { addHighlights } from './add-highlights.ts';
import { tempFolder, testMachine } from './test-machine.ts';

const names = ({ project }: OpenProject) =>
  [...table(project, 'tag').values()].map(({ name }) => name).sort();

const GONE = 'The project folder is not there any more';

async function withTag() {
  const made = await newProject();
  got(await made.open.dispatch({ kind: 'tag.add', name: 'toll' }));
  got(await made.open.flush());
  return made;
}

/** A mounted folder that can be pulled out, leaving its empty place; a plain one is moved where none can be. */
async function drive() {
  const stage = await tempFolder();
  const [place, source] = [join(stage, 'drive'), join(stage, 'source')];
  await mkdir(place);
  await mkdir(source);
  const mount = () => spawnSync('mount', ['--bind', source, place]).status === 0;
  const unmount = () => spawnSync('umount', ['-l', place]).status === 0;
  const isReal = mount();
  onTestFinished(() => {
    if (isReal) unmount();
  });
  const pull = async () => {
    if (isReal) {
      expect(unmount()).toBe(true);
      return;
    }
    await rm(source, { recursive: true });
    await rename(place, source);
    await mkdir(place);
  };
  const plug = async () => {
    if (isReal) {
      expect(mount()).toBe(true);
      return;
    }
    await rm(place, { recursive: true });
    await rename(source, place);
  };
  /** Who may mount may also write into a folder closed to everybody; nobody else may. */
  const turn = async (way: 'ro' | 'rw') => {
    if (isReal) {
      const { status } = spawnSync('mount', ['-o', `remount,bind,${way}`, source, place]);
      expect(status).toBe(0);
      return;
    }
    for (const name of ['', ...(await readdir(place, { recursive: true }))]) {
      const path = join(place, name);
      if ((await lstat(path)).isDirectory()) await chmod(path, way === 'ro' ? 0o555 : 0o755);
    }
  };
  return { place, pull, plug, turn };
}

describe('a project folder that goes while it is open', () => {
  it('and comes back gets what was changed meanwhile', async () => {
    const { open, folder, reopen } = await withTag();
    await rename(folder, `${folder} elsewhere`);
    got(await open.dispatch({ kind: 'tag.add', name: 'town' }));
    expect(refused(await open.flush()).sentence).toContain(GONE);
    await rename(`${folder} elsewhere`, folder);
    got(await open.flush());
    expect(names((await reopen()).open)).toEqual(['toll', 'town']);
  });

  it('with its drive, and leaves the empty place it was mounted at, gets nothing put there', async () => {
    const { open, folder, bring } = await withTag();
    await rename(folder, `${folder} elsewhere`);
    await mkdir(folder);
    got(await open.dispatch({ kind: 'tag.add', name: 'town' }));
    expect(refused(await open.flush()).sentence).toContain(GONE);
    await expect(bring(pasted('The monitor counted 880 people.'))).rejects.toThrow(GONE);
    expect((await readdir(folder)).filter((name) => name !== '.attest')).toEqual([]);
    await rm(folder, { recursive: true });
    await rename(`${folder} elsewhere`, folder);
    got(await open.flush());
    await bring(pasted('The monitor counted 880 people.'));
    expect(table(open.project, 'document').size).toBe(1);
    const tags = await readFile(join(folder, 'tags.json'), 'utf8');
    expect(tags).toContain('town');
  });

  it('as drives do, where the system lets us mount one', async () => {
    const { place, pull, plug } = await drive();
    const made = await newProject();
    got(await made.open.close());
    await cp(made.folder, place, { recursive: true });
    const open = got(await openProject(made.ports, place, 'edit-or-refuse'));
    got(await open.dispatch({ kind: 'tag.add', name: 'toll' }));
    got(await open.flush());
    await pull();
    got(await open.dispatch({ kind: 'tag.add', name: 'town' }));
    expect(refused(await open.flush()).sentence).toContain(GONE);
    expect(await readdir(place)).toEqual([]);
    await plug();
    got(await open.flush());
    got(await open.close());
    expect(await readFile(join(place, 'tags.json'), 'utf8')).toContain('town');
  });

  it('or becomes one that can only be read keeps the edit, and is opened to be read', async () => {
    const { place, turn } = await drive();
    const made = await newProject();
    got(await made.open.close());
    await cp(made.folder, place, { recursive: true });
    const open = got(await openProject(made.ports, place, 'edit-or-refuse'));
    onTestFinished(async () => {
      await turn('rw');
    });
    await turn('ro');
    got(await open.dispatch({ kind: 'tag.add', name: 'town' }));
    expect(refused(await open.flush()).sentence).toMatch(/can only be read|does not let/);
    await turn('rw');
    got(await open.flush());
    got(await open.close());
    await turn('ro');
    const found = await readdir(place, { recursive: true });
    const refusal = refused(await openProject(made.ports, place, 'edit-or-refuse'));
    expect(refusal.code).toBe('read-only');
    const read = got(await openProject(made.ports, place, 'edit'));
    expect(names(read)).toEqual(['town']);
    expect(read.readOnly).toContain('can only be read');
    expect(refused(await read.dispatch({ kind: 'tag.add', name: 'x' })).code).toBe('read-only');
    got(await read.close());
    expect(await readdir(place, { recursive: true })).toEqual(found);
  });

  it('only in part, without its project.json, is written on', async () => {
    const { open, folder } = await withTag();
    await rm(join(folder, 'project.json'));
    got(await open.dispatch({ kind: 'tag.add', name: 'town' }));
    got(await open.flush());
    expect(await readFile(join(folder, 'tags.json'), 'utf8')).toContain('town');
  });
});

describe('a clock that is wrong', () => {
  it('by a year back or ten ahead, while the project is open, costs no edit and no version', async () => {
    let now = Date.UTC(2026, 5, 1);
    const machine = testMachine({ now: () => now });
    const { open, folder, reopen } = await newProject(machine);
    const add = async (name: string, moved: number): Promise<void> => {
      now += moved;
      got(await open.dispatch({ kind: 'tag.add', name }));
      got(await open.flush());
    };
    const YEAR = 365 * 24 * 3_600_000;
    const moves = [0, -YEAR, 0, 11 * YEAR, 0, -10 * YEAR, 0];
    for (const [at, moved] of moves.entries()) await add(`tag ${at}`, moved);
    const [id] = table(open.project, 'tag').keys();
    got(await open.dispatch({ kind: 'tag.set', id: id!, changes: { name: 'the last' } }));
    const again = await reopen();
    expect(names(again.open)).toHaveLength(moves.length);
    expect(names(again.open)).toContain('the last');
    expect(again.open.header.problems).toEqual([]);
    const versions = await listVersions(machine, folder);
    expect(versions.filter(({ home }) => home === 'tags.json')).toHaveLength(moves.length);
    expect(keptVersions(versions, now).size).toBe(versions.length);
  });
});

describe('the trash under a clock that is ten years ahead', () => {
  it('is kept, and emptied once it is known that the time is right', async () => {
    let now = Date.UTC(2026, 5, 1);
    const DAY = 24 * 3_600_000;
    let { open, reopen } = await newProject(testMachine({ now: () => now }));
    const again = async (moved: number): Promise<number> => {
      now += moved;
      ({ open, reopen } = await reopen());
      return (await open.store.trash.list()).length;
    };
    got(await open.dispatch({ kind: 'claim.add', statement: 'Losses rose.' }));
    const [id] = table(open.project, 'claim').keys();
    got(await open.dispatch({ kind: 'claim.delete', ids: [id!] }));
    expect(await again(DAY)).toBe(1);
    expect(await again(3650 * DAY)).toBe(1);
    expect(await again(-3650 * DAY)).toBe(1);
    expect(await again(400 * DAY)).toBe(1);
    got(await open.dispatch({ kind: 'tag.add', name: 'toll' }));
    expect(await again(0)).toBe(0);
  });
});

describe('two computers with one home folder, so that both are the same installation', () => {
  it('lose nothing: the first learns that the second has the project, and what both wrote stands', async () => {
    const { open, folder, ports } = await withTag();
    const told: string[] = [];
    open.listen({ onNotSaved: (sentence) => told.push(sentence) });
    // On the second computer no process bears the first one's number.
    const machine = testMachine({ isAlive: () => false, pid: 12 });
    const other = got(
      await openProject({ machine, identity: testIdentity() }, folder, 'edit-or-refuse'),
    );
    onTestFinished(async () => {
      await other.close();
    });
    got(await open.dispatch({ kind: 'tag.add', name: 'first' }));
    got(await open.flush());
    got(await other.dispatch({ kind: 'tag.add', name: 'second' }));
    got(await other.flush());
    expect(names(other)).toEqual(['first', 'second', 'toll']);
    (ports.machine as ReturnType<typeof testMachine>).pass(11_000);
    await expect.poll(() => told.join()).toContain('Another window took this project over.');
    expect(open.readOnly).toContain('took this project over');
  });
});

describe('a project made of links and folders where files should be', () => {
  it('is opened to be read where project.json is a folder, and says so', async () => {
    const { open, folder, ports } = await withTag();
    got(await open.close());
    await rm(join(folder, 'project.json'));
    await mkdir(join(folder, 'project.json'));
    const again = got(await openProject(ports, folder, 'edit'));
    onTestFinished(async () => {
      await again.close();
    });
    expect(names(again)).toEqual(['toll']);
    expect(again.readOnly).toContain('cannot be read from the disk');
    expect(again.header.problems.map(({ file }) => file)).toContain('project.json');
  });

  it('is written beside what a link in place of a file leads to, never into it', async () => {
    const { open, folder, ports } = await withTag();
    got(await open.close());
    const outside = join(await tempFolder(), 'elsewhere.json');
    await rename(join(folder, 'tags.json'), outside);
    await symlink(outside, join(folder, 'tags.json'));
    const before = await readFile(outside, 'utf8');
    const again = got(await openProject(ports, folder, 'edit-or-refuse'));
    got(await again.dispatch({ kind: 'tag.add', name: 'town' }));
    got(await again.close());
    expect(await readFile(outside, 'utf8')).toBe(before);
    expect((await lstat(join(folder, 'tags.json'))).isSymbolicLink()).toBe(false);
    const last = got(await openProject(ports, folder, 'read'));
    expect(names(last)).toEqual(['toll', 'town']);
    expect(last.header.problems).toEqual([]);
  });

  it('is opened and saved through a link, under a name in whatever form', async () => {
    const { open, folder, ports } = await withTag();
    got(await open.close());
    const home = await tempFolder();
    const real = join(home, 'Zeïtung é'.normalize('NFD'));
    await rename(folder, real);
    await symlink(real, join(home, 'link'));
    const through = got(await openProject(ports, join(home, 'link'), 'edit-or-refuse'));
    got(await through.dispatch({ kind: 'tag.add', name: 'town' }));
    got(await through.close());
    const direct = got(await openProject(ports, real, 'read'));
    expect(names(direct)).toEqual(['toll', 'town']);
    expect((await lstat(join(home, 'link'))).isSymbolicLink()).toBe(true);
  });

  it('is whole but for a file of no bytes, which is named and kept', async () => {
    const { open, folder, ports, bring } = await withTag();
    await bring(pasted('The monitor counted 880 people in May.'));
    await addHighlights(open, 2);
    const document = table(open.project, 'document').keys().next().value ?? '';
    got(await open.close());
    const home = `documents/${document}/annotations.json`;
    await writeFile(join(folder, home), '');
    const again = got(await openProject(ports, folder, 'edit-or-refuse'));
    expect(again.header.problems).toEqual([
      { file: home, sentence: expect.stringContaining('it is empty') as unknown },
    ]);
    await addHighlights(again, 1);
    got(await again.close());
    expect(await listQuarantine(ports.machine, folder)).toMatchObject([{ home, size: 0 }]);
  });
});

describe('quarantine', () => {
  it('keeps both of two files that were put aside under one name at one moment', async () => {
    const machine = testMachine();
    const folder = await tempFolder();
    for (const words of ['{ "first', '{ "second']) {
      await writeFile(join(folder, 'tags.json'), words);
      await putAside(machine, folder, 'tags.json', 'broken');
    }
    const kept = await listQuarantine(machine, folder);
    expect(kept.map(({ home }) => home)).toEqual(['tags.json', 'tags.json']);
    const words = await Promise.all(kept.map(({ path }) => readFile(path, 'utf8')));
    expect(words.sort()).toEqual(['{ "first', '{ "second']);
  });
});
