import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fail } from '#shared/base/result.ts';
import { axeViolations } from '#test/renderer/axe-violations.ts';
import { renderWithNotebook } from '#test/renderer/render-with-notebook.tsx';
import { createFakeBackend } from '#renderer/backend/fake-backend.ts';
import { ReaderScreen } from '#renderer/reader/reader-screen.tsx';
import { openReader, SHEET } from './open-reader.tsx';

describe('the reader', () => {
  it('shows the text, its title once, and where it is from', async () => {
    const { page } = await openReader();
    expect(page.textContent).toContain('Nobody asks them for papers.');
    expect(screen.getAllByRole('heading', { name: 'A year on the northern road' })).toHaveLength(1);
    expect(page.textContent).toContain('Valley Courier\u2002·\u20024 Jan 2026');
  });

  it('has no accessibility violations, at rest and with a card open', async () => {
    const { press, select } = await openReader();
    expect(await axeViolations()).toEqual([]);
    await press('j');
    expect(await axeViolations()).toEqual([]);
    await select('Nobody asks them');
    await press('6');
    expect(await axeViolations()).toEqual([]);
    await press('c');
    expect(await axeViolations()).toEqual([]);
  });

  it('offers the newest documents where none is open', async () => {
    const backend = createFakeBackend({ records: [SHEET.document], texts: [SHEET.text] });
    const { store } = await renderWithNotebook(<ReaderScreen />, {
      backend,
      route: { screen: 'reader' },
    });
    const row = screen.getByRole('row', { name: 'A year on the northern road' });
    fireEvent.click(row);
    await waitFor(() => expect(store.getState().route.document).toBe(SHEET.document.id));
  });

  it('says why a text cannot be shown, and tries again', async () => {
    const backend = createFakeBackend({ records: [SHEET.document], texts: [SHEET.text] });
    backend.answer('document.text', () => fail('unreadable', 'Its file is damaged.'));
    await renderWithNotebook(<ReaderScreen />, {
      backend,
      route: { screen: 'reader', document: SHEET.document.id },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('Its file is damaged.');
    expect(await axeViolations()).toEqual([]);
    backend.answer('document.text', () => ({ ok: true, value: SHEET.text }));
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText(/Nobody asks them for papers/);
  });

  it('folds what is not the article, and O opens it', async () => {
    const { page, press } = await openReader();
    const home = within(page).getByText('Home');
    expect(home.className).toContain('reader__folded');
    await press('o');
    expect(home.className).toContain('reader__aside');
    await press('o');
    expect(home.className).toContain('reader__folded');
  });
});

describe('the page', () => {
  it('refuses every change of its text', async () => {
    const { page, text, select } = await openReader();
    const before = text();
    await select('Nobody');
    const { state, view } = page.editor;
    act(() => view.dispatch(state.tr.insertText('x')));
    act(() => view.dispatch(state.tr.deleteSelection()));
    act(() => void view.pasteText('pasted'));
    act(() => void view.pasteHTML('<p>pasted</p>'));
    expect(text()).toBe(before);
  });

  it('takes typing, paste, cut and drops off the browser before they land', async () => {
    const { page } = await openReader();
    const refused = (event: Event): boolean => {
      page.dispatchEvent(event);
      return event.defaultPrevented;
    };
    const of = (type: string) => new Event(type, { bubbles: true, cancelable: true });
    expect(
      refused(new InputEvent('beforeinput', { inputType: 'insertText', cancelable: true })),
    ).toBe(true);
    expect(['paste', 'cut', 'drop'].map((type) => refused(of(type)))).toEqual([true, true, true]);
  });

  it('leaves dropped files to the window', async () => {
    const { page } = await openReader();
    const drop = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(drop, { dataTransfer: { types: ['Files'] } });
    page.dispatchEvent(drop);
    expect(drop.defaultPrevented).toBe(false);
  });

  it('puts back what an input method wrote into it', async () => {
    const { page, text, settle } = await openReader();
    const before = [text(), page.textContent];
    const paragraph = within(page).getByText(/Nobody asks them/);
    paragraph.firstChild!.textContent = 'ကnobody asks them for papers. They eat and sleep.';
    await settle();
    expect([text(), page.textContent]).toEqual(before);
  });

  it('copies what is shown, and nothing that is folded', async () => {
    const { page, press } = await openReader();
    await press('a', { ctrlKey: true });
    let copied = '';
    const copy = new Event('copy', { bubbles: true, cancelable: true });
    const clipboardData = { setData: (_type: string, words: string) => (copied = words) };
    page.dispatchEvent(Object.assign(copy, { clipboardData }));
    expect(copied).toMatch(/^A year on the northern road\n/);
    expect(copied).toMatch(/a teacher said\.$/);
    expect(copied).not.toContain('bricks');
  });

  it('leaves undo to the window', async () => {
    const { press } = await openReader();
    expect((await press('z', { ctrlKey: true })).defaultPrevented).toBe(false);
  });

  it('says that it is read only', async () => {
    const { page } = await openReader();
    expect(page.getAttribute('aria-readonly')).toBe('true');
    expect(page.isConnected && page.getAttribute('contenteditable')).toBe('plaintext-only');
  });
});

describe('find in the document', () => {
  it('counts the places, goes from one to the next and opens folded lines', async () => {
    const { page } = await openReader();
    fireEvent.keyDown(page, { key: 'f', code: 'KeyF', ctrlKey: true });
    const field = await screen.findByRole('searchbox', { name: 'Find in this document' });
    fireEvent.change(field, { target: { value: 'bricks' } });
    expect(await screen.findByText('1 of 1')).toBeTruthy();
    expect(page.querySelector('.reader__spot--found-current')?.textContent).toBe('bricks');
    expect(within(page).getByText(/a teaser about/).className).toContain('reader__aside');
    fireEvent.change(field, { target: { value: 'zebra' } });
    expect(await screen.findByText('Not found')).toBeTruthy();
    fireEvent.keyDown(field, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('searchbox')).toBeNull());
  });
});

describe('landing in the reader', () => {
  it('tints the passage, opens its fold and selects the record', async () => {
    const at = SHEET.text.text.indexOf('9,000');
    const { page } = await openReader({ route: { passage: { start: at, end: at + 5 } } });
    await waitFor(() =>
      expect(page.querySelector('.reader__spot--arrival')?.textContent).toBe('9,000'),
    );
    expect(within(page).getByText(/a teaser about/).className).toContain('reader__aside');
  });

  it('happens once: what is done afterwards does not jump back', async () => {
    const at = SHEET.text.text.indexOf('412');
    const { press, page, spoken } = await openReader({
      route: { passage: { start: at, end: at + 3 } },
    });
    await press('j');
    await press('x');
    expect(spoken()).toMatch(/^Suggestion 1 of/);
    expect(page.querySelector('.mark-current')?.textContent).toBe('more than 60');
  });

  it('opens the card of a suggestion', async () => {
    const reader = await openReader();
    const [first] = await reader.backend.request['document.suggestions']({
      documents: [SHEET.document.id],
    }).then((found) => (found.ok ? found.value : []));
    const suggestion = first!.suggestions[1]!;
    act(() =>
      reader.store.setState({
        route: { screen: 'reader', document: SHEET.document.id, record: suggestion.id },
      }),
    );
    expect(
      await screen.findByRole('group', { name: /^Suggested figure more than 60/ }),
    ).toBeTruthy();
  });
});

describe('the inspector', () => {
  it('lists marks in text order, and a click makes one the current', async () => {
    const { select, press } = await openReader();
    await select('Around 1,500 wait further north');
    await press('6');
    const list = screen.getByRole('listbox', { name: 'Marks in text order' });
    const rows = within(list).getAllByRole('option');
    expect(rows.map((row) => /412|60|1,500 wait|1,500/.exec(row.textContent)?.[0])).toEqual([
      '412',
      '60',
      '1,500 wait',
      '1,500',
    ]);
    fireEvent.click(rows[0]!);
    expect(await screen.findByRole('group', { name: /^Suggested figure 412/ })).toBeTruthy();
  });

  it('moves by arrows and decides by the keys of the page', async () => {
    const { tables } = await openReader();
    const list = screen.getByRole('listbox', { name: 'Marks in text order' });
    fireEvent.keyDown(list, { key: 'ArrowDown' });
    fireEvent.keyDown(list, { key: 'ArrowDown' });
    fireEvent.keyDown(list, { key: 'x', code: 'KeyX' });
    await waitFor(() => expect([...tables().figure.values()]).toMatchObject([{ value: 60 }]));
    fireEvent.keyDown(list, { key: 'ArrowUp' });
    fireEvent.keyDown(list, { key: 'Home' });
    fireEvent.keyDown(list, { key: 'Enter' });
    await waitFor(() => expect(tables().figure.size).toBe(2));
    expect([...tables().figure.values()].map(({ decision }) => decision)).toEqual([
      'dismissed',
      'accepted',
    ]);
  });
});
