import { useSyncExternalStore } from 'react';

/** wide: three columns. medium: the inspector is a drawer. narrow: the list is one too. */
export type Room = 'wide' | 'medium' | 'narrow';

const MEDIUM = '(max-width: 1180px)';
const NARROW = '(max-width: 900px)';

function subscribe(tell: () => void): () => void {
  const queries = [MEDIUM, NARROW].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', tell);
  return () => {
    for (const query of queries) query.removeEventListener('change', tell);
  };
}

/** Asked of the window once: each asking reads the query anew, and every row of buttons asks as it is drawn. */
const lists = new Map<string, MediaQueryList>();

function fits(query: string): boolean {
  const list = lists.get(query) ?? window.matchMedia(query);
  lists.set(query, list);
  return list.matches;
}

function measure(): Room {
  if (fits(NARROW)) return 'narrow';
  return fits(MEDIUM) ? 'medium' : 'wide';
}

/** How many columns the window has room for. */
export function useRoom(): Room {
  return useSyncExternalStore(subscribe, measure);
}
