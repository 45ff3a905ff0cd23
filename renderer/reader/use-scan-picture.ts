import { useEffect, useState } from 'react';
import { useDesk } from './desk-context.ts';
import { uprightPicture } from './upright-picture.ts';

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
    const show = (next: () => ScanPicture): void => {
      if (!isLeft) setShown(next());
    };
    const fetch = async (): Promise<void> => {
      const answer = await backend.request['document.page']({ document: id, textHash, page });
      if (!answer.ok) {
        show(() => ({ kind: 'failed', sentence: answer.failure.sentence }));
        return;
      }
      const { type, bytes, width } = answer.value;
      const picture = await uprightPicture(type, bytes);
      show(() => ({ kind: 'shown', address: (address = URL.createObjectURL(picture)), width }));
    };
    void fetch();
    return () => {
      isLeft = true;
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [desk, id, textHash, page]);
  return shown;
}
