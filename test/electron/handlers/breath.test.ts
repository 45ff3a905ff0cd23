import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Breath } from '#electron/handlers/breath.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Whether the next file may be begun once so much of the clock has passed. */
async function begunAfter(breath: Breath, ms: number): Promise<boolean> {
  let begun = false;
  void breath.take().then(() => (begun = true));
  await vi.advanceTimersByTimeAsync(ms);
  return begun;
}

describe('an import', () => {
  it('goes on at once where nobody is at work and nothing is to be drawn', async () => {
    expect(await begunAfter(new Breath(), 0)).toBe(true);
  });

  it('waits before each file while a person works, and no longer than that', async () => {
    const breath = new Breath();
    breath.giveWay();
    expect(await begunAfter(breath, 50)).toBe(false);
    expect(await begunAfter(breath, 250)).toBe(true);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await begunAfter(breath, 0)).toBe(true);
  });

  it('waits until the window has drawn what came in', async () => {
    const breath = new Breath();
    breath.told();
    expect(await begunAfter(breath, 50)).toBe(false);
    breath.drawn();
    expect(await begunAfter(breath, 0)).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not wait for ever for a window that says nothing', async () => {
    const breath = new Breath();
    breath.told();
    await vi.advanceTimersByTimeAsync(500);
    expect(await begunAfter(breath, 0)).toBe(true);
  });

  it('waits for the last of what came in', async () => {
    const breath = new Breath();
    breath.told();
    breath.told();
    expect(await begunAfter(breath, 50)).toBe(false);
    breath.drawn();
    expect(await begunAfter(breath, 0)).toBe(true);
  });
});
