/** Up to so many entries a map is copied whole; above, only what changed since the last whole copy. */
const WHOLE = 64;

/**
 * The most a layer over so many entries holds. Each copy costs half of it on average, and one in so many
 * costs the base, of which an entry takes four times as long: the sum is least here.
 */
const layerOver = (entries: number): number => Math.max(WHOLE, Math.sqrt(8 * entries));

const GONE = Symbol('gone');

/** A copy of a map; iterating would make a pair for each entry. */
function copied<V>(map: ReadonlyMap<string, V>): Map<string, V> {
  const copy = new Map<string, V>();
  map.forEach((value, key) => copy.set(key, value));
  return copy;
}

/**
 * A large map that is cheap to copy: a base many copies share, and a layer of what was set or deleted
 * since. A set key keeps its place; new keys come last.
 */
class LayeredMap<V> implements ReadonlyMap<string, V> {
  readonly #base: ReadonlyMap<string, V>;
  readonly #layer: Map<string, V | typeof GONE>;
  #size: number;

  constructor(base: ReadonlyMap<string, V>, layer: Map<string, V | typeof GONE>, size: number) {
    this.#base = base;
    this.#layer = layer;
    this.#size = size;
  }

  get size(): number {
    return this.#size;
  }

  copy(): LayeredMap<V> {
    return this.#layer.size > layerOver(this.#base.size)
      ? new LayeredMap<V>(copied(this), new Map(), this.#size)
      : new LayeredMap(this.#base, copied(this.#layer), this.#size);
  }

  get(key: string): V | undefined {
    const over = this.#layer.get(key);
    return over === GONE ? undefined : (over ?? this.#base.get(key));
  }

  has(key: string): boolean {
    const over = this.#layer.get(key);
    return over === undefined ? this.#base.has(key) : over !== GONE;
  }

  set(key: string, value: V): void {
    if (!this.has(key)) this.#size += 1;
    this.#layer.set(key, value);
  }

  delete(key: string): void {
    if (!this.has(key)) return;
    this.#size -= 1;
    if (this.#base.has(key)) this.#layer.set(key, GONE);
    else this.#layer.delete(key);
  }

  *entries(): Generator<[string, V], undefined> {
    for (const [key, value] of this.#base) {
      const over = this.#layer.get(key);
      if (over !== GONE) yield [key, over ?? value];
    }
    for (const [key, value] of this.#layer) {
      if (value !== GONE && !this.#base.has(key)) yield [key, value];
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
      const over = this.#layer.get(key);
      if (over !== GONE) call(over ?? value, key, this);
    });
    this.#layer.forEach((value, key) => {
      if (value !== GONE && !this.#base.has(key)) call(value, key, this);
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
  return map.size <= WHOLE ? new Map(map) : new LayeredMap<V>(map, new Map(), map.size);
}
