import { dirname, join } from 'node:path';
import { ok, type Result } from '#shared/base/result.ts';
import type { Home } from '#shared/project/homes.ts';
import { MIGRATIONS, upgraded, type Migration } from '#shared/project/migrations/migration.ts';
import type { FileEnvelope } from '#shared/record/envelope.ts';
import { ensureFolder, syncFolders, type Unsynced } from './atomic-file.ts';
import { notSaved } from './disk-failure.ts';
import { fileBytes } from './file-bytes.ts';
import { BrokenFile, NewerFile, openVersion } from './home-file.ts';
import type { Machine } from './machine.ts';
import { inProject, LOCAL_FOLDER, localFolder } from './project-files.ts';
import { listHomes } from './list-homes.ts';
import { commitFiles } from './transaction.ts';

/** What was upgraded: the oldest format found, and where everything was copied to before. */
export interface Migrated {
  readonly from: number;
  readonly backup: string;
}

/** Copies a folder with all in it but what is local, synced to the disk. */
async function copyTree(machine: Machine, from: string, to: string, root: string): Promise<void> {
  const { fs } = machine;
  const made: Unsynced = new Set();
  await ensureFolder(machine, root, to, made);
  for (const name of await fs.readdir(from)) {
    if (name === LOCAL_FOLDER) continue;
    const [source, target] = [join(from, name), join(to, name)];
    const { kind } = await fs.stat(source);
    if (kind === 'folder') await copyTree(machine, source, target, root);
    if (kind !== 'file') continue;
    await fs.copyFile(source, target);
    const copy = await fs.open(target, 'r');
    await copy.sync().finally(() => copy.close());
  }
  await syncFolders(machine, made.add(to).add(dirname(to)));
}

/** The files of records that can be read; what is broken stays as it is, as ever. */
async function readFiles(machine: Machine, folder: string): Promise<Map<Home, FileEnvelope>> {
  const files = new Map<Home, FileEnvelope>();
  for (const home of (await listHomes(machine, folder)).homes) {
    const { low } = openVersion(machine, inProject(folder, home));
    const missing = low.data;
    try {
      await low.read();
    } catch (error) {
      if (error instanceof BrokenFile || error instanceof NewerFile) continue;
      throw error;
    }
    if (low.data !== missing) files.set(home, low.data);
  }
  return files;
}

/**
 * Brings a project, whose lock we hold, to our format: a copy of all of it first, then every file in
 * one journalled change. null where it is in our format already.
 */
export async function migrateProject(
  machine: Machine,
  folder: string,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Result<Migrated | null>> {
  if (migrations.length === 0) return ok(null);
  try {
    const old = [...(await readFiles(machine, folder))].flatMap(([home, file]) => {
      const next = upgraded(file, home, migrations);
      return next === file ? [] : [{ home, file, next }];
    });
    if (old.length === 0) return ok(null);
    const from = Math.min(...old.map(({ file }) => file.format));
    const when = new Date(machine.now()).toISOString().replaceAll(':', '-');
    const local = localFolder(folder, machine.token);
    const backup = join(local, 'backups', `${when}-format-${from}`);
    await copyTree(machine, folder, backup, folder);
    const changes = old.map(({ home, next }) => ({
      path: home,
      bytes: fileBytes(next),
    }));
    const committed = await commitFiles(machine, folder, changes, `migration from format ${from}`);
    return committed.ok ? ok({ from, backup }) : committed;
  } catch (error) {
    return notSaved(error);
  }
}
