import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeBackend } from '#renderer/backend/fake-backend.ts';
import { tellAtWork } from '#renderer/state/at-work.ts';
import { createNotebook } from '#renderer/state/notebook.ts';

const RUNNING = {
  ...{ job: 'one', done: 0, total: 2, file: 'a.txt', refused: 0, before: 0, outcomes: [] },
  state: 'running',
} as const;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function worked() {
  const backend = createFakeBackend({});
  const store = createNotebook(backend);
  const stop = tellAtWork(store);
  const told = (): number =>
    backend.calls.filter(({ channel }) => channel === 'import.giveWay').length;
  return { store, stop, told };
}

describe('a person at work', () => {
  it('is told of while an import runs, now and then', () => {
    const { store, stop, told } = worked();
    window.dispatchEvent(new WheelEvent('wheel'));
    expect(told()).toBe(0);
    store.setState({ imports: [RUNNING] });
    window.dispatchEvent(new WheelEvent('wheel'));
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    expect(told()).toBe(1);
    vi.advanceTimersByTime(300);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'b' }));
    expect(told()).toBe(2);
    stop();
    vi.advanceTimersByTime(300);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'c' }));
    expect(told()).toBe(2);
  });

  it('is not told of when every import is over', () => {
    const { store, told, stop } = worked();
    store.setState({ imports: [{ ...RUNNING, state: 'finished' }] });
    window.dispatchEvent(new WheelEvent('wheel'));
    expect(told()).toBe(0);
    stop();
  });
});
