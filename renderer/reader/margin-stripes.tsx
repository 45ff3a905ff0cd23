import { memo, useCallback } from 'react';
import { hueClass } from '#renderer/ui/hue.ts';
import { useSession } from './desk-context.ts';
import type { PageView } from './page-view.ts';
import type { HighlightEntry, ReaderData } from './reader-data.ts';
import { numberTops, stripeLanes } from './stripe-lanes.ts';
import { useMeasured } from './use-measured.ts';

/** Px above and below the window within which stripes stand ready. */
const MARGIN = 1200;
const NUMBER_HEIGHT = 14;
const LANE = 10;

const NONE: readonly PlacedStripe[] = [];

interface PlacedStripe {
  readonly entry: HighlightEntry;
  readonly top: number;
  readonly height: number;
  readonly lane: number;
  readonly numberTop: number;
}

function placed(view: PageView, highlights: readonly HighlightEntry[]): PlacedStripe[] {
  const near = view.inSight(MARGIN);
  const stripes = highlights
    .filter(({ start, end }) => start < near.end && end > near.start)
    .flatMap((entry) => {
      const place = view.place(entry);
      return place && place.bottom > place.top ? [{ entry, ...place }] : [];
    });
  const lanes = stripeLanes(stripes);
  const numbers = numberTops(
    stripes.map(({ top }) => top),
    NUMBER_HEIGHT,
  );
  return stripes.map(({ entry, top, bottom }, at) => ({
    entry,
    top,
    height: bottom - top,
    lane: lanes[at] ?? 0,
    numberTop: numbers[at] ?? top,
  }));
}

/** Stripes beside the highlights: pattern and key number, the longest next to the text. */
export const MarginStripes = memo(function MarginStripes({
  view,
  data,
}: {
  readonly view: PageView | null;
  readonly data: ReaderData;
}) {
  const layout = useSession((session) => session.layout);
  const current = useSession((session) => session.current?.id);
  // Measured again a window further on, not at every pixel.
  const near = useSession(({ sight }) => Math.floor(sight.start / 2000));
  const { highlights } = data;
  const measure = useCallback(
    () => (view && layout >= 0 && near >= 0 ? placed(view, highlights) : NONE),
    [view, highlights, layout, near],
  );
  const stripes = useMeasured<readonly PlacedStripe[]>(measure, NONE);
  return (
    <div className="reader__stripes" aria-hidden="true">
      {stripes.map((stripe) => (
        <StripeMark key={stripe.entry.id} stripe={stripe} isCurrent={stripe.entry.id === current} />
      ))}
    </div>
  );
});

function StripeMark({ stripe, isCurrent }: { stripe: PlacedStripe; isCurrent: boolean }) {
  const { entry, top, height, lane, numberTop } = stripe;
  const hue = entry.hue === null ? 'hue-none' : hueClass(entry.hue);
  const key = entry.tags[0]?.key;
  return (
    <>
      <span
        className={`reader__stripe ${hue}${isCurrent ? ' reader__stripe--current' : ''}`}
        style={{ top: top + 2, height: height - 4, insetInlineStart: -24 - lane * LANE }}
      />
      {key !== undefined && (
        <span className="reader__stripe-key" style={{ top: numberTop + 1 }}>
          {key}
        </span>
      )}
    </>
  );
}
