import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { PAGE_STEPS, shownRegions, type RegionBox } from '#shared/annotation/region.ts';
import { useTable } from '#renderer/state/hooks.ts';
import { useDesk, useSession } from './desk-context.ts';
import { drawBox, openRegion, placeRegion, steppedBox } from './region-actions.ts';

/** An arrow key's step: a hundredth of the page, with Alt a tenth of that. */
const STEP = 100;
const FINE = 10;

const ARROWS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

const share = (steps: number): string => `${(steps * 100) / PAGE_STEPS}%`;
const placed = ({ left, top, width, height }: RegionBox) => ({
  ...{ left: share(left), top: share(top), width: share(width), height: share(height) },
});

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point of the window in steps of the page. */
function pointOf({ clientX, clientY, currentTarget }: PointerEvent): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  const steps = (at: number, whole: number): number =>
    Math.round(Math.min(1, Math.max(0, at / (whole || 1))) * PAGE_STEPS);
  return { x: steps(clientX - left, width), y: steps(clientY - top, height) };
}

const boxOf = (a: Point, b: Point): RegionBox => ({
  left: Math.min(a.x, b.x),
  top: Math.min(a.y, b.y),
  width: Math.max(1, Math.abs(a.x - b.x)),
  height: Math.max(1, Math.abs(a.y - b.y)),
});

/** The regions of a page over its picture; dragging draws another. */
export function RegionLayer({ page }: { page: number }) {
  const desk = useDesk();
  const { document } = desk.text();
  const table = useTable('region');
  const regions = useMemo(
    () => shownRegions(table.values(), document).filter((region) => region.page === page),
    [table, document, page],
  );
  const open = useSession((session) => session.openRegion);
  const drawn = useSession(({ box }) => (box?.page === page ? box : null));
  const [drag, setDrag] = useState<{ readonly from: Point; readonly to: Point } | null>(null);
  return (
    <span
      className="reader__regions"
      onPointerDown={(event) => {
        if (event.button !== 0 || event.target !== event.currentTarget) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        const from = pointOf(event);
        setDrag({ from, to: from });
      }}
      onPointerMove={(event) => {
        if (drag) setDrag({ ...drag, to: pointOf(event) });
      }}
      onPointerCancel={() => setDrag(null)}
      onPointerUp={(event) => {
        if (drag) drawBox(desk, page, boxOf(drag.from, pointOf(event)));
        setDrag(null);
      }}
    >
      {regions
        .filter(({ id }) => id !== drawn?.region)
        .map((region) => (
          <button
            key={region.id}
            type="button"
            className={
              region.id === open ? 'reader__region reader__region--open' : 'reader__region'
            }
            style={placed(region.box)}
            aria-label={`Region, words typed in by hand: ${region.words.slice(0, 80)}`}
            aria-pressed={region.id === open}
            onClick={() => openRegion(desk, region.id)}
          />
        ))}
      {drag && (
        <span
          className="reader__region reader__region--drawn"
          style={placed(boxOf(drag.from, drag.to))}
        />
      )}
      {!drag && drawn && <MovableBox key={`${drawn.region}`} />}
    </span>
  );
}

/** A box that is not kept yet: arrow keys move it, with Shift they size it, Enter goes on. */
function MovableBox() {
  const desk = useDesk();
  const drawn = useSession((session) => session.box);
  const box = useRef<HTMLButtonElement>(null);
  useEffect(() => box.current?.focus(), []);
  if (!drawn) return null;
  const onKey = (event: KeyboardEvent): void => {
    const arrow = ARROWS[event.key];
    const size = event.altKey ? FINE : STEP;
    if (arrow) {
      const by = { x: arrow.x * size, y: arrow.y * size };
      const stepped = steppedBox(drawn.box, by, event.shiftKey);
      desk.session.setState({ box: { ...drawn, box: stepped } });
    } else if (event.key === 'Escape') openRegion(desk, drawn.region);
    else if (event.key === 'Enter' && drawn.region !== null) void placeRegion(desk, drawn);
    else if (event.key === 'Enter') document.getElementById('region-words')?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <button
      type="button"
      className="reader__region reader__region--drawn"
      style={placed(drawn.box)}
      ref={box}
      aria-label="Region to be kept. Arrow keys move it, Shift and arrow keys size it, Enter goes on, Escape leaves it."
      onKeyDown={onKey}
    />
  );
}
