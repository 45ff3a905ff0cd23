import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ClaimsScreen } from '#renderer/claims/claims-screen.tsx';
import { dispatch } from '#renderer/state/notebook.ts';
import { axeViolations } from '#test/renderer/axe-violations.ts';
import { pressKey, settle } from '#test/renderer/keys.ts';
import { renderWithNotebook } from '#test/renderer/render-with-notebook.tsx';
import { counted, marked, sampleBackend, stated } from '#test/renderer/sample-notebook.ts';

async function claims() {
  const rendered = await renderWithNotebook(<ClaimsScreen />, { backend: sampleBackend() });
  await settle();
  return rendered;
}
const column = (name: string) => screen.getByRole('region', { name });

describe('the claims screen', () => {
  it('shows a claim with its evidence in full, in the column of its stance', async () => {
    await claims();
    expect(column('Supports').textContent).toContain('945 soldiers who walked away');
    expect(column('Contradicts').textContent).toContain('Nothing speaks against it yet.');
  });

  it('counts passages of one document as one independent source', async () => {
    const { store } = await claims();
    const target = { kind: 'figure' as const, id: counted.id };
    await act(() =>
      dispatch(store, { kind: 'evidence.add', claim: stated.id, target, stance: 'supports' }),
    );
    expect(screen.getByText('1 independent source')).toBeTruthy();
    expect(within(column('Supports')).getAllByRole('article')).toHaveLength(2);
  });

  it('leads from a quote to its sentence', async () => {
    const { store } = await claims();
    fireEvent.click(within(column('Supports')).getByRole('button', { name: /Valley Courier/ }));
    expect(store.getState().route).toMatchObject({ screen: 'reader', record: marked.id });
  });

  it('states a new claim after C', async () => {
    const { backend } = await claims();
    pressKey('c');
    const dialog = await screen.findByRole('dialog', { name: 'New claim' });
    fireEvent.change(within(dialog).getByLabelText('Statement'), {
      target: { value: 'More will follow.' },
    });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Add claim' }));
    await settle();
    const statements = [...backend.project().tables.claim.values()].map(
      ({ statement }) => statement,
    );
    expect(statements).toContain('More will follow.');
  });

  it('says so where a passage was deleted', async () => {
    const { store } = await claims();
    await act(() => dispatch(store, { kind: 'highlight.delete', ids: [marked.id] }));
    expect(column('Supports').textContent).toContain('[deleted highlight]');
  });

  it('says what to do where there is no claim', async () => {
    await renderWithNotebook(<ClaimsScreen />);
    expect(screen.getByRole('heading', { name: 'No claims yet' })).toBeTruthy();
  });

  it('has nothing axe-core finds wrong', async () => {
    await claims();
    expect(await axeViolations()).toEqual([]);
  });
});
