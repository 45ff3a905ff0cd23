import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LibraryScreen } from '#renderer/library/library-screen.tsx';
import { dispatch, undo } from '#renderer/state/notebook.ts';
import { axeViolations } from '#test/renderer/axe-violations.ts';
import { pressKey, settle } from '#test/renderer/keys.ts';
import { renderWithNotebook } from '#test/renderer/render-with-notebook.tsx';
import { courier, gazette, sampleBackend } from '#test/renderer/sample-notebook.ts';

async function library() {
  const rendered = await renderWithNotebook(<LibraryScreen />, {
    backend: sampleBackend(),
    route: { screen: 'library', document: courier.document.id },
  });
  await settle();
  const panel = () => within(screen.getByRole('complementary', { name: 'Document' }));
  const stored = (id: string) => rendered.backend.project().tables.document.get(id);
  const choose = async (key: string, words: string) => {
    pressKey(key);
    await settle();
    const field = screen.getByRole('combobox');
    fireEvent.change(field, { target: { value: words } });
    await settle();
    fireEvent.keyDown(field, { key: 'Enter' });
    await settle();
  };
  return { ...rendered, panel, stored, choose };
}

describe('two documents nobody recognised as akin', () => {
  it('are one text once a person says so, until it is taken back', async () => {
    const { panel, stored, store, choose } = await library();
    await choose('t', 'frontier');
    expect(stored(courier.document.id)?.copies).toEqual([gazette.document.id]);
    expect(panel().getByRole('heading', { name: /^Same text as/ })).toBeTruthy();
    expect(panel().getByText(/Somebody here said so/)).toBeTruthy();
    fireEvent.click(panel().getByRole('button', { name: 'Not a copy' }));
    await settle();
    expect(stored(courier.document.id)?.copies).toBeUndefined();
    expect(panel().queryByRole('heading', { name: /^Same text as/ })).toBeNull();
    await undo(store);
    await settle();
    expect(stored(courier.document.id)?.copies).toEqual([gazette.document.id]);
  });

  it('are a newer and an older version once a person says so, and undo parts them', async () => {
    const { stored, store, choose } = await library();
    await choose('v', 'frontier gazette');
    expect(stored(courier.document.id)).toBeUndefined();
    expect(stored(gazette.document.id)?.current).toBe(courier.text.textHash);
    expect(store.getState().route).toEqual({
      screen: 'library',
      document: gazette.document.id,
    });
    await undo(store);
    await settle();
    expect(stored(courier.document.id)?.current).toBe(courier.text.textHash);
  });

  it('are looked for by title, publisher and file, and never is one akin to itself', async () => {
    const { container } = await library();
    pressKey('t');
    await settle();
    const dialog = screen.getByRole('dialog');
    const options = within(dialog).getAllByRole('option');
    expect(options.map((one) => one.textContent).join()).not.toContain('A year of walking away');
    expect(options).toHaveLength(2);
    expect(await axeViolations(container)).toEqual([]);
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'qwertz' } });
    await settle();
    expect(dialog.textContent).toContain('No other document is called “qwertz”.');
  });
});

describe('what was said against a likeness', () => {
  it('stands with the document and is taken back there', async () => {
    const { store, panel, stored } = await library();
    const between = { id: courier.document.id, other: gazette.document.id, on: true };
    await dispatch(store, { kind: 'document.apart', ...between });
    const undone = stored(courier.document.id)?.apart;
    expect(undone).toEqual([gazette.document.id]);
    await settle();
    fireEvent.click(await panel().findByRole('button', { name: /^Take back: no copy of/ }));
    await settle();
    expect(stored(courier.document.id)?.apart).toBeUndefined();
  });
});
