import type { KeyboardEvent } from 'react';
import { isTextField, useSingleKeysOn } from '#renderer/state/single-keys.ts';
import { performKey } from './page-actions.ts';
import type { ReaderDesk } from './reader-desk.ts';
import { readerKey } from './reader-keys.ts';

/** Keys that act on the page, while the focus is in it and not in a field of a card. */
export function usePageKeys(desk: ReaderDesk) {
  const singleKeys = useSingleKeysOn();
  return (event: KeyboardEvent): void => {
    const { target, nativeEvent } = event;
    if (nativeEvent.isComposing || event.defaultPrevented) return;
    if (!event.currentTarget.contains(target as Node)) return; // a menu or popover of the page
    if (target instanceof Element && target.closest('.reader__scan') !== null) return;
    const key = readerKey(nativeEvent, singleKeys);
    if (!key) return;
    if (isTextField(target) && key.does !== 'escape') return;
    const isOnButton = target instanceof Element && target.closest('button') !== null;
    if (isOnButton && key.does === 'enter') return;
    if (!performKey(desk, key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
