import { sameJson } from '#shared/base/canonical-json.ts';
import type { Envelope, Registers, Tombstone } from './envelope.ts';
import { EXISTENCE } from './envelope.ts';
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

/** The writes of a field that nobody has replaced; creation counts as one where no register stands. */
export function survivingWrites(record: Envelope, path: string): readonly FieldWrite[] {
  const register = record['~']?.[path];
  if (register) return register.writes;
  return [{ at: record.created.at, by: record.author, run: record.created.run }];
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

/** Two surviving writes with different values: something for a person to settle. */
export function hasConflict(record: Envelope, path: string): boolean {
  const writes = survivingWrites(record, path);
  if (writes.length < 2) return false;
  const values = writes.map((write) => ('value' in write ? write.value : shownValue(record, path)));
  return values.some((value) => !sameJson(value, values[0]));
}

/** Replaces a record by its tombstone, which has seen every write of every field the deleter saw. */
export function bury(record: Envelope, writer: Writer): Tombstone {
  const registers: Record<string, Register> = {};
  for (const [path, { writes, seen }] of Object.entries(record['~'] ?? {})) {
    registers[path] = { writes: [], seen: seenWith(seen, writes) };
  }
  const existence = record['~']?.[EXISTENCE];
  registers[EXISTENCE] = {
    writes: [{ at: writer.at, by: writer.by, run: writer.run }],
    seen: seenWith(existence?.seen ?? {}, [record.created, ...(existence?.writes ?? [])]),
  };
  return { id: record.id, type: record.type, '~': registers };
}

/**
 * Writes a deleted record's content back. Every field it bears counts as written now, having seen
 * the delete, so that a copy that still holds the tombstone gives way.
 */
export function unbury<R extends Envelope>(
  record: R,
  grave: Tombstone | undefined,
  writer: Writer,
): R {
  const registers: Record<string, Register> = {};
  const paths = new Set([
    ...Object.keys(record['~'] ?? {}),
    ...Object.keys(grave?.['~'] ?? {}),
    EXISTENCE,
  ]);
  for (const path of paths) {
    const buried = grave?.['~'][path];
    const own = record['~']?.[path];
    registers[path] = {
      writes: [{ at: writer.at, by: writer.by, run: writer.run }],
      seen: seenWith(buried?.seen ?? {}, [
        ...(buried?.writes ?? []),
        ...(own?.writes ?? []),
        ...Object.entries(own?.seen ?? {}).map(([run, at]) => ({ run, at })),
      ]),
    };
  }
  return { ...record, '~': registers };
}
