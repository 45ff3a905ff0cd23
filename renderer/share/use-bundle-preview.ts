import { useEffect, useRef, useState } from 'react';
import type { Result } from '#shared/base/result.ts';
import type { Output } from '#shared/ipc/contract.ts';
import { useBackend, useNotebook } from '#renderer/state/hooks.ts';
import { whileSlow } from '#renderer/state/while-slow.ts';

export type BundlePreview = Output<'bundle.preview'>;

interface Found {
  readonly answer: Result<BundlePreview>;
  /** Whether it was asked for with the originals. */
  readonly originals: boolean;
}

/**
 * What a bundle made now would hold; asked for again when the project changes, but never while it is being
 * counted: all that leaves is read for it. `isSlow` while nothing that holds is there yet and that lasts.
 */
export function useBundlePreview(originals: boolean) {
  const backend = useBackend();
  const revision = useNotebook((notebook) => notebook.revision);
  const [found, setFound] = useState<Found | null>(null);
  const [isSlow, setSlow] = useState(false);
  const counting = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    let isOld = false;
    const isWanted = (): boolean => !isOld;
    const count = async (): Promise<void> => {
      await counting.current;
      if (!isWanted()) return;
      const request = backend.request['bundle.preview']({ originals });
      counting.current = request;
      const answer = await request;
      if (isWanted()) setFound({ answer, originals });
    };
    void whileSlow(count(), (isSo) => {
      if (isWanted()) setSlow(isSo);
    });
    return () => {
      isOld = true;
    };
  }, [backend, revision, originals]);
  return { found, isSlow: isSlow && found?.originals !== originals };
}
