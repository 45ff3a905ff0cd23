import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ImportOutcome } from '#shared/ipc/contract.ts';
import { LibraryScreen } from '#renderer/library/library-screen.tsx';
import type { ImportJob } from '#renderer/state/import-job.ts';
import { closeImport } from '#renderer/state/importing.ts';
import { pressKey, settle } from '#test/renderer/keys.ts';
import { renderWithNotebook } from '#test/renderer/render-with-notebook.tsx';
import { courier, gazette, sampleBackend } from '#test/renderer/sample-notebook.ts';

const refused = (file: string): ImportOutcome => {
  return { file, id: null, status: 'refused', reason: 'It is empty.' };
};
const added = (file: string): ImportOutcome => {
  return { file, id: courier.document.id, status: 'imported' };
};
const finished = (outcomes: readonly ImportOutcome[]): ImportJob => {
  const total = outcomes.length;
  return {
    job: 'a',
    done: total,
    total,
    refused: 0,
    before: 0,
    file: '',
    outcomes,
    state: 'finished',
  };
};

async function library(options: Parameters<typeof sampleBackend>[0] = {}) {
  const rendered = await renderWithNotebook(<LibraryScreen />, {
    backend: sampleBackend(options),
    route: { screen: 'library', document: courier.document.id },
  });
  await settle();
  const sum = async (outcomes: readonly ImportOutcome[]) => {
    act(() => rendered.store.setState({ imports: [finished(outcomes)] }));
    await settle();
  };
  return { ...rendered, sum };
}
const button = (name: string | RegExp) => screen.getByRole('button', { name });
/** The words of the row that has the focus. */
const rowInHand = () => document.activeElement?.closest('[role="row"]')?.textContent ?? null;

describe('the focus in the library', () => {
  it('is in the list once the summary it was in is closed', async () => {
    const { sum } = await library();
    await sum([refused('a.txt')]);
    act(() => button('Close').focus());
    pressKey('Enter');
    await waitFor(() => expect(rowInHand()).toContain('Valley Courier'));
    expect(screen.queryByText('1 could not be read.')).toBeNull();
  });

  it('is on what adds documents where there is no list', async () => {
    const { sum } = await library({ records: [], texts: [], sameText: [] });
    await sum([refused('a.txt')]);
    act(() => button('Close').focus());
    pressKey('Enter');
    await waitFor(() => expect(document.activeElement).toBe(button(/^Add documents/)));
  });

  it('is on the older document once another became a version of it', async () => {
    await library();
    act(() => within(screen.getByRole('grid')).getAllByRole('gridcell')[0]!.focus());
    expect(rowInHand()).toContain('Valley Courier');
    pressKey('v');
    const field = await screen.findByRole('combobox');
    fireEvent.change(field, { target: { value: 'frontier gazette' } });
    await settle();
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(screen.queryByText('Valley Courier')).toBeNull());
    await waitFor(() => expect(rowInHand()).toContain('Frontier Gazette'));
  });

  it('is there too where the button that asked has gone with its document', async () => {
    const { store } = await library();
    act(() => button('Relate to another').focus());
    pressKey('Enter');
    const entry = await screen.findByRole('menuitem', { name: /newer version/ });
    pressKey('Enter');
    expect(entry.isConnected).toBe(false);
    const field = await screen.findByRole('combobox');
    fireEvent.change(field, { target: { value: 'frontier gazette' } });
    await settle();
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(store.getState().route.document).toBe(gazette.document.id));
    await waitFor(() => expect(rowInHand()).toContain('Frontier Gazette'));
  });

  it('stays nowhere where somebody put it there', async () => {
    const { store, sum } = await library();
    await sum([refused('a.txt')]);
    act(() => button('Close').focus());
    act(() => button('Close').blur());
    await settle();
    act(() => closeImport(store, 'a'));
    await settle();
    await act(() => new Promise((done) => requestAnimationFrame(done)));
    expect(screen.queryByText('1 could not be read.')).toBeNull();
    expect(document.activeElement).toBe(document.body);
  });
});

describe('Escape over a finished import', () => {
  it('folds its files, which can be shown again, and then goes to the list', async () => {
    const { sum } = await library();
    await sum([refused('a.txt'), added('b.txt')]);
    expect(screen.getByText('It is empty.', { exact: false })).toBeTruthy();
    act(() => button('Copy the list').focus());
    pressKey('Escape');
    expect(screen.queryByText('It is empty.', { exact: false })).toBeNull();
    expect(document.activeElement).toBe(button('Copy the list'));
    pressKey('Escape');
    expect(rowInHand()).toContain('Valley Courier');
    fireEvent.click(button('Show the files'));
    expect(screen.getByText('It is empty.', { exact: false })).toBeTruthy();
  });

  it('takes it away where there is nothing to look at', async () => {
    const { sum } = await library();
    await sum([added('b.txt')]);
    expect(screen.getByText('1 document added.')).toBeTruthy();
    pressKey('Escape');
    expect(screen.queryByText('1 document added.')).toBeNull();
  });

  it('never takes reasons away that nobody closed', async () => {
    const { sum } = await library();
    await sum([refused('a.txt')]);
    for (let n = 0; n < 3; n += 1) pressKey('Escape');
    expect(screen.getByText('1 could not be read.')).toBeTruthy();
    expect(button('Show the files')).toBeTruthy();
  });
});
