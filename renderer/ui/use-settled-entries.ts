import { type RefObject, useEffect, useState } from 'react';
import type { GridEntry } from './grid-entries.ts';

/** So long after the last turn of the wheel, or the last scroll it made, a list stands still; in ms. */
const QUIET = 150;

/**
 * The entries as they are, but for those that come in while the list is being scrolled: they come when it
 * stands. Scrolling along with them would cut short what the wheel still has to turn.
 */
export function useSettledEntries<Row>(
  scroller: RefObject<HTMLElement | null>,
  entries: readonly GridEntry<Row>[],
): readonly GridEntry<Row>[] {
  const [shown, setShown] = useState(entries);
  const isTurning = useTurning(scroller, shown.length === 0);
  if (shown === entries || (isTurning && entries.length > shown.length)) return shown;
  setShown(entries);
  return entries;
}

/** Whether a wheel or a finger moves the list, until it stands still. */
function useTurning(scroller: RefObject<HTMLElement | null>, isEmpty: boolean): boolean {
  const [isTurning, setTurning] = useState(false);
  useEffect(() => {
    const list = scroller.current;
    if (list === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let frame = 0;
    const rest = (): void => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
    };
    const turn = (): void => {
      rest();
      setTurning(true);
      // A busy window hears of a scroll late, but with the next frame.
      timer = setTimeout(() => {
        frame = requestAnimationFrame(() => {
          timer = undefined;
          setTurning(false);
        });
      }, QUIET);
    };
    const goOn = (): void => {
      if (timer !== undefined) turn();
    };
    list.addEventListener('wheel', turn, { passive: true });
    list.addEventListener('touchmove', turn, { passive: true });
    list.addEventListener('scroll', goOn, { passive: true });
    return () => {
      rest();
      setTurning(false);
      list.removeEventListener('wheel', turn);
      list.removeEventListener('touchmove', turn);
      list.removeEventListener('scroll', goOn);
    };
  }, [scroller, isEmpty]);
  return isTurning;
}
