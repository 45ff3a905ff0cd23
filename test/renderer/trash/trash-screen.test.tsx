import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '#shared/base/result.ts';
import { dispatch, undo } from '#renderer/state/notebook.ts';
import { TrashScreen } from '#renderer/trash/trash-screen.tsx';
import { axeViolations } from '#test/renderer/axe-violations.ts';
import { settle } from '#test/renderer/keys.ts';
import { renderWithNotebook } from '#test/renderer/render-with-notebook.tsx';
import { gazette, sampleBackend } from '#test/renderer/sample-notebook.ts';

async function trash(options: Parameters<typeof sampleBackend>[0] = {}) {
  const backend = sampleBackend(options);
  const rendered = await renderWithNotebook(<TrashScreen />, { backend });
  await settle();
  return rendered;
}

/** The document with what stands in it, and a claim after it. */
async function withDeleted() {
  const rendered = await trash();
  const { store, backend } = rendered;
  await dispatch(store, { kind: 'document.delete', ids: [gazette.document.id] });
  const claim = [...backend.project().tables.claim.values()][0]!;
  await dispatch(store, { kind: 'claim.delete', ids: [claim.id] });
  await settle();
  return { ...rendered, claim };
}

const rows = () => within(screen.getByRole('grid', { name: 'Deleted' })).getAllByRole('row');

describe('the trash', () => {
  it('says what it is for while it is empty', async () => {
    await trash();
    expect(screen.getByRole('heading', { name: 'The trash is empty' })).toBeTruthy();
  });

  it('lists what was deleted with when and by whom, the newest first', async () => {
    const { claim } = await withDeleted();
    expect(rows().map((row) => row.textContent)).toEqual([
      expect.stringContaining(claim.statement),
      expect.stringContaining('Nine months of leaving'),
    ]);
    expect(rows()[0]!.textContent).toMatch(
      /claim · deleted 14 Jan 2026 by you · kept 30 days more/,
    );
  });

  it('counts what went with a document instead of listing it', async () => {
    const { backend } = await withDeleted();
    expect(rows()).toHaveLength(2);
    for (const one of backend.project().tables.figure.values()) {
      expect(one.document).not.toBe(gazette.document.id);
    }
  });

  it('restores by the button, and that can be undone', async () => {
    const { backend, store, claim } = await withDeleted();
    fireEvent.click(within(rows()[0]!).getByRole('button', { name: /^Restore claim/ }));
    await settle();
    expect(backend.project().tables.claim.get(claim.id)?.statement).toBe(claim.statement);
    expect(rows()).toHaveLength(1);
    await undo(store);
    await settle();
    expect(rows()).toHaveLength(2);
  });

  it('restores what Enter is pressed on', async () => {
    const { backend } = await withDeleted();
    const row = rows()[1]!;
    row.focus();
    fireEvent.keyDown(row, { key: 'Enter' });
    fireEvent.keyUp(row, { key: 'Enter' });
    await settle();
    expect(backend.project().tables.document.has(gazette.document.id)).toBe(true);
  });

  it('narrows to the words searched for', async () => {
    await withDeleted();
    const search = screen.getByRole('searchbox', { name: 'Search in the trash' });
    fireEvent.change(search, { target: { value: 'nine months' } });
    await settle();
    expect(rows()).toHaveLength(1);
  });

  it('says why it cannot be read, and reads again when asked', async () => {
    const backend = sampleBackend();
    backend.answer('trash.list', () => fail('unreadable', 'The disk reports an error.'));
    await renderWithNotebook(<TrashScreen />, { backend });
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('The disk reports an error.');
    backend.answer('trash.list', () => ok([]));
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await settle();
    expect(screen.getByRole('heading', { name: 'The trash is empty' })).toBeTruthy();
  });

  it('erases one thing for good after a question, and it is gone from the list', async () => {
    const { backend, claim } = await withDeleted();
    fireEvent.click(within(rows()[0]!).getByRole('button', { name: /^Erase claim for good/ }));
    const dialog = within(screen.getByRole('dialog', { name: 'Erase for good?' }));
    expect(dialog.getByText(claim.statement)).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Erase for good' }));
    await settle();
    expect(backend.calls.find(({ channel }) => channel === 'erase.run')?.input).toEqual({
      ids: [claim.id],
      phrase: null,
    });
    expect(rows()).toHaveLength(1);
  });

  it('erases words only after it has said where they stand', async () => {
    const { backend, store } = await trash();
    const documents = [{ id: gazette.document.id, title: 'Nine months of leaving' }];
    backend.answer('erase.preview', () => ok({ records: 1, changed: 2, documents }));
    fireEvent.click(screen.getByRole('button', { name: 'Erase words' }));
    const dialog = within(screen.getByRole('dialog'));
    const erase = dialog.getByRole('button', { name: 'Erase for good' });
    expect(erase).toHaveProperty('disabled', true);
    const field = dialog.getByRole('textbox', { name: 'Words to erase' });
    fireEvent.change(field, { target: { value: 'Quistgaard' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Look where they stand' }));
    await settle();
    expect(dialog.getByRole('status').textContent).toMatch(
      /2 records lose.*Nine months of leaving/,
    );
    fireEvent.click(erase);
    await settle();
    expect(store.getState().notices.at(-1)?.text).toBe('Erased for good.');
  });

  it('has nothing that gets in the way of a screen reader', async () => {
    const { container } = await withDeleted();
    expect(await axeViolations(container)).toEqual([]);
  });
});
