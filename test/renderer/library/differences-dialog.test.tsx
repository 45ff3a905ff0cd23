import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeSheet } from '#renderer/backend/fake-sheet.ts';
import { DifferencesDialog } from '#renderer/library/differences-dialog.tsx';
import { axeViolations } from '#test/renderer/axe-violations.ts';
import { settle } from '#test/renderer/keys.ts';
import { renderWithNotebook } from '#test/renderer/render-with-notebook.tsx';
import { courier, sampleBackend } from '#test/renderer/sample-notebook.ts';

const revised = fakeSheet({
  title: 'A year of walking away',
  lines: [
    '# What the list holds',
    'The movement listed 960 soldiers who walked away in 2025.',
    'The law has been suspended in three townships.',
  ],
  publisher: 'Valley Courier',
  at: '2026-01-13T09:03:00.000Z-0000',
});

async function compared() {
  await renderWithNotebook(
    <DifferencesDialog older={courier.document} newer={revised.document} onClose={() => {}} />,
    { backend: sampleBackend({ texts: [courier.text, revised.text] }) },
  );
  await settle();
  const dialog = screen.getByRole('dialog', { name: 'What differs' });
  return { dialog, lines: within(dialog).getAllByRole('listitem') };
}

describe('what two texts have apart', () => {
  it('is marked word by word where a sentence was reworded, as taken out and as put in', async () => {
    const { lines } = await compared();
    const reworded = lines.find((line) => line.textContent.includes('945'))!;
    expect([...reworded.querySelectorAll('del')].map((one) => one.textContent)).toEqual(['945']);
    expect([...reworded.querySelectorAll('ins')].map((one) => one.textContent)).toEqual(['960']);
    expect(reworded.textContent).toBe(
      'Then The movement listed 945 soldiers who walked away in 2025.' +
        'Now The movement listed 960 soldiers who walked away in 2025.',
    );
  });

  it('is no marked word where a whole sentence came or went', async () => {
    const { lines } = await compared();
    const [gone, come] = ['Only then', 'Only now'].map((side) =>
      lines.find((line) => line.textContent.startsWith(side))!,
    );
    expect(gone!.textContent).toContain('85,000 people');
    expect(come!.textContent).toContain('three townships');
    expect([gone, come].flatMap((line) => [...line!.querySelectorAll('ins, del')])).toEqual([]);
  });

  it('has nothing that gets in the way of a screen reader', async () => {
    const { dialog } = await compared();
    expect(await axeViolations(dialog)).toEqual([]);
  });
});
