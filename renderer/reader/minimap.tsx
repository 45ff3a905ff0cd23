import { useDeferredValue, useMemo, type PointerEvent, type ReactNode } from 'react';
import { hueClass } from '#renderer/ui/hue.ts';
import { useSession } from './desk-context.ts';
import { foldsOf, hiddenBlocks } from './folds.ts';
import { minimapMarks, type MinimapMark } from './minimap-marks.ts';
import type { PageView } from './page-view.ts';
import type { ReaderData } from './reader-data.ts';
import type { ReaderText } from './reader-world.ts';
import { textScale, type TextScale } from './text-scale.ts';

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

export interface MinimapProps {
  readonly view: PageView | null;
  readonly data: ReaderData;
  readonly text: ReaderText;
}

/** The whole text in a strip: highlights left, figures right, what is in sight. It is the scroll bar too. */
export function Minimap({ view, data: latest, text }: MinimapProps) {
  const data = useDeferredValue(latest); // the page is painted first
  const open = useSession((session) => session.openFolds);
  const current = useSession((session) => session.current?.id);
  const scale = useMemo(() => {
    const hidden = hiddenBlocks(foldsOf(text.blocks), open);
    return textScale(text.blocks, (block) => !hidden.has(block));
  }, [text.blocks, open]);
  const marks = useMemo(() => minimapMarks(data, scale, current), [data, scale, current]);
  return (
    <Strip view={view} scale={scale}>
      {useMemo(
        () =>
          marks.map((mark) => (
            <span key={mark.key} className={classOf(mark)} style={styleOf(mark)} />
          )),
        [marks],
      )}
    </Strip>
  );
}

interface StripProps {
  readonly view: PageView | null;
  readonly scale: TextScale;
  readonly children: ReactNode;
}

/** The part that moves with every scrolled line. */
function Strip({ view, scale, children }: StripProps) {
  const sight = useSession((session) => session.sight);
  const [top, bottom] = [scale.toShare(sight.start), scale.toShare(sight.end)];
  const jump = (event: PointerEvent<HTMLDivElement>): void => {
    if (!view || event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientY - box.top) / box.height - (bottom - top) / 2;
    view.scrollTo(scale.toOffset(share));
  };
  return (
    <div
      className="reader__map"
      role="scrollbar"
      aria-label="Highlights and figures along the document"
      aria-controls="reader-page"
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(top * 100)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        jump(event);
      }}
      onPointerMove={jump}
    >
      <span
        className="reader__map-sight"
        style={{ top: percent(top), height: percent(Math.max(0.01, bottom - top)) }}
      />
      {children}
    </div>
  );
}

function classOf({ look, hue }: MinimapMark): string {
  if (look !== 'highlight') return `reader__map-figure reader__map-figure--${look}`;
  return `reader__map-highlight ${hue === null ? 'hue-none' : hueClass(hue)}`;
}

function styleOf({ look, from, to }: MinimapMark) {
  if (look !== 'highlight') return { top: percent(from) };
  return { top: percent(from), height: percent(to - from) };
}
