import { z } from 'zod';
import type { AnyRecord } from './kinds.ts';
import { changed, emptyProject, type Project } from './project.ts';

/** What undo and redo would do next, in words; null when there is nothing. */
export const history = z.object({ undo: z.string().nullable(), redo: z.string().nullable() });
export type History = z.infer<typeof history>;

// Records were parsed where they entered (disk, command); they are not parsed again on the way out.
const anyRecord = z.custom<AnyRecord>((value) => typeof value === 'object' && value !== null);

/** One revision's change. Revisions are contiguous: a gap means the mirror asks for a new snapshot. */
export const patch = z.object({
  revision: z.int().min(0),
  changed: z.array(anyRecord),
  removed: z.array(z.string()),
  history,
});
export type Patch = z.infer<typeof patch>;

/** A chunk of the whole project, at most `SNAPSHOT_CHUNK` records; `next` is where to go on, or null. */
export const snapshotChunk = z.object({
  revision: z.int().min(0),
  records: z.array(anyRecord),
  next: z.int().nullable(),
});
export type SnapshotChunk = z.infer<typeof snapshotChunk>;
export const SNAPSHOT_CHUNK = 2000;

/** The mirror's way of keeping up; it knows no graves. */
export function applyPatch(project: Project, { changed: set, removed: drop }: Patch): Project {
  return changed(project, { set, drop });
}

/** A project value from snapshot records. */
export function projectFrom(id: string, records: readonly AnyRecord[]): Project {
  return changed(emptyProject(id), { set: records });
}
