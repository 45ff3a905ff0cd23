import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { table, type Project } from '#shared/project/project.ts';
import { createProject, openProject } from '#electron/handlers/open-folder.ts';
import { promised } from '#test/promise.ts';
import { got, testIdentity } from '#test/electron/handlers/test-project.ts';
import { testMachine } from '#test/electron/store/test-machine.ts';
import { smallDisk } from './small-disk.ts';

const STATEMENT = 'The toll rose in every quarter. '.repeat(32);
const MOST_CLAIMS = 400;
const MORE_CLAIMS = 5;

const claims = (project: Project): Set<string> => new Set(table(project, 'claim').keys());

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
      `${disk.kind === 'tmpfs' ? 'a real tmpfs' : 'a limit on the calls'}: ${saved.size} saved claims, 0 lost; all saved once there was room`,
    );
  }, 60_000);
});
