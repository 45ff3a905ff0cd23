import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '#shared/base/result.ts';
import type { HistoryDifference, HistoryList } from '#shared/ipc/history-contract.ts';
import { createFakeBackend, type FakeOptions } from '#renderer/backend/fake-backend.ts';
import { RecoveryScreen } from '#renderer/recovery/recovery-screen.tsx';
import { spanWords } from '#renderer/recovery/kept-words.ts';
import { axeViolations } from '#test/renderer/axe-violations.ts';
import { pressKey, settle } from '#test/renderer/keys.ts';
import { renderWithNotebook } from '#test/renderer/render-with-notebook.tsx';
import { DIFFERENCE, KEPT } from './kept-sample.ts';

interface Given extends FakeOptions {
  readonly kept?: HistoryList;
  readonly difference?: HistoryDifference;
}

async function recovery({ kept = KEPT, difference = DIFFERENCE, ...options }: Given = {}) {
  const backend = createFakeBackend(options);
  backend.answer('history.list', () => ok(kept));
  backend.answer('history.diff', () => ok(difference));
  const rendered = await renderWithNotebook(<RecoveryScreen />, { backend });
  await settle();
  const asked = () => backend.calls.filter(({ channel }) => channel === 'history.diff').at(-1);
  return { ...rendered, backend, asked };
}

const page = () => screen.getByRole('article');
const row = (list: string, name: RegExp) =>
  within(screen.getByRole('grid', { name: list })).getByRole('row', { name });
const restoreButton = () => screen.getByRole('button', { name: 'Restore this version' });

describe('recovery', () => {
  it('opens on the file that cannot be read, and says why', async () => {
    await recovery();
    expect(page().textContent).toContain('Highlights and figures of');
    expect(page().textContent).toContain('cannot be read: it is no complete JSON');
  });

  it('shows a file as it is now, and every version with its date and size', async () => {
    await recovery();
    fireEvent.click(row('Files', /Claims/));
    expect(page().textContent).toContain('As it is now: 14 Jan 2026, 11:00:00, 4.2 kB');
    const grid = screen.getByRole('grid', { name: /^Versions of/ });
    const versions = within(grid).getAllByRole('row');
    expect(versions.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Previous, until 14 Jan 2026, 11:00:00stood 2 hours, 3.9 kB'),
      expect.stringContaining('Earlier, until 14 Jan 2026, 09:00:00stood 40 minutes, 1.2 kB'),
    ]);
  });

  it('says what going back would do before it does it', async () => {
    await recovery();
    expect(page().textContent).toContain(
      'Going back brings back 1 record, changes 1 record and deletes 1 record.',
    );
    expect(page().textContent).toContain('“The monitor counted 945 soldiers who left in 2025.”');
    const change = within(page()).getByRole('row', { name: /status/ });
    expect(change.textContent).toBe('statuscontestedopen');
    expect(page().textContent).toContain('Stays as it is, because it is private now');
  });

  it('says under each heading how many more there are', async () => {
    const difference = { ...DIFFERENCE, changes: 1001, goes: 40, returns: 1 };
    await recovery({ difference });
    const group = (name: string) =>
      within(page()).getByRole('heading', { name }).closest('section')?.textContent;
    expect(group('Changes')).toContain('And 1,000 records more.');
    expect(group('Is deleted, because it was not there then')).toContain('And 39 records more.');
    expect(group('Comes back')).not.toContain('more.');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Keep what was added since' }));
    expect(page().textContent).not.toContain('And 39 records more.');
  });

  it('is used with the keyboard alone', async () => {
    const { backend } = await recovery();
    const patch = { revision: 1, changed: [], removed: [], history: { undo: 'x', redo: null } };
    backend.answer('history.restore', () => ok({ label: 'restore', patch, left: [] }));
    const focused = () => document.activeElement?.textContent ?? '';
    act(() =>
      within(screen.getByRole('grid', { name: 'Files' }))
        .getAllByRole('row')[0]
        ?.focus(),
    );
    pressKey('Home');
    const first = focused();
    pressKey('ArrowDown');
    expect(focused()).not.toBe(first);
    pressKey('Enter');
    await settle();
    expect(page().textContent).toContain('As it is now');
    const versions = screen.getByRole('grid', { name: /^Versions of/ });
    act(() => within(versions).getAllByRole('row')[0]?.focus());
    pressKey('Home');
    expect(focused()).toContain('Previous');
    act(() => restoreButton().focus());
    expect(document.activeElement).toBe(restoreButton());
    pressKey('Enter');
    await settle();
    expect(backend.calls.some(({ channel }) => channel === 'history.restore')).toBe(true);
  });

  it('compares with the version that is chosen', async () => {
    const { asked } = await recovery();
    fireEvent.click(row('Files', /Claims/));
    fireEvent.click(row('Versions of Claims, evidence and rulings', /09:00:00/));
    await settle();
    const until = KEPT.files[0]!.versions[1]!.until;
    expect(asked()?.input).toEqual({ point: { file: 'claims.json', at: until - 1 } });
  });

  it('restores the version, and offers to take that back', async () => {
    const { backend, store } = await recovery();
    const patch = { revision: 1, changed: [], removed: [], history: { undo: 'x', redo: null } };
    backend.answer('history.restore', () => ok({ label: 'restore', patch, left: [] }));
    fireEvent.click(restoreButton());
    await settle();
    const { file, versions } = KEPT.files[1]!;
    expect(backend.calls.find(({ channel }) => channel === 'history.restore')?.input).toEqual({
      point: { file, at: versions[0]!.until - 1 },
      keepAdded: false,
    });
    expect(store.getState().notices.at(-1)).toMatchObject({ undo: true });
  });

  it('keeps what was added since where that is wanted', async () => {
    const { backend } = await recovery();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Keep what was added since' }));
    expect(page().textContent).toContain('leaves 1 record added since');
    expect(page().textContent).not.toContain('The number fell in the spring.');
    fireEvent.click(restoreButton());
    await settle();
    const made = backend.calls.find(({ channel }) => channel === 'history.restore');
    expect(made?.input).toMatchObject({ keepAdded: true });
  });

  it('says why it could not be restored', async () => {
    const { backend, store } = await recovery();
    backend.answer('history.restore', () => fail('not-saved', 'The disk is full.'));
    fireEvent.click(restoreButton());
    await settle();
    expect(store.getState().notices.at(-1)?.text).toBe('The disk is full.');
  });

  it('offers nothing where nothing differs', async () => {
    const none = { ...DIFFERENCE, returns: 0, changes: 0, goes: 0, kept: 0, items: [] };
    await recovery({ difference: none });
    expect(page().textContent).toContain('This version shows what the project shows now.');
    expect(restoreButton().hasAttribute('disabled')).toBe(true);
  });

  it('shows but does not restore in a project that can only be read', async () => {
    await recovery({ readOnly: 'Heron has this project open.' });
    expect(restoreButton().hasAttribute('disabled')).toBe(true);
    expect(page().textContent).toContain('Heron has this project open.');
  });

  it('lists what changed last first, and what changed together by name', async () => {
    const [claims, , notes] = KEPT.files;
    const named = (name: string, at: number) => ({
      ...claims!,
      file: name,
      name,
      current: { at, size: 1 },
    });
    const files = [notes!, named('Day 10', 1), named('Day 9', 1), claims!];
    await recovery({ kept: { ...KEPT, files } });
    const rows = within(screen.getByRole('grid', { name: 'Files' })).getAllByRole('row');
    const places = ['Claims', 'Notes', 'Day 9', 'Day 10'].map((name) =>
      rows.findIndex(({ textContent }) => textContent.startsWith(name)),
    );
    expect(places).toEqual([0, 1, 2, 3]);
  });

  it('counts the files of a change that are too many to be named', async () => {
    const files = Array.from({ length: 1000 }, (_, at) => `About “Register of day ${at}”`);
    await recovery({ kept: { ...KEPT, moments: [{ at: KEPT.moments[0]!.at, files }] } });
    fireEvent.click(screen.getByRole('radio', { name: /Moments/ }));
    await settle();
    expect(page().textContent).toContain('Just before a change of 1,000 files. Every file goes');
    expect(
      screen.getByRole('grid', { name: 'Moments of the whole project' }).textContent,
    ).toContain('before a change of 1,000 files');
  });

  it('goes back with the whole project to a moment', async () => {
    const { asked } = await recovery();
    fireEvent.click(screen.getByRole('radio', { name: /Moments/ }));
    await settle();
    expect(page().textContent).toContain('The project as it was at 14 Jan 2026, 10:59:59');
    expect(asked()?.input).toEqual({ point: { file: null, at: KEPT.moments[0]!.at } });
  });

  it('lists what was put aside, and brings back what can be read of it', async () => {
    const { asked } = await recovery();
    fireEvent.click(screen.getByRole('radio', { name: /Put aside/ }));
    await settle();
    expect(page().textContent).toContain('It is never deleted.');
    expect(asked()?.input).toEqual({ point: { quarantined: KEPT.quarantine[0]!.kept } });
    expect(screen.getByRole('button', { name: 'Bring back what can be read' })).toBeTruthy();
  });

  it('says what to do when nothing is kept yet', async () => {
    await recovery({ kept: { files: [], moments: [], quarantine: [] } });
    expect(screen.getByText('Nothing to go back to yet')).toBeTruthy();
    expect(screen.getByRole('button', { name: /Open the library/ })).toBeTruthy();
  });

  it('says what is wrong when history cannot be read', async () => {
    const backend = createFakeBackend();
    backend.answer('history.list', () => fail('unreadable', 'The disk reports an error.'));
    await renderWithNotebook(<RecoveryScreen />, { backend });
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('The disk reports an error.');
  });

  it('has no violations axe can see', async () => {
    await recovery();
    expect(await axeViolations()).toEqual([]);
    fireEvent.click(screen.getByRole('radio', { name: /Put aside/ }));
    await settle();
    expect(await axeViolations()).toEqual([]);
  });
});

describe('how long a version stood', () => {
  it('is said as a person would', () => {
    expect([20_000, 60_000, 7_200_000, 200_000_000].map(spanWords)).toEqual([
      'less than a minute',
      '1 minute',
      '2 hours',
      '2 days',
    ]);
  });
});
