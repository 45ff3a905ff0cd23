import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockProject, STALE_MS, type Locked } from '#electron/store/project-lock.ts';
import type { Machine } from '#electron/store/machine.ts';
import { tempFolder, testMachine } from './test-machine.ts';

const take = (machine: Machine, folder: string, run: string, onLost = () => {}): Promise<Locked> =>
  lockProject({ machine, folder, run, onLost });

function lockOf(locked: Locked) {
  if (!('lock' in locked)) throw new Error(`Held by ${locked.holder.run}`);
  return locked.lock;
}

describe('the lock of a project', () => {
  it('is given to one run at a time', async () => {
    const folder = await tempFolder();
    const machine = testMachine();
    const first = lockOf(await take(machine, folder, 'rone'));
    await first.introduce('Heron');
    const second = await take({ ...machine, pid: 5000 }, folder, 'rtwo');
    expect(second).toMatchObject({ holder: { run: 'rone', pseudonym: 'Heron', pid: 4711 } });
    await first.release();
    expect(await take(machine, folder, 'rtwo')).toHaveProperty('lock');
  });

  it('of another installation holds while it beats', async () => {
    const folder = await tempFolder();
    const ours = testMachine();
    const theirs = testMachine({ token: 'machine-b', isAlive: () => false });
    lockOf(await take(theirs, folder, 'rtheirs'));
    expect(await take(ours, folder, 'rours')).toMatchObject({ holder: { run: 'rtheirs' } });
    ours.pass(STALE_MS + 1);
    expect(await take(ours, folder, 'rours')).toHaveProperty('lock');
  });

  it('is taken over when its process is dead', async () => {
    const folder = await tempFolder();
    const machine = testMachine();
    lockOf(await take(machine, folder, 'rcrashed'));
    machine.dead.add(machine.pid);
    const next = lockOf(await take({ ...machine, pid: 5000 }, folder, 'rnext'));
    await next.release();
    expect(await readdir(join(folder, '.attest', 'machine-a'))).toEqual([]);
  });

  it('is given to one of many that find a stale one', async () => {
    const folder = await tempFolder();
    const machine = testMachine();
    lockOf(await take(machine, folder, 'rcrashed'));
    machine.dead.add(machine.pid);
    const runs = Array.from({ length: 8 }, (_, at) =>
      take({ ...machine, pid: 5000 + at }, folder, `r${at}`),
    );
    const locked = (await Promise.all(runs)).filter((one) => 'lock' in one);
    expect(locked).toHaveLength(1);
  });

  it('that was taken away while its holder slept is noticed at the next beat', async () => {
    const folder = await tempFolder();
    const machine = testMachine();
    let lost = 0;
    lockOf(await take(machine, folder, 'rsleeper', () => (lost += 1)));
    const other = { ...machine, pid: 5000, isAlive: () => false };
    lockOf(await take(other, folder, 'rother'));
    machine.pass(10_000);
    await expect.poll(() => lost).toBe(1);
  });

  it.each(['machine-a', 'machine-b'])('that is torn is no lock (%s)', async (token) => {
    const folder = await tempFolder();
    await mkdir(join(folder, '.attest', token), { recursive: true });
    await writeFile(join(folder, '.attest', token, 'lock'), '{"token":');
    expect(await take(testMachine(), folder, 'rone')).toHaveProperty('lock');
  });

  it('is taken from another computer when a person says so, and that one learns of it', async () => {
    const folder = await tempFolder();
    const theirs = testMachine({ token: 'machine-b' });
    let lost = 0;
    lockOf(await take(theirs, folder, 'rtheirs', () => (lost += 1)));
    const ours = testMachine();
    const request = { machine: ours, folder, run: 'rours', onLost: () => {} };
    expect(await lockProject(request)).toMatchObject({ holder: { run: 'rtheirs' } });
    expect(await lockProject({ ...request, force: true })).toHaveProperty('lock');
    theirs.pass(10_000);
    await expect.poll(() => lost).toBe(1);
    expect(await take(theirs, folder, 'ragain')).toMatchObject({ holder: { run: 'rours' } });
  });

  it('of another computer only informs where the folder is synced', async () => {
    const folder = await tempFolder();
    const theirs = testMachine({ token: 'machine-b' });
    await lockOf(await take(theirs, folder, 'rtheirs')).introduce('Heron');
    const machine = testMachine();
    const request = { machine, folder, run: 'rours', synced: true, onLost: () => {} };
    expect(await lockProject(request)).toMatchObject({ lock: {}, beside: { pseudonym: 'Heron' } });
    // Of the same installation it holds: two windows write the same files at once.
    expect(await lockProject({ ...request, run: 'rtwo' })).toMatchObject({
      holder: { run: 'rours' },
    });
  });
});
