import type { Tombstone } from '#shared/record/envelope.ts';
import { idKind } from '#shared/base/ids.ts';
import {
  isRecordType,
  RECORD_TYPES,
  type AnyRecord,
  type RecordByType,
  type RecordType,
} from './kinds.ts';

type Tables = { readonly [K in RecordType]: ReadonlyMap<string, RecordByType[K]> };

/** A deleted record and the file its tombstone stays in. */
export interface Grave {
  readonly tombstone: Tombstone;
  readonly home: string;
}

/**
 * The one project value: every live record by kind, and the tombstones. Immutable; commands make a
 * new one. It holds no canonical text: anchors and figures carry their quotes.
 */
export interface Project {
  readonly id: string;
  readonly tables: Tables;
  readonly graves: ReadonlyMap<string, Grave>;
}

export function emptyProject(id: string): Project {
  // One map per kind by construction.
  const tables = Object.fromEntries(
    RECORD_TYPES.map((type) => [type, new Map()]),
  ) as unknown as Tables;
  return { id, tables, graves: new Map() };
}

/** The records of one kind by id. */
export function table<K extends RecordType>(
  project: Project,
  type: K,
): ReadonlyMap<string, RecordByType[K]> {
  return project.tables[type];
}

/** A record of any kind: its id's prefix names the table it is in. */
export function findRecord(project: Project, id: string): AnyRecord | undefined {
  const type = idKind(id);
  return type !== undefined && isRecordType(type) ? project.tables[type].get(id) : undefined;
}

/** One record of a known kind, or undefined: references may dangle. */
export function getRecord<K extends RecordType>(
  project: Project,
  type: K,
  id: string,
): RecordByType[K] | undefined {
  return project.tables[type].get(id);
}

/** The project's own record; a project without one is a bug, the store makes one up when it is broken. */
export function projectRecord(project: Project): RecordByType['project'] {
  const record = project.tables.project.get(project.id);
  if (!record) throw new Error(`Project ${project.id} has no record of itself`);
  return record;
}

/** A change of the whole value: records to set, ids to drop, graves to dig and to fill. */
export interface Change {
  readonly set?: readonly AnyRecord[];
  readonly drop?: readonly string[];
  readonly dig?: readonly Grave[];
  readonly fill?: readonly string[];
}

/** The project after a change; tables that are not touched are shared with the one before. */
export function changed(project: Project, change: Change): Project {
  const tables: Record<string, ReadonlyMap<string, AnyRecord>> = { ...project.tables };
  const fresh = new Set<string>();
  const writable = (type: string): Map<string, AnyRecord> => {
    if (!fresh.has(type)) tables[type] = new Map(tables[type]);
    fresh.add(type);
    return tables[type] as Map<string, AnyRecord>; // made by the line above
  };
  for (const record of change.set ?? []) writable(record.type).set(record.id, record);
  for (const id of change.drop ?? []) {
    const record = findRecord({ ...project, tables: tables as unknown as Tables }, id);
    if (record) writable(record.type).delete(id);
  }
  const graves =
    change.dig?.length || change.fill?.length ? new Map(project.graves) : project.graves;
  if (graves instanceof Map) {
    for (const grave of change.dig ?? []) graves.set(grave.tombstone.id, grave);
    for (const id of change.fill ?? []) graves.delete(id);
  }
  return { id: project.id, tables: tables as unknown as Tables, graves };
}

/** How many live records a project holds. */
export function recordCount(project: Project): number {
  return RECORD_TYPES.reduce((sum, type) => sum + project.tables[type].size, 0);
}

/** Every live record, kind by kind. */
export function* allRecords(project: Project): Generator<AnyRecord> {
  for (const type of RECORD_TYPES) yield* project.tables[type].values();
}
