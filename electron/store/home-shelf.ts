import { FORMAT, MIN_READER, type FileEnvelope } from '#shared/record/envelope.ts';
import { homeOf, type Home } from '#shared/project/homes.ts';
import { findRecord, type Project } from '#shared/project/project.ts';
import { isHome } from './project-files.ts';
import type { HomeContent } from './read-homes.ts';
import { assertValid, type Kept } from './valid-record.ts';

/** What one file is to hold. */
export interface ShelvedHome {
  state: HomeContent['state'];
  head: FileEnvelope;
  strays: readonly unknown[];
  readonly kept: Map<string, Kept>;
}

/** Which records a change touched, by id. */
export interface Touched {
  readonly changedIds: readonly string[];
  readonly removedIds: readonly string[];
}

function check(kept: Kept, home: Home): void {
  if (!isHome(home)) throw new Error(`No record lives in ${home}`);
  assertValid(kept);
}

/**
 * Which file holds which record, kept in step with the project value, so that saving one file never
 * walks the whole project.
 */
export class HomeShelf {
  readonly #projectId: string;
  readonly #homes = new Map<Home, ShelvedHome>();
  readonly #where = new Map<string, Home>();

  constructor(projectId: string, contents: readonly HomeContent[]) {
    this.#projectId = projectId;
    for (const content of contents) this.#load(content);
  }

  #load({ home, state, head, strays, kept }: HomeContent): void {
    const shelved = this.home(home);
    shelved.state = state;
    if (head) shelved.head = head;
    this.#homes.set(home, { ...shelved, strays, kept: new Map(kept.map((one) => [one.id, one])) });
    for (const one of kept) this.#where.set(one.id, home);
  }

  home(home: Home): ShelvedHome {
    const known = this.#homes.get(home);
    if (known) return known;
    const head = {
      projectId: this.#projectId,
      format: FORMAT,
      minReader: MIN_READER,
      records: [],
    };
    const made: ShelvedHome = { state: 'whole', head, strays: [], kept: new Map() };
    this.#homes.set(home, made);
    return made;
  }

  /** Takes what is beside the records of a file somebody else wrote; the records are merged elsewhere. */
  takeIn({ home, head, strays }: HomeContent): void {
    const shelved = this.home(home);
    if (head) shelved.head = { ...shelved.head, ...head };
    shelved.strays = strays;
  }

  #put(kept: Kept, home: Home, touched: Set<Home>): void {
    this.#take(kept.id, home, touched);
    this.home(home).kept.set(kept.id, kept);
    this.#where.set(kept.id, home);
    touched.add(home);
  }

  #take(id: string, unless: Home | null, touched: Set<Home>): void {
    const home = this.#where.get(id);
    if (home === undefined || home === unless) return;
    this.home(home).kept.delete(id);
    this.#where.delete(id);
    touched.add(home);
  }

  /** Follows a change of the project value; answers the files to write. Throws on an invalid record. */
  follow(project: Project, { changedIds, removedIds }: Touched): Set<Home> {
    const touched = new Set<Home>();
    const records = changedIds.flatMap((id) => findRecord(project, id) ?? []);
    const graves = removedIds.flatMap((id) => project.graves.get(id) ?? []);
    // All are looked at before any is taken: a bug must not leave half a change on the shelf.
    for (const record of records) check(record, homeOf(record));
    for (const { tombstone, home } of graves) check(tombstone, home);
    for (const record of records) this.#put(record, homeOf(record), touched);
    for (const { tombstone, home } of graves) this.#put(tombstone, home, touched);
    for (const id of removedIds) if (!project.graves.has(id)) this.#take(id, null, touched);
    return touched;
  }

  /** The files a change would touch, without following it. */
  homesOf(project: Project, { changedIds, removedIds }: Touched): Set<Home> {
    const homes = new Set<Home>();
    for (const id of [...changedIds, ...removedIds]) {
      const was = this.#where.get(id);
      if (was !== undefined) homes.add(was);
      const record = findRecord(project, id);
      const now = record ? homeOf(record) : project.graves.get(id)?.home;
      if (now !== undefined) homes.add(now);
    }
    return homes;
  }

  /** Takes back what was followed: those ids are as `project` has them. */
  revert(project: Project, { changedIds, removedIds }: Touched): void {
    const ids = [...changedIds, ...removedIds];
    const alive = (id: string): boolean => findRecord(project, id) !== undefined;
    this.follow(project, {
      changedIds: ids.filter(alive),
      removedIds: ids.filter((id) => !alive(id)),
    });
  }

  /** The files that hold the records of a document, public and private. */
  homesBelow(document: string): Home[] {
    const folder = `documents/${document}/`;
    return [...this.#homes.keys()].filter(
      (home) => home.startsWith(folder) || home.startsWith(`private/${folder}`),
    );
  }

  /** The file as it is to be written: records by id, then what we could not read, as it stood. */
  file(home: Home): FileEnvelope {
    const { head, kept, strays } = this.home(home);
    const records = [...kept.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    return { ...head, projectId: this.#projectId, records: [...records, ...strays] };
  }

  /** Forgets a file that is gone with all it held. */
  remove(home: Home): void {
    for (const id of this.#homes.get(home)?.kept.keys() ?? []) this.#where.delete(id);
    this.#homes.delete(home);
  }
}
