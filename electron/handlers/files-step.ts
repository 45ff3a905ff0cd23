import type { AnyRecord } from '#shared/project/kinds.ts';
import { changed, table, type Grave, type Project } from '#shared/project/project.ts';
import type { Id, IdKind } from '#shared/base/ids.ts';
import type { Applied, Hand } from '#shared/project/apply.ts';
import { reverse } from '#shared/project/undo.ts';
import type { Touched } from '#electron/store/home-shelf.ts';
import type { Reversal } from '#shared/project/write.ts';
import type { FileChange } from '#electron/store/journal.ts';

/** A file of the project that goes from one name to another; both inside the project folder. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** What planning such a change needs beside the project. */
export interface FilesTools {
  readonly hand: Hand;
  readonly makeId: <K extends IdKind>(kind: K) => Id<K>;
}

/** A change of records and of the files beside them, that is made as one. */
export interface FilesPlan {
  readonly applied: Applied;
  /** Moved back when the step is undone. */
  readonly moves?: readonly Move[];
  /** Not taken back by undo. */
  readonly files?: readonly FileChange[];
  /** Documents that come with this step: when it is undone they go with everything in their files. */
  readonly brings?: readonly string[];
}

/** A step of history that touched more than records: what takes it back, or does it again. */
export interface FilesStep {
  edits: readonly Reversal[];
  readonly moves: readonly Move[];
  readonly brings: readonly string[];
  /** What it is a part of: see `Joined` in files-steps.ts. */
  readonly visit?: string;
  /** What left the value while the step is undone. */
  taken: TakenOut;
}

/** What documents that are taken back take out of the project value. */
interface TakenOut {
  readonly records: readonly AnyRecord[];
  readonly graves: readonly Grave[];
}

export const NOTHING_TAKEN: TakenOut = { records: [], graves: [] };

/** The records and graves that live in the documents' own files. */
function takenOutBy(project: Project, documents: readonly string[]): TakenOut {
  const ids = new Set(documents);
  const annotations = (['highlight', 'figure', 'zone', 'region'] as const).flatMap((type) =>
    [...table(project, type).values()].filter((record) => ids.has(record.document)),
  );
  const records = [...table(project, 'document').values()].filter(({ id }) => ids.has(id));
  const below = (home: string): boolean =>
    ids.has(/^(?:private\/)?documents\/([^/]+)\//.exec(home)?.[1] ?? '');
  const graves = [...project.graves.values()].filter(({ home }) => below(home));
  return { records: [...records, ...annotations], graves };
}

function takenIds({ records, graves }: TakenOut): string[] {
  return [...records.map(({ id }) => id), ...graves.map(({ tombstone }) => tombstone.id)];
}

function without(project: Project, { records, graves }: TakenOut): Project {
  return changed(project, {
    drop: records.map(({ id }) => id),
    fill: graves.map(({ tombstone }) => tombstone.id),
  });
}

function withAgain(project: Project, { records, graves }: TakenOut): Project {
  return changed(project, { set: records, dig: graves });
}

/** What undoing or redoing such a step changes, and what the step is to remember then. */
interface Turned {
  readonly project: Project;
  readonly touched: Touched;
  readonly left: readonly string[];
  readonly without?: readonly string[];
  readonly files: readonly FileChange[];
  readonly taken: TakenOut;
  readonly edits: readonly Reversal[];
}

const backwards = ({ from, to }: Move): FileChange => ({ path: from, from: to, ifThere: true });

export function takenBack(before: Project, step: FilesStep, hand: Hand): Turned {
  const { applied, left } = reverse(before, step.edits, hand);
  const taken = takenOutBy(applied.project, step.brings);
  const { changedIds } = applied;
  return {
    project: without(applied.project, taken),
    touched: { changedIds, removedIds: [...applied.removedIds, ...takenIds(taken)] },
    left,
    without: step.brings,
    // A file that is gone already is no reason to keep what it belonged to; what a record somebody
    // changed since still names stays.
    files: left.length > 0 && step.brings.length === 0 ? [] : step.moves.map(backwards),
    taken,
    edits: applied.inverse,
  };
}

export function doneAgain(before: Project, step: FilesStep, hand: Hand): Turned {
  const { records, graves } = step.taken;
  const { applied, left } = reverse(withAgain(before, step.taken), step.edits, hand);
  const changedIds = [...records.map(({ id }) => id), ...applied.changedIds];
  const buried = graves.map(({ tombstone }) => tombstone.id);
  return {
    project: applied.project,
    touched: { changedIds, removedIds: [...applied.removedIds, ...buried] },
    left,
    files: step.moves.map(({ from, to }) => ({ path: to, from })),
    taken: NOTHING_TAKEN,
    edits: applied.inverse,
  };
}
