import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CONVENTIONS, conventionsOf } from '#shared/figure/compare/conventions.ts';
import { namedEventsOf } from '#shared/project/project-record.ts';
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
    fireEvent.click(screen.getByRole('switch', { name: /Single letters/ }));
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

describe('a folder another program carries', () => {
  const box = () =>
    screen.getByRole('checkbox', { name: 'This folder is synced by another program' });

  it('is called so by the person', async () => {
    const { backend } = await settings();
    await settle();
    fireEvent.click(box());
    await settle();
    expect((box() as HTMLInputElement).checked).toBe(true);
    expect(backend.calls.at(-1)).toEqual({ channel: 'project.saySynced', input: { synced: true } });
  });

  it('needs no saying where Attest sees it', async () => {
    const backend = sampleBackend({});
    backend.answer('project.synced', () => ({ ok: true, value: { found: true, said: false } }));
    await renderWithNotebook(<SettingsScreen />, { backend });
    await settle();
    expect((box() as HTMLInputElement).disabled).toBe(true);
    expect((box() as HTMLInputElement).checked).toBe(true);
  });
});

describe('how figures are compared', () => {
  it('is the project’s to switch, one setting each', async () => {
    const { store } = await settings();
    const stored = () => store.getState().project?.tables.project.get(FAKE_PROJECT)?.settings;
    fireEvent.click(screen.getByRole('switch', { name: /Dozens/ }));
    await settle();
    await commit('The share “about” and “nearly” allow, in per cent', '5');
    await commit('The share “about” and “nearly” allow, in per cent', 'much');
    expect(conventionsOf(stored() ?? {})).toEqual({ ...CONVENTIONS, dozens: false, within: 0.05 });
    expect(store.getState().notices[0]).toMatchObject({ tone: 'problem' });
  });

  it('knows named events by every way of saying them', async () => {
    const { store } = await settings();
    const events = () =>
      namedEventsOf(store.getState().project?.tables.project.get(FAKE_PROJECT)?.settings ?? {});
    const add = () => screen.getByRole('button', { name: 'Add event' });
    fireEvent.change(screen.getByLabelText('New event'), {
      target: { value: 'the coup, the takeover' },
    });
    fireEvent.change(screen.getByLabelText('Its date'), { target: { value: 'spring' } });
    expect(add()).toHaveProperty('disabled', true);
    fireEvent.change(screen.getByLabelText('Its date'), { target: { value: '2021-02-01' } });
    fireEvent.click(add());
    await settle();
    await commit('Words for the coup', 'the coup, the putsch');
    const event = { name: 'the coup', words: ['the coup', 'the putsch'], date: '2021-02-01' };
    expect(events()).toEqual([event]);
    fireEvent.click(screen.getByRole('button', { name: 'Forget the coup' }));
    await settle();
    expect(events()).toEqual([]);
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
