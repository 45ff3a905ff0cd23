import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Window } from '#renderer/shell/window.tsx';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { pressKey, settle } from '#test/renderer/keys.ts';
import { renderWithNotebook } from '#test/renderer/render-with-notebook.tsx';
import { sampleBackend } from '#test/renderer/sample-notebook.ts';

describe('the keys of undo and redo', () => {
  it('do nothing behind a dialog, from wherever in it they are pressed', async () => {
    const { backend } = await renderWithNotebook(<Window />, { backend: sampleBackend() });
    await screen.findByRole('main');
    const steps = () => backend.calls.filter(({ channel }) => /\.(un|re)do$/.test(channel));
    pressKey('?');
    const list = await screen.findByRole('dialog', { name: 'Keys' });
    act(() => within(list).getByRole('button').focus());
    // The browser is kept from it too: it would undo what was typed into a field of the screen.
    expect(fireEvent.keyDown(document.activeElement!, { key: 'z', ctrlKey: true })).toBe(false);
    pressKey('z', { ctrlKey: true, shiftKey: true });
    pressKey('y', { ctrlKey: true });
    await settle();
    expect(steps()).toEqual([]);
    pressKey('Escape');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    pressKey('z', { ctrlKey: true });
    await settle();
    expect(steps()).toHaveLength(1);
  });

  it('work in a drawer as from the screen that it is part of', async () => {
    const { backend } = await renderWithNotebook(
      <>
        <Window />
        <Drawer label="Document" isOpen onClose={() => undefined}>
          <button type="button">Here</button>
        </Drawer>
      </>,
      { backend: sampleBackend() },
    );
    act(() => screen.getByRole('button', { name: 'Here' }).focus());
    pressKey('z', { ctrlKey: true });
    await settle();
    expect(backend.calls.at(-1)?.channel).toBe('project.undo');
  });
});
