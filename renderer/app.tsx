import { useEffect } from 'react';
import { NotebookProvider } from '#renderer/state/hooks.ts';
import { tellAtWork } from '#renderer/state/at-work.ts';
import { listenToImports } from '#renderer/state/importing.ts';
import { listen, start, type NotebookStore } from '#renderer/state/notebook.ts';
import { tellDrawn } from '#renderer/state/tell-drawn.ts';
import { whenPainted } from '#renderer/state/when-painted.ts';
import { ErrorBoundary } from '#renderer/shell/error-boundary.tsx';
import { Window } from '#renderer/shell/window.tsx';

/** The window over one notebook: begins to listen, then asks main what there is. */
export function App({ store }: { store: NotebookStore }) {
  useEffect(() => {
    const stops = [listen(store), listenToImports(store), tellAtWork(store), tellDrawn(store)];
    const begin = () => void start(store);
    if (store.getState().isFresh) stops.push(whenPainted(begin));
    else begin();
    return () => stops.forEach((stop) => stop());
  }, [store]);
  return (
    <ErrorBoundary>
      <NotebookProvider value={store}>
        <Window />
      </NotebookProvider>
    </ErrorBoundary>
  );
}
