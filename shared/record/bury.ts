import { EXISTENCE, MADE, type Envelope, type Tombstone } from './envelope.ts';
import { seenWith, type FieldWrite, type Register, type Writer } from './register.ts';
import { creationOf, pathsOf, survivingWrites } from './write-field.ts';

const bare = ({ at, by, run }: FieldWrite | Writer): FieldWrite => ({ at, by, run });

const asWrites = (seen: Register['seen']): { run: string; at: string }[] =>
  Object.entries(seen).map(([run, at]) => ({ run, at }));

/**
 * Replaces a record by its tombstone, which holds no value and has seen every write of every field the
 * deleter saw.
 */
export function bury(record: Envelope, writer: Writer): Tombstone {
  const registers: Record<string, Register> = {};
  for (const [path, { writes, seen }] of Object.entries(record['~'] ?? {})) {
    registers[path] = { writes: [], seen: seenWith(seen, writes) };
  }
  const made = creationOf(record);
  registers[MADE] = { writes: [made], seen: seenWith(record['~']?.[MADE]?.seen ?? {}, [made]) };
  registers[EXISTENCE] = {
    writes: [bare(writer)],
    seen: seenWith(record['~']?.[EXISTENCE]?.seen ?? {}, survivingWrites(record, EXISTENCE)),
  };
  return { id: record.id, type: record.type, '~': registers };
}

/** Who made a record first, as far as the record and its tombstone know. */
function firstMaking(record: Envelope, grave: Tombstone | undefined): FieldWrite {
  const order = ({ at, run, by }: FieldWrite): string => `${at} ${run} ${by}`;
  return [creationOf(record), ...(grave?.['~'][MADE]?.writes ?? [])].reduce((first, one) =>
    order(one) < order(first) ? one : first,
  );
}

/**
 * Writes a deleted record's content back. Every field it bears counts as written now, having seen
 * the delete, so that a copy that still holds the tombstone gives way. `maps` are the kind's.
 */
export function unbury<R extends Envelope>(
  record: R,
  grave: Tombstone | undefined,
  writer: Writer,
  maps: readonly string[],
): R {
  const graves = grave?.['~'] ?? {};
  const own = record['~'] ?? {};
  // What is made anew in a deleted record's place is made by this very write, which cannot have seen itself.
  const anew = record.created.run === writer.run && record.created.at === writer.at;
  const register = (path: string): Register => ({
    writes: [bare(writer)],
    seen: seenWith(graves[path]?.seen ?? {}, [
      ...(graves[path]?.writes ?? []),
      ...(own[path]?.writes ?? (anew ? [] : [creationOf(record)])),
      ...asWrites(own[path]?.seen ?? {}),
    ]),
  });
  const paths = new Set([EXISTENCE, ...pathsOf(record, maps), ...Object.keys(graves)]);
  paths.delete(MADE);
  const registers = Object.fromEntries([...paths].map((path) => [path, register(path)]));
  const seen = seenWith(graves[MADE]?.seen ?? {}, asWrites(own[MADE]?.seen ?? {}));
  if (Object.keys(seen).length > 0) registers[MADE] = { writes: [], seen };
  const { by, at, run } = firstMaking(record, grave);
  return { ...record, author: by, created: { at, run }, '~': registers };
}
