import { useCallback } from 'react';
import { useNotebook } from './hooks.ts';

// The first picture is drawn while the app is built, where there is no window.
const looksLikeMac = (): boolean =>
  typeof window !== 'undefined' && window.navigator.platform.startsWith('Mac');

/** Whether this is a Mac, where Cmd does what Ctrl does elsewhere. */
export function useIsMac(): boolean {
  return useNotebook(({ info }) => (info ? info.platform === 'darwin' : looksLikeMac()));
}

/** `Ctrl Z` as this computer writes it: `⌘ Z` on a Mac. */
export function useCommandKeys(): (keys: string) => string {
  const mac = useIsMac();
  return useCallback(
    (keys) => (mac ? keys.replace('Ctrl', '⌘').replace('Shift', '⇧') : keys),
    [mac],
  );
}
