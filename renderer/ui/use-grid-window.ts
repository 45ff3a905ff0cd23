import {
  type Dispatch,
  type RefObject,
  type SetStateAction,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import type { RowPlace } from './data-grid-row.tsx';
import type { GridEntry } from './grid-entries.ts';
import {
  carriedOver,
  drawnRange,
  gridTops,
  type GridSight,
  lookedAt,
  shiftOf,
} from './grid-sight.ts';

export interface GridWindowOptions<Row> {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly entries: readonly GridEntry<Row>[];
  readonly rowHeight: number;
  /** Kept drawn wherever it is, so that the focus on it survives scrolling. */
  readonly cursorRow: number;
}

export interface GridWindow {
  readonly places: readonly RowPlace[];
  /** Of the entries after the last that is drawn, in px. */
  readonly after: number;
}

const NOT_LOOKED_AT = { from: 0, height: 0, isHeld: false };

/**
 * Which entries are in sight, and that they stay there when rows come in above them. Every height is known
 * beforehand, so that nothing is measured and nothing but `useHold` and `usePlace` write the scroll position: a list
 * that corrects it some frames later takes back what the wheel did meanwhile.
 */
export function useGridWindow<Row>(options: GridWindowOptions<Row>): GridWindow {
  const { scroller, entries, rowHeight, cursorRow } = options;
  const now = useMemo(() => gridTops(entries, rowHeight), [entries, rowHeight]);
  const [kept, setSight] = useState<GridSight<Row>>({ ...now, ...NOT_LOOKED_AT });
  const sight = kept.tops === now.tops ? kept : carriedOver(kept, now);
  if (sight !== kept) setSight(sight);

  useLook(scroller, entries.length === 0, setSight);
  useHold(scroller, sight);
  usePlace(scroller, entries.length === 0);

  const [first, last] = drawnRange(sight);
  const drawn: number[] = [];
  for (let at = first; at <= last; at += 1) drawn.push(at);
  if (cursorRow >= 0 && cursorRow < first) drawn.unshift(cursorRow);
  if (cursorRow > last && cursorRow < entries.length) drawn.push(cursorRow);
  const { tops } = sight;
  let end = 0;
  const places = drawn.map((index): RowPlace => {
    const top = tops[index] ?? 0;
    const place = { index, before: top - end, height: (tops[index + 1] ?? 0) - top };
    end = top + place.height;
    return place;
  });
  return { places, after: (tops.at(-1) ?? 0) - end };
}

/** Follows what is looked at: scrolled, sized, or with the keyboard in it. */
function useLook<Row>(
  scroller: RefObject<HTMLElement | null>,
  isEmpty: boolean,
  setSight: Dispatch<SetStateAction<GridSight<Row>>>,
): void {
  useLayoutEffect(() => {
    const list = scroller.current;
    if (list === null) return;
    const look = (): void => {
      const from = Math.max(0, list.scrollTop);
      const isHeld = from > 0 || list.contains(document.activeElement);
      const height = list.clientHeight;
      setSight((was) => lookedAt(was, { from, height, isHeld }));
    };
    // Rows that come into sight are drawn in the frame that shows them.
    const lookAtOnce = (): void => flushSync(look);
    const leave = ({ relatedTarget }: FocusEvent): void => {
      if (!(relatedTarget instanceof Node) || !list.contains(relatedTarget)) look();
    };
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(list);
    list.addEventListener('scroll', lookAtOnce, { passive: true });
    list.addEventListener('focusin', look);
    list.addEventListener('focusout', leave);
    return () => {
      sizes.disconnect();
      list.removeEventListener('scroll', lookAtOnce);
      list.removeEventListener('focusin', look);
      list.removeEventListener('focusout', leave);
    };
  }, [scroller, isEmpty, setSight]);
}

/**
 * Scrolls along when the list itself is moved, as by what comes and goes over it: what is read stays where
 * it is. A list that stands at its top goes down and up with it, unless the keyboard is in it.
 */
function usePlace(scroller: RefObject<HTMLElement | null>, isEmpty: boolean): void {
  useLayoutEffect(() => {
    const list = scroller.current;
    if (list === null) return;
    let top: number | null = null;
    let [known, height] = [list.scrollTop, list.clientHeight];
    const note = (): void => {
      if (list.clientHeight === height) known = list.scrollTop;
    };
    // Told after the layout and before the paint: asking costs nothing, and no frame shows the jump.
    const sizes = new ResizeObserver(() => {
      const now = list.getBoundingClientRect().top;
      const moved = top === null ? 0 : now - top;
      top = now;
      const isHeld = list.scrollTop > 0 || list.contains(document.activeElement);
      // A list that grows while it stands at its end was moved by that already, by as much at most.
      const from = Math.max(list.scrollTop, Math.min(known, list.scrollTop - moved));
      if (moved !== 0 && isHeld) list.scrollTo({ top: from + moved });
      [known, height] = [list.scrollTop, list.clientHeight];
    });
    sizes.observe(list);
    list.addEventListener('scroll', note, { passive: true });
    return () => {
      sizes.disconnect();
      list.removeEventListener('scroll', note);
    };
  }, [scroller, isEmpty]);
}

/**
 * Scrolls along with rows that come in, in the frame that draws them. What is in sight is asked of the
 * list itself: it may have been scrolled since it last said so. A list that stands at its top shows what
 * comes in there, unless the keyboard is in it; nothing is asked of that one, for the answer would cost a
 * layout of the new rows at once and not in the frame to come.
 */
function useHold<Row>(scroller: RefObject<HTMLElement | null>, sight: GridSight<Row>): void {
  const before = useRef(sight);
  useLayoutEffect(() => {
    const was = before.current;
    before.current = sight;
    const list = scroller.current;
    if (list === null || !was.isHeld || sight.entries.length <= was.entries.length) return;
    const from = Math.max(0, list.scrollTop);
    const shift = shiftOf({ ...was, from }, sight);
    if (shift !== 0) list.scrollTo({ top: from + shift });
  }, [scroller, sight]);
}
