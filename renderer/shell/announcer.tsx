import { useEffect } from 'react';
import { useNotebook, useNotebookStore } from '#renderer/state/hooks.ts';
import { say } from '#renderer/state/notebook.ts';
import { placeOf } from './screens.ts';

/** Speaks what the eye sees happen: a screen that changed, a step that was undone. */
export function Announcer() {
  const store = useNotebookStore();
  const spoken = useNotebook((notebook) => notebook.spoken);
  const screen = useNotebook((notebook) => notebook.project && notebook.route.screen);
  useEffect(() => {
    if (screen) say(store, placeOf(screen).label);
  }, [store, screen]);
  return (
    <div role="status" aria-live="polite" className="only-spoken">
      {spoken}
    </div>
  );
}
