import { useEffect, useState } from 'react';
import type { EventPayload } from '#shared/ipc/contract.ts';
import { useBackend } from './hooks.ts';

export type BundleProgress = NonNullable<EventPayload<'bundle.progress'>>;

/** How far main is with a bundle that takes its time; null where it is with none. */
export function useBundleProgress(): BundleProgress | null {
  const backend = useBackend();
  const [progress, setProgress] = useState<BundleProgress | null>(null);
  useEffect(() => backend.on('bundle.progress', setProgress), [backend]);
  return progress;
}

export const BUNDLE_WORDS = {
  packing: 'Making the bundle',
  unpacking: 'Opening the bundle',
} as const satisfies Record<BundleProgress['doing'], string>;
