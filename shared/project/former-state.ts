import { sameJson } from '#shared/base/canonical-json.ts';
import { shownValue } from '#shared/record/write-field.ts';
import { datedMarksOf, wasErased } from './brought-back.ts';
import { holdsErased, isMarkPath, type ErasureMark } from './erasure-mark.ts';
import { homeOf, isPrivate, type Home } from './homes.ts';
import { isRecordType, KINDS, type AnyRecord } from './kinds.ts';
import { allRecords, findRecord, type Project } from './project.ts';
import { wholeHome } from './shards.ts';
import type { Write } from './write.ts';

/** The records some files held at a moment. */
export interface FormerState {
  /** The files meant, as `wholeHome` names them: what lives in them now and is not among `records` was not there then. */
  readonly homes: ReadonlySet<Home>;
  readonly records: readonly AnyRecord[];
}

/** A live record that shows something else than it did: `paths` are the fields that differ. */
export interface FormerFields {
  readonly then: AnyRecord;
  readonly now: AnyRecord;
  readonly paths: readonly string[];
}

/** What stands between the project as it is and a former state of some of its files. */
export interface Delta {
  /** There then and gone now: they would come back. */
  readonly returns: readonly AnyRecord[];
  readonly changes: readonly FormerFields[];
  /** There now and not then: they would be deleted. */
  readonly goes: readonly AnyRecord[];
  /** Public then and private now: left alone, for what is private now stays so. */
  readonly keptPrivate: readonly AnyRecord[];
  /** Erased for good since, or with words that were: they stay away, or as they are. */
  readonly keptErased: readonly AnyRecord[];
}

/** The author of a project's record that was made up because its file could not be read. */
export const STAND_IN_AUTHOR = 'unknown';

// Who made a record and when is no field; whether it is private is never changed by going back.
const FIXED = new Set(['id', 'type', 'author', 'created', 'private', '~']);

function pathsOf(record: AnyRecord): string[] {
  const maps: readonly string[] = isRecordType(record.type) ? KINDS[record.type].maps : [];
  return Object.entries(record).flatMap(([field, value]) => {
    if (FIXED.has(field)) return [];
    if (!maps.includes(field)) return [field];
    return Object.keys(value as object).map((key) => `${field}/${key}`);
  });
}

/** An author who joined since stays known, and what was erased since stays marked. */
const isKept = (now: AnyRecord, path: string, then: unknown): boolean =>
  now.type === 'project' && then === undefined && (path.startsWith('people/') || isMarkPath(path));

function differing(then: AnyRecord, now: AnyRecord): string[] {
  const paths = new Set([...pathsOf(then), ...pathsOf(now)]);
  return [...paths].filter((path) => {
    const former = shownValue(then, path);
    return !sameJson(former, shownValue(now, path)) && !isKept(now, path, former);
  });
}

const isStandIn = (record: AnyRecord): boolean =>
  record.type === 'project' && record.author === STAND_IN_AUTHOR;

/** The fields that may show what they did. */
function withoutErased(
  marks: readonly ErasureMark[],
  { then, now, paths }: FormerFields,
): FormerFields {
  const may = paths.filter((path) => !holdsErased(marks, shownValue(then, path)));
  return { then, now, paths: may };
}

/** Compares the project as it is with what some of its files held. */
export function deltaTo(project: Project, { homes, records }: FormerState): Delta {
  const returns: AnyRecord[] = [];
  const changes: FormerFields[] = [];
  const keptPrivate: AnyRecord[] = [];
  const keptErased: AnyRecord[] = [];
  const dated = datedMarksOf(project);
  const marks = dated.map(({ mark }) => mark);
  const isOut = (then: AnyRecord): boolean => wasErased(then, dated) || holdsErased(marks, then);
  const there = new Set<string>();
  for (const then of records) {
    there.add(then.id);
    const now = findRecord(project, then.id);
    if (!now || isStandIn(now)) (isOut(then) ? keptErased : returns).push(then);
    else if (isPrivate(now) && !isPrivate(then)) keptPrivate.push(now);
    else {
      const differs = { then, now, paths: differing(then, now) };
      const may = withoutErased(marks, differs);
      if (may.paths.length < differs.paths.length) keptErased.push(now);
      if (may.paths.length > 0) changes.push(may);
    }
  }
  const goes = [...allRecords(project)].filter(
    (now) => !there.has(now.id) && now.type !== 'project' && homes.has(wholeHome(homeOf(now))),
  );
  return { returns, changes, goes, keptPrivate, keptErased };
}

export function isSame({ returns, changes, goes }: Delta): boolean {
  return returns.length + changes.length + goes.length === 0;
}

/**
 * The writes that make the project show a former state. A record that was deleted is written back over
 * its tombstone; one that is missing without a trace comes back as it stood, with who wrote what when.
 */
export function writesBack(project: Project, { returns, changes, goes }: Delta): Write[] {
  const back = returns.map((record) => {
    const kind = project.graves.has(record.id) ? ('restore' as const) : ('adopt' as const);
    return { kind, record };
  });
  const sets = changes.flatMap(({ then, now, paths }) =>
    paths.map((path) => ({
      kind: 'set' as const,
      id: now.id,
      path,
      value: shownValue(then, path),
    })),
  );
  return [...back, ...sets, ...goes.map(({ id }) => ({ kind: 'delete' as const, id }))];
}
