import { sameJson } from '#shared/base/canonical-json.ts';
import { DELETED, EXISTENCE, MADE, type Envelope, type Registers } from './envelope.ts';
import { seenWith, type FieldWrite, type Register, type Writer } from './register.ts';

type Fields = Readonly<Record<string, unknown>>;

const asFields = (record: Envelope): Fields => record as unknown as Fields; // a record's fields by name

/** A field's own value: keys come from people, and every object inherits `constructor`. */
const own = (fields: Fields, key: string): unknown =>
  Object.hasOwn(fields, key) ? fields[key] : undefined;

/** The shown value at a path (`status` or `tags/tag_x`); undefined where nothing stands. */
export function shownValue(record: Envelope, path: string): unknown {
  const slash = path.indexOf('/');
  if (slash < 0) return own(asFields(record), path);
  const map = own(asFields(record), path.slice(0, slash)) as Fields | undefined; // as kinds declare maps
  return map === undefined ? undefined : own(map, path.slice(slash + 1));
}

/** Creation as the write of every field that it is. */
export function creationOf({ author, created }: Envelope): FieldWrite {
  return { at: created.at, by: author, run: created.run };
}

/** The writes of a field that nobody has replaced; creation counts as one where no register stands. */
export function survivingWrites(record: Envelope, path: string): readonly FieldWrite[] {
  return record['~']?.[path]?.writes ?? [creationOf(record)];
}

function withValue(record: Envelope, path: string, value: unknown): Fields {
  const slash = path.indexOf('/');
  const field = slash < 0 ? path : path.slice(0, slash);
  const { [field]: before, ...rest } = asFields(record);
  if (slash < 0) return value === undefined ? rest : { ...rest, [field]: value };
  const { [path.slice(slash + 1)]: _gone, ...others } = (before ?? {}) as Fields;
  return {
    ...rest,
    [field]: value === undefined ? others : { ...others, [path.slice(slash + 1)]: value },
  };
}

/**
 * Writes one field, replacing every write the writer could see. `undefined` unsets. The new write is the
 * shown one, so it carries no value of its own.
 */
export function writeField<R extends Envelope>(
  record: R,
  path: string,
  value: unknown,
  writer: Writer,
): R {
  const before = record['~']?.[path];
  const next: Register = {
    writes: [{ at: writer.at, by: writer.by, run: writer.run }],
    seen: seenWith(before?.seen ?? {}, survivingWrites(record, path)),
  };
  const registers: Registers = { ...record['~'], [path]: next };
  // The field's own schema is checked by the caller for the whole record.
  return { ...withValue(record, path, value), '~': registers } as unknown as R;
}

/** What a surviving write wrote; undefined where it took the field away. */
export function writtenValue(record: Envelope, path: string, write: FieldWrite): unknown {
  if (write.unset) return undefined;
  return 'value' in write ? write.value : shownValue(record, path);
}

/**
 * Two surviving writes with different values: something for a person to settle. So is a delete that
 * survives beside the record it deleted.
 */
export function hasConflict(record: Envelope, path: string): boolean {
  const writes = survivingWrites(record, path);
  if (path === EXISTENCE) return writes.some(({ value }) => value === DELETED);
  if (writes.length < 2) return false;
  const values = writes.map((write) => writtenValue(record, path, write));
  return values.some((value) => !sameJson(value ?? null, values[0] ?? null));
}

/** The fields of an envelope that are no registers; `private` is one, though nothing ever writes it. */
const ENVELOPE = new Set(['id', 'type', 'author', 'created', '~']);

/** Fields with registers by key: maps, though this version may not know the field. */
export function splitFields(registers: Registers | undefined): string[] {
  const split = Object.keys(registers ?? {}).filter((path) => path.includes('/'));
  return [...new Set(split.map((path) => path.slice(0, path.indexOf('/'))))];
}

/**
 * Every field a record has a value or a register of, its existence not among them; `maps` and what has
 * registers by key count key by key.
 */
export function pathsOf(
  record: { readonly '~'?: Registers },
  maps: readonly string[],
): Set<string> {
  const paths = new Set(Object.keys(record['~'] ?? {}));
  const split = new Set([...maps, ...splitFields(record['~'])]);
  for (const [field, value] of Object.entries(record) as [string, unknown][]) {
    if (ENVELOPE.has(field)) continue;
    const byKey = split.has(field) && typeof value === 'object' && value !== null;
    if (!byKey) paths.add(field);
    else for (const key of Object.keys(value)) paths.add(`${field}/${key}`);
  }
  paths.delete(EXISTENCE);
  paths.delete(MADE);
  return paths;
}
