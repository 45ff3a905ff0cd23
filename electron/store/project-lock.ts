import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { ensureFolder } from './atomic-file.ts';
import { errorCode } from './file-system.ts';
import type { Machine } from './machine.ts';
import { LOCAL_FOLDER, localFolder } from './project-files.ts';

/** Who has the project open. Times in ms since 1970. */
const lockFile = z.object({
  token: z.string(),
  pid: z.int(),
  run: z.string(),
  pseudonym: z.string(),
  heartbeat: z.number(),
});
export type LockHolder = z.infer<typeof lockFile>;

const BEAT_MS = 10_000;
/** A holder who has not been heard of for this long is gone: six missed beats. */
export const STALE_MS = 60_000;

/** Whoever loses this often against others who take the same stale lock leaves it to them. */
const MOST_TRIES = 50;
const TORN_AFTER = 20;
const TAKING_TORN_AFTER = 40;

export interface ProjectLock {
  /** Puts the pseudonym others see as the one who holds the project. */
  readonly introduce: (pseudonym: string) => Promise<void>;
  readonly release: () => Promise<void>;
}

/**
 * `lock` where we hold the project now, else who does. `beside` is who has it open on another computer
 * that shares a synced folder: that only informs.
 */
export type Locked =
  | { readonly lock: ProjectLock; readonly beside: LockHolder | null }
  | { readonly holder: LockHolder };

interface LockRequest {
  readonly machine: Machine;
  readonly folder: string;
  readonly run: string;
  /** The folder is carried between computers: a lock of another one only informs. */
  readonly synced?: boolean;
  /** Takes the project from whoever holds it: a person said so. */
  readonly force?: boolean;
  /** Somebody took the project over, or did while we slept: nothing of ours may be written any more. */
  readonly onLost: () => void;
}

async function readLock(machine: Machine, path: string): Promise<LockHolder | null> {
  try {
    const bytes = await machine.fs.readFile(path);
    const parsed = lockFile.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    // Unreadable or half-written: nobody who lives leaves such a lock for longer than a moment.
    if (errorCode(error) !== undefined || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Whether a lock's holder lives. On our own computer its process must run too. */
function isHeld(machine: Machine, holder: LockHolder): boolean {
  const fresh = machine.now() - holder.heartbeat < STALE_MS;
  return fresh && (holder.token !== machine.token || machine.isAlive(holder.pid));
}

/** The installations other than ours that have the project open now. */
export async function othersHolding(
  machine: Machine,
  folder: string,
): Promise<{ readonly token: string; readonly holder: LockHolder }[]> {
  const found: { token: string; holder: LockHolder }[] = [];
  for (const token of await machine.fs.readdir(join(folder, LOCAL_FOLDER))) {
    if (token === machine.token) continue;
    const holder = await readLock(machine, join(localFolder(folder, token), 'lock'));
    // A lock in our name is one we took from whoever had it.
    const ours = holder?.token === machine.token;
    if (holder && !ours && isHeld(machine, holder)) found.push({ token, holder });
  }
  return found;
}

async function foreignHolder({ machine, folder }: LockRequest): Promise<LockHolder | null> {
  return (await othersHolding(machine, folder))[0]?.holder ?? null;
}

/** Puts our name into the locks of others: whoever still lives reads it there and stops writing. */
async function takeFromOthers({ machine, folder, run }: LockRequest): Promise<void> {
  const { token, pid } = machine;
  const mine = { token, pid, run, pseudonym: '', heartbeat: machine.now() };
  for (const other of await othersHolding(machine, folder)) {
    await rewrite(machine, join(localFolder(folder, other.token), 'lock'), mine);
  }
}

async function writeNew(machine: Machine, path: string, holder: LockHolder): Promise<void> {
  const bytes = Buffer.from(canonicalJson(holder), 'utf8');
  const file = await machine.fs.open(path, 'wx');
  try {
    await file.write(bytes, 0, bytes.length);
  } finally {
    await file.close();
  }
}

/** A lock may tear in a power cut and cost nothing, so beats are written without fsync. */
async function rewrite(machine: Machine, path: string, holder: LockHolder): Promise<void> {
  const next = `${path}.${holder.run}`;
  await machine.fs.unlink(next).catch(() => undefined);
  await writeNew(machine, next, holder);
  await machine.fs.rename(next, path);
}

/**
 * Takes a stale lock away. Only who holds the `taking` file may, and looks again once it does: two
 * takers who found one stale lock would else remove each other's fresh one.
 */
async function clearStale(
  machine: Machine,
  path: string,
  mine: LockHolder,
  tries: number,
): Promise<void> {
  const taking = `${path}.taking`;
  try {
    await writeNew(machine, taking, mine);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    const taker = await readLock(machine, taking);
    // A taker that a power cut tore would else keep the project shut for good.
    const gone = taker ? !isHeld(machine, taker) : tries >= TAKING_TORN_AFTER;
    if (gone) await machine.fs.unlink(taking).catch(ignoreMissing);
    return;
  }
  const holder = await readLock(machine, path);
  if (!holder || !isHeld(machine, holder)) await machine.fs.unlink(path).catch(ignoreMissing);
  await machine.fs.unlink(taking);
}

function ignoreMissing(error: unknown): void {
  if (errorCode(error) !== 'ENOENT') throw error;
}

async function takeOwn(request: LockRequest, path: string): Promise<LockHolder | null> {
  const { machine, run } = request;
  const mine = { token: machine.token, pid: machine.pid, run, pseudonym: '' };
  for (let tries = 0; ; tries += 1) {
    const now = { ...mine, heartbeat: machine.now() };
    try {
      await writeNew(machine, path, now);
      return null;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    const holder = await readLock(machine, path);
    if (holder && isHeld(machine, holder)) {
      if (!request.force) return holder;
      await rewrite(machine, path, now);
      return null;
    }
    // Made a moment ago and not yet written, or torn by a crash: only time tells.
    if (!holder && tries < TORN_AFTER) continue;
    if (tries === MOST_TRIES) return holder ?? { ...now, run: 'unknown', pseudonym: '' };
    await clearStale(machine, path, now, tries);
  }
}

function keepBeating(request: LockRequest, path: string): ProjectLock {
  const { machine, run, onLost } = request;
  let pseudonym = '';
  let held = true;
  let cancel = () => {};
  const beat = async (): Promise<void> => {
    const found = await readLock(machine, path);
    if (!held) return;
    if (found && found.run !== run) {
      held = false;
      onLost();
      return;
    }
    const { token, pid } = machine;
    await rewrite(machine, path, { token, pid, run, pseudonym, heartbeat: machine.now() });
  };
  const later = (): void => {
    cancel = machine.after(BEAT_MS, () => {
      // A beat that cannot be written is no reason to stop working: saving says what is wrong.
      void beat()
        .catch(() => undefined)
        .then(() => held && later());
    });
  };
  later();
  return {
    introduce: async (name) => {
      pseudonym = name;
      await beat();
    },
    release: async () => {
      cancel();
      const own = held && (await readLock(machine, path))?.run === run;
      held = false;
      if (own) await machine.fs.unlink(path);
    },
  };
}

/**
 * Takes the project for this run, unless somebody who lives has it open; reads the locks of all
 * installations. Throws the file system's error where the folder cannot be written.
 */
export async function lockProject(request: LockRequest): Promise<Locked> {
  const { machine, folder } = request;
  const own = localFolder(folder, machine.token);
  await ensureFolder({ ...machine }, folder, own);
  const { synced = false, force = false } = request;
  if (force) await takeFromOthers(request);
  const before = await foreignHolder(request);
  if (before && !synced) return { holder: before };
  const path = join(own, 'lock');
  const holder = await takeOwn(request, path);
  if (holder) return { holder };
  const lock = keepBeating(request, path);
  // Two installations may have looked at once: whoever sees the other's lock now gives way.
  const after = await foreignHolder(request);
  if (!after || synced) return { lock, beside: after };
  await lock.release();
  return { holder: after };
}

/** The sentence a second opener reads. */
export function heldSentence(holder: LockHolder): string {
  const who = holder.pseudonym === '' ? 'Another window' : holder.pseudonym;
  return `${who} has this project open. You can read it here; to change it, close it there first.`;
}

/** What somebody reads whose project is open on another computer too. */
export function besideSentence({ pseudonym }: LockHolder): string {
  const who = pseudonym === '' ? 'Somebody' : pseudonym;
  return (
    `${who} has this project open on another computer. The folder is synced, so both of you can work: ` +
    'what the other writes is merged record by record when it arrives.'
  );
}
