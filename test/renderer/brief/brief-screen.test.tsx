import type { Editor } from '@tiptap/core';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { BriefNode } from '#shared/brief/brief.ts';
import { briefBlocks } from '#shared/brief/brief-blocks.ts';
import type { RecordByType } from '#shared/project/kinds.ts';
import { BriefScreen } from '#renderer/brief/brief-screen.tsx';
import { FAKE_ME } from '#renderer/backend/fake-backend.ts';
import { dispatch, undo } from '#renderer/state/notebook.ts';
import { axeViolations } from '#test/renderer/axe-violations.ts';
import { renderWithNotebook } from '#test/renderer/render-with-notebook.tsx';
import {
  counted,
  courier,
  gazette,
  idOf,
  marked,
  sampleBackend,
  stated,
} from '#test/renderer/sample-notebook.ts';
import './text-boxes.ts';

const created = { at: '2026-01-13T11:00:00.000Z-0000', run: 'rbackend' };
const brief: RecordByType['brief'] = {
  id: idOf('brief', 'a'),
  type: 'brief',
  author: FAKE_ME,
  created,
  title: 'Leaving in 2025',
  template: 'blank',
  settings: { page: 'A4', language: 'en' },
};
const text = (words: string): BriefNode => ({ type: 'text', text: words });
const NODES: readonly BriefNode[] = [
  { type: 'heading', attrs: { level: 1 }, content: [text('Leaving in 2025')] },
  {
    type: 'paragraph',
    content: [
      text('The list holds '),
      { type: 'figureRef', attrs: { id: counted.id } },
      text(' soldiers, and others say 2,200 soldiers.'),
    ],
  },
  { type: 'claimRef', attrs: { id: stated.id } },
  { type: 'quoteRef', attrs: { id: marked.id } },
  { type: 'paragraph' },
];
const blocks = NODES.map((node, at): RecordByType['block'] => ({
  id: idOf('block', 'abcde'.charAt(at)),
  type: 'block',
  author: FAKE_ME,
  created,
  brief: brief.id,
  order: `a${at}`,
  node,
}));

const records = [courier.document, gazette.document, marked, counted, stated, brief, ...blocks];

const focusEvent = (editor: Editor) => ({
  editor,
  event: new FocusEvent('focus'),
  transaction: editor.state.tr,
});

async function openBrief() {
  const drawn = await renderWithNotebook(<BriefScreen />, {
    backend: sampleBackend({ records }),
    route: { screen: 'brief', record: brief.id },
  });
  const box = await screen.findByRole('textbox', { name: 'Text of the brief' });
  await waitFor(() => expect(box.textContent).toContain('The list holds'));
  // TipTap leaves its editor on the element it draws into.
  const { editor } = box as unknown as { editor: Editor };
  const saved = () => briefBlocks(drawn.backend.project().tables.block.values(), brief.id);
  return { ...drawn, box, editor, saved };
}

describe('the text of a brief', () => {
  it('shows living references as the project has them', async () => {
    const { box } = await openBrief();
    expect(await within(box).findByText('945')).toBeDefined();
    expect(within(box).getByText(stated.statement)).toBeDefined();
    expect(within(box).getByText(`“${marked.anchor.exact}”`)).toBeDefined();
  });

  it('is saved as blocks that keep their ids and what nobody touched', async () => {
    const { editor, saved } = await openBrief();
    act(
      () =>
        void editor
          .chain()
          .insertContentAt(editor.state.doc.content.size - 1, 'The end.')
          .run(),
    );
    await waitFor(() => expect(JSON.stringify(saved()[4]?.node)).toContain('The end.'));
    expect(saved().map(({ id }) => id)).toEqual(blocks.map(({ id }) => id));
    expect(
      saved()
        .slice(0, 4)
        .map(({ node }) => node),
    ).toEqual(NODES.slice(0, 4));
  });

  it('goes back to what it was when the project takes the step back', async () => {
    const { editor, box, saved, store } = await openBrief();
    act(
      () =>
        void editor
          .chain()
          .insertContentAt(editor.state.doc.content.size - 1, 'The end.')
          .run(),
    );
    await waitFor(() => expect(JSON.stringify(saved()[4]?.node)).toContain('The end.'));
    await act(async () => await undo(store));
    await waitFor(() => expect(box.textContent).not.toContain('The end.'));
    expect(saved().map(({ node }) => node)).toEqual(NODES);
  });

  it('gives a visit back in one step, however often it paused to be saved', async () => {
    const { editor, saved, store } = await openBrief();
    const write = async (words: string) => {
      act(() => void editor.commands.insertContentAt(editor.state.doc.content.size - 1, words));
      await waitFor(() => expect(JSON.stringify(saved()[4]?.node)).toContain(words));
    };
    act(() => void editor.emit('focus', focusEvent(editor)));
    await write('One. ');
    await write('Two. ');
    act(() => void editor.emit('blur', focusEvent(editor)));
    act(() => void editor.emit('focus', focusEvent(editor)));
    await write('Three.');
    await act(async () => await undo(store));
    expect(JSON.stringify(saved()[4]?.node)).toContain('One. Two. ');
    expect(JSON.stringify(saved()[4]?.node)).not.toContain('Three.');
    await act(async () => await undo(store));
    expect(saved().map(({ node }) => node)).toEqual(NODES);
  });

  it('keeps blocks of a newer version untouched', async () => {
    const odd: BriefNode = { type: 'hologram', attrs: { depth: 3 } };
    const changed = blocks.map((block, at) => (at === 2 ? { ...block, node: odd } : block));
    const backend = sampleBackend({ records: [...records.slice(0, 6), ...changed] });
    const route = { screen: 'brief' as const, record: brief.id };
    await renderWithNotebook(<BriefScreen />, { backend, route });
    const box = await screen.findByRole('textbox', { name: 'Text of the brief' });
    await waitFor(() => expect(box.textContent).toContain('newer version'));
    const { editor } = box as unknown as { editor: Editor };
    act(
      () =>
        void editor
          .chain()
          .insertContentAt(editor.state.doc.content.size - 1, 'x')
          .run(),
    );
    const saved = () => briefBlocks(backend.project().tables.block.values(), brief.id);
    await waitFor(() => expect(JSON.stringify(saved()[4]?.node)).toContain('"x"'));
    expect(saved()[2]?.node).toEqual(odd);
  });

  it('leads from a number to its sentence', async () => {
    const { box, store } = await openBrief();
    fireEvent.click(await within(box).findByText('945'));
    expect(store.getState().route).toMatchObject({
      screen: 'reader',
      document: courier.document.id,
      passage: counted.spans.numeral,
    });
  });

  it('says so where a figure was deleted', async () => {
    const { box, store } = await openBrief();
    await within(box).findByText('945');
    await act(async () => {
      await dispatch(store, { kind: 'figure.delete', ids: [counted.id] });
    });
    expect(await within(box).findByText(/deleted figure/)).toBeDefined();
  });
});

describe('the slash menu', () => {
  it('puts a figure into the line, found by its number', async () => {
    const { editor, saved } = await openBrief();
    act(() => {
      editor.commands.setTextSelection(editor.state.doc.content.size - 1);
      editor.commands.insertContent('/945');
    });
    const option = await screen.findByRole('option', { name: /^945 soldiers/ });
    fireEvent.mouseDown(option);
    await waitFor(() =>
      expect(saved()[4]?.node.content?.[0]).toEqual({
        type: 'figureRef',
        attrs: { id: counted.id },
      }),
    );
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('lists one kind after its word, and Enter takes the first', async () => {
    const { editor, box, saved } = await openBrief();
    act(() => {
      editor.commands.setTextSelection(editor.state.doc.content.size - 1);
      editor.commands.insertContent('/claim ');
    });
    const options = await screen.findAllByRole('option');
    expect(options.map((one) => one.textContent)).toEqual([
      expect.stringContaining(stated.statement),
    ]);
    fireEvent.keyDown(box, { key: 'Enter' });
    await waitFor(() =>
      expect(saved().filter(({ node }) => node.type === 'claimRef')).toHaveLength(2),
    );
  });
});

describe('the numbers of a brief', () => {
  it('say how many lead to a sentence and which was typed by hand', async () => {
    await openBrief();
    expect(await screen.findByText('1 of 2 lead to a sentence')).toBeDefined();
    const open = screen.getByRole('region', { name: '2,200: no sentence behind it' });
    fireEvent.click(within(open).getByRole('button', { name: 'Remove' }));
    expect(await screen.findByText('1 of 1 lead to a sentence')).toBeDefined();
  });
});

describe('exporting a brief', () => {
  it('saves what was typed first', async () => {
    const { editor, backend } = await openBrief();
    act(
      () =>
        void editor
          .chain()
          .insertContentAt(editor.state.doc.content.size - 1, 'Last.')
          .run(),
    );
    fireEvent.keyDown(document.body, { key: 'e', ctrlKey: true });
    await waitFor(() => {
      const channels = backend.calls.map(({ channel }) => channel);
      expect(channels.at(-1)).toBe('brief.export');
      expect(channels.lastIndexOf('project.dispatch')).toBeGreaterThan(0);
    });
  });
});

describe('the brief screen', () => {
  it('offers a draft where there is no brief', async () => {
    const { backend } = await renderWithNotebook(<BriefScreen />, {
      backend: sampleBackend(),
      route: { screen: 'brief' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Draft a comparison' }));
    const box = await screen.findByRole('textbox', { name: 'Text of the brief' });
    await waitFor(() => expect(box.textContent).toContain('945'));
    expect(backend.project().tables.brief.size).toBe(1);
  });

  it('has nothing axe-core minds', async () => {
    await openBrief();
    await screen.findByText('1 of 2 lead to a sentence');
    expect(await axeViolations()).toEqual([]);
  });
});
