import type { Kept } from './valid-record.ts';

/** What one file holds, by id and in the order of ids. */
export class KeptById {
  readonly #byId = new Map<string, Kept>();
  /** Made when the file is first written, and kept in step from then on. */
  #ordered: Kept[] | null = null;

  constructor(kept: Iterable<Kept> = []) {
    for (const one of kept) this.#byId.set(one.id, one);
  }

  get size(): number {
    return this.#byId.size;
  }

  ids(): Iterable<string> {
    return this.#byId.keys();
  }

  values(): Iterable<Kept> {
    return this.#byId.values();
  }

  set(one: Kept): void {
    this.#byId.set(one.id, one);
    if (!this.#ordered) return;
    const at = placeOf(this.#ordered, one.id);
    const isThere = this.#ordered[at]?.id === one.id;
    this.#ordered.splice(at, isThere ? 1 : 0, one);
  }

  delete(id: string): void {
    if (!this.#byId.delete(id) || !this.#ordered) return;
    this.#ordered.splice(placeOf(this.#ordered, id), 1);
  }

  /** As they are to stand in the file: by id. */
  inOrder(): readonly Kept[] {
    this.#ordered ??= [...this.#byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    return this.#ordered;
  }
}

/** Where an id stands among records in order, or would stand. */
function placeOf(ordered: readonly Kept[], id: string): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.id ?? '') < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
