import type { AnyRecord } from '#shared/project/kinds.ts';
import type { Project } from '#shared/project/project.ts';
import type { Tombstone } from '#shared/record/envelope.ts';
import { crashStates, fingerprint, seenBy, type Draw, type Remains } from './crash-states.ts';
import { Refused, type Deed, type ProofProject } from './proof-project.ts';
import type { SimulatedDisk } from './simulated-disk.ts';

/** What a project holds by id: records, and what is left of those deleted. */
export type Held = ReadonlyMap<string, AnyRecord | Tombstone>;

export function heldBy(project: Project): Held {
  const held = new Map<string, AnyRecord | Tombstone>();
  for (const { tombstone } of project.graves.values()) held.set(tombstone.id, tombstone);
  for (const records of Object.values(project.tables)) {
    for (const record of records.values()) held.set(record.id, record);
  }
  return held;
}

/** One value the project had; `whole` when it came by a deed that is never half. */
export interface Version {
  readonly held: Held;
  readonly whole: boolean;
}

/** A moment's remains, and between which versions they have to lie. */
export interface CrashState {
  readonly remains: Remains;
  readonly deed: string;
  /** Index of the version that was said to be saved. */
  readonly saved: number;
  /** Index of the last version there may be anything of. */
  readonly last: number;
}

export interface Recording {
  readonly versions: Version[];
  /** By what is left and what was said to be saved then. */
  readonly states: ReadonlyMap<string, CrashState>;
  /** What a kill at the end leaves: everything a process sees. */
  readonly end: CrashState;
}

/** Does what a person does; that it may be refused is no fault of the test. */
export async function attempt(deed: Deed, on: ProofProject): Promise<void> {
  try {
    await deed.act(on);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}

/**
 * Acts, and gathers at each step of the disk what a power cut would leave of it; with null for
 * `draw` nothing but the end.
 */
export async function record(
  disk: SimulatedDisk,
  on: ProofProject,
  deeds: readonly Deed[],
  draw: Draw | null,
): Promise<Recording> {
  const versions: Version[] = [{ held: heldBy(on.open.project), whole: false }];
  const byRevision = new Map([[on.open.header.revision, 0]]);
  const states = new Map<string, CrashState>();
  let saved = 0;
  let acting: string | null = null;
  const now = (remains: Remains): CrashState => {
    const last = versions.length - 1 + Number(acting !== null);
    return { remains, deed: acting ?? 'saving', saved, last };
  };
  const gather = (): void => {
    for (const remains of draw ? crashStates(disk, draw) : []) {
      states.set(`${fingerprint(remains)} ${saved}`, now(remains));
    }
  };
  const stop = on.open.listen({
    onSaved: (revision) => {
      // Told while the deed is still being answered: its version is the next one.
      saved = byRevision.get(revision) ?? versions.length;
    },
  });
  disk.changed = gather;
  for (const deed of deeds) {
    acting = deed.name;
    await attempt(deed, on);
    acting = null;
    const { revision } = on.open.header;
    if (byRevision.has(revision)) continue;
    byRevision.set(revision, versions.length);
    versions.push({ held: heldBy(on.open.project), whole: deed.whole });
  }
  await on.open.flush();
  gather();
  disk.changed = () => {};
  stop();
  return { versions, states, end: now(seenBy(disk)) };
}
