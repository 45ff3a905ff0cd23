import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import type { TextRange } from '#shared/base/text-range.ts';
import type { PageView } from './page-view.ts';
import { usePlace } from './use-place.ts';

export interface PageCardProps {
  readonly label: string;
  readonly view: PageView | null;
  /** What the card is about; it stands under this passage's last line. */
  readonly range: TextRange;
  readonly children: ReactNode;
}

/**
 * A card on the page, exactly as wide as the measure and 14 px more on each side, under a line: it
 * covers whole lines and never cuts a word.
 */
export function PageCard({ label, view, range, children }: PageCardProps) {
  const place = usePlace(view, range);
  const card = useRef<HTMLDivElement>(null);
  const isPlaced = place !== null;
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'nearest' });
  }, [isPlaced, range.start]);
  useLayoutEffect(() => {
    const element = card.current;
    // The focus of a card that goes would fall to nowhere, and the page's keys with it.
    return () => {
      if (element?.contains(document.activeElement)) view?.focus();
    };
  }, [view]);
  return (
    <div
      ref={card}
      className="reader__card"
      role="group"
      aria-label={label}
      style={{ top: (place?.bottom ?? 0) + 6 }}
    >
      {children}
    </div>
  );
}
