import { afterEach, expect, it, vi } from 'vitest';
import { createFakeBackend } from '#renderer/backend/fake-backend.ts';
import { createNotebook } from '#renderer/state/notebook.ts';
import { tellDrawn } from '#renderer/state/tell-drawn.ts';

const RUNNING = {
  ...{ job: 'one', done: 0, total: 2, file: 'a.txt', refused: 0, before: 0, outcomes: [] },
  state: 'running',
} as const;
const PATCH = { revision: 1, changed: [], removed: [], history: { undo: null, redo: null } };

afterEach(() => vi.unstubAllGlobals());

it('main is told once the window rests of what an import brought, and only of that', () => {
  const resting: (() => void)[] = []; // jsdom never rests
  vi.stubGlobal('requestIdleCallback', (then: () => void) => resting.push(then));
  const backend = createFakeBackend({});
  const store = createNotebook(backend);
  const stop = tellDrawn(store);
  const told = () => backend.calls.filter(({ channel }) => channel === 'import.drawn').length;

  backend.emit('project.patched', PATCH);
  expect(resting).toHaveLength(0);

  store.setState({ imports: [RUNNING] });
  backend.emit('project.patched', PATCH);
  expect(told()).toBe(0);
  for (const then of resting) then();
  expect(told()).toBe(1);

  stop();
  backend.emit('project.patched', PATCH);
  expect(resting).toHaveLength(1);
});
