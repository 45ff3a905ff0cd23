import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createFakeBackend } from '#renderer/backend/fake-backend.ts';
import { NotebookProvider } from '#renderer/state/hooks.ts';
import { createNotebook, start } from '#renderer/state/notebook.ts';
import { Window } from '#renderer/shell/window.tsx';
import { axeViolations } from '#test/renderer/axe-violations.ts';
import { pressKey, settle } from '#test/renderer/keys.ts';
import { renderWithNotebook } from '#test/renderer/render-with-notebook.tsx';

const recent = [
  { token: `pt_${'b'.repeat(26)}`, name: 'River dams', folder: 'dams', openedAt: '2026-01-12' },
];

async function welcome() {
  const backend = createFakeBackend({ projectName: null, recent });
  const rendered = await renderWithNotebook(<Window />, { backend });
  await settle();
  return rendered;
}
const fill = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('Welcome', () => {
  it('begins with the first way in under the focus', async () => {
    await welcome();
    expect(document.activeElement?.textContent).toContain('New project');
  });

  it('has no violations axe can see', async () => {
    await welcome();
    expect(await axeViolations()).toEqual([]);
  });

  it('opens a project that was open before', async () => {
    const { backend, store } = await welcome();
    fireEvent.click(screen.getByRole('button', { name: /River dams/ }));
    await settle();
    expect(backend.calls).toContainEqual({
      channel: 'project.open',
      input: { token: recent[0]?.token },
    });
    expect(store.getState().project).not.toBeNull();
  });

  it('forgets what was open before when it is asked to', async () => {
    await welcome();
    fireEvent.click(screen.getByRole('button', { name: 'Clear the list' }));
    await settle();
    expect(screen.queryByRole('button', { name: /River dams/ })).toBeNull();
  });

  it('opens by key a project, a bundle and the sample', async () => {
    const { backend } = await welcome();
    pressKey('o', { ctrlKey: true });
    await settle();
    expect(backend.calls.map((call) => call.channel)).toContain('project.choose');
  });
});

describe('a bundle that takes its time', () => {
  it('is told of on Welcome until it is open', async () => {
    const { backend } = await welcome();
    act(() => backend.emit('bundle.progress', { doing: 'unpacking', share: 0.5 }));
    expect(screen.getByRole('progressbar', { name: 'Opening the bundle' })).toBeTruthy();
    act(() => backend.emit('bundle.progress', null));
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('is told of over every screen of a project', async () => {
    const { backend } = await renderWithNotebook(<Window />, { backend: createFakeBackend() });
    await screen.findByRole('main');
    act(() => backend.emit('bundle.progress', { doing: 'unpacking', share: 0.5 }));
    expect(screen.getByText('Opening the bundle').getAttribute('role')).toBe('status');
    act(() => backend.emit('bundle.progress', null));
    expect(screen.queryByText('Opening the bundle')).toBeNull();
  });
});

describe('a fresh page', () => {
  it('shows Welcome before main has answered, and the recent projects after', async () => {
    const backend = createFakeBackend({ projectName: null, recent });
    const store = createNotebook(backend, true);
    render(
      <NotebookProvider value={store}>
        <Window />
      </NotebookProvider>,
    );
    expect(screen.getByRole('main', { name: 'Welcome' })).toBeTruthy();
    expect(backend.calls).toEqual([]);
    await act(() => start(store));
    expect(await screen.findByRole('button', { name: /River dams/ })).toBeTruthy();
  });

  it('says it when main cannot begin, instead of offering what would not work', () => {
    const backend = createFakeBackend({ projectName: null });
    const store = createNotebook(backend, true);
    render(
      <NotebookProvider value={store}>
        <Window />
      </NotebookProvider>,
    );
    act(() => store.setState({ cannotStart: 'The settings cannot be read.' }));
    expect(screen.getByRole('main', { name: 'Attest could not begin' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /New project/ })).toBeNull();
  });
});

describe('a new project', () => {
  async function dialog() {
    const rendered = await welcome();
    pressKey('n', { ctrlKey: true });
    await screen.findByRole('dialog', { name: 'New project' });
    return rendered;
  }
  const create = () => {
    fireEvent.click(screen.getByRole('button', { name: /create/i }));
    return settle();
  };

  it('wants a name and a pseudonym, and says that neither is taken from the computer', async () => {
    const { backend } = await dialog();
    await create();
    expect(screen.getByText('Give it a name.')).toBeTruthy();
    expect(screen.getByText(/Choose a name to sign with/)).toBeTruthy();
    expect(backend.calls.some((call) => call.channel === 'project.create')).toBe(false);
  });

  it('asks for a folder when none was chosen, then is there', async () => {
    const { backend, store } = await dialog();
    fill('Name of the project', 'Leaving');
    fill('Your name in it', 'Heron');
    await create();
    const asked = backend.calls.map((call) => call.channel);
    expect(asked.indexOf('project.choosePlace')).toBeLessThan(asked.indexOf('project.create'));
    expect(store.getState().header?.name).toBe('Leaving');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says in the form why it could not be made', async () => {
    const { backend } = await dialog();
    backend.answer('project.create', () => ({
      ok: false,
      failure: { code: 'project-exists', sentence: 'There is a project in that folder already.' },
    }));
    fill('Name of the project', 'Leaving');
    fill('Your name in it', 'Heron');
    await create();
    const form = screen.getByRole('dialog', { name: 'New project' });
    expect(within(form).getByText(/There is a project in that folder already/)).toBeTruthy();
  });

  it('has no violations axe can see', async () => {
    await dialog();
    expect(await axeViolations(screen.getByRole('dialog'))).toEqual([]);
  });
});
