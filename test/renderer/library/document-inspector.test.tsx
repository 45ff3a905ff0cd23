import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LibraryScreen } from '#renderer/library/library-screen.tsx';
import { dispatch } from '#renderer/state/notebook.ts';
import { pressKey, settle } from '#test/renderer/keys.ts';
import { renderWithNotebook } from '#test/renderer/render-with-notebook.tsx';
import {
  courier,
  deserted,
  drafted,
  gazette,
  sampleBackend,
  stated,
  wire,
} from '#test/renderer/sample-notebook.ts';

async function inspector(document: string = courier.document.id, backend = sampleBackend()) {
  const rendered = await renderWithNotebook(<LibraryScreen />, {
    backend,
    route: { screen: 'library', document },
  });
  await settle();
  const panel = within(screen.getByRole('complementary', { name: 'Document' }));
  const stored = (id: string) => rendered.store.getState().project?.tables.document.get(id);
  return { ...rendered, panel, stored };
}

describe('the inspector of a document', () => {
  it('corrects what is known of it, and the correction is a person’s', async () => {
    const { panel, stored } = await inspector();
    fireEvent.click(panel.getByRole('button', { name: /Edit publisher/ }));
    const field = panel.getByLabelText('Publisher');
    fireEvent.change(field, { target: { value: 'Valley Courier Weekly' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await settle();
    expect(stored(courier.document.id)?.publisher).toEqual({
      value: 'Valley Courier Weekly',
      from: 'person',
      guess: false,
    });
  });

  it('takes several authors and a date as precise as it is known', async () => {
    const { panel, stored } = await inspector();
    fireEvent.click(panel.getByRole('button', { name: /Edit authors/ }));
    fireEvent.change(panel.getByLabelText('Authors'), { target: { value: 'Thida Win; M. Ko' } });
    fireEvent.blur(panel.getByLabelText('Authors'));
    await settle();
    fireEvent.click(panel.getByRole('button', { name: /Edit date/ }));
    fireEvent.change(panel.getByLabelText('Date'), { target: { value: '2026-01' } });
    fireEvent.keyDown(panel.getByLabelText('Date'), { key: 'Enter' });
    await settle();
    const { authors, date } = stored(courier.document.id) ?? {};
    expect(authors?.value).toEqual([{ literal: 'Thida Win' }, { literal: 'M. Ko' }]);
    expect(date?.value).toBe('2026-01');
  });

  it('keeps a wrong date out and says what would be right', async () => {
    const { panel, stored } = await inspector();
    fireEvent.click(panel.getByRole('button', { name: /Edit date/ }));
    const field = panel.getByLabelText('Date');
    fireEvent.change(field, { target: { value: '9 January' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(panel.getByText('Write 2025, 2025-10 or 2025-10-10.')).toBeTruthy();
    fireEvent.blur(field);
    await settle();
    expect(stored(courier.document.id)?.date?.value).toBe('2026-01-09');
  });

  it('marks a guess with where it is from, until somebody vouches for it', async () => {
    const date = { value: '2026-01-09', from: 'byline', guess: true } as const;
    const records = [{ ...courier.document, date }];
    const backend = sampleBackend({ records, sameText: [] });
    const { panel, stored } = await inspector(courier.document.id, backend);
    expect(panel.getByText(/a guess, from the byline/)).toBeTruthy();
    fireEvent.click(panel.getByRole('button', { name: 'It is right: date' }));
    await settle();
    expect(stored(courier.document.id)?.date).toEqual({ ...date, from: 'person', guess: false });
    expect(panel.queryByText(/a guess,/)).toBeNull();
  });

  it('is vouched for with one key where the guess has the focus', async () => {
    const date = { value: '2026-01-09', from: 'byline', guess: true } as const;
    const records = [{ ...courier.document, date }];
    const backend = sampleBackend({ records, sameText: [] });
    const { panel, stored } = await inspector(courier.document.id, backend);
    expect(panel.getByText(/a guess, from the byline/)).toBeTruthy();
    panel.getByRole('button', { name: /^Edit date/ }).focus();
    pressKey('y');
    await settle();
    expect(stored(courier.document.id)?.date).toEqual({ ...date, from: 'person', guess: false });
    expect(panel.queryByText(/a guess,/)).toBeNull();
  });

  it('keeps the parts of a name somebody vouches for', async () => {
    const value = [{ family: 'Win', given: 'Thida' }];
    const records = [
      { ...courier.document, authors: { value, from: 'byline', guess: true } as const },
    ];
    const { panel, stored } = await inspector(
      courier.document.id,
      sampleBackend({ records, sameText: [] }),
    );
    fireEvent.click(panel.getByRole('button', { name: 'It is right: authors' }));
    await settle();
    expect(stored(courier.document.id)?.authors).toEqual({ value, from: 'person', guess: false });
  });

  it('says of every fact where it was read, and names the language', async () => {
    const records = [
      {
        ...courier.document,
        publisher: { value: 'Valley Courier', from: 'json-ld', guess: false } as const,
        language: { value: 'my', from: 'text', guess: true } as const,
      },
    ];
    const backend = sampleBackend({ records, sameText: [] });
    const { panel, stored } = await inspector(courier.document.id, backend);
    expect(panel.getByText('from the page’s data for search engines')).toBeTruthy();
    fireEvent.click(panel.getByRole('button', { name: 'Edit language: Burmese' }));
    const field = panel.getByLabelText('Language');
    fireEvent.change(field, { target: { value: 'Burmese, I think' } });
    expect(panel.getByText('Write its code: en, my, fr or zh-Hant.')).toBeTruthy();
    fireEvent.change(field, { target: { value: 'en' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await settle();
    const language = { value: 'en', from: 'person', guess: false };
    expect(stored(courier.document.id)?.language).toEqual(language);
  });

  it('says whether the original is the one that was imported', async () => {
    const { panel } = await inspector();
    expect(panel.getByText('unchanged')).toBeTruthy();
  });

  it('warns where the original is another file now', async () => {
    const backend = sampleBackend();
    backend.answer('document.original', () => ({
      ok: true,
      value: { fileName: 'a.html', bytes: 3, unchanged: false },
    }));
    const { panel } = await inspector(courier.document.id, backend);
    expect(panel.getByText('changed')).toBeTruthy();
    expect(panel.getByText(/put the file back from a backup/)).toBeTruthy();
  });

  it('leads to the document that carries the same text', async () => {
    const { panel, store } = await inspector(gazette.document.id);
    expect(panel.getByText(/98 % of the shorter one stands in the other/)).toBeTruthy();
    fireEvent.click(panel.getByRole('button', { name: 'Show that one' }));
    expect(store.getState().route.document).toBe(wire.document.id);
  });

  it('puts tags on and takes them off', async () => {
    const { panel, stored } = await inspector();
    fireEvent.click(panel.getByRole('button', { name: 'Tag' }));
    fireEvent.click(await screen.findByRole('option', { name: /Drafted/ }));
    await settle();
    expect(stored(courier.document.id)?.tags).toEqual({ [drafted.id]: true });
    pressKey('Escape');
    await settle();
    fireEvent.click(panel.getByRole('button', { name: 'Take the tag Drafted off' }));
    await settle();
    expect(stored(courier.document.id)?.tags).toEqual({});
  });

  it('names the tags in it and the claims that lean on it', async () => {
    const { panel, store } = await inspector();
    expect(panel.getByText(deserted.name)).toBeTruthy();
    fireEvent.click(panel.getByRole('button', { name: stated.statement }));
    expect(store.getState().route).toEqual({ screen: 'claims', record: stated.id });
  });
});

describe('how a file was read', () => {
  const read = (over: object) => {
    const [version] = courier.document.texts;
    const document = {
      ...courier.document,
      texts: [{ ...version!, converter: 'text/1', ...over }],
    };
    return inspector(document.id, sampleBackend({ records: [document], sameText: [] }));
  };

  it('is shown, and another encoding is a choice away', async () => {
    const { panel, stored } = await read({ encoding: 'windows-1252' });
    expect(panel.getByText('windows-1252')).toBeTruthy();
    fireEvent.click(panel.getByRole('button', { name: 'Read with another encoding' }));
    fireEvent.click(await screen.findByRole('menuitemradio', { name: /Cyrillic/ }));
    await settle();
    expect(stored(courier.document.id)?.texts[0]?.encoding).toBe('windows-1251');
  });

  it('is said once it is another, and the way back keeps the focus', async () => {
    const [version] = courier.document.texts;
    const western = { ...version!, converter: 'text/1', encoding: 'windows-1252' };
    const cyrillic = { ...western, encoding: 'windows-1251', textHash: wire.text.textHash };
    const record = { ...courier.document, texts: [western, cyrillic], current: cyrillic.textHash };
    const backend = sampleBackend({ records: [record], sameText: [] });
    const { panel, store } = await inspector(record.id, backend);
    const said = () => store.getState().notices.at(-1);
    fireEvent.click(panel.getByRole('button', { name: 'Read with another encoding' }));
    fireEvent.click(await screen.findByRole('menuitemradio', { name: /Turkish/ }));
    await settle();
    expect(said()).toMatchObject({ undo: true });
    expect(said()?.text).toMatch(/ is read as windows-1254\./);
    const back = panel.getByRole('button', { name: 'Show it as windows-1252' });
    back.focus();
    fireEvent.click(back);
    await settle();
    expect(said()?.text).toMatch(/ is read as windows-1252\./);
    expect(document.activeElement).toBe(
      panel.getByRole('button', { name: 'Show it as windows-1254' }),
    );
  });

  it('says why it could not be read so', async () => {
    const backend = sampleBackend({
      records: [
        { ...courier.document, texts: [{ ...courier.document.texts[0]!, converter: 'text/1' }] },
      ],
      sameText: [],
    });
    const failure = { code: 'encoding', sentence: 'It is no Cyrillic.' } as const;
    backend.answer('document.reread', () => ({ ok: false, failure }));
    const { panel, store } = await inspector(courier.document.id, backend);
    fireEvent.click(panel.getByRole('button', { name: 'Read with another encoding' }));
    fireEvent.click(await screen.findByRole('menuitemradio', { name: /Cyrillic/ }));
    await settle();
    expect(store.getState().notices.at(-1)?.text).toBe('It is no Cyrillic.');
  });

  it('offers Unicode where the Burmese is in Zawgyi', async () => {
    const { panel, stored } = await read({ zawgyi: true });
    expect(panel.getByText(/in Zawgyi/)).toBeTruthy();
    const button = panel.getByRole('button', { name: 'Convert to Unicode' });
    button.focus();
    fireEvent.click(button);
    await settle();
    expect(stored(courier.document.id)?.texts[0]?.zawgyi).toBeUndefined();
    expect(panel.queryByRole('button', { name: 'Convert to Unicode' })).toBeNull();
    // The button is gone: the focus is on the one beside it.
    expect(document.activeElement?.textContent).toBe('Read with another encoding');
  });

  it('counts the passages that wait on an older text and leads to them', async () => {
    const { panel, store } = await inspector();
    expect(panel.queryByRole('button', { name: 'Look at them' })).toBeNull();
    const { id } = courier.document;
    await dispatch(store, { kind: 'document.declare', id, newer: wire.document.id });
    await settle();
    expect(panel.getByRole('heading', { name: '2 passages wait for you' })).toBeTruthy();
    fireEvent.click(panel.getByRole('button', { name: 'Look at them' }));
    expect(store.getState().route).toEqual({ screen: 'versions', document: id });
  });
});
