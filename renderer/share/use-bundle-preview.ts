import { useEffect, useState } from 'react';
import type { Result } from '#shared/base/result.ts';
import type { Output } from '#shared/ipc/contract.ts';
import { useBackend, useNotebook } from '#renderer/state/hooks.ts';

export type BundlePreview = Output<'bundle.preview'>;

/** What a bundle made now would hold; asked for again when the project changes. */
export function useBundlePreview(originals: boolean): Result<BundlePreview> | null {
  const backend = useBackend();
  const revision = useNotebook((notebook) => notebook.revision);
  const [preview, setPreview] = useState<Result<BundlePreview> | null>(null);
  useEffect(() => {
    let isOld = false;
    void backend.request['bundle.preview']({ originals }).then((answer) => {
      if (!isOld) setPreview(answer);
    });
    return () => {
      isOld = true;
    };
  }, [backend, revision, originals]);
  return preview;
}
