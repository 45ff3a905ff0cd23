import { dirname } from 'node:path';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { homeOf, type Home } from '#shared/project/homes.ts';
import { allRecords, table, type Project } from '#shared/project/project.ts';
import { filesOf } from '#shared/project/shards.ts';
import { ensureFolder, syncFolders, writeInProject, type Unsynced } from './atomic-file.ts';
import { notSaved } from './disk-failure.ts';
import { errorCode } from './file-system.ts';
import { emptyFile, openHomeFile } from './home-file.ts';
import type { Machine } from './machine.ts';
import { blocksName, inProject, isHome, originalName, textName } from './project-files.ts';
import { readHomes, type HomeContent } from './read-homes.ts';
import type { TextShelf } from './text-shelf.ts';
import type { Kept } from './valid-record.ts';
import { sealedJson } from './seal.ts';

export interface CopyRequest {
  readonly machine: Machine;
  /** The value as it stands, with what is not on the disk yet. */
  readonly project: Project;
  readonly shelf: Pick<TextShelf, 'text' | 'blocks' | 'original'>;
  readonly from: string;
  /** A folder that is empty or not there; the one above it is. */
  readonly to: string;
}

/** What could not be read any more where the project is, by the names of the files. */
export interface Copied {
  readonly missing: readonly string[];
}

const OWN_HOME = 'project.json';
const utf8 = (value: unknown): Uint8Array => Buffer.from(canonicalJson(value), 'utf8');

async function isFree({ fs }: Machine, folder: string): Promise<boolean> {
  try {
    return (await fs.readdir(folder)).length === 0;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return true;
    throw error;
  }
}

/** Beside the records: what we cannot read in the files, and their unknown fields; none if the disk is gone. */
async function besides({ machine, from }: CopyRequest): Promise<Map<Home, HomeContent>> {
  try {
    const contents = await readHomes(machine, from);
    return new Map(contents.map((content) => [content.home, content]));
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return new Map();
  }
}

function recordsByHome(project: Project): Map<Home, Kept[]> {
  const homes = new Map<Home, Kept[]>();
  const put = (home: Home, kept: Kept): void => {
    const own = homes.get(home);
    if (own) own.push(kept);
    else homes.set(home, [kept]);
  };
  for (const record of allRecords(project)) put(homeOf(record), record);
  for (const { tombstone, home } of project.graves.values()) put(home, tombstone);
  return homes;
}

async function writeRecords(request: CopyRequest): Promise<string[]> {
  const { machine, project, to } = request;
  const before = await besides(request);
  const { fileHolds } = machine;
  const homes = new Map(
    [...recordsByHome(project)].flatMap(([home, kept]) => [...filesOf(home, kept, fileHolds)]),
  );
  for (const [home, { strays }] of before)
    if (strays.length > 0 && !homes.has(home)) homes.set(home, []);
  // A folder is a project once it has this file: it comes when everything else is there.
  const order = [...homes.keys()].sort((a, b) => Number(a === OWN_HOME) - Number(b === OWN_HOME));
  for (const home of order.filter(isHome)) {
    const { head, strays = [] } = before.get(home) ?? {};
    const kept = [...(homes.get(home) ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
    const file = { ...(head ?? emptyFile(project.id)), records: [...kept, ...strays] };
    await openHomeFile(machine, to, home, { ...file, projectId: project.id }).write();
  }
  return [...before.values()].flatMap(({ home, state }) => (state === 'broken' ? [home] : []));
}

/** Texts, blocks and originals; answers those that cannot be read. */
async function writeTexts({ machine, project, shelf, to }: CopyRequest): Promise<string[]> {
  const missing: string[] = [];
  const unsynced: Unsynced = new Set();
  const put = async (name: string, bytes: Uint8Array | null): Promise<void> => {
    if (bytes) await writeInProject(machine, to, inProject(to, name), bytes, unsynced);
    else missing.push(name);
  };
  for (const { id, texts } of table(project, 'document').values()) {
    for (const { textHash, originalSha256, fileName } of texts) {
      const text = await shelf.text(textHash);
      await put(textName(textHash), text.ok ? utf8({ textHash, text: text.value }) : null);
      const blocks = await shelf.blocks(id, textHash);
      await put(blocksName(id, textHash), blocks.ok ? sealedJson(blocks.value) : null);
      const original = await shelf.original(originalSha256, fileName);
      await put(originalName(originalSha256, fileName), original);
    }
  }
  await syncFolders(machine, unsynced);
  return missing;
}

/**
 * Writes everything of an open project, private records and what is not saved yet included, into
 * another folder. What the disk of the project does not give any more is named and left out.
 */
export async function copyProject(request: CopyRequest): Promise<Result<Copied>> {
  const { machine, to } = request;
  try {
    if (!(await isFree(machine, to))) {
      return fail('project-exists', 'That folder is not empty. Choose another place.');
    }
    await ensureFolder(machine, dirname(to), to);
    const missing = await writeTexts(request);
    const broken = await writeRecords(request);
    return ok({ missing: [...broken, ...missing] });
  } catch (error) {
    return notSaved(error);
  }
}
