import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ok } from '#shared/base/result.ts';
import { fileSize } from '#renderer/parts/file-size.ts';
import { ShareScreen } from '#renderer/share/share-screen.tsx';
import { FAKE_ME } from '#renderer/backend/fake-backend.ts';
import { axeViolations } from '#test/renderer/axe-violations.ts';
import { dispatch } from '#renderer/state/notebook.ts';
import { pressKey, settle } from '#test/renderer/keys.ts';
import { renderWithNotebook } from '#test/renderer/render-with-notebook.tsx';
import { courier, idOf, sampleBackend } from '#test/renderer/sample-notebook.ts';

async function share(backend = sampleBackend()) {
  const rendered = await renderWithNotebook(<ShareScreen />, { backend });
  await settle();
  return rendered;
}
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const leaves = () => screen.getByText('What leaves').closest('div')?.textContent ?? '';
const stays = () => screen.getByText('What stays').closest('div')?.textContent ?? '';

describe('sharing', () => {
  it('lists what leaves before it leaves', async () => {
    await share();
    expect(leaves()).toMatch(/3 documents.*1 highlight.*1 accepted figure.*1 claim.*No charts/);
  });

  it('says how many private records stay', async () => {
    const note = {
      id: idOf('note', 'a'),
      type: 'note' as const,
      author: FAKE_ME,
      created: { at: '2026-01-13T10:00:00.000Z-0000', run: 'rbackend' },
      private: true as const,
      about: courier.document.id,
      text: 'Ask them first.',
    };
    await share(sampleBackend({ records: [courier.document, note], sameText: [] }));
    expect(stays()).toContain('1 private record');
  });

  it('says who can read it, and where it was written', async () => {
    const { backend } = await share();
    expect(screen.getByText(/Whoever gets the file can read it/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Make the bundle' }));
    expect(await screen.findByText('Written to Shared.attest')).toBeTruthy();
    expect(backend.calls.at(-1)?.channel).toBe('bundle.share');
  });

  it('leaves the originals out with one press, and says what that means', async () => {
    const { backend } = await share();
    expect(leaves()).toContain('with originals');
    expect(screen.getByText(/cameras and programs wrote into them/)).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Leave the originals out' }));
    await settle();
    expect(leaves()).toContain('without originals');
    expect(stays()).toContain('The originals of all documents');
    expect(screen.getByText(/Pages that are pictures cannot be looked at there/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Make the bundle' }));
    expect(await screen.findByText('Written to Shared.attest')).toBeTruthy();
    const asked = backend.calls.filter(({ channel }) => channel.startsWith('bundle.'));
    expect(asked.map(({ input }) => input)).toEqual([
      { originals: true },
      { originals: false },
      { originals: false },
    ]);
    expect(await axeViolations()).toEqual([]);
  });

  it('says why a bundle could not be made', async () => {
    const { backend, store } = await share();
    backend.answer('bundle.share', () => ({
      ok: false,
      failure: { code: 'not-saved', sentence: 'The disk is full.' },
    }));
    fireEvent.click(screen.getByRole('button', { name: 'Make the bundle' }));
    await settle();
    expect(store.getState().notices[0]?.text).toBe('The disk is full.');
    expect(screen.queryByText(/Written to/)).toBeNull();
  });

  it('says how far a bundle is that takes its time, and keeps the focus where it was', async () => {
    const { backend } = await share();
    let finish = () => {};
    const packed = new Promise<void>((resolve) => (finish = resolve));
    backend.answer('bundle.share', async () => {
      await packed;
      return ok({ file: 'Shared.attest' });
    });
    act(() => button('Make the bundle').focus());
    pressKey('Enter');
    const busy = await screen.findByRole('button', { name: 'Making the bundle' });
    expect(document.activeElement).toBe(busy);
    pressKey('Enter');
    expect(backend.calls.filter(({ channel }) => channel === 'bundle.share')).toHaveLength(1);
    act(() => backend.emit('bundle.progress', { doing: 'packing', share: 0.25 }));
    const line = screen.getByRole('progressbar', { name: 'Making the bundle' });
    expect(line.getAttribute('aria-valuetext')).toBe('25%');
    expect(await axeViolations()).toEqual([]);
    act(() => backend.emit('bundle.progress', null));
    expect(screen.queryByRole('progressbar')).toBeNull();
    finish();
    await screen.findByText('Written to Shared.attest');
    expect(document.activeElement).toBe(button('Make the bundle'));
  });

  it('says that a bundle is being opened beside the button that asked for it', async () => {
    const { backend } = await share();
    act(() => backend.emit('bundle.progress', { doing: 'unpacking', share: null }));
    const line = screen.getByRole('progressbar', { name: 'Opening the bundle' });
    expect(line.closest('section')?.contains(button(/Open a bundle/))).toBe(true);
  });

  it('says that it counts where that lasts, and counts once for all that changed meanwhile', async () => {
    const backend = sampleBackend();
    let finish = () => {};
    const counted = new Promise<void>((resolve) => (finish = resolve));
    backend.answer('bundle.preview', async () => {
      await counted;
      return ok({ documents: 3, records: 9, privateLeft: 0, bytes: 4_000 });
    });
    const asked = () => backend.calls.filter(({ channel }) => channel === 'bundle.preview').length;
    const { store } = await share(backend);
    await screen.findByRole('progressbar', { name: 'Counting what leaves' });
    for (const name of ['Left', 'Stayed', 'Returned']) {
      await act(() => dispatch(store, { kind: 'tag.add', name }));
    }
    expect(asked()).toBe(1);
    finish();
    await screen.findByText('What leaves');
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(asked()).toBe(2);
  });

  it('opens a colleague’s bundle as a project of its own', async () => {
    const { store } = await share();
    fireEvent.click(screen.getByRole('button', { name: /Open a bundle/ }));
    await settle();
    expect(store.getState().header?.name).toBe('Opened bundle');
  });

  it('has no violations axe can see', async () => {
    await share();
    expect(await axeViolations()).toEqual([]);
  });
});

describe('a file size', () => {
  it('is printed as file managers print it', () => {
    expect([999, 48_213, 1_240_000, 3_100_000_000].map(fileSize)).toEqual([
      '999 bytes',
      '48 kB',
      '1.2 MB',
      '3.1 GB',
    ]);
  });
});
