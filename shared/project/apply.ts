import { missingCase } from '#shared/base/missing-case.ts';
import { sameJson } from '#shared/base/canonical-json.ts';
import type { Stamp } from '#shared/record/clock.ts';
import type { Writer } from '#shared/record/register.ts';
import { bury, unbury } from '#shared/record/bury.ts';
import { shownValue, survivingWrites, writeField } from '#shared/record/write-field.ts';
import { homeOf, type Home } from './homes.ts';
import { KINDS, type AnyRecord } from './kinds.ts';
import { draftOf, findRecord, type Change, type Project, type ProjectDraft } from './project.ts';
import type { Reversal, Write } from './write.ts';

/** Who applies, and a clock that gives every write a stamp of its own. */
export interface Hand {
  readonly by: string;
  readonly run: string;
  readonly tick: () => Stamp;
}

/** What applying writes did. `inverse` is in the order in which it must be applied. */
export interface Applied {
  readonly project: Project;
  readonly changedIds: readonly string[];
  readonly removedIds: readonly string[];
  readonly touched: ReadonlySet<Home>;
  readonly inverse: readonly Reversal[];
}

interface Step {
  readonly change: Change;
  readonly record: AnyRecord | null; // as it stands after the write
  readonly homes: readonly Home[];
  readonly inverse: Reversal | null;
}

function create(project: Project, write: Write & { kind: 'create' }, writer: Writer): Step {
  // A draft plus author and creation stamp is a record of the same kind.
  const record = {
    ...write.record,
    author: writer.by,
    created: { at: writer.at, run: writer.run },
  } as unknown as AnyRecord;
  if (findRecord(project, record.id)) throw new Error(`Record ${record.id} exists already`);
  const grave = project.graves.get(record.id);
  const made = grave ? unbury(record, grave.tombstone, writer, KINDS[record.type].maps) : record;
  return {
    change: { set: [made], fill: grave ? [record.id] : [] },
    record: made,
    homes: grave ? [homeOf(made), grave.home] : [homeOf(made)],
    inverse: { write: { kind: 'delete', id: record.id } },
  };
}

function set(project: Project, write: Write & { kind: 'set' }, writer: Writer): Step | null {
  const record = findRecord(project, write.id);
  if (!record) throw new Error(`No record ${write.id} to write ${write.path} of`);
  const former = shownValue(record, write.path);
  if (sameJson(former, write.value)) return null;
  const next = writeField(record, write.path, write.value, writer);
  return {
    change: { set: [next] },
    record: next,
    homes: [homeOf(record), homeOf(next)],
    inverse: {
      write: { kind: 'set', id: write.id, path: write.path, value: former },
      expect: write.value,
    },
  };
}

function remove(project: Project, write: Write & { kind: 'delete' }, writer: Writer): Step {
  const record = findRecord(project, write.id);
  if (!record) throw new Error(`No record ${write.id} to delete`);
  const grave = { tombstone: bury(record, writer), home: homeOf(record) };
  return {
    change: { drop: [write.id], dig: [grave] },
    record: null,
    homes: [grave.home],
    inverse: { write: { kind: 'restore', record } },
  };
}

function restore(project: Project, write: Write & { kind: 'restore' }, writer: Writer): Step {
  const { record } = write;
  const grave = project.graves.get(record.id);
  const alive = unbury(record, grave?.tombstone, writer, KINDS[record.type].maps);
  return {
    change: { set: [alive], fill: [record.id] },
    record: alive,
    homes: grave ? [homeOf(alive), grave.home] : [homeOf(alive)],
    inverse: { write: { kind: 'delete', id: record.id } },
  };
}

/** Takes a record in as it stood: its writes keep their authors and their times. */
function adopt({ tables }: Project, { record }: Write & { kind: 'adopt' }): Step {
  const isOwn = record.type === 'project';
  return {
    change: { set: [record] },
    record,
    homes: [homeOf(record)],
    // A project has its own record, if only one that was made up.
    inverse: isOwn && tables.project.has(record.id) ? null : adoption(record),
  };
}

const adoption = (record: AnyRecord): Reversal => ({
  write: { kind: 'delete', id: record.id },
  expect: record,
});

function step(project: Project, write: Write, writer: Writer): Step | null {
  switch (write.kind) {
    case 'create':
      return create(project, write, writer);
    case 'set':
      return set(project, write, writer);
    case 'delete':
      return remove(project, write, writer);
    case 'restore':
      return restore(project, write, writer);
    case 'adopt':
      return adopt(project, write);
    default:
      return missingCase(write);
  }
}

/** Applies planned writes in order to a value being made; `inverse` undoes them. */
export function applyTo(
  draft: ProjectDraft,
  writes: readonly Write[],
  hand: Hand,
): Omit<Applied, 'project'> {
  const alive = new Set<string>();
  const gone = new Set<string>();
  const touched = new Set<Home>();
  const inverse: Reversal[] = [];
  for (const write of writes) {
    const done = step(draft.now, write, { at: hand.tick(), by: hand.by, run: hand.run });
    if (!done) continue;
    draft.change(done.change);
    const id = done.record?.id ?? (write.kind === 'delete' ? write.id : '');
    (done.record ? alive : gone).add(id);
    (done.record ? gone : alive).delete(id);
    for (const home of done.homes) touched.add(home);
    if (done.inverse) inverse.push(done.inverse);
  }
  return { changedIds: [...alive], removedIds: [...gone], touched, inverse: inverse.reverse() };
}

/** Applies planned writes in order. Throws only on writes no plan may make (unknown or double ids). */
export function applyWrites(project: Project, writes: readonly Write[], hand: Hand): Applied {
  const draft = draftOf(project);
  const applied = applyTo(draft, writes, hand);
  return { ...applied, project: draft.finish() };
}

/** Two applications, one after the other, as one. */
export function afterOther(first: Applied, second: Applied): Applied {
  return {
    project: second.project,
    changedIds: [...new Set([...first.changedIds, ...second.changedIds])],
    removedIds: [...new Set([...first.removedIds, ...second.removedIds])],
    touched: new Set([...first.touched, ...second.touched]),
    inverse: [...second.inverse, ...first.inverse],
  };
}

/** Whether every surviving write of a record was made in this run, so that taking it back hurts nobody. */
function allOurs(record: AnyRecord, run: string): boolean {
  const paths = Object.keys(record['~'] ?? {});
  return (
    (record.created.run === run || paths.includes('*')) &&
    paths.every((path) => survivingWrites(record, path).every((write) => write.run === run))
  );
}

/** Whether a reversal may still be made, or somebody's later change stands in its way. */
export function mayReverse(project: Project, reversal: Reversal, run: string): boolean {
  const { write } = reversal;
  switch (write.kind) {
    case 'set': {
      const record = findRecord(project, write.id);
      if (!record) return false;
      const writes = survivingWrites(record, write.path);
      return (
        writes.every((one) => one.run === run) &&
        sameJson(shownValue(record, write.path), reversal.expect)
      );
    }
    case 'delete': {
      const record = findRecord(project, write.id);
      if (reversal.expect !== undefined) return sameJson(record, reversal.expect);
      return record !== undefined && allOurs(record, run);
    }
    case 'restore':
      return findRecord(project, write.record.id) === undefined;
    case 'create':
    case 'adopt':
      return findRecord(project, write.record.id) === undefined;
    default:
      return missingCase(write);
  }
}
