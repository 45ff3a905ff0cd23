/** One line of the table. `baseline` is what the value is divided by, in the same unit; null without one. */
export interface Measured {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline: number | null;
  readonly ratio: number | null;
  readonly goal: number | null;
  readonly ok: boolean;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

const rounded = (value: number): number => Number(value.toPrecision(4));

/** A value against its baseline; `goal` is the largest ratio that is well, null where none is set. */
export function against(
  name: string,
  unit: string,
  value: number,
  baseline: number,
  goal: number | null,
): Measured {
  const ratio = value / baseline;
  return {
    name,
    unit,
    value: rounded(value),
    baseline: rounded(baseline),
    ratio: rounded(ratio),
    goal,
    ok: goal === null || ratio <= goal,
  };
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
