import { useEffect, useRef } from 'react';
import { useRoute, useTable } from '#renderer/state/hooks.ts';
import type { Route } from '#renderer/state/route.ts';
import type { PageView } from './page-view.ts';
import type { ReaderDesk } from './reader-desk.ts';
import { openRegion, regionOfRecord } from './region-actions.ts';

/** Leads to the region that the route's record is or stands in: its page in sight, its words open. */
export function useRegionArrival(desk: ReaderDesk, view: PageView | null): void {
  const route = useRoute();
  const regions = useTable('region');
  const landed = useRef<Route | null>(null);
  useEffect(() => {
    if (!view || landed.current === route) return;
    const region = regionOfRecord(desk, route.record);
    if (!region) return;
    landed.current = route;
    openRegion(desk, region.id);
    const at = desk.text().scans?.find(({ page }) => page === region.page)?.at;
    if (at === undefined) return;
    const show = (): void => view.scrollIntoPage(at, region.box.top);
    show();
    // Pages just brought in sight get their true places only now.
    const again = requestAnimationFrame(show);
    return () => cancelAnimationFrame(again);
  }, [desk, view, route, regions]);
}
