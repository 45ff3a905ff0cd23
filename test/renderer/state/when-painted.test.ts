import { afterEach, describe, expect, it, vi } from 'vitest';
import { whenDrawn } from '#renderer/state/when-painted.ts';

describe('what waits for the first frame', () => {
  afterEach(() => vi.useRealTimers());

  it('comes after it, once', () => {
    vi.useFakeTimers();
    const next = vi.fn();
    const frames: string[] = [];
    whenDrawn(next);
    requestAnimationFrame(() => frames.push(`after ${next.mock.calls.length}`));
    vi.advanceTimersByTime(5000);
    expect(frames).toEqual(['after 0']);
    expect(next).toHaveBeenCalledTimes(1);
  });

  it('comes once where no frame is ever drawn', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.stubGlobal('requestAnimationFrame', () => 1);
    vi.stubGlobal('cancelAnimationFrame', () => undefined);
    const next = vi.fn();
    whenDrawn(next);
    vi.advanceTimersByTime(5000);
    vi.unstubAllGlobals();
    expect(next).toHaveBeenCalledTimes(1);
  });
});
