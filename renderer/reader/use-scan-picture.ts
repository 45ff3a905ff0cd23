import { useEffect, useState } from 'react';
import { useDesk } from './desk-context.ts';

export type ScanPicture =
  | { readonly kind: 'making' }
  | { readonly kind: 'failed'; readonly sentence: string }
  /** `width` in dots of the picture. */
  | { readonly kind: 'shown'; readonly address: string; readonly width: number };

const MAKING: ScanPicture = { kind: 'making' };

/** The picture of a page of the open text, as long as somebody shows it. */
export function useScanPicture(page: number): ScanPicture {
  const desk = useDesk();
  const [shown, setShown] = useState(MAKING);
  const { document, textHash } = desk.text();
  const { id } = document;
  useEffect(() => {
    let address: string | null = null;
    let isLeft = false;
    const { backend } = desk.store.getState();
    void backend.request['document.page']({ document: id, textHash, page }).then((answer) => {
      if (isLeft) return;
      if (!answer.ok) {
        setShown({ kind: 'failed', sentence: answer.failure.sentence });
        return;
      }
      const { type, bytes, width } = answer.value;
      address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: `image/${type}` }));
      setShown({ kind: 'shown', address, width });
    });
    return () => {
      isLeft = true;
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [desk, id, textHash, page]);
  return shown;
}
