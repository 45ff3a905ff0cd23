import type { Tombstone } from '#shared/record/envelope.ts';
import { idKind } from '#shared/base/ids.ts';
import { writableCopy, type WritableMap } from '#shared/base/layered-map.ts';
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

/** The next project value while it is being made; what is not touched is shared with the one before. */
export interface ProjectDraft {
  /** The value as it stands now. It changes under the reader until `finish`. */
  readonly now: Project;
  readonly change: (change: Change) => void;
  readonly finish: () => Project;
}

/** Copies a table when it is first written, so that a thousand changes cost one copy. */
export function draftOf(project: Project): ProjectDraft {
  const tables: Record<string, ReadonlyMap<string, AnyRecord>> = { ...project.tables };
  const fresh = new Map<string, WritableMap<AnyRecord>>();
  const writable = (type: RecordType): WritableMap<AnyRecord> => {
    const known = fresh.get(type);
    if (known) return known;
    const made = writableCopy<AnyRecord>(project.tables[type]);
    fresh.set(type, made);
    tables[type] = made;
    return made;
  };
  let graves: WritableMap<Grave> | null = null;
  // The tables keep their kinds: a record is set into the table its own type names.
  const shown = tables as unknown as Tables;
  const now = {
    id: project.id,
    tables: shown,
    get graves() {
      return graves ?? project.graves;
    },
  };
  return {
    now,
    change: ({ set = [], drop = [], dig = [], fill = [] }) => {
      for (const record of set) writable(record.type).set(record.id, record);
      for (const id of drop) {
        const record = findRecord(now, id);
        if (record) writable(record.type).delete(id);
      }
      if (dig.length + fill.length > 0) graves ??= writableCopy(project.graves);
      for (const grave of dig) graves?.set(grave.tombstone.id, grave);
      for (const id of fill) graves?.delete(id);
    },
    finish: () => ({ id: project.id, tables: { ...shown }, graves: now.graves }),
  };
}

/** The project after a change. */
export function changed(project: Project, change: Change): Project {
  const draft = draftOf(project);
  draft.change(change);
  return draft.finish();
}

/** How many live records a project holds. */
export function recordCount(project: Project): number {
  return RECORD_TYPES.reduce((sum, type) => sum + project.tables[type].size, 0);
}

/** Every live record, kind by kind. */
export function* allRecords(project: Project): Generator<AnyRecord> {
  for (const type of RECORD_TYPES) for (const record of project.tables[type].values()) yield record;
}
