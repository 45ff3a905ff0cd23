import type { Home } from '#shared/project/homes.ts';
import { MOST_TOGETHER, shardHome, shardKey, type Spread } from '#shared/project/shards.ts';

/**
 * How the records of one document's annotations lie in files while they come and go. It is always what
 * `spread` would say of the records there are: equal projects are equal files. That a file is split and
 * joined again and again is no danger: what is deleted leaves a tombstone, so that numbers fall only
 * where an import is taken back.
 */
export class ShardLayout {
  readonly whole: Home;
  readonly most: number;
  readonly pinned: ReadonlySet<string>;
  readonly #split: Map<string, number>;

  constructor(
    whole: Home,
    most = MOST_TOGETHER,
    split: Spread<unknown>['split'] = new Map(),
    pinned: ReadonlySet<string> = new Set(),
  ) {
    this.whole = whole;
    this.most = most;
    this.pinned = pinned;
    this.#split = new Map(split);
  }

  isSplit(prefix = ''): boolean {
    return this.#split.has(prefix);
  }

  /** The first characters of the ids that lie in the same file. */
  prefixOf(id: string): string {
    const key = shardKey(id);
    if (key === null) return '';
    let prefix = '';
    while (this.#split.has(prefix)) prefix = key.slice(0, prefix.length + 1);
    return prefix;
  }

  memberOf(id: string): Home {
    return shardHome(this.whole, this.prefixOf(id));
  }

  /** Takes note of a record that came (1) or went (-1). */
  count(id: string, by: 1 | -1): void {
    const key = shardKey(id);
    if (key === null) return;
    for (let length = 0; ; length += 1) {
      const prefix = key.slice(0, length);
      const many = this.#split.get(prefix);
      if (many === undefined) return;
      this.#split.set(prefix, many + by);
    }
  }

  /** The shortest prefix on the way to a record whose files are too many for what they hold, or null. */
  tooThin(id: string): string | null {
    const key = shardKey(id);
    if (key === null) return null;
    for (let length = 0; ; length += 1) {
      const prefix = key.slice(0, length);
      const many = this.#split.get(prefix);
      if (many === undefined) return null;
      if (many <= this.most && !this.pinned.has(prefix)) return prefix;
    }
  }

  /** Takes over how what lay in one file was spread. */
  divide(split: Spread<unknown>['split']): void {
    for (const [prefix, many] of split) this.#split.set(prefix, many);
  }

  /** What lies below a prefix comes into one file. */
  join(prefix: string): void {
    for (const one of [...this.#split.keys()]) if (one.startsWith(prefix)) this.#split.delete(one);
  }
}
