import { act, cleanup, fireEvent, render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, vi } from 'vitest';
import '#test/renderer/window-parts.ts';

afterEach(cleanup);

export function renderPart(part: ReactNode): RenderResult {
  return render(part);
}

/** What the next key goes to. */
export function focused(): HTMLElement {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement)) throw new Error('Nothing has the focus.');
  return activeElement;
}

export function focus(element: HTMLElement): void {
  act(() => element.focus());
}

/** A key down and up on what has the focus, as `KeyboardEvent.key` names it. */
export function press(key: string, more: Partial<KeyboardEventInit> = {}): void {
  const stroke = { key, bubbles: true, cancelable: true, ...more };
  fireEvent.keyDown(focused(), stroke);
  fireEvent.keyUp(focused(), stroke);
}

/** Lets fake timers run for so many ms. */
export function passTime(ms: number): void {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
}
