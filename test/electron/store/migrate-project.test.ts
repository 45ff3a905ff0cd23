import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS, type Migration } from '#shared/project/migrations/migration.ts';
import { FORMAT } from '#shared/record/envelope.ts';
import { listVersions } from '#electron/store/history.ts';
import { migrateProject } from '#electron/store/migrate-project.ts';
import { ROOT } from '#build/root.mjs';
import { filesBelow, got, refused } from '#test/electron/handlers/test-project.ts';
import { faultyFileSystem, tempFolder, testMachine } from './test-machine.ts';

const GOLDEN = join(ROOT, 'test', 'corpus', 'formats', '1');

/** Steps nobody released: every file gets a word, then another. */
const STEPS: readonly Migration[] = [
  { from: 1, step: (file) => ({ ...file, second: true }) },
  { from: 2, step: (file, home) => ({ ...file, third: home }) },
];

async function golden() {
  const folder = join(await tempFolder(), 'golden');
  await cp(GOLDEN, folder, { recursive: true });
  const read = async (name: string) =>
    JSON.parse(await readFile(join(folder, name), 'utf8')) as Record<string, unknown>;
  return { folder, read, machine: testMachine() };
}

const contents = async (folder: string) =>
  Promise.all(
    (await filesBelow(folder)).map(async (name) => [
      name,
      await readFile(join(folder, name), 'base64'),
    ]),
  );

describe('the migrations', () => {
  it('are one for each step up to our format', () => {
    const steps = Array.from({ length: FORMAT - 1 }, (_, at) => at + 1);
    expect(MIGRATIONS.map(({ from }) => from)).toEqual(steps);
  });
});

describe('a migration', () => {
  it('takes every file through every step, unknown fields and all', async () => {
    const { folder, read, machine } = await golden();
    const before = await read('tags.json');
    expect(got(await migrateProject(machine, folder, STEPS))).toMatchObject({ from: 1 });
    const more = { format: 3, second: true };
    expect(await read('tags.json')).toEqual({
      ...before,
      ...more,
      third: 'tags.json',
      check: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    });
    expect(await read('private/contacts.json')).toMatchObject(more);
    const annotations = (await filesBelow(folder)).find((name) =>
      name.endsWith('annotations.json'),
    );
    expect(await read(annotations!)).toMatchObject(more);
  });

  it('copies the whole project first, and keeps each file in history besides', async () => {
    const { folder, machine } = await golden();
    const made = got(await migrateProject(machine, folder, STEPS));
    expect(await contents(made!.backup)).toEqual(await contents(GOLDEN));
    const kept = (await listVersions(machine, folder)).map(({ home }) => home);
    expect(kept).toContain('project.json');
    expect(kept).toContain('private/notes.json');
  });

  it('does nothing to a project that is in our format', async () => {
    const { folder, machine } = await golden();
    got(await migrateProject(machine, folder, STEPS));
    expect(got(await migrateProject(machine, folder, STEPS))).toBeNull();
    expect(got(await migrateProject(machine, (await golden()).folder))).toBeNull();
  });

  it('changes nothing where the copy cannot be made', async () => {
    const { folder, machine } = await golden();
    const fs = faultyFileSystem((call, path) =>
      call === 'copyFile' && path.endsWith('claims.json') ? 'ENOSPC' : undefined,
    );
    const failed = await migrateProject({ ...machine, fs }, folder, STEPS);
    expect(refused(failed).code).toBe('not-saved');
    expect(await contents(folder)).toEqual(await contents(GOLDEN));
  });
});
