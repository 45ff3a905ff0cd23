import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { go } from '#renderer/state/notebook.ts';
import { findRecords, foundSentences } from '#renderer/shell/palette-groups.ts';
import { Window } from '#renderer/shell/window.tsx';
import { axeViolations } from '#test/renderer/axe-violations.ts';
import { pressKey } from '#test/renderer/keys.ts';
import { renderWithNotebook } from '#test/renderer/render-with-notebook.tsx';
import {
  counted,
  courier,
  deserted,
  sampleBackend,
  stated,
} from '#test/renderer/sample-notebook.ts';

async function openPalette() {
  const rendered = await renderWithNotebook(<Window />, { backend: sampleBackend() });
  pressKey('k', { ctrlKey: true });
  const field = await screen.findByRole('combobox', { name: 'Search or do anything' });
  const type = (value: string) => fireEvent.change(field, { target: { value } });
  return { ...rendered, field, type };
}

describe('the palette', () => {
  it('leads to the sentence of a figure', async () => {
    const { store, type } = await openPalette();
    type('945');
    fireEvent.click(await screen.findByText(/soldiers who walked away.*Valley Courier/));
    expect(store.getState().route).toEqual({
      screen: 'reader',
      document: courier.document.id,
      record: counted.id,
      passage: counted.spans.numeral,
    });
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('finds records by a number however its thousands are parted', () => {
    const project = sampleBackend().project();
    const [claim] = project.tables.claim.values();
    const statement = 'At least 12,341 people left.';
    const claims = new Map([[claim!.id, { ...claim!, statement }]]);
    const numbered = { ...project, tables: { ...project.tables, claim: claims } };
    for (const query of ['12341', '12 341', '12’341', 'left 12.341']) {
      expect(
        findRecords(numbered, query).map(({ text }) => text),
        query,
      ).toEqual([statement]);
    }
  });

  it('says of a sentence that it stands in a menu of the page', async () => {
    const { type } = await openPalette();
    type('home weather');
    expect(await screen.findByText('Menu or notice of the page')).toBeTruthy();
  });

  it('finds words in the texts and leads to their place', async () => {
    const { store, type } = await openPalette();
    type('drafted since');
    fireEvent.click(await screen.findByText('drafted since'));
    const at = courier.text.text.indexOf('drafted since');
    expect(store.getState().route).toEqual({
      screen: 'reader',
      document: courier.document.id,
      passage: { start: at, end: at + 'drafted since'.length },
    });
  });

  it('lists records too where the query has filters: its own lists know only names', () => {
    const place = { document: courier.document.id, start: null, end: null, marks: [] };
    const hit = {
      kind: 'document',
      id: courier.document.id,
      title: '',
      sentence: 'A year',
    } as const;
    expect(foundSentences([{ ...hit, ...place }])).toEqual([]);
    expect(foundSentences([{ ...hit, ...place }], true)).toHaveLength(1);
  });

  it('does what a screen or an action is called', async () => {
    const { store, type } = await openPalette();
    type('settings');
    fireEvent.click(await screen.findByText('Go to Settings'));
    expect(store.getState().route.screen).toBe('settings');
  });

  it('goes back to where somebody was, once they have been elsewhere', async () => {
    const { store, type } = await openPalette();
    type('go back');
    const found = () => screen.getAllByRole('option').map((one) => one.textContent);
    await screen.findByText('Go to Recovery'); // an earlier state is gone back to there
    expect(found().some((words) => words.startsWith('Go back to where'))).toBe(false);
    act(() => go(store, { screen: 'claims' }));
    act(() => go(store, { screen: 'figures' }));
    const back = await screen.findByText('Go back to where you were');
    expect(found()[0]).toMatch(/^Go back to where/); // what is called so comes first
    fireEvent.click(back);
    expect(store.getState().route.screen).toBe('claims');
  });

  it('says so when nothing fits', async () => {
    const { type } = await openPalette();
    type('qwertz');
    expect(await screen.findByText(/Nothing here is called “qwertz”/)).toBeTruthy();
  });

  it('has no violations axe can see', async () => {
    const { type } = await openPalette();
    type('945');
    await screen.findByText(/soldiers who walked away.*Valley Courier/);
    expect(await axeViolations(screen.getByRole('dialog'))).toEqual([]);
  });
});

describe('what the palette finds', () => {
  const project = sampleBackend().project();
  const names = (query: string) => findRecords(project, query).map((one) => [one.kind, one.id]);

  it('is a document, claim, figure or tag all of whose typed words are there', () => {
    expect(names('walking year')).toEqual([['document', courier.document.id]]);
    expect(names('thousand')).toEqual([['claim', stated.id]]);
    expect(names('desert')).toEqual([['tag', deserted.id]]);
  });

  it('is nothing before something is typed', () => {
    expect(names('  ')).toEqual([]);
  });

  it('goes by letters without their accents', () => {
    expect(names('désert')).toEqual([['tag', deserted.id]]);
  });

  it('leaves out of the sentences what is listed as a record already', () => {
    const place = {
      id: 'x',
      document: 'd',
      title: 't',
      sentence: 's',
      marks: [],
      start: 1,
      end: 2,
    };
    expect(foundSentences([{ ...place, kind: 'figure' }])).toEqual([]);
    expect(foundSentences([{ ...place, kind: 'document' }])).toHaveLength(1);
  });
});
