import { act, fireEvent } from '@testing-library/react';

/** A key pressed on what has the focus; `code` is made up from the letter where it is left out. */
export function pressKey(key: string, more: Partial<KeyboardEventInit> = {}): void {
  const target = document.activeElement ?? document.body;
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key;
  fireEvent.keyDown(target, { key, code, ...more });
  fireEvent.keyUp(target, { key, code, ...more });
}

/** Lets what was asked of main come back. */
export async function settle(): Promise<void> {
  await act(() => new Promise((done) => setTimeout(done)));
}
