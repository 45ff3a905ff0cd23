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

function measure(): Room {
  if (window.matchMedia(NARROW).matches) return 'narrow';
  return window.matchMedia(MEDIUM).matches ? 'medium' : 'wide';
}

/** How many columns the window has room for. */
export function useRoom(): Room {
  return useSyncExternalStore(subscribe, measure);
}
