/** Up to so many entries a map is copied whole; above, only what changed since the last whole copy. */
const WHOLE = 64;

/** Up to so many changes are copied with each copy; then they go among the earlier ones, which are shared. */
const LATEST = 32;

/**
 * The most that is kept apart from so many entries. Each change copies half of the latest on average, one
 * in `LATEST` the earlier ones, and one in so many all entries, of which each takes four times as long:
 * the sum is least here.
 */
const mostApart = (entries: number): number => Math.max(WHOLE, Math.sqrt(8 * LATEST * entries));

const GONE = Symbol('gone');
type Layer<V> = ReadonlyMap<string, V | typeof GONE>;

/** A copy of a map; iterating would make a pair for each entry. */
function copied<V>(map: ReadonlyMap<string, V>): Map<string, V> {
  const copy = new Map<string, V>();
  map.forEach((value, key) => copy.set(key, value));
  return copy;
}

/**
 * A large map that is cheap to copy: entries and earlier changes that many copies share, and the latest
 * changes, which are its own. A set key keeps its place; new keys come last.
 */
class LayeredMap<V> implements ReadonlyMap<string, V> {
  readonly #base: ReadonlyMap<string, V>;
  readonly #earlier: Layer<V>;
  readonly #latest: Map<string, V | typeof GONE>;
  #size: number;

  constructor(
    base: ReadonlyMap<string, V>,
    size = base.size,
    earlier: Layer<V> = new Map(),
    latest = new Map<string, V | typeof GONE>(),
  ) {
    this.#base = base;
    this.#earlier = earlier;
    this.#latest = latest;
    this.#size = size;
  }

  get size(): number {
    return this.#size;
  }

  copy(): LayeredMap<V> {
    if (this.#latest.size <= LATEST) {
      return new LayeredMap(this.#base, this.#size, this.#earlier, copied(this.#latest));
    }
    const apart = copied(this.#earlier);
    this.#latest.forEach((over, key) => {
      if (over === GONE && !this.#base.has(key)) apart.delete(key);
      else apart.set(key, over);
    });
    return apart.size > mostApart(this.#base.size)
      ? new LayeredMap<V>(copied(this))
      : new LayeredMap(this.#base, this.#size, apart);
  }

  /** What the latest changes are laid over. */
  #under(key: string): V | undefined {
    const over = this.#earlier.get(key);
    return over === GONE ? undefined : (over ?? this.#base.get(key));
  }

  get(key: string): V | undefined {
    const over = this.#latest.get(key);
    return over === GONE ? undefined : (over ?? this.#under(key));
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  set(key: string, value: V): void {
    if (!this.has(key)) this.#size += 1;
    this.#latest.set(key, value);
  }

  delete(key: string): void {
    if (!this.has(key)) return;
    this.#size -= 1;
    if (this.#under(key) === undefined) this.#latest.delete(key);
    else this.#latest.set(key, GONE);
  }

  *entries(): Generator<[string, V], undefined> {
    for (const [key, value] of this.#base) {
      const over = this.#latest.get(key) ?? this.#earlier.get(key) ?? value;
      if (over !== GONE) yield [key, over];
    }
    for (const [key, value] of this.#earlier) {
      const over = this.#base.has(key) ? GONE : (this.#latest.get(key) ?? value);
      if (over !== GONE) yield [key, over];
    }
    for (const [key, value] of this.#latest) {
      if (value !== GONE && !this.#base.has(key) && !this.#earlier.has(key)) yield [key, value];
    }
  }

  *keys(): Generator<string, undefined> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): Generator<V, undefined> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): Generator<[string, V], undefined> {
    return this.entries();
  }

  forEach(call: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    this.#base.forEach((value, key) => {
      const over = this.#latest.get(key) ?? this.#earlier.get(key) ?? value;
      if (over !== GONE) call(over, key, this);
    });
    this.#earlier.forEach((value, key) => {
      const over = this.#base.has(key) ? GONE : (this.#latest.get(key) ?? value);
      if (over !== GONE) call(over, key, this);
    });
    this.#latest.forEach((value, key) => {
      if (value === GONE || this.#base.has(key) || this.#earlier.has(key)) return;
      call(value, key, this);
    });
  }
}

/** A map while it is being changed; whoever changed it hands it on as a ReadonlyMap. */
export type WritableMap<V> = ReadonlyMap<string, V> & {
  readonly set: (key: string, value: V) => unknown;
  readonly delete: (key: string) => unknown;
};

/**
 * A copy to change: the cost grows with what changed lately, not with the size of the map. Values are
 * never undefined.
 */
export function writableCopy<V>(map: ReadonlyMap<string, V>): WritableMap<V> {
  if (map instanceof LayeredMap) return (map as LayeredMap<V>).copy();
  return map.size <= WHOLE ? new Map(map) : new LayeredMap<V>(map);
}
