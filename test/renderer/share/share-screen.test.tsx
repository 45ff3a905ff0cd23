import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fileSize } from '#renderer/parts/file-size.ts';
import { ShareScreen } from '#renderer/share/share-screen.tsx';
import { FAKE_ME } from '#renderer/backend/fake-backend.ts';
import { axeViolations } from '#test/renderer/axe-violations.ts';
import { settle } from '#test/renderer/keys.ts';
import { renderWithNotebook } from '#test/renderer/render-with-notebook.tsx';
import { courier, idOf, sampleBackend } from '#test/renderer/sample-notebook.ts';

async function share(backend = sampleBackend()) {
  const rendered = await renderWithNotebook(<ShareScreen />, { backend });
  await settle();
  return rendered;
}
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
