import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Window } from '#renderer/shell/window.tsx';
import { settle } from '#test/renderer/keys.ts';
import { renderWithNotebook } from '#test/renderer/render-with-notebook.tsx';
import { sampleBackend } from '#test/renderer/sample-notebook.ts';

const CTRL_K = { key: 'k', code: 'KeyK', ctrlKey: true } as const;
const letter = (key: string) => ({ key, code: `Key${key.toUpperCase()}` });

/** Keys pressed faster than anything is drawn: nothing that was asked for stands before the last. */
function pressAtOnce(...keys: readonly KeyboardEventInit[]): void {
  act(() => {
    for (const key of keys) {
      const press = new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true });
      (document.activeElement ?? document.body).dispatchEvent(press);
    }
  });
}

async function openWindow() {
  const rendered = await renderWithNotebook(<Window />, { backend: sampleBackend() });
  await screen.findByRole('grid', { name: 'Documents' });
  act(() => (document.activeElement as HTMLElement | null)?.blur());
  return rendered;
}
const chosen = ({ backend }: Awaited<ReturnType<typeof openWindow>>) =>
  backend.calls.filter(({ channel }) => channel === 'import.choose').length;
const paletteField = () =>
  screen.findByRole<HTMLInputElement>('combobox', { name: 'Search or do anything' });

describe('keys pressed before what was asked for stands', () => {
  it('open nothing behind the palette: they are in its field, in their order', async () => {
    const rendered = await openWindow();
    pressAtOnce(CTRL_K, letter('a'), letter('v'));
    const field = await paletteField();
    expect([field.value, document.activeElement]).toEqual(['av', field]);
    expect(chosen(rendered)).toBe(0);
  });

  it('do not search for the K that is still held down', async () => {
    await openWindow();
    pressAtOnce(CTRL_K, { ...letter('k'), repeat: true }, letter('a'));
    expect((await paletteField()).value).toBe('a');
  });

  it('are the palette’s own again where it was asked for twice', async () => {
    await openWindow();
    pressAtOnce(CTRL_K, letter('a'), CTRL_K, letter('v'));
    const field = await paletteField();
    expect(field.value).toBe('av');
    pressAtOnce(CTRL_K);
    const press = new KeyboardEvent('keydown', { key: 'b', bubbles: true, cancelable: true });
    act(() => void field.dispatchEvent(press));
    expect([press.defaultPrevented, field.value]).toEqual([false, 'av']);
  });

  it('leave a later palette empty', async () => {
    await openWindow();
    pressAtOnce(CTRL_K, letter('a'), { key: 'Escape', code: 'Escape' });
    await settle();
    expect(screen.queryByRole('combobox')).toBeNull();
    pressAtOnce(CTRL_K);
    expect((await paletteField()).value).toBe('');
  });

  it('do nothing where a list of keys was asked for', async () => {
    const rendered = await openWindow();
    pressAtOnce({ key: '?', code: 'Slash', shiftKey: true }, letter('a'));
    expect(await screen.findByRole('dialog', { name: 'Keys' })).toBeTruthy();
    expect(chosen(rendered)).toBe(0);
  });

  it('are commands again once it is closed', async () => {
    const rendered = await openWindow();
    pressAtOnce(CTRL_K);
    await paletteField();
    pressAtOnce({ key: 'Escape', code: 'Escape' });
    await settle();
    act(() => (document.activeElement as HTMLElement | null)?.blur());
    pressAtOnce(letter('a'));
    await settle();
    expect(chosen(rendered)).toBe(1);
  });
});
