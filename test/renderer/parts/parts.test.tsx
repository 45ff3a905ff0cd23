import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useRef } from 'react';
import { describe, expect, it } from 'vitest';
import { makeId } from '#shared/base/ids.ts';
import type { Figure } from '#shared/figure/figure.ts';
import { axeViolations } from '#test/renderer/axe-violations.ts';
import { renderWithNotebook } from '#test/renderer/render-with-notebook.tsx';
import { createFakeBackend, FAKE_ME } from '#renderer/backend/fake-backend.ts';
import { fakeSheet } from '#renderer/backend/fake-sheet.ts';
import { FigureFacts } from '#renderer/parts/figure-facts.tsx';
import { FigureRow } from '#renderer/parts/figure-row.tsx';
import { QuoteCard } from '#renderer/parts/quote-card.tsx';
import { SentencePopover } from '#renderer/parts/sentence-popover.tsx';
import { TagPicker } from '#renderer/parts/tag-picker.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { QUANTITY } from './sample-quantity.ts';

const SHEET = fakeSheet({
  title: 'At the bridge',
  publisher: 'Valley Courier',
  date: '2026-01',
  lines: [QUANTITY.sentenceText],
});
const FIGURE: Figure = {
  ...QUANTITY,
  id: makeId('figure', () => new Uint8Array(16)),
  type: 'figure',
  author: FAKE_ME,
  created: { at: '2026-01-10T08:00:00.000Z-0000', run: 'rbackend' },
  document: SHEET.document.id,
  textHash: SHEET.text.textHash,
  tags: {},
  decision: 'accepted',
  origin: 'by hand',
  note: '',
};
const backend = () => createFakeBackend({ records: [SHEET.document, FIGURE], texts: [SHEET.text] });

describe('a figure', () => {
  it('says in a row what it counts, when, and who counted', async () => {
    const { container } = await renderWithNotebook(<FigureRow quantity={QUANTITY} isSuggested />);
    expect(container.textContent).toBe('412men who walked out2025, the clinic');
    expect(screen.getByRole('img', { name: 'more than' })).toBeTruthy();
    expect(container.querySelector('.mark-dotted')?.textContent).toBe('412');
  });

  it('says on a card where its period comes from', async () => {
    const elsewhere = { ...QUANTITY, sentenceText: 'Another sentence with 412 in it.' };
    const { container } = await renderWithNotebook(
      <FigureFacts quantity={elsewhere} meta="4 of 9" />,
    );
    expect(container.textContent).toContain('2025from another sentence');
    expect(container.textContent).toContain('the clinicas said by a nurse');
    expect(await axeViolations()).toEqual([]);
  });
});

describe('a quote', () => {
  it('stands in full and leads to its passage', async () => {
    const { store } = await renderWithNotebook(
      <QuoteCard
        quote="412 men (ပြည်သူ့)"
        document={SHEET.document.id}
        passage={{ start: 3, end: 9 }}
      />,
      { backend: backend() },
    );
    expect(screen.getByText('ပြည်သူ့').lang).toBe('my');
    fireEvent.click(screen.getByRole('button', { name: 'Valley Courier, Jan 2026' }));
    expect(store.getState().route).toEqual({
      screen: 'reader',
      document: SHEET.document.id,
      passage: { start: 3, end: 9 },
    });
  });

  it('says that its document is gone', async () => {
    await renderWithNotebook(
      <QuoteCard quote="412 men" document="doc_gone" passage={{ start: 0, end: 3 }} />,
    );
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /no longer here/ }).disabled).toBe(
      true,
    );
  });
});

function Anchored() {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={anchor}>bar</span>
      <SentencePopover figure={FIGURE} anchor={anchor} isOpen onClose={() => undefined} />
    </>
  );
}

describe('the sentence of a number', () => {
  it('shows the number in its words and leads there', async () => {
    const { store } = await renderWithNotebook(<Anchored />, { backend: backend() });
    const dialog = screen.getByRole('dialog', { name: 'Where more than 412 comes from' });
    expect(dialog.querySelector('.mark-solid')?.textContent).toBe('more than 412');
    expect(dialog.textContent).toContain('The clinic more than 412 men so far.');
    expect(await axeViolations()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Go to the sentence' }));
    expect(store.getState().route).toMatchObject({
      screen: 'reader',
      record: FIGURE.id,
      passage: QUANTITY.spans.quantity,
    });
  });
});

describe('the tag picker', () => {
  it('makes a tag of a new word and puts it on', async () => {
    const chosen: string[] = [];
    const { backend: held } = await renderWithNotebook(
      <TagPicker
        label="Tags of this figure"
        chosen={new Set()}
        onToggle={(id) => chosen.push(id)}
        trigger={<Button>Tag</Button>}
      />,
      { backend: backend() },
    );
    fireEvent.click(screen.getByRole('button', { name: 'Tag' }));
    const field = await screen.findByRole('combobox', { name: 'Tags of this figure' });
    fireEvent.change(field, { target: { value: 'Captured' } });
    fireEvent.click(await screen.findByText('New tag “Captured”'));
    await waitFor(() => expect(chosen).toHaveLength(1));
    expect(held.project().tables.tag.get(chosen[0]!)?.name).toBe('Captured');
  });
});
