import { join } from 'node:path';
import { mergeRecord, type Stored } from '#shared/merge/merge-record.ts';
import type { Home } from '#shared/project/homes.ts';
import { wholeHome } from '#shared/project/shards.ts';
import { fileEnvelope } from '#shared/record/envelope.ts';
import { writeInProject } from './atomic-file.ts';
import { fileBytes } from './file-bytes.ts';
import { errorCode } from './file-system.ts';
import { History } from './history.ts';
import {
  BrokenJournal,
  carryOut,
  fileHash,
  isThere,
  readJournal,
  sweepJournal,
  type Entry,
  type Replace,
} from './journal.ts';
import type { Machine } from './machine.ts';
import { inProject, isHome, LOCAL_FOLDER } from './project-files.ts';
import { othersHolding } from './project-lock.ts';
import { putAside } from './quarantine.ts';
import { readHome, type HomeContent, type Overlay, type Problem } from './read-homes.ts';
import { isStill, lookAt } from './seen.ts';
import { unaltered } from './unaltered.ts';

export interface Recovered {
  /** Files to be read from elsewhere, because what was begun could not be carried out; null = gone. */
  readonly overlay: Overlay;
  readonly problems: readonly Problem[];
  /** Why nothing may be written, in a sentence, or null. */
  readonly bars: string | null;
}

const UNFINISHED =
  'A change of several files was interrupted and cannot be completed on this disk just now. You see ' +
  'it as completed; make the disk writable and open the project again to change it.';

/** Both versions of a file in one, record by record. */
function mergedFile(ours: HomeContent, theirs: HomeContent): Uint8Array {
  const records = new Map<string, Stored>(ours.kept.map((one) => [one.id, one]));
  for (const their of theirs.kept) {
    const our = records.get(their.id);
    records.set(their.id, our ? mergeRecord(our, their) : their);
  }
  const sorted = [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const file = { ...theirs.head, ...ours.head, records: [...sorted, ...theirs.strays] };
  return fileBytes(fileEnvelope.parse(file));
}

/** Carries a step out after a crash: the file may have been changed by somebody since it was staged. */
function replaceLater(machine: Machine, folder: string, { steps }: Entry): Replace {
  const history = new History(machine, folder);
  const comesBack = (home: Home): boolean =>
    steps.some(({ path, from }) => from !== null && wholeHome(path) === wholeHome(home));
  const replace: Replace = async (home, { from, hash, old }, act) => {
    const path = inProject(folder, home);
    const was = await lookAt(machine, path);
    if (!was) return from === null ? undefined : act(isStill(null));
    const there = await fileHash(machine, path);
    // What went into other files stays beside them where somebody changed it: opening unites them.
    if (from === null && there !== old && comesBack(home)) return;
    if (there === old || there === hash || from === null) {
      await history.keep(home, was);
      return act(isStill(was));
    }
    const theirs = await readHome(machine, folder, home);
    const staged = inProject(folder, from);
    const ours = await readHome(machine, folder, home, staged);
    if (theirs?.state === 'broken') await putAside(machine, folder, home, 'broken');
    else await history.keep(home, was);
    if (theirs?.head && ours?.head && theirs.head.projectId === ours.head.projectId) {
      await writeInProject(machine, folder, path, mergedFile(ours, theirs));
      await machine.fs.unlink(staged);
    } else await act();
  };
  return (...step) => unaltered(() => replace(...step));
}

/** Where the records of a change that is not carried out are to be read. */
async function overlayOf(
  machine: Machine,
  folder: string,
  entries: readonly Entry[],
): Promise<Overlay> {
  const overlay = new Map<Home, string | null>();
  for (const { path, from } of entries.flatMap(({ steps }) => steps)) {
    if (!isHome(path)) continue;
    if (from === null) overlay.set(path, null);
    else if (await isThere(machine, inProject(folder, from))) {
      overlay.set(path, inProject(folder, from));
    }
  }
  return overlay;
}

async function tokensIn({ fs }: Machine, folder: string): Promise<string[]> {
  try {
    return await fs.readdir(join(folder, LOCAL_FOLDER));
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return [];
  }
}

interface Found {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

async function found(machine: Machine, folder: string, tokens: readonly string[]): Promise<Found> {
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  for (const token of tokens) {
    try {
      entries.push(...(await readJournal(machine, folder, token)));
    } catch (error) {
      if (!(error instanceof BrokenJournal)) throw error;
      const sentence =
        `A change of several files was interrupted, and ${error.message} that says how to complete ` +
        'it cannot be read. It stays there; the rest of the project is open.';
      problems.push({ file: error.message, sentence });
    }
  }
  return { entries, problems };
}

/**
 * Completes what a crash interrupted: a change that was on disk as a whole is carried out, what was
 * only begun is removed. `holds`: the project is ours and nobody else's, so that it may be written.
 */
export async function recoverJournal(
  machine: Machine,
  folder: string,
  holds: boolean,
): Promise<Recovered> {
  const all = await tokensIn(machine, folder);
  // In a synced folder somebody else may be at work: what they have begun is theirs to end.
  const others = holds ? await othersHolding(machine, folder).catch(() => []) : [];
  const tokens = all.filter((token) => !others.some((other) => other.token === token));
  let seen: Found = { entries: [], problems: [] };
  try {
    seen = await found(machine, folder, tokens);
    const { entries, problems } = seen;
    if (!holds) return { overlay: await overlayOf(machine, folder, entries), problems, bars: null };
    for (const entry of entries) {
      await carryOut(machine, folder, entry, replaceLater(machine, folder, entry));
    }
    for (const token of tokens) await sweepJournal(machine, folder, token);
    return { overlay: new Map(), problems, bars: null };
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    const overlay = await overlayOf(machine, folder, seen.entries).catch(() => new Map());
    return { overlay, problems: seen.problems, bars: UNFINISHED };
  }
}
