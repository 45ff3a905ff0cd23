import type { LucideIcon } from 'lucide-react';
import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components/Toast';
import type { Keys } from './kbd.tsx';

export interface ToastMessage {
  readonly text: string;
  /** Screen readers hear of it elsewhere: it is no alert. */
  readonly isTold?: boolean;
  readonly icon?: LucideIcon;
  readonly action?: {
    readonly label: string;
    readonly keys?: Keys;
    readonly onPress: () => void;
  };
}

/** How long a toast stays, in ms; hovering or focusing it stops the clock. */
export const TOAST_TIME = 8000;

/** One at a time in sight: a newer message matters more than an older one. */
export const toasts = new ToastQueue<ToastMessage>({ maxVisibleToasts: 1 });

/**
 * Says what was just done, with the way back. Not for success that can be seen. The same words said again
 * do not wait in line behind themselves. The answer takes it away before its time.
 */
export function showToast(message: ToastMessage): () => void {
  const [before] = toasts.visibleToasts;
  const key = toasts.add(message, { timeout: TOAST_TIME });
  if (before?.content.text === message.text) toasts.close(before.key);
  return () => toasts.close(key);
}
