import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FiguresScreen } from '#renderer/figures/figures-screen.tsx';
import { undo } from '#renderer/state/notebook.ts';
import { pressKey, settle } from '#test/renderer/keys.ts';
import { renderWithNotebook } from '#test/renderer/render-with-notebook.tsx';
import { counted, deserted, sampleBackend } from '#test/renderer/sample-notebook.ts';
import { createFakeBackend } from '#renderer/backend/fake-backend.ts';
import { accepted, comparedBackend, measured, PART, YEAR } from './compared-notebook.ts';

async function figures(backend = sampleBackend()) {
  const drawn = await renderWithNotebook(<FiguresScreen />, { backend });
  await settle();
  return drawn;
}
function focusRow(text: string): void {
  const rows = within(screen.getByRole('grid', { name: 'Figures' })).getAllByRole('row');
  const row = rows.find((one) => one.textContent.includes(text))!;
  act(() => within(row).getAllByRole('gridcell')[2]!.focus());
}

describe('measures on the figures screen', () => {
  it('are made from a figure with M, which is tagged in the same step', async () => {
    const { backend, store } = await figures();
    focusRow('“945”');
    pressKey('m');
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('textbox', { name: 'What is counted' })).toHaveProperty(
      'value',
      'soldiers who walked away',
    );
    fireEvent.change(dialog.getByRole('textbox', { name: 'Name' }), { target: { value: 'Left' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Make the measure' }));
    await settle();
    const made = [...backend.project().tables.tag.values()].find(({ name }) => name === 'Left');
    expect(made?.measure).toEqual({ counted: 'soldiers who walked away', unit: 'people' });
    expect(backend.project().tables.figure.get(counted.id)?.tags).toEqual({ [made!.id]: true });
    await act(() => undo(store));
    expect([...backend.project().tables.tag.values()].map(({ name }) => name)).not.toContain(
      'Left',
    );
  });

  it('come along when a suggestion in their words is accepted', async () => {
    const backend = createFakeBackend({
      records: [YEAR.document, measured],
      texts: [YEAR.text],
      suggestions: 'extract',
    });
    await figures(backend);
    focusRow('“945”');
    expect(screen.getByRole('complementary', { name: 'Figure' }).textContent).toContain(
      'Accepting it tags it',
    );
    pressKey('Enter');
    await settle();
    const [figure] = backend.project().tables.figure.values();
    expect(figure?.tags).toEqual({ [deserted.id]: true });
  });

  it('are proposed to a figure that means the same, one key away', async () => {
    const other = accepted(PART, { tags: {}, counted: 'the soldiers who have walked away' });
    const backend = createFakeBackend({
      records: [PART.document, measured, other],
      texts: [PART.text],
    });
    await figures(backend);
    focusRow('“880”');
    pressKey('m');
    await settle();
    expect(backend.project().tables.figure.get(other.id)?.tags).toEqual({ [deserted.id]: true });
  });

  it('are edited on the tag of a figure', async () => {
    const { backend } = await figures(comparedBackend());
    focusRow('“880”');
    fireEvent.click(screen.getByRole('button', { name: 'Edit the measure' }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.change(dialog.getByRole('textbox', { name: 'What is counted' }), {
      target: { value: 'soldiers who left' },
    });
    fireEvent.click(dialog.getByRole('button', { name: 'Keep' }));
    await settle();
    expect(backend.project().tables.tag.get(deserted.id)?.measure).toEqual({
      counted: 'soldiers who left',
      unit: 'people',
    });
  });
});
