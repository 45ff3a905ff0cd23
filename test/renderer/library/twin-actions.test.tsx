import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LibraryScreen } from '#renderer/library/library-screen.tsx';
import { undo } from '#renderer/state/notebook.ts';
import { axeViolations } from '#test/renderer/axe-violations.ts';
import { settle } from '#test/renderer/keys.ts';
import { renderWithNotebook } from '#test/renderer/render-with-notebook.tsx';
import { gazette, sampleBackend, wire } from '#test/renderer/sample-notebook.ts';

async function twin() {
  const rendered = await renderWithNotebook(<LibraryScreen />, {
    backend: sampleBackend(),
    route: { screen: 'library', document: wire.document.id },
  });
  await settle();
  const panel = within(screen.getByRole('complementary', { name: 'Document' }));
  const stored = (id: string) => rendered.backend.project().tables.document.get(id);
  return { ...rendered, panel, stored };
}

describe('what a person says of two texts that are alike', () => {
  it('that one is a newer version joins it to the other, and undo parts them', async () => {
    const { panel, stored, store } = await twin();
    fireEvent.click(panel.getByRole('button', { name: 'This is a newer version of it' }));
    await settle();
    expect(stored(wire.document.id)).toBeUndefined();
    expect(stored(gazette.document.id)?.current).toBe(wire.text.textHash);
    expect(stored(gazette.document.id)?.texts).toHaveLength(2);
    expect(store.getState().route.document).toBe(gazette.document.id);
    await undo(store);
    await settle();
    expect(stored(wire.document.id)?.current).toBe(wire.text.textHash);
    expect(stored(gazette.document.id)?.texts).toHaveLength(1);
  });

  it('that it is no copy is kept with it', async () => {
    const { panel, stored } = await twin();
    fireEvent.click(panel.getByRole('button', { name: 'Not a copy' }));
    await settle();
    expect(stored(wire.document.id)?.apart).toEqual([gazette.document.id]);
  });

  it('follows a look at what differs, sentence by sentence', async () => {
    const { panel } = await twin();
    fireEvent.click(panel.getByRole('button', { name: 'Show what differs' }));
    await settle();
    const dialog = screen.getByRole('dialog', { name: 'What differs' });
    const lines = within(dialog).getAllByRole('listitem');
    expect(lines.map((line) => line.textContent)).toEqual([
      'Only now Home Weather',
      '1 sentence is the same',
    ]);
    expect(await axeViolations(dialog)).toEqual([]);
  });

  it('is asked for in the summary of an import, too', async () => {
    const { store, stored } = await twin();
    const kin = [
      {
        document: gazette.document.id,
        kinship: 'likely a new version',
        containment: 0.62,
      } as const,
    ];
    const outcome = { file: 'wire.html', id: wire.document.id, status: 'imported', kin } as const;
    store.setState({
      imports: [
        {
          job: 'job_a',
          state: 'finished',
          done: 1,
          total: 1,
          file: '',
          refused: 0,
          before: 0,
          outcomes: [outcome],
        },
      ],
    });
    await settle();
    const line = screen.getByText(/is likely a new version of/);
    expect(line.textContent).toContain('shares 62 % and is likely a new version of');
    fireEvent.click(within(line).getByRole('button', { name: 'It is a newer version' }));
    await settle();
    expect(stored(gazette.document.id)?.texts).toHaveLength(2);
    expect(screen.queryByRole('button', { name: 'It is a newer version' })).toBeNull();
  });
});
