import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FiguresScreen } from '#renderer/figures/figures-screen.tsx';
import { pressKey, settle } from '#test/renderer/keys.ts';
import { comparedBackend } from '#test/renderer/figures/compared-notebook.ts';
import { renderWithNotebook } from '#test/renderer/render-with-notebook.tsx';
import { sampleBackend } from '#test/renderer/sample-notebook.ts';

async function proposed(backend = comparedBackend()) {
  const drawn = await renderWithNotebook(<FiguresScreen />, { backend });
  await settle();
  return drawn;
}
const strip = () => screen.findByRole('region', { name: 'Worth comparing' });
const panel = () => screen.getByRole('complementary', { name: 'Compare' });

describe('what is worth comparing', () => {
  it('names the measure, how many figures, periods and bodies', async () => {
    await proposed();
    const offers = within(await strip());
    expect(offers.getByRole('button', { name: /soldiers who walked away/ }).textContent).toContain(
      '3 figures, 2 periods, 2 bodies',
    );
  });

  it('opens the panel on its figures with a click', async () => {
    await proposed();
    const offers = within(await strip());
    fireEvent.click(offers.getByRole('button', { name: /soldiers who walked away/ }));
    await settle();
    expect(panel().textContent).toContain('3 figures');
  });

  it('opens the panel with P from the table', async () => {
    await proposed();
    await strip();
    const cells = within(screen.getByRole('grid', { name: 'Figures' })).getAllByRole('gridcell');
    act(() => cells[2]!.focus());
    pressKey('p');
    await settle();
    expect(panel().textContent).toContain('3 figures');
  });

  it('is hidden when somebody wants it gone', async () => {
    await proposed();
    await strip();
    fireEvent.click(screen.getByRole('button', { name: 'Hide what is worth comparing' }));
    expect(screen.queryByRole('region', { name: 'Worth comparing' })).toBeNull();
  });

  it('is not there where nothing can be compared', async () => {
    await proposed(sampleBackend());
    await act(() => new Promise((done) => setTimeout(done, 400)));
    expect(screen.queryByRole('region', { name: 'Worth comparing' })).toBeNull();
  });
});
