import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paced } from '#electron/handlers/paced.ts';

describe('news that is told at a pace', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is told at once, and then the newest of what came meanwhile', () => {
    const told: number[] = [];
    const { say } = paced<number>(100, (news) => told.push(news));
    for (const news of [1, 2, 3]) say(news);
    expect(told).toEqual([1]);
    vi.advanceTimersByTime(100);
    expect(told).toEqual([1, 3]);
    vi.advanceTimersByTime(500);
    say(4);
    expect(told).toEqual([1, 3, 4]);
  });

  it('is never told once it has ended', () => {
    const told: number[] = [];
    const { say, end } = paced<number>(100, (news) => told.push(news));
    say(1);
    say(2);
    end();
    vi.advanceTimersByTime(500);
    expect(told).toEqual([1]);
  });
});
