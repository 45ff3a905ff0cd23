import { cleanup, configure, render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import { createFakeBackend, type FakeBackend } from '#renderer/backend/fake-backend.ts';
import { NotebookProvider } from '#renderer/state/hooks.ts';
import { createNotebook, listen, start, type NotebookStore } from '#renderer/state/notebook.ts';
import type { Route } from '#renderer/state/route.ts';
import './window-parts.ts';

export interface Rendered extends RenderResult {
  readonly backend: FakeBackend;
  readonly store: NotebookStore;
}

// A screen is fetched when it is first drawn; on a busy machine that takes longer than a second.
configure({ asyncUtilTimeout: 10_000 });

let stop: (() => void) | null = null;

afterEach(() => {
  cleanup();
  stop?.();
  stop = null;
});

/**
 * Draws a screen over a notebook that has read its project. Without a backend it stands over an
 * empty project. `route` is where the window is before the screen is drawn.
 */
export async function renderWithNotebook(
  ui: ReactNode,
  options: { readonly backend?: FakeBackend; readonly route?: Route } = {},
): Promise<Rendered> {
  const backend = options.backend ?? createFakeBackend();
  const store = createNotebook(backend);
  stop = listen(store);
  await start(store);
  if (options.route) store.setState({ route: options.route });
  const drawn = render(<NotebookProvider value={store}>{ui}</NotebookProvider>);
  return { ...drawn, backend, store };
}
