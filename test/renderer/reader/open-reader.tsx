import { act, waitFor } from '@testing-library/react';
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import './page-window.ts';
import { createFakeBackend, type FakeOptions } from '#renderer/backend/fake-backend.ts';
import { fakeSheet } from '#renderer/backend/fake-sheet.ts';
import { ReaderScreen } from '#renderer/reader/reader-screen.tsx';
import type { Route } from '#renderer/state/route.ts';
import type { SingleCommand } from '#shared/project/command.ts';
import { renderWithNotebook } from '#test/renderer/render-with-notebook.tsx';

export const LINES = [
  '~ Home',
  '~ Sign in to the valley board',
  '# A year on the northern road',
  'The clinic at the bridge treated 412 men who had walked out of the army in 2025. It expects more than 60 a month.',
  'Nobody asks them for papers. They eat and sleep.',
  '~ Read more: a teaser about 9,000 bricks',
  'Around 1,500 wait further north, a teacher said.',
];

export const SHEET = fakeSheet({
  title: 'A year on the northern road',
  publisher: 'Valley Courier',
  date: '2026-01-04',
  lines: LINES,
});

const TAGS: readonly SingleCommand[] = [
  { kind: 'tag.add', name: 'Defected', colour: 1, key: 1 },
  { kind: 'tag.add', name: 'Who counted', colour: 6, key: 6 },
];

export interface ReaderOptions extends FakeOptions {
  readonly route?: Partial<Route>;
  readonly before?: readonly SingleCommand[];
}

/** The reader over the test document, with two tags and what the extractor suggests. */
export async function openReader({ route = {}, before = TAGS, ...options }: ReaderOptions = {}) {
  const backend = createFakeBackend({
    records: [SHEET.document],
    texts: [SHEET.text],
    suggestions: 'extract',
    ...options,
  });
  for (const command of before) {
    const done = await backend.request['project.dispatch']({ command });
    if (!done.ok) throw new Error(done.failure.sentence);
  }
  const drawn = await renderWithNotebook(<ReaderScreen />, {
    backend,
    route: { screen: 'reader', document: SHEET.document.id, ...route },
  });
  const page = await waitFor(() => {
    const found = drawn.container.querySelector<HTMLElement & { editor: Editor }>('.reader__text');
    if (!found) throw new Error('The page is not drawn yet');
    return found;
  });
  if (options.suggestions === undefined) {
    await waitFor(() => {
      if (!page.querySelector('.mark-dotted')) throw new Error('No suggestion is drawn yet');
    });
  }
  const tables = () => backend.project().tables;
  return { ...drawn, page, tables, ...hands(page, drawn.store) };
}

function hands(
  page: HTMLElement & { editor: Editor },
  store: { getState: () => { spoken: string } },
) {
  const { editor } = page;
  const settle = () => act(async () => new Promise((resolve) => setTimeout(resolve, 20)));
  return {
    settle,
    /** Selects words of the page as a mouse or Shift and the arrows do. */
    select: async (words: string) => {
      let from = -1;
      editor.state.doc.descendants((node, at) => {
        const found = node.isTextblock ? node.textContent.indexOf(words) : -1;
        if (found >= 0 && from < 0) from = at + 1 + found;
        return !node.isTextblock;
      });
      if (from < 0) throw new Error(`“${words}” stands in no block`);
      const { state, view } = editor;
      const selection = TextSelection.create(state.doc, from, from + words.length);
      act(() => view.dispatch(state.tr.setSelection(selection)));
      await settle();
    },
    /** Presses a key on the page. */
    press: async (key: string, more: KeyboardEventInit = {}) => {
      const code = /^[a-z]$/i.test(key)
        ? `Key${key.toUpperCase()}`
        : /^\d$/.test(key)
          ? `Digit${key}`
          : key;
      const event = new KeyboardEvent('keydown', {
        key,
        code,
        bubbles: true,
        cancelable: true,
        ...more,
      });
      act(() => void page.dispatchEvent(event));
      await settle();
      return event;
    },
    spoken: () => store.getState().spoken,
    text: () => editor.state.doc.textContent,
  };
}
