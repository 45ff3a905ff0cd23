import { useCallback } from 'react';
import type { TextRange } from '#shared/base/text-range.ts';
import { useSession } from './desk-context.ts';
import type { PageView, Place } from './page-view.ts';
import { useMeasured } from './use-measured.ts';

/** Where a passage stands on the page, measured again when lines move; null until it is. */
export function usePlace(view: PageView | null, range: TextRange | null): Place | null {
  const layout = useSession((session) => session.layout);
  const { start, end } = range ?? { start: -1, end: -1 };
  const measure = useCallback(
    () => (view && start >= 0 && layout >= 0 ? view.place({ start, end }) : null),
    [view, start, end, layout],
  );
  return useMeasured<Place | null>(measure, null);
}
