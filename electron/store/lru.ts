/** A cache that forgets what was used longest ago once its weights exceed a budget. */
export interface Lru<T> {
  readonly get: (key: string) => T | undefined;
  readonly set: (key: string, value: T) => void;
  readonly clear: () => void;
}

/** `weigh` and `budget` share a unit of the caller's choice. A value heavier than the budget is not kept. */
export function createLru<T>(budget: number, weigh: (value: T) => number): Lru<T> {
  const kept = new Map<string, T>(); // in order of use, oldest first
  let weight = 0;
  const drop = (key: string): void => {
    const value = kept.get(key);
    if (value === undefined) return;
    weight -= weigh(value);
    kept.delete(key);
  };
  return {
    get: (key) => {
      const value = kept.get(key);
      if (value === undefined) return undefined;
      kept.delete(key);
      kept.set(key, value);
      return value;
    },
    set: (key, value) => {
      drop(key);
      kept.set(key, value);
      weight += weigh(value);
      for (const oldest of kept.keys()) {
        if (weight <= budget) break;
        drop(oldest);
      }
    },
    clear: () => {
      kept.clear();
      weight = 0;
    },
  };
}
