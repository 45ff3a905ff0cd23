import { describe, expect, it } from 'vitest';
import { inTurns } from '#electron/handlers/in-turns.ts';

/** Holds the thread as a step of real work does. */
function work(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

describe('a long computation in turns', () => {
  it('answers what its steps answer, and lets others have their turn meanwhile', async () => {
    let turns = 0;
    let isOver = false;
    const others = (): void => {
      turns += 1;
      if (!isOver) setImmediate(others);
    };
    setImmediate(others);
    const steps = function* (): Generator<number, undefined> {
      for (let at = 0; at < 10; at += 1) {
        work(5);
        yield at;
      }
    };
    const answers = await inTurns(steps());
    isOver = true;
    expect(answers).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(turns).toBeGreaterThanOrEqual(9);
  });

  it('answers what goes wrong in a step', async () => {
    const steps = function* (): Generator<number, undefined> {
      yield 1;
      throw new Error('broken');
    };
    await expect(inTurns(steps())).rejects.toThrow('broken');
  });
});
