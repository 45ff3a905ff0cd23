import { canonicalJson } from '#shared/base/canonical-json.ts';
import { table } from '#shared/project/project.ts';
import { openLowdbStore } from '#electron/store/lowdb-store.ts';
import type { OpenedStore } from '#electron/store/project-store.ts';
import { FOLDER, machineOn } from './proof-project.ts';
import { crashStates, diskOf, fingerprint, type Draw } from './crash-states.ts';
import { heldBy, type CrashState, type Held, type Recording, type Version } from './recording.ts';
import type { FileSystem } from '#electron/store/file-system.ts';

/** What can be wrong with what a power cut left. */
export type Bad = 'unreadable' | 'lost' | 'half';

const texts = new WeakMap<object, string>();

function textOf(value: object | undefined): string {
  if (!value) return '';
  const known = texts.get(value) ?? canonicalJson(value);
  texts.set(value, known);
  return known;
}

const same = (a: object | undefined, b: object | undefined): boolean =>
  a === b || textOf(a) === textOf(b);

/** An edit that was said to be saved is not there, nor one made after it in its place. */
function isLost(found: Held, possible: readonly Version[]): boolean {
  const ids = new Set([...found.keys(), ...possible.flatMap(({ held }) => [...held.keys()])]);
  return [...ids].some((id) => !possible.some(({ held }) => same(held.get(id), found.get(id))));
}

/** Of what comes and goes together, some is as before and some as after. */
function isHalf(found: Held, before: Version, after: Version): boolean {
  const ids = new Set([...before.held.keys(), ...after.held.keys()]);
  const changed = [...ids].filter((id) => !same(before.held.get(id), after.held.get(id)));
  const as = ({ held }: Version) => changed.some((id) => same(held.get(id), found.get(id)));
  return as(before) && as(after);
}

async function hasItsFiles({ store, project }: OpenedStore): Promise<boolean> {
  for (const { id, current, texts: versions } of table(project, 'document').values()) {
    const [version] = versions;
    if (!version || !(await store.text(current)).ok) return false;
    if (!(await store.blocks(id, current)).ok) return false;
    if (!(await store.original(version.originalSha256, version.fileName))) return false;
  }
  return true;
}

/** Opens what was left as the next start of the app would, and compares it with what was promised. */
export async function judge(
  state: CrashState,
  versions: readonly Version[],
  wrap?: (fs: FileSystem) => FileSystem,
  disk = diskOf(state.remains),
): Promise<readonly Bad[]> {
  const opened = await openLowdbStore(machineOn(disk, wrap), {
    folder: FOLDER,
    run: 'runafter',
    access: 'edit-or-refuse',
    listeners: {
      onSaving: () => {},
      onSaved: () => {},
      onNotSaved: () => {},
      onLost: () => {},
      onForeign: () => {},
      onNotice: () => {},
    },
  });
  if (!opened.ok) return ['unreadable'];
  const { project, problems, store } = opened.value;
  const possible = versions.slice(state.saved, state.last + 1);
  const found = heldBy(project);
  const half = possible.some(
    (after, at) => after.whole && at > 0 && isHalf(found, possible[at - 1] ?? after, after),
  );
  const whole = await hasItsFiles(opened.value);
  await store.close();
  return [
    ...(problems.length > 0 || !whole ? (['unreadable'] as const) : []),
    ...(isLost(found, possible) ? (['lost'] as const) : []),
    ...(half ? (['half'] as const) : []),
  ];
}

/** Looks at a state, and gathers what a second power cut leaves, one that comes during that look. */
async function cutAgain(state: CrashState, versions: readonly Version[], draw: Draw) {
  const disk = diskOf(state.remains);
  const again = new Map<string, CrashState>();
  disk.changed = () => {
    for (const remains of crashStates(disk, draw)) {
      again.set(fingerprint(remains), { ...state, remains });
    }
  };
  return { verdicts: await judge(state, versions, undefined, disk), again };
}

/** Each such state is cut a second time. */
const CUT_AGAIN = 40;
const SECOND_CUTS = 6;

/**
 * How many of the states of a recording are bad, and in which way; `looked` gathers those looked at.
 * What is left twice with the same promises is looked at once.
 */
export async function tallied(
  { versions, states }: Recording,
  random: () => number,
  looked: Set<string>,
): Promise<Record<Bad, number>> {
  const found = { unreadable: 0, lost: 0, half: 0 };
  const done = new Set<string>();
  const isNew = (print: string, { saved, last }: CrashState): boolean => {
    looked.add(print);
    return done.size < done.add(`${print} ${saved} ${last}`).size;
  };
  const note = (verdicts: readonly Bad[]): void => {
    for (const verdict of verdicts) found[verdict] += 1;
  };
  for (const [at, [key, state]] of [...states].entries()) {
    if (!isNew(key.split(' ')[0] ?? key, state)) continue;
    if (at % CUT_AGAIN !== 0) {
      note(await judge(state, versions));
      continue;
    }
    const { verdicts, again } = await cutAgain(state, versions, { random, most: SECOND_CUTS });
    note(verdicts);
    for (const [print, second] of again) {
      if (isNew(print, second)) note(await judge(second, versions));
    }
  }
  return found;
}
