import type { AnyRecord } from '#shared/project/kinds.ts';
import { SNAPSHOT_CHUNK, type SnapshotChunk } from '#shared/project/patch.ts';
import { allRecords, type Project } from '#shared/project/project.ts';

/** The records of one project value, handed out in pieces of at most 2,000. */
export class Snapshots {
  #last: { readonly of: Project; readonly records: readonly AnyRecord[] } | null = null;

  /** The piece that begins at `from`; the list is made once while the pieces of one value are fetched. */
  chunk(project: Project, revision: number, from: number): SnapshotChunk {
    if (this.#last?.of !== project) this.#last = { of: project, records: [...allRecords(project)] };
    const { records } = this.#last;
    const end = from + SNAPSHOT_CHUNK;
    const next = end < records.length ? end : null;
    if (next === null) this.#last = null;
    return { revision, records: records.slice(from, end), next };
  }
}
