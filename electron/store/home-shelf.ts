import { sameJson } from '#shared/base/canonical-json.ts';
import { FORMAT, MIN_READER, type FileEnvelope } from '#shared/record/envelope.ts';
import { homeOf, type Home } from '#shared/project/homes.ts';
import { findRecord, type Project } from '#shared/project/project.ts';
import {
  isSplittable,
  MOST_TOGETHER,
  shardHome,
  shardPrefix,
  spread,
  wholeHome,
} from '#shared/project/shards.ts';
import { KeptById } from './kept-by-id.ts';
import { isHome } from './project-files.ts';
import type { HomeContent } from './read-homes.ts';
import { ShardLayout } from './shard-layout.ts';
import { nothingFollowed, Unwritten, type Followed } from './unwritten.ts';
import { assertValid, type Kept } from './valid-record.ts';

/** What one file is to hold. */
export interface ShelvedHome {
  state: HomeContent['state'];
  head: FileEnvelope;
  strays: readonly unknown[];
  kept: KeptById;
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

/** A file that cannot be read keeps its place: how much is in it nobody knows. */
function pinnedBy(prefixes: readonly string[]): Set<string> {
  const above = prefixes.flatMap((prefix) =>
    Array.from(prefix, (_letter, length) => prefix.slice(0, length)),
  );
  return new Set(above);
}

/**
 * Which file holds which record, kept in step with the project value, so that saving one file never
 * walks the whole project. Where a record is said to live in `annotations.json`, which of the files that
 * stand for it is decided here (`ShardLayout`).
 */
export class HomeShelf {
  readonly #projectId: string;
  readonly #most: number;
  readonly #homes = new Map<Home, ShelvedHome>();
  /** As read and not asked for since: of thousands of files a sitting changes a few. */
  readonly #unopened: Map<Home, HomeContent>;
  #contents: readonly HomeContent[];
  #places: Map<string, Home> | null = null;
  readonly #layouts = new Map<Home, ShardLayout>();
  /** What is on the shelf and not on disk. */
  readonly unwritten = new Unwritten();

  constructor(projectId: string, contents: readonly HomeContent[], most = MOST_TOGETHER) {
    this.#projectId = projectId;
    this.#most = most;
    this.#contents = contents;
    this.#unopened = new Map(contents.map((content) => [content.home, content]));
    const split = new Map<Home, HomeContent[]>();
    for (const content of contents) {
      const whole = wholeHome(content.home);
      if (isSplittable(whole)) split.set(whole, [...(split.get(whole) ?? []), content]);
    }
    for (const [whole, own] of split) this.#lay(whole, own);
  }

  /** Which file holds which record. Built at the first change: a project may be opened to be read. */
  get #where(): Map<string, Home> {
    if (this.#places) return this.#places;
    const places = new Map<string, Home>();
    for (const { home, kept } of this.#contents) for (const { id } of kept) places.set(id, home);
    this.#places = places;
    this.#contents = [];
    return places;
  }

  /**
   * Puts records where they belong, which may be elsewhere than they stand: what moves is written with
   * the next change of that document.
   */
  #lay(whole: Home, contents: readonly HomeContent[]): void {
    const [only] = contents;
    if (contents.length === 1 && only?.home === whole && only.kept.length <= this.#most) return;
    const prefixes = (some: readonly HomeContent[]): string[] =>
      some.map(({ home }) => shardPrefix(home) ?? '');
    const broken = contents.filter(({ state }) => state === 'broken');
    const pinned = pinnedBy(prefixes(broken));
    const kept = contents.flatMap((content) => content.kept);
    const { leaves, split } = spread(kept, { most: this.#most, pinned });
    this.#layouts.set(whole, new ShardLayout(whole, this.#most, split, pinned));
    const homes = new Set(contents.filter(({ isMixed }) => isMixed).map(({ home }) => home));
    const moved = new Set<string>();
    for (const { home } of broken) if (split.has(shardPrefix(home) ?? '')) homes.add(home);
    for (const [prefix, own] of leaves) {
      const home = shardHome(whole, prefix);
      for (const one of own) {
        const was = this.#where.get(one.id);
        if (was === undefined || was === home) continue;
        this.home(was).kept.delete(one.id);
        this.home(home).kept.set(one);
        this.#where.set(one.id, home);
        moved.add(was).add(home);
      }
    }
    for (const home of moved) homes.add(home);
    if (homes.size > 0) this.unwritten.mark({ homes, moved: [whole] });
  }

  home(home: Home): ShelvedHome {
    const known = this.#homes.get(home);
    if (known) return known;
    const read = this.#unopened.get(home);
    this.#unopened.delete(home);
    const head = read?.head ?? {
      projectId: this.#projectId,
      format: FORMAT,
      minReader: MIN_READER,
      records: [],
    };
    const { state, strays, kept } = read ?? { state: 'whole', strays: [], kept: [] };
    const made: ShelvedHome = { state, head, strays, kept: new KeptById(kept) };
    this.#homes.set(home, made);
    return made;
  }

  /** Whether a file is or was there, as far as this run knows. */
  has(home: Home): boolean {
    return this.#homes.has(home) || this.#unopened.has(home);
  }

  get #known(): Home[] {
    return [...this.#homes.keys(), ...this.#unopened.keys()];
  }

  /** The file a record or its tombstone is in; undefined for one that is not here. */
  fileOf(id: string): Home | undefined {
    return this.#where.get(id);
  }

  /** Files, as a person counts them, that are split. */
  get split(): Home[] {
    return [...this.#layouts].flatMap(([whole, layout]) => (layout.isSplit() ? [whole] : []));
  }

  /** Whether nothing is to stand there: what was in it is in other files, or gone with what it was for. */
  isGone(home: Home): boolean {
    const prefix = shardPrefix(home);
    if (prefix === null) return false;
    const { kept, strays } = this.home(home);
    if (kept.size > 0 || strays.length > 0) return false;
    return prefix !== '' || (this.#layouts.get(home)?.isSplit() ?? false);
  }

  /** Whether other files hold what a file of annotations held. */
  isElsewhere(home: Home): boolean {
    return this.isGone(home) && this.members(wholeHome(home)).some((one) => !this.isGone(one));
  }

  /** The files there are or were of one file as a person counts them. */
  members(whole: Home): Home[] {
    if (!isSplittable(whole)) return [whole];
    const own = whole.slice(0, -'.json'.length);
    return this.#known.filter((home) => home === whole || home.startsWith(`${own}-`));
  }

  /** Takes what is beside the records of a file somebody else wrote; the records are merged elsewhere. */
  takeIn({ home, head, strays }: HomeContent): void {
    const shelved = this.home(home);
    if (head) shelved.head = { ...shelved.head, ...head };
    shelved.strays = strays;
  }

  /** A file somebody else wrote may hold what belongs into another: that goes with the next change. */
  tidy({ home, kept }: HomeContent): void {
    const whole = wholeHome(home);
    const isStrange = ({ id }: Kept): boolean => this.#where.get(id) !== home;
    if (isSplittable(whole) && kept.some(isStrange)) {
      this.unwritten.mark({ homes: [home], moved: [whole] });
    }
  }

  /** How many records a file that somebody else wrote has not, or not as they stand here. */
  lackedBy({ home, kept }: HomeContent): number {
    const theirs = new Map(kept.map((one) => [one.id, one]));
    const own = [...this.home(home).kept.values()];
    return own.filter((mine) => !sameJson(theirs.get(mine.id), mine)).length;
  }

  #layoutOf(whole: Home): ShardLayout | null {
    if (!isSplittable(whole)) return null;
    const known = this.#layouts.get(whole);
    if (known) return known;
    const made = new ShardLayout(whole, this.#most);
    this.#layouts.set(whole, made);
    return made;
  }

  #put(kept: Kept, home: Home, followed: Followed): void {
    const was = this.#where.get(kept.id);
    if (was !== undefined && wholeHome(was) === home) {
      this.home(was).kept.set(kept);
      followed.homes.add(was);
      return;
    }
    this.#take(kept.id, followed);
    const layout = this.#layoutOf(home);
    const member = layout?.memberOf(kept.id) ?? home;
    const shelved = this.home(member);
    shelved.kept.set(kept);
    this.#where.set(kept.id, member);
    followed.homes.add(member);
    layout?.count(kept.id, 1);
    if (layout && shelved.kept.size > this.#most) this.#split(layout, member, followed);
  }

  #take(id: string, followed: Followed): void {
    const home = this.#where.get(id);
    if (home === undefined) return;
    this.home(home).kept.delete(id);
    this.#where.delete(id);
    followed.homes.add(home);
    const layout = this.#layouts.get(wholeHome(home));
    layout?.count(id, -1);
    const thin = layout?.tooThin(id) ?? null;
    if (layout && thin !== null) this.#join(layout, thin, followed);
    // A file that goes, goes through the journal.
    if (layout && this.isGone(home)) followed.moved.add(layout.whole);
  }

  #move(kept: Iterable<Kept>, home: Home, from: ShelvedHome, followed: Followed): void {
    const { strays, kept: _kept, ...beside } = from;
    const to: ShelvedHome = this.has(home)
      ? this.home(home)
      : { ...beside, state: 'whole', strays: [], kept: new KeptById() };
    this.#homes.set(home, to);
    for (const one of kept) {
      to.kept.set(one);
      this.#where.set(one.id, home);
    }
    followed.homes.add(home);
  }

  #split(layout: ShardLayout, member: Home, followed: Followed): void {
    const from = this.home(member);
    const under = shardPrefix(member) ?? '';
    const { leaves, split } = spread([...from.kept.values()], { most: this.#most, under });
    if (split.size === 0) return;
    layout.divide(split);
    from.kept = new KeptById();
    for (const [prefix, own] of leaves) {
      this.#move(own, shardHome(layout.whole, prefix), from, followed);
    }
    followed.homes.add(member);
    followed.moved.add(layout.whole);
  }

  #join(layout: ShardLayout, prefix: string, followed: Followed): void {
    layout.join(prefix);
    const to = shardHome(layout.whole, prefix);
    for (const member of this.members(layout.whole)) {
      const from = this.home(member);
      if (member === to || !shardPrefix(member)?.startsWith(prefix) || from.kept.size === 0)
        continue;
      const kept = [...from.kept.values()];
      from.kept = new KeptById();
      this.#move(kept, to, from, followed);
      followed.homes.add(member);
    }
    followed.moved.add(layout.whole);
  }

  /** Follows a change of the project value; answers what it does to files. Throws on an invalid record. */
  follow(project: Project, { changedIds, removedIds }: Touched): Followed {
    const followed = nothingFollowed();
    const records = changedIds.flatMap((id) => findRecord(project, id) ?? []);
    const graves = removedIds.flatMap((id) => project.graves.get(id) ?? []);
    // All are looked at before any is taken: a bug must not leave half a change on the shelf.
    for (const record of records) check(record, homeOf(record));
    for (const { tombstone, home } of graves) check(tombstone, home);
    for (const record of records) this.#put(record, homeOf(record), followed);
    for (const { tombstone, home } of graves) this.#put(tombstone, wholeHome(home), followed);
    for (const id of removedIds) if (!project.graves.has(id)) this.#take(id, followed);
    return followed;
  }

  /** The files a change would touch, without following it. */
  homesOf(project: Project, { changedIds, removedIds }: Touched): Set<Home> {
    const homes = new Set<Home>();
    for (const id of [...changedIds, ...removedIds]) {
      const was = this.#where.get(id);
      if (was !== undefined) homes.add(was);
      const record = findRecord(project, id);
      const now = record ? homeOf(record) : project.graves.get(id)?.home;
      if (now === undefined) continue;
      homes.add(this.#layoutOf(wholeHome(now))?.memberOf(id) ?? now);
      for (const late of this.unwritten.of(wholeHome(now))) homes.add(late);
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
    return this.#known.filter(
      (home) => home.startsWith(folder) || home.startsWith(`private/${folder}`),
    );
  }

  /** The file as it is to be written: records by id, then what we could not read, as it stood. */
  file(home: Home): FileEnvelope {
    const { head, strays, kept } = this.home(home);
    return { ...head, projectId: this.#projectId, records: [...kept.inOrder(), ...strays] };
  }

  /** Forgets a file that is gone with all it held. */
  remove(home: Home): void {
    for (const id of this.home(home).kept.ids()) this.#where.delete(id);
    this.#homes.delete(home);
  }
}
