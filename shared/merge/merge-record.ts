import { DELETED, EXISTENCE, MADE, type Tombstone } from '#shared/record/envelope.ts';
import {
  compareShown,
  type FieldWrite,
  type Register,
  type Writer,
} from '#shared/record/register.ts';
import {
  creationOf,
  pathsOf,
  shownValue,
  splitFields,
  writeField,
  writtenValue,
} from '#shared/record/write-field.ts';
import { isRecordType, KINDS, type AnyRecord } from '#shared/project/kinds.ts';
import {
  joinField,
  joinSeen,
  sameWrite,
  toRegister,
  UNTOUCHED,
  type FieldState,
  type Written,
} from './field-state.ts';

/** A record, or what is left of one that was deleted. */
export type Stored = AnyRecord | Tombstone;

/** What a write of a record's existence says, unless it is a delete. */
const ALIVE = 'alive';

export const isLive = (stored: Stored): stored is AnyRecord => 'created' in stored;

export const mapsOf = (type: string): readonly string[] =>
  isRecordType(type) ? KINDS[type].maps : [];

const valued = ({ at, by, run }: FieldWrite, value: unknown): Written => ({ at, by, run, value });

/** Who made the record first, as far as this copy knows; and what deletes had seen of its making. */
interface Making {
  readonly first: Written | undefined;
  readonly seen: Register['seen'];
}

function makingOf(stored: Stored): Making {
  const register = stored['~']?.[MADE];
  const first = isLive(stored) ? creationOf(stored) : register?.writes[0];
  return { first: first && valued(first, ALIVE), seen: register?.seen ?? {} };
}

function joinMaking(a: Making, b: Making): Making {
  const [first] = [a, b].flatMap((one) => one.first ?? []).sort(firstMade);
  return { first, seen: joinSeen(a.seen, b.seen) };
}

const firstMade = (a: Written, b: Written): number =>
  compareShown(a, b) || (a.by < b.by ? -1 : a.by > b.by ? 1 : 0);

/** Whether the record is there, as a field. */
function existenceOf(stored: Stored): FieldState {
  const register = stored['~']?.[EXISTENCE];
  if (!isLive(stored)) {
    const { writes = [], seen = {} } = register ?? {};
    return { writes: writes.map((write) => valued(write, DELETED)), seen };
  }
  if (!register) return { writes: [valued(creationOf(stored), ALIVE)], seen: {} };
  const writes = register.writes.map((write) =>
    valued(write, write.value === DELETED ? DELETED : ALIVE),
  );
  return { writes, seen: register.seen };
}

function fieldOf(stored: Stored, path: string): FieldState {
  const register = stored['~']?.[path];
  // A tombstone holds no values: it only says what its delete had seen.
  if (!isLive(stored)) return { writes: [], seen: register?.seen ?? {} };
  if (!register) {
    const value = shownValue(stored, path);
    return value === undefined
      ? UNTOUCHED
      : { writes: [valued(creationOf(stored), value)], seen: {} };
  }
  const writes = register.writes.map((write) => valued(write, writtenValue(stored, path, write)));
  return { writes, seen: register.seen };
}

/** What two copies come to, field by field, before it is put together. */
interface Merged {
  readonly making: Making;
  readonly existence: FieldState;
  readonly fields: ReadonlyMap<string, FieldState>;
}

function mergeFields(a: Stored, b: Stored): Merged {
  const making = joinMaking(makingOf(a), makingOf(b));
  const fields = new Map<string, FieldState>();
  // What either splits by key is split in both.
  const maps = [...mapsOf(a.type), ...splitFields(a['~']), ...splitFields(b['~'])];
  for (const path of [...new Set([...pathsOf(a, maps), ...pathsOf(b, maps)])].sort()) {
    fields.set(path, joinField(fieldOf(a, path), fieldOf(b, path), making.seen));
  }
  return { making, existence: joinField(existenceOf(a), existenceOf(b), {}), fields };
}

const isEmpty = (object: object): boolean => Object.keys(object).length === 0;
const isUntouched = ({ writes, seen }: FieldState): boolean => writes.length === 0 && isEmpty(seen);

function grave({ id, type }: Stored, { making, existence, fields }: Merged): Tombstone {
  const registers: Record<string, Register> = {};
  for (const [path, { seen }] of fields) {
    if (!isEmpty(seen)) registers[path] = { writes: [], seen };
  }
  const bare = ({ at, by, run }: Written): FieldWrite => ({ at, by, run });
  const writes = making.first ? [bare(making.first)] : [];
  registers[MADE] = { writes, seen: making.seen };
  registers[EXISTENCE] = { writes: existence.writes.map(bare), seen: existence.seen };
  return { id, type, '~': registers };
}

/** Puts a value into a body made here: its maps are fresh ones, never those of a copy. */
function put(body: Record<string, unknown>, path: string, value: unknown): void {
  if (value === undefined) return;
  const slash = path.indexOf('/');
  if (slash < 0) body[path] = value;
  else {
    const map = (body[path.slice(0, slash)] ??= {}) as Record<string, unknown>; // split by key: a map
    map[path.slice(slash + 1)] = value;
  }
}

function existenceRegister({ writes, seen }: FieldState): Register {
  return {
    writes: writes.map(({ at, by, run, value }) =>
      value === DELETED ? { at, by, run, value } : { at, by, run },
    ),
    seen,
  };
}

/** Whether a field is as the record was made, so that it needs no register. */
function asMade({ writes: [only, ...more], seen }: FieldState, first: Written): boolean {
  const one = only !== undefined && more.length === 0 && sameWrite(only, first);
  return one && only.by === first.by && isEmpty(seen);
}

function assemble(lives: readonly AnyRecord[], { making, existence, fields }: Merged): AnyRecord {
  const { first, seen } = making;
  const [{ id, type }] = lives as [AnyRecord]; // only what has a live copy comes out alive
  if (!first) throw new Error(`${id} was made by nobody`); // a live copy says who made it
  const created = { at: first.at, run: first.run };
  const body: Record<string, unknown> = { id, type, author: first.by, created };
  for (const map of mapsOf(type)) {
    if (lives.some((live) => Object.hasOwn(live, map))) body[map] = {};
  }
  const registers: Record<string, Register> = {};
  for (const [path, field] of fields) {
    if (isUntouched(field)) continue;
    put(body, path, field.writes.at(-1)?.value);
    if (!asMade(field, first)) registers[path] = toRegister(field);
  }
  if (!isEmpty(seen)) registers[MADE] = { writes: [], seen };
  if (!asMade(existence, first)) registers[EXISTENCE] = existenceRegister(existence);
  if (!isEmpty(registers)) body['~'] = registers;
  return body as unknown as AnyRecord; // field by field from records of this kind
}

/**
 * What two copies of one record come to: every write that no copy had seen the successor of survives,
 * and the last of them by stamp is shown. Pure; commutative, associative and idempotent.
 *
 * A delete gives way to an edit it had not seen, and stays beside it as a conflict. What it had seen is
 * replaced all the same, and no tombstone knows it: such a record comes out without those fields until
 * `revive` writes them back. The kind's schema is checked by the caller.
 */
export function mergeRecord(a: Stored, b: Stored): Stored {
  if (a.id !== b.id) throw new Error(`${a.id} and ${b.id} are two records`);
  const merged = mergeFields(a, b);
  const lives = [a, b].filter(isLive);
  const survives =
    merged.existence.writes.some(({ value }) => value === ALIVE) ||
    [...merged.fields.values()].some(({ writes }) => writes.length > 0);
  return lives.length > 0 && survives ? assemble(lives, merged) : grave(a, merged);
}

/**
 * Writes back what a delete took from a record that an edit brought back: of each field that nobody's
 * write fills any more, what the copies show. `tick` gives each write its moment. The very record
 * where nothing is missing.
 */
export function revive(
  merged: AnyRecord,
  copies: readonly Stored[],
  hand: Pick<Writer, 'by' | 'run'> & { readonly tick: () => string },
): AnyRecord {
  let whole = merged;
  const lives = copies.filter(isLive);
  const paths = new Set(lives.flatMap((live) => [...pathsOf(live, mapsOf(live.type))]));
  for (const path of [...paths].sort()) {
    if (fieldOf(merged, path).writes.length > 0) continue;
    const last = lives
      .flatMap((live) => fieldOf(live, path).writes)
      .sort(compareShown)
      .at(-1);
    if (last?.value === undefined) continue;
    whole = writeField(whole, path, last.value, { at: hand.tick(), by: hand.by, run: hand.run });
  }
  return whole;
}
