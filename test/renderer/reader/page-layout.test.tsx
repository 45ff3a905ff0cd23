import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openReader } from './open-reader.tsx';

afterEach(() => {
  vi.restoreAllMocks();
  Object.assign(document, { fonts: { ready: Promise.resolve() } });
});

describe('what is placed on the page', () => {
  it('is not looked for once the reader is left, however late the fonts come', async () => {
    let haveCome = (): void => undefined;
    const ready = new Promise<void>((resolve) => (haveCome = resolve));
    Object.assign(document, { fonts: { ready } });
    await openReader();
    cleanup();
    const frames = vi.spyOn(window, 'requestAnimationFrame');
    haveCome();
    await ready;
    expect(frames).not.toHaveBeenCalled();
  });
});
