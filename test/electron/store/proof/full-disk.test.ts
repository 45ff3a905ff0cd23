import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { table, type Project } from '#shared/project/project.ts';
import { checkProject } from '#electron/cli/commands/check-command.ts';
import { createProject, openProject } from '#electron/handlers/open-folder.ts';
import type { OpenProject, ProjectPorts } from '#electron/handlers/open-project.ts';
import { copyProject } from '#electron/store/project-copy.ts';
import { promised } from '#test/promise.ts';
import {
  bringInto,
  filesBelow,
  got,
  pasted,
  refused,
  testIdentity,
} from '#test/electron/handlers/test-project.ts';
import { tempFolder, testMachine } from '#test/electron/store/test-machine.ts';
import { smallDisk, type SmallDisk } from './small-disk.ts';

const STATEMENT = 'The toll rose in every quarter. '.repeat(32);
const MOST_CLAIMS = 400;
const MORE_CLAIMS = 5;

const claims = (project: Project): Set<string> => new Set(table(project, 'claim').keys());

/** A project on a disk that takes no more: its last claims are in memory alone. */
async function fullProject(disk: SmallDisk): Promise<{ open: OpenProject; ports: ProjectPorts }> {
  const ports = { machine: testMachine({ fs: disk.fs }), identity: testIdentity() };
  const folder = join(disk.folder, 'Losses');
  const open = got(await createProject(ports, { folder, name: 'Losses', pseudonym: 'Heron' }));
  onTestFinished(async () => {
    await open.close();
    disk.remove();
  });
  await bringInto(open, ports)(pasted('The monitor counted 880 people in May.'));
  for (let made = 0, isFull = false; !isFull && made < MOST_CLAIMS; made += 1) {
    got(await open.dispatch({ kind: 'claim.add', statement: `${made} ${STATEMENT}` }));
    isFull = !(await open.flush()).ok;
  }
  expect(refused(await open.flush()).sentence).toContain('The disk is full.');
  return { open, ports };
}

const kindOf = ({ kind }: SmallDisk): string =>
  kind === 'tmpfs' ? 'a real tmpfs' : 'a limit on the calls';

describe('a disk that is full', () => {
  it('keeps what was said to be saved, and takes the rest once there is room', async () => {
    const disk = smallDisk();
    onTestFinished(disk.remove);
    const folder = join(disk.folder, 'Losses');
    const ports = { machine: testMachine({ fs: disk.fs }), identity: testIdentity() };
    const open = got(await createProject(ports, { folder, name: 'Losses', pseudonym: 'Heron' }));
    let saved = claims(open.project);
    let told = '';
    open.listen({ onNotSaved: (sentence) => (told = sentence) });
    for (let more = MORE_CLAIMS, made = 0; more > 0 && made < MOST_CLAIMS; made += 1) {
      got(await open.dispatch({ kind: 'claim.add', statement: `${made} ${STATEMENT}` }));
      const flushed = await open.flush();
      if (flushed.ok) saved = claims(open.project);
      else more -= 1;
    }
    expect(told).toContain('The disk is full.');
    const beside = got(await openProject(ports, folder, 'read'));
    const there = claims(beside.project);
    const lost = [...saved].filter((id) => !there.has(id));
    expect({ lost, problems: beside.header.problems }).toEqual({ lost: [], problems: [] });
    await beside.close();
    disk.makeRoom();
    got(await open.flush());
    got(await open.close());
    const again = got(await openProject(ports, folder, 'edit-or-refuse'));
    expect(claims(again.project).size).toBe(claims(open.project).size);
    await again.close();
    promised(
      'a full disk corrupts nothing',
      `${kindOf(disk)}: ${saved.size} saved claims, 0 lost; all saved once there was room`,
    );
  }, 60_000);

  it('keeps an edit it cannot save, which a copy elsewhere holds whole', async () => {
    const disk = smallDisk();
    const { open, ports } = await fullProject(disk);
    const { machine } = ports;
    const from = open.store.folder;
    const to = join(await tempFolder(), 'Losses copy');
    const request = { machine, project: open.project, shelf: open.store, from, to };
    expect(got(await copyProject(request))).toEqual({ missing: [] });
    const copy = got(await openProject(ports, to, 'read'));
    expect(copy.header.problems).toEqual([]);
    expect(copy.project.tables).toEqual(open.project.tables);
    expect(await checkProject(copy)).toEqual([]);
    await copy.close();
    // It stands where it was made too, and is saved there once there is room.
    const beside = got(await openProject(ports, from, 'read'));
    expect(claims(beside.project).size).toBe(claims(open.project).size - 1);
    await beside.close();
    disk.makeRoom();
    got(await open.flush());
    const again = got(await openProject(ports, from, 'read'));
    expect(claims(again.project)).toEqual(claims(open.project));
    await again.close();
    const { size } = claims(open.project);
    promised(
      'a full disk loses no edit',
      `${kindOf(disk)}: a copy elsewhere of ${size} claims opens with all of them, 1 of them unsaved`,
    );
  }, 60_000);

  it('takes no part of a copy for a project', async () => {
    const disk = smallDisk();
    const { open, ports } = await fullProject(disk);
    const { machine } = ports;
    const from = open.store.folder;
    const to = join(disk.folder, 'Losses copy');
    const request = { machine, project: open.project, shelf: open.store, from, to };
    expect(refused(await copyProject(request)).sentence).toContain('The disk is full.');
    const left = await filesBelow(to).catch(() => []);
    expect(left).not.toContain('project.json');
    expect(refused(await openProject(ports, to, 'read')).code).toMatch(/not-a-project|unreadable/);
    expect(claims(open.project).size).toBeGreaterThan(0);
  }, 60_000);
});
