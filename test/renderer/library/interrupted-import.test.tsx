import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createFakeBackend } from '#renderer/backend/fake-backend.ts';
import { listenToImports } from '#renderer/state/importing.ts';
import { InterruptedImport } from '#renderer/library/interrupted-import.tsx';
import { renderWithNotebook } from '#test/renderer/render-with-notebook.tsx';

const files = ['a', 'b', 'c'].map((name) => ({
  name: `${name}.txt`,
  lines: [`Ten left ${name}.`],
}));

describe('an import that broke off', () => {
  it('says in one sentence how far it came, and goes on with the rest', async () => {
    const backend = createFakeBackend({ files, interrupted: { total: 3, done: 1 } });
    const { store } = await renderWithNotebook(<InterruptedImport />, { backend });
    const banner = await screen.findByRole('status');
    expect(banner.textContent).toContain('An import was interrupted: 1 of 3 files are in.');
    const seen: string[] = [];
    listenToImports(store);
    store.subscribe(({ imports: [job] }) => seen.push(`${job?.done} of ${job?.total}`));
    fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
    await expect.poll(() => store.getState().imports[0]?.outcomes.length).toBe(2);
    expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull();
    expect(new Set(seen)).toEqual(new Set(['1 of 3', '2 of 3', '3 of 3']));
  });

  it('can be left as it is', async () => {
    const backend = createFakeBackend({ files, interrupted: { total: 3, done: 1 } });
    await renderWithNotebook(<InterruptedImport />, { backend });
    fireEvent.click(await screen.findByRole('button', { name: 'Leave it' }));
    await expect.poll(() => screen.queryByRole('status')).toBeNull();
    expect(backend.calls.some(({ channel }) => channel === 'import.leave')).toBe(true);
  });
});
