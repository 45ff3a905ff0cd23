import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { table } from '#shared/project/project.ts';
import { openProject } from '#electron/handlers/open-folder.ts';
import type { OpenProject } from '#electron/handlers/open-project.ts';
import {
  bringInto,
  got,
  newProject,
  pasted,
  testIdentity,
} from '#test/electron/handlers/test-project.ts';
import { addHighlights } from './add-highlights.ts';
import { testMachine } from './test-machine.ts';

/** A project that two computers have open in a synced folder. */
async function shared() {
  const mine = await newProject();
  await writeFile(join(mine.folder, '.stfolder'), '');
  const open = (await mine.reopen()).open;
  const ports = { machine: testMachine({ token: 'machine-b' }), identity: testIdentity() };
  const theirs = got(await openProject(ports, mine.folder, 'edit-or-refuse'));
  onTestFinished(async () => {
    await theirs.close();
  });
  return { ...mine, open, theirs, bring: bringInto(theirs, ports) };
}

const titles = ({ project }: OpenProject) =>
  [...table(project, 'document').values()].map(({ title }) => title.value);

describe('files a colleague puts into a synced folder while it is open', () => {
  it('are taken in where there were none: a document, its text, its first highlights, a first claim', async () => {
    const { open, theirs, bring } = await shared();
    await bring(pasted('The monitor counted 880 people in May.', 'May.txt'));
    await addHighlights(theirs, 2);
    got(await theirs.dispatch({ kind: 'claim.add', statement: 'Losses rose.' }));
    got(await theirs.flush());
    const told: string[] = [];
    open.listen({ onNotice: (sentence) => told.push(sentence) });
    await open.store.look();
    expect(titles(open)).toEqual(titles(theirs));
    const [document] = table(open.project, 'document').values();
    expect(got(await open.store.text(document!.current))).toContain('880');
    expect([...table(open.project, 'highlight').keys()].sort()).toEqual(
      [...table(theirs.project, 'highlight').keys()].sort(),
    );
    expect(table(open.project, 'claim').size).toBe(1);
    expect(told).toHaveLength(3);
    await open.store.look();
    expect(told).toHaveLength(3);
  });

  it('that belong to another project are named once and left alone', async () => {
    const { open, folder } = await shared();
    const other = await newProject();
    got(await other.open.dispatch({ kind: 'claim.add', statement: 'Of another project.' }));
    got(await other.open.flush());
    const bytes = await readFile(join(other.folder, 'claims.json'));
    await writeFile(join(folder, 'claims.json'), bytes);
    const told: string[] = [];
    open.listen({ onNotice: (sentence) => told.push(sentence) });
    await open.store.look();
    await open.store.look();
    expect(told).toEqual([expect.stringMatching(/^Another program changed claims\.json/)]);
    expect(table(open.project, 'claim').size).toBe(0);
    expect(await readFile(join(folder, 'claims.json'))).toEqual(bytes);
  });
});
