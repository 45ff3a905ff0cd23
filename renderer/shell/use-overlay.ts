import { useCallback, useEffect, useRef, useState } from 'react';
import type { Overlay } from './actions.ts';
import { TypedAhead } from './typed-ahead.ts';

/** What stands over the window. Has to come before any other hook that listens to keys. */
export function useOverlay() {
  const [overlay, setOverlay] = useState<Overlay>(null);
  const [typed] = useState(() => new TypedAhead());
  const asked = useRef<Overlay>(null);
  const show = useCallback(
    (next: Overlay): void => {
      if (next === null) typed.end();
      else if (next !== asked.current) typed.begin();
      asked.current = next;
      setOverlay(next);
    },
    [typed],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (typed.hold(event) && event.key === 'Escape') show(null);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [typed, show]);
  return { overlay, show, typed };
}
