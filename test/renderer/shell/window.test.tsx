import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { dispatch, notify, undo } from '#renderer/state/notebook.ts';
import { Window } from '#renderer/shell/window.tsx';
import { toasts } from '#renderer/ui/toasts.ts';
import { axeViolations } from '#test/renderer/axe-violations.ts';
import { pressKey, settle } from '#test/renderer/keys.ts';
import { renderWithNotebook } from '#test/renderer/render-with-notebook.tsx';
import { deserted, sampleBackend } from '#test/renderer/sample-notebook.ts';

/** The window once the shell is fetched and drawn. */
async function openWindow(options: Parameters<typeof renderWithNotebook>[1]) {
  const rendered = await renderWithNotebook(<Window />, options);
  await screen.findByRole('main');
  return rendered;
}
const undoButton = () => screen.getByRole('button', { name: /undo/i });
const blur = () => act(() => (document.activeElement as HTMLElement | null)?.blur());

describe('the window over a project', () => {
  it('leads from the rail to every screen and says where it is', async () => {
    const { store } = await openWindow({ backend: sampleBackend() });
    const rail = screen.getByRole('navigation', { name: 'Screens' });
    fireEvent.click(within(rail).getByRole('button', { name: /Share/ }));
    expect(store.getState().route.screen).toBe('share');
    expect(await screen.findByRole('main', { name: 'Share' })).toBeTruthy();
    expect(within(rail).getByRole('button', { current: 'page' }).textContent).toContain('Share');
  });

  it('leads by an arrow into the list of a screen that was reached by its keys', async () => {
    const { store } = await openWindow({ backend: sampleBackend() });
    await dispatch(store, { kind: 'claim.add', statement: 'The list is whole.' });
    const claim = [...store.getState().project!.tables.claim.keys()].at(-1)!;
    await dispatch(store, { kind: 'claim.delete', ids: [claim] });
    pressKey('g');
    pressKey('d');
    const deleted = await screen.findByRole('grid', { name: 'Deleted' });
    blur();
    pressKey('ArrowDown');
    await settle();
    expect(deleted.contains(document.activeElement)).toBe(true);
  });

  it('says beside Figures how many suggestions wait', async () => {
    await openWindow({ backend: sampleBackend() });
    expect(
      await screen.findByRole('button', { name: /Figures.*3 suggestions to review/ }),
    ).toBeTruthy();
  });

  it('has no violations axe can see', async () => {
    await openWindow({ backend: sampleBackend() });
    await settle();
    expect(await axeViolations()).toEqual([]);
  });

  it('names what undo would take back, and takes it back', async () => {
    const { backend, store } = await openWindow({ backend: sampleBackend() });
    expect(screen.getByRole('button', { name: 'Nothing to undo' })).toHaveProperty(
      'disabled',
      true,
    );
    await act(async () => {
      const answer = await backend.request['project.dispatch']({
        command: { kind: 'tag.delete', id: deserted.id },
      });
      if (answer.ok) backend.emit('project.patched', answer.value.patch);
    });
    fireEvent.click(screen.getByRole('button', { name: 'Undo delete tag' }));
    await settle();
    expect(store.getState().project?.tables.tag.has(deserted.id)).toBe(true);
    expect(screen.getByRole('button', { name: 'Redo delete tag' })).toBeTruthy();
  });

  it('leaves Ctrl+A to fields and lists: it never marks the words of the window itself', async () => {
    await openWindow({ backend: sampleBackend() });
    const all = { key: 'a', code: 'KeyA', ctrlKey: true };
    expect(fireEvent.keyDown(document.body, all)).toBe(false);
    expect(fireEvent.keyDown(screen.getByRole('searchbox'), all)).toBe(true);
    // Where a French keyboard has its Q the American one has its A: that quits.
    const quit = { key: 'q', code: 'KeyA', ctrlKey: true };
    expect(fireEvent.keyDown(document.body, quit)).toBe(true);
  });

  it('shows how the disk stands, and what to do when it refused', async () => {
    const { backend } = await openWindow({ backend: sampleBackend() });
    act(() => backend.emit('project.saving', { revision: 0 }));
    expect(screen.getByText('Saving')).toBeTruthy();
    act(() => backend.emit('project.notSaved', { sentence: 'The disk is full.' }));
    expect(screen.getByText('Not saved')).toBeTruthy();
    expect(screen.getByText(/The disk is full/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await settle();
    expect(screen.queryByText(/The disk is full/)).toBeNull();
    expect(screen.getByText(/^Saved \d\d:\d\d$/)).toBeTruthy();
  });

  it('offers a copy elsewhere while the disk refuses, and to go on in it', async () => {
    const { backend, store } = await openWindow({ backend: sampleBackend() });
    act(() => backend.emit('project.notSaved', { sentence: 'The disk is full.' }));
    fireEvent.click(screen.getByRole('button', { name: 'Save a copy elsewhere' }));
    await settle();
    expect(screen.getByText(/A copy with all of it is in “Copy”/)).toBeTruthy();
    expect(screen.getByText('Not saved')).toBeTruthy();
    act(() => store.setState(({ revision }) => ({ revision: revision + 1 })));
    expect(screen.queryByText(/A copy with all of it/)).toBeNull();
    act(() => store.setState(({ revision }) => ({ revision: revision - 1 })));
    fireEvent.click(screen.getByRole('button', { name: 'Go on in the copy' }));
    await settle();
    expect(backend.calls.some(({ channel }) => channel === 'project.open')).toBe(true);
    expect(screen.queryByText('Not saved')).toBeNull();
  });

  it('leads from a file that could not be read to what is kept of it', async () => {
    const problem = { file: 'claims.json', sentence: 'It ends in the middle.' };
    const { store } = await openWindow({ backend: sampleBackend({ problems: [problem] }) });
    fireEvent.click(screen.getByRole('button', { name: 'Recover' }));
    expect(store.getState().route).toEqual({ screen: 'recovery', record: 'claims.json' });
    expect(await screen.findByRole('main', { name: 'Recovery' })).toBeTruthy();
  });

  it('names a file that could not be read and why nothing may be written', async () => {
    const problem = { file: 'claims.json', sentence: 'It ends in the middle.' };
    const backend = sampleBackend({
      problems: [problem],
      readOnly: 'Another window has this project open.',
    });
    await openWindow({ backend });
    expect(screen.getByText('claims.json')).toBeTruthy();
    expect(screen.getByText(/It ends in the middle/)).toBeTruthy();
    expect(screen.getByText(/Another window has this project open/)).toBeTruthy();
  });

  it('lets the project be taken from whoever holds it', async () => {
    const backend = sampleBackend({ readOnly: 'Heron has this project open.', isHeld: true });
    await openWindow({ backend });
    expect(screen.getByText(/Heron has this project open/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Take over…' }));
    await settle();
    expect(screen.queryByText(/Open for reading only/)).toBeNull();
  });

  it('lets a folder be called synced, so that both work in it', async () => {
    const backend = sampleBackend({ readOnly: 'Heron has this project open.', isHeld: true });
    await openWindow({ backend });
    fireEvent.click(screen.getByRole('button', { name: 'This folder is synced' }));
    await settle();
    const said = backend.calls.filter(({ channel }) => channel === 'project.saySynced');
    expect(said.map(({ input }) => input)).toEqual([{ synced: true }]);
    expect(screen.queryByText(/Open for reading only/)).toBeNull();
  });

  it('says who works on the same synced folder', async () => {
    const beside = 'Heron has this project open on another computer.';
    await openWindow({ backend: sampleBackend({ beside }) });
    expect(screen.getByText(beside)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Take over…' })).toBeNull();
  });

  it('puts the chosen theme on the page', async () => {
    const { store } = await openWindow({
      backend: sampleBackend({ settings: { theme: 'dark' } }),
    });
    expect(document.documentElement.dataset['theme']).toBe('dark');
    act(() =>
      store.setState(({ info }) => ({
        info: info && { ...info, settings: { ...info.settings, theme: 'system' } },
      })),
    );
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });
});

describe('files held over the window', () => {
  const held = { dataTransfer: { types: ['Files'], files: [new File(['x'], 'new.txt')] } };

  it('are asked to be let go, and are added when they are', async () => {
    const backend = sampleBackend({ files: [{ name: 'new.txt', lines: ['Ten left.'] }] });
    const { store } = await openWindow({ backend });
    fireEvent.dragEnter(document.body, held);
    fireEvent.dragEnter(screen.getByRole('main'), held);
    fireEvent.dragLeave(document.body, held);
    expect(screen.getByText('Let go to add to the library')).toBeTruthy();
    fireEvent.drop(document.body, held);
    await settle();
    expect(screen.queryByText('Let go to add to the library')).toBeNull();
    expect(store.getState().project?.tables.document.size).toBe(4);
  });

  it('are nothing when they are words of a page', async () => {
    await openWindow({ backend: sampleBackend() });
    fireEvent.dragEnter(document.body, { dataTransfer: { types: ['text/plain'], files: [] } });
    expect(screen.queryByText('Let go to add to the library')).toBeNull();
  });
});

describe('keys', () => {
  it('lead to a screen with G and its letter, and only then', async () => {
    const { store } = await openWindow({ backend: sampleBackend() });
    blur();
    pressKey('s');
    expect(store.getState().route.screen).toBe('library');
    pressKey('g');
    pressKey('s');
    expect(store.getState().route.screen).toBe('share');
  });

  it('are letters again where single keys are switched off', async () => {
    const { store } = await openWindow({
      backend: sampleBackend({ settings: { singleKeys: false } }),
    });
    blur();
    pressKey('g');
    pressKey('s');
    pressKey('?');
    expect(store.getState().route.screen).toBe('library');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('leave undo to a text field that has the focus', async () => {
    const { backend } = await openWindow({ backend: sampleBackend() });
    const undone = () => backend.calls.filter((call) => call.channel === 'project.undo').length;
    act(() => screen.getByRole('searchbox', { name: 'Search in the texts' }).focus());
    pressKey('z', { ctrlKey: true });
    expect(undone()).toBe(0);
    act(() => undoButton().parentElement?.focus());
    blur();
    pressKey('z', { ctrlKey: true });
    await settle();
    expect(undone()).toBe(1);
  });

  it('are listed under ?', async () => {
    await openWindow({ backend: sampleBackend() });
    blur();
    pressKey('?');
    const list = await screen.findByRole('dialog', { name: 'Keys' });
    expect(within(list).getByText('Search or do anything')).toBeTruthy();
  });

  it('do from the menu what they do by hand', async () => {
    const { backend } = await openWindow({ backend: sampleBackend() });
    blur();
    act(() => backend.emit('app.menu', { item: 'undo' }));
    await settle();
    expect(backend.calls.at(-1)?.channel).toBe('project.undo');
    act(() => backend.emit('app.menu', { item: 'palette' }));
    expect(await screen.findByRole('dialog', { name: 'Search or do anything' })).toBeTruthy();
  });

  it('export says that there is no brief instead of doing nothing', async () => {
    const { store } = await openWindow({ backend: sampleBackend() });
    blur();
    pressKey('e', { ctrlKey: true });
    expect(await screen.findByText(/There is no brief to export yet/)).toBeTruthy();
    expect(store.getState().route.screen).toBe('brief');
  });
});

describe('a notice', () => {
  beforeEach(() => toasts.clear());

  it('offers the way back and takes it', async () => {
    const { backend, store } = await openWindow({ backend: sampleBackend() });
    act(() => notify(store, 'Gone.', { undo: true }));
    const toast = await screen.findByText('Gone.');
    expect(toast).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^Undo( Ctrl Z)?$/ }));
    await settle();
    expect(backend.calls.some((call) => call.channel === 'project.undo')).toBe(true);
    await waitFor(() => expect(screen.queryByText('Gone.')).toBeNull());
  });

  it('no longer offers the way back once the step was undone by the keyboard', async () => {
    const { store } = await openWindow({ backend: sampleBackend() });
    const add = { kind: 'claim.add', statement: 'Many left.' } as const;
    await act(async () => {
      const made = await dispatch(store, add);
      if (made.ok) notify(store, 'Claim made.', { undo: true });
    });
    expect(await screen.findByText('Claim made.')).toBeTruthy();
    await act(() => undo(store));
    await settle();
    await waitFor(() => expect(screen.queryByText('Claim made.')).toBeNull());
  });

  it('no longer offers it once another step was made: that one would be undone', async () => {
    const { store } = await openWindow({ backend: sampleBackend() });
    const add = (statement: string) => ({ kind: 'claim.add', statement }) as const;
    await act(async () => {
      await dispatch(store, add('Many left.'));
      notify(store, 'Claim made.', { undo: true });
    });
    expect(await screen.findByText('Claim made.')).toBeTruthy();
    await act(() => dispatch(store, add('Few left.')));
    await waitFor(() => expect(screen.queryByText('Claim made.')).toBeNull());
  });

  it('shows what was undone and what was done again, and only the last of it', async () => {
    const { store } = await openWindow({ backend: sampleBackend() });
    const shown = () => screen.queryAllByRole('alertdialog').map(({ textContent }) => textContent);
    for (const statement of ['Many left.', 'Few left.', 'Nobody left.']) {
      await act(() => dispatch(store, { kind: 'claim.add', statement }));
    }
    await act(() => dispatch(store, { kind: 'tag.add', name: 'Resigned' }));
    blur();
    for (const label of ['add tag', 'add claim', 'add claim']) {
      pressKey('z', { ctrlKey: true });
      await settle();
      expect(shown()).toEqual([`Undone: ${label}`]);
    }
    pressKey('z', { ctrlKey: true, shiftKey: true });
    await settle();
    expect(shown()).toEqual(['Done again: add claim']);
    fireEvent.click(screen.getByRole('button', { name: 'Close message' }));
    await settle();
    expect(shown()).toEqual([]);
  });

  it('of a step undone is told to screen readers once, and politely', async () => {
    const { store } = await openWindow({ backend: sampleBackend() });
    await act(() => dispatch(store, { kind: 'tag.add', name: 'Resigned' }));
    await act(() => undo(store));
    await settle();
    const live = [...document.querySelectorAll('[role="status"],[role="alert"],[aria-live]')];
    const told = live.filter(({ textContent }) => textContent.includes('Undone: add tag'));
    expect(told.map((region) => region.getAttribute('role'))).toEqual(['status']);
    expect(await axeViolations()).toEqual([]);
  });

  it('of a step like the last is told again, though the words are the same', async () => {
    const { store } = await openWindow({ backend: sampleBackend() });
    const words = 'Undone: add claim';
    const telling = () =>
      [...document.querySelectorAll('[role="status"]')].filter((one) => one.textContent === words);
    for (const statement of ['Many left.', 'Few left.', 'Nobody left.']) {
      await act(() => dispatch(store, { kind: 'claim.add', statement }));
    }
    const heard: (Element | undefined)[] = [];
    for (let n = 0; n < 3; n += 1) {
      await act(() => undo(store));
      expect(telling()).toHaveLength(1);
      heard.push(telling()[0]);
    }
    // A region speaks words that come into it, never those that stand in it already.
    expect(heard[1]).not.toBe(heard[0]);
    expect(heard[2]).not.toBe(heard[1]);
  });

  it('of a step undone gives way to the next thing said, and does not come back after it', async () => {
    const { store } = await openWindow({ backend: sampleBackend() });
    await act(() => dispatch(store, { kind: 'tag.add', name: 'Resigned' }));
    await act(() => undo(store));
    await screen.findByRole('alertdialog', { name: 'Undone: add tag' });
    act(() => notify(store, 'The brief is written.'));
    await screen.findByRole('alertdialog', { name: 'The brief is written.' });
    fireEvent.click(screen.getByRole('button', { name: 'Close message' }));
    await settle();
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('that there is nothing to undo does not wait in line behind itself', async () => {
    await openWindow({ backend: sampleBackend() });
    blur();
    for (let n = 0; n < 3; n += 1) {
      pressKey('z', { ctrlKey: true });
      await settle();
    }
    expect(screen.getByRole('alertdialog').textContent).toBe('There is nothing to undo.');
    fireEvent.click(screen.getByRole('button', { name: 'Close message' }));
    await settle();
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });
});
