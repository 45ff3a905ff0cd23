import { EXISTENCE, type Registers, type Tombstone } from '#shared/record/envelope.ts';
import {
  compareShown,
  isReplaced,
  seenWith,
  type FieldWrite,
  type Register,
} from '#shared/record/register.ts';
import { shownValue } from '#shared/record/write-field.ts';
import { isRecordType, KINDS, type AnyRecord } from '#shared/project/kinds.ts';

/** A record, or what is left of one that was deleted. */
export type Stored = AnyRecord | Tombstone;

type Fields = Readonly<Record<string, unknown>>;
type ValuedWrite = FieldWrite & { readonly value: unknown };
type Creation = AnyRecord['created'] & { readonly author: string };

/** One field with every surviving write's value in its place; undefined where the write took it away. */
interface Spread {
  readonly writes: readonly ValuedWrite[];
  readonly seen: Register['seen'];
}

const ENVELOPE = new Set(['id', 'type', 'author', 'created', '~']);
/** The value of a delete that lost against an edit it had not seen. */
const DELETED = 'deleted';

const isLive = (stored: Stored): stored is AnyRecord => 'created' in stored;

/** Every path a live record has a value or a register under; maps count key by key. */
function pathsOf(record: AnyRecord): string[] {
  const maps: readonly string[] = isRecordType(record.type) ? KINDS[record.type].maps : [];
  const paths = new Set([EXISTENCE, ...Object.keys(record['~'] ?? {})]);
  for (const [field, value] of Object.entries(record as unknown as Fields)) {
    if (ENVELOPE.has(field)) continue;
    if (!maps.includes(field)) paths.add(field);
    else for (const key of Object.keys(value as Fields)) paths.add(`${field}/${key}`);
  }
  return [...paths];
}

function spread(stored: Stored, path: string): Spread {
  const register = stored['~']?.[path];
  if (!isLive(stored)) {
    // A field without a register was as created, and the delete had seen the creation.
    const { writes = [], seen = stored['~'][EXISTENCE]?.seen ?? {} } = register ?? {};
    return { writes: writes.map((write) => ({ ...write, value: DELETED })), seen };
  }
  const shown = path === EXISTENCE ? undefined : shownValue(stored, path);
  const { created, author } = stored;
  const writes = register?.writes ?? [{ at: created.at, by: author, run: created.run }];
  return {
    writes: writes.map((write) => ({ ...write, value: 'value' in write ? write.value : shown })),
    seen: register?.seen ?? {},
  };
}

const nameOf = ({ at, run }: FieldWrite): string => `${run} ${at}`;

function join(a: Spread, b: Spread): Spread {
  const seen = seenWith(
    a.seen,
    Object.entries(b.seen).map(([run, at]) => ({ run, at })),
  );
  const writes = new Map<string, ValuedWrite>();
  for (const write of [...a.writes, ...b.writes]) {
    if (!isReplaced(write, seen)) writes.set(nameOf(write), write);
  }
  return { writes: [...writes.values()].sort(compareShown), seen };
}

/**
 * What a field of a record that came back shows when the delete had seen all its writes: what it was.
 * The record would else come back in pieces.
 */
function revived(field: Spread, lives: readonly AnyRecord[], path: string): Spread {
  if (field.writes.length > 0) return field;
  const last = lives
    .flatMap((live) => spread(live, path).writes)
    .sort(compareShown)
    .at(-1);
  return last ? { ...field, writes: [last] } : field;
}

/** The register as stored: only the shown write, the last, leaves its value to the record. */
function stored({ writes, seen }: Spread, path: string): Register {
  const last = writes.length - 1;
  return {
    writes: writes.map(({ at, by, run, value }, place) => {
      const deleted = path === EXISTENCE && value === DELETED;
      const bare = path === EXISTENCE ? !deleted : place === last;
      return bare ? { at, by, run } : { at, by, run, value: value ?? null };
    }),
    seen,
  };
}

function grave(a: Stored, b: Stored, fields: ReadonlyMap<string, Spread>): Tombstone {
  const { id, type } = a;
  const registers: Record<string, Register> = {};
  for (const [path, { writes, seen }] of fields) {
    // Fields that are as they were created need none: the existence register has seen the creation.
    if (!a['~']?.[path] && !b['~']?.[path]) continue;
    registers[path] = { writes: writes.map(({ at, by, run }) => ({ at, by, run })), seen };
  }
  return { id, type, '~': registers };
}

/** Whether a field is as it was created, so that it needs no register. */
function asCreated({ writes: [only, ...more], seen }: Spread, { at, run }: Creation): boolean {
  const one = only !== undefined && more.length === 0 && only.at === at && only.run === run;
  return one && Object.keys(seen).length === 0;
}

function put(fields: Record<string, unknown>, path: string, value: unknown): void {
  const slash = path.indexOf('/');
  if (value === undefined || (value === null && slash >= 0)) return;
  if (slash < 0) fields[path] = value;
  else {
    const map = (fields[path.slice(0, slash)] ??= {}) as Record<string, unknown>;
    map[path.slice(slash + 1)] = value;
  }
}

function assemble(lives: readonly AnyRecord[], fields: ReadonlyMap<string, Spread>): AnyRecord {
  const [first, second = first] = lives;
  if (!first || !second) throw new Error('Nothing to assemble');
  const early = (r: AnyRecord): string => `${r.created.at} ${r.created.run} ${r.author}`;
  const oldest = early(second) < early(first) ? second : first;
  const { id, type, author, created } = oldest;
  const body: Record<string, unknown> = { id, type, author, created };
  for (const map of isRecordType(type) ? KINDS[type].maps : []) {
    if (lives.some((live) => Object.hasOwn(live, map))) body[map] = {};
  }
  const registers: Record<string, Registers[string]> = {};
  for (const [path, joined] of fields) {
    const field = revived(joined, lives, path);
    if (path !== EXISTENCE) put(body, path, field.writes.at(-1)?.value);
    if (!asCreated(field, { ...created, author })) registers[path] = stored(field, path);
  }
  if (Object.keys(registers).length > 0) body['~'] = registers;
  return body as unknown as AnyRecord; // field by field from records of this kind
}

/**
 * What two copies of one record come to: every write that no copy had seen the successor of survives,
 * and the last of them by stamp is shown. A delete gives way to an edit it had not seen. Pure;
 * commutative, associative and idempotent. The kind's schema is checked by the caller.
 */
export function mergeRecord(a: Stored, b: Stored): Stored {
  if (a.id !== b.id) throw new Error(`${a.id} and ${b.id} are two records`);
  const lives = [a, b].filter(isLive);
  const paths = new Set(
    [a, b].flatMap((one) => (isLive(one) ? pathsOf(one) : Object.keys(one['~']))),
  );
  const fields = new Map<string, Spread>();
  for (const path of [...paths].sort()) fields.set(path, join(spread(a, path), spread(b, path)));
  const survives = [...fields.values()].some(({ writes }) =>
    writes.some(({ value }) => value !== DELETED),
  );
  if (lives.length === 0 || !survives) return grave(a, b, fields);
  return assemble(lives, fields);
}
