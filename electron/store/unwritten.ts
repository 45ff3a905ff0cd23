import type { Home } from '#shared/project/homes.ts';
import { wholeHome } from '#shared/project/shards.ts';

/** What a change does to files. */
export interface Followed {
  readonly homes: Set<Home>;
  /** Files, as a person counts them, whose records go from one file to another: written whole or not at all. */
  readonly moved: Set<Home>;
}

export const nothingFollowed = (): Followed => ({ homes: new Set(), moved: new Set() });

/** Which files are not on disk as they are to be. */
export class Unwritten {
  readonly #homes = new Map<Home, Set<Home>>();
  readonly #moved = new Set<Home>();

  mark({ homes, moved }: { homes: Iterable<Home>; moved: Iterable<Home> }): void {
    for (const home of homes) {
      const whole = wholeHome(home);
      const own = this.#homes.get(whole);
      if (own) own.add(home);
      else this.#homes.set(whole, new Set([home]));
    }
    for (const whole of moved) this.#moved.add(whole);
  }

  /** The files of one file as a person counts them. */
  of(whole: Home): Home[] {
    return [...(this.#homes.get(whole) ?? [])];
  }

  isMoved(whole: Home): boolean {
    return this.#moved.has(whole);
  }

  /** Somebody writes these files now, as they are to be. */
  clear(homes: Iterable<Home>): void {
    for (const home of homes) {
      const whole = wholeHome(home);
      const own = this.#homes.get(whole);
      own?.delete(home);
      if (own?.size === 0) this.#homes.delete(whole);
      if (!this.#homes.has(whole)) this.#moved.delete(whole);
    }
  }
}
