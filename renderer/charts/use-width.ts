import { useCallback, useState } from 'react';

const LARGEST = 1000; // longer bars are not read better
const GUTTERS = 64;

/** The width a drawing may take inside its host, in px; 0 until the host is measured. */
export function useWidth(): [(host: HTMLElement | null) => (() => void) | undefined, number] {
  const [width, setWidth] = useState(0);
  const watch = useCallback((host: HTMLElement | null) => {
    if (!host) return undefined;
    const measure = () => setWidth(Math.min(LARGEST, Math.max(320, host.clientWidth - GUTTERS)));
    const observer = new ResizeObserver(measure);
    observer.observe(host);
    measure();
    return () => observer.disconnect();
  }, []);
  return [watch, width];
}
