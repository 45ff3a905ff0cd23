import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FAKE_ME, FAKE_PROJECT } from '#renderer/backend/fake-backend.ts';
import { possibleParents } from '#renderer/settings/possible-parents.ts';
import { SettingsScreen } from '#renderer/settings/settings-screen.tsx';
import { axeViolations } from '#test/renderer/axe-violations.ts';
import { settle } from '#test/renderer/keys.ts';
import { renderWithNotebook } from '#test/renderer/render-with-notebook.tsx';
import { deserted, drafted, idOf, sampleBackend } from '#test/renderer/sample-notebook.ts';

async function settings(options: Parameters<typeof sampleBackend>[0] = {}) {
  const rendered = await renderWithNotebook(<SettingsScreen />, {
    backend: sampleBackend(options),
  });
  const tag = (id: string) => rendered.store.getState().project?.tables.tag.get(id);
  return { ...rendered, tag };
}
const commit = async (label: string, value: string) => {
  const field = screen.getByLabelText(label);
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
  await settle();
};

describe('settings of this computer', () => {
  it('are kept as they are chosen', async () => {
    const { store } = await settings();
    fireEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    await settle();
    fireEvent.click(screen.getByRole('radio', { name: '21' }));
    await settle();
    fireEvent.click(screen.getByRole('switch'));
    await settle();
    expect(store.getState().info?.settings).toEqual({
      theme: 'dark',
      textSize: 21,
      singleKeys: false,
    });
  });
});

describe('settings of the project', () => {
  it('rename it and the person, and neither becomes empty', async () => {
    const { store } = await settings();
    const record = () => store.getState().project?.tables.project.get(FAKE_PROJECT);
    await commit('Name', 'Leaving in 2025');
    await commit('Your name in it', 'Bittern');
    await commit('Name', '   ');
    expect([record()?.name, record()?.people[FAKE_ME]?.name]).toEqual([
      'Leaving in 2025',
      'Bittern',
    ]);
  });
});

describe('the tag editor', () => {
  it('adds a tag with a hue and a key that are free', async () => {
    const { store } = await settings();
    fireEvent.change(screen.getByLabelText('New tag'), { target: { value: 'Captured' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add tag' }));
    await settle();
    const added = [...(store.getState().project?.tables.tag.values() ?? [])].at(-1);
    expect([added?.name, added?.colour, added?.key]).toEqual(['Captured', 3, 3]);
  });

  it('renames a tag and gives it another colour with its pattern', async () => {
    const { tag } = await settings();
    await commit('Name of the tag Deserted', 'Walked away');
    fireEvent.click(screen.getByRole('button', { name: /Colour of Walked away/ }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Green, even dashes' }));
    await settle();
    expect([tag(deserted.id)?.name, tag(deserted.id)?.colour]).toEqual(['Walked away', 8]);
  });

  it('takes a key from the tag that had it, and undo gives it back, in one step', async () => {
    const { backend, store, tag } = await settings();
    const row = screen.getByLabelText('Name of the tag Drafted').closest('li')!;
    fireEvent.click(within(row).getByRole('button', { name: /Key of the tag Drafted/ }));
    fireEvent.click(await screen.findByRole('option', { name: 'Key 1' }));
    await settle();
    expect([tag(drafted.id)?.key, tag(deserted.id)?.key]).toEqual([1, undefined]);
    const back = await backend.request['project.undo']({});
    if (back.ok) backend.emit('project.patched', back.value.patch);
    expect([tag(drafted.id)?.key, tag(deserted.id)?.key]).toEqual([2, 1]);
    expect(store.getState().history.undo).toBeNull();
  });

  it('makes a tag a measure, under another tag, and takes both away again', async () => {
    const { tag } = await settings();
    const open = async () => {
      fireEvent.click(screen.getByRole('button', { name: 'More about the tag Drafted' }));
      return within(await screen.findByRole('dialog', { name: /Drafted/ }));
    };
    let dialog = await open();
    fireEvent.click(dialog.getByRole('button', { name: /Belongs under/ }));
    fireEvent.click(await screen.findByRole('option', { name: 'Deserted' }));
    fireEvent.click(dialog.getByRole('switch'));
    fireEvent.change(dialog.getByLabelText('What is counted'), { target: { value: 'people' } });
    fireEvent.change(dialog.getByLabelText('Per'), { target: { value: 'month' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Keep' }));
    await settle();
    expect(tag(drafted.id)).toMatchObject({
      parent: deserted.id,
      measure: { counted: 'people', unit: null, per: 'month' },
    });
    dialog = await open();
    fireEvent.click(dialog.getByRole('switch'));
    fireEvent.click(dialog.getByRole('button', { name: 'Keep' }));
    await settle();
    expect(tag(drafted.id)?.measure).toBeUndefined();
  });

  it('keeps a tag from standing under its own children', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((letter) => ({ ...deserted, id: idOf('tag', letter) }));
    const child = { ...b!, parent: a!.id };
    const grandchild = { ...c!, parent: child.id };
    const all = [a!, child, grandchild];
    expect(possibleParents(a!, all)).toEqual([]);
    expect(possibleParents(grandchild, all)).toEqual([a, child]);
  });

  it('moves a tag before another', async () => {
    const { tag } = await settings();
    fireEvent.click(screen.getByRole('button', { name: 'Move Drafted up' }));
    await settle();
    expect(tag(drafted.id)!.order < tag(deserted.id)!.order).toBe(true);
    expect(screen.getByRole('button', { name: 'Move Drafted up' })).toHaveProperty(
      'disabled',
      true,
    );
  });

  it('deletes a tag and offers the way back', async () => {
    const { store, tag } = await settings();
    fireEvent.click(screen.getByRole('button', { name: 'Delete the tag Drafted' }));
    await settle();
    expect(tag(drafted.id)).toBeUndefined();
    expect(store.getState().notices[0]).toMatchObject({ undo: true });
  });
});

describe('about', () => {
  it('warns of the fallback runtime where it runs, and only there', async () => {
    const { unmount } = await settings({ fallback: true });
    expect(screen.getByText(/This is the fallback runtime/)).toBeTruthy();
    unmount();
    await settings();
    expect(screen.queryByText(/This is the fallback runtime/)).toBeNull();
  });

  it('has no violations axe can see', async () => {
    await settings();
    expect(await axeViolations()).toEqual([]);
  });
});
