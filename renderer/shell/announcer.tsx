import { useEffect } from 'react';
import { useNotebook, useNotebookStore } from '#renderer/state/hooks.ts';
import { say } from '#renderer/state/notebook.ts';
import { placeOf } from './screens.ts';

/** Each in its turn: words that stand in a region already are not spoken when they are set again. */
const REGIONS = [0, 1] as const;

/** Speaks what the eye sees happen: a screen that changed, a step that was undone. */
export function Announcer() {
  const store = useNotebookStore();
  const spoken = useNotebook((notebook) => notebook.spoken);
  const turn = useNotebook(({ said }) => said % REGIONS.length);
  const screen = useNotebook((notebook) => notebook.project && notebook.route.screen);
  useEffect(() => {
    if (screen) say(store, placeOf(screen).label);
  }, [store, screen]);
  return REGIONS.map((region) => (
    <div key={region} role="status" aria-live="polite" className="only-spoken">
      {region === turn && spoken}
    </div>
  ));
}
