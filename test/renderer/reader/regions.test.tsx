import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { regionText } from '#shared/annotation/region.ts';
import { LEAF } from '#shared/document/text.ts';
import { fakeSheet } from '#renderer/backend/fake-sheet.ts';
import { go } from '#renderer/state/notebook.ts';
import { AllInSight } from './all-in-sight.ts';
import { openReader } from './open-reader.tsx';

const SHEET = fakeSheet({ title: 'A scan', lines: [LEAF, LEAF] });
const SCANS = [1, 2].map((page) => ({ at: (page - 1) * 2, page, width: 300, height: 400 }));
const PICTURE = Uint8Array.from([1, 2, 3]);
const WORDS = 'In 2025 the clerk counted 412 soldiers at the ferry.';

const before = window.IntersectionObserver;
beforeEach(() => {
  Object.assign(window, { IntersectionObserver: AllInSight });
  // jsdom draws nothing: it makes no addresses, and holds no pointer.
  URL.createObjectURL = () => 'blob:page';
  URL.revokeObjectURL = () => undefined;
  HTMLElement.prototype.setPointerCapture = () => undefined;
});
afterEach(() => {
  Object.assign(window, { IntersectionObserver: before });
  Reflect.deleteProperty(URL, 'createObjectURL');
  Reflect.deleteProperty(URL, 'revokeObjectURL');
  Reflect.deleteProperty(HTMLElement.prototype, 'setPointerCapture');
});

async function openScan() {
  const reader = await openReader({
    records: [SHEET.document],
    texts: [{ ...SHEET.text, scans: SCANS }],
    suggestions: {},
    pictures: { 'page 1': PICTURE, 'page 2': PICTURE },
    before: [],
    route: { document: SHEET.document.id },
  });
  await screen.findByAltText('Page 2 as a picture');
  const regions = () => [...reader.tables().region.values()];
  return { ...reader, regions };
}

const field = () => screen.getByLabelText<HTMLTextAreaElement>(/Words in the region/);

async function typeWords(words: string): Promise<void> {
  fireEvent.change(await screen.findByLabelText(/Words in the region/), {
    target: { value: words },
  });
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: /Keep region|Keep words/ }));
    await Promise.resolve();
  });
}

/** Draws over page 2 with the mouse; a page is 1000 px each way here. */
function draw(container: HTMLElement, from: number, to: number): void {
  const layer = container.querySelectorAll<HTMLElement>('.reader__regions')[1]!;
  layer.getBoundingClientRect = () => new DOMRect(0, 0, 1_000, 1_000);
  fireEvent.pointerDown(layer, { button: 0, clientX: from, clientY: from, pointerId: 1 });
  fireEvent.pointerMove(layer, { clientX: to, clientY: to, pointerId: 1 });
  fireEvent.pointerUp(layer, { clientX: to, clientY: to, pointerId: 1 });
}

describe('a region drawn with the mouse', () => {
  it('is kept where it was drawn, with the words somebody typed', async () => {
    const { container, regions } = await openScan();
    draw(container, 100, 300);
    await typeWords(WORDS);
    await waitFor(() => expect(regions()).toHaveLength(1));
    expect(regions()).toMatchObject([
      { page: 2, words: WORDS, box: { left: 1_000, top: 1_000, width: 2_000, height: 2_000 } },
    ]);
    const dock = await screen.findByRole('region', { name: 'Words of the region' });
    expect(within(dock).getByText('words typed in by hand, by you')).toBeTruthy();
  });

  it('is not kept without words, and says why', async () => {
    const { container, regions } = await openScan();
    draw(container, 100, 300);
    await typeWords('  \n');
    expect(await screen.findAllByText(/No words are typed in/)).not.toHaveLength(0);
    expect(field()).toBeTruthy();
    expect(regions()).toEqual([]);
  });

  it('is nothing when the mouse only clicked', async () => {
    const { container } = await openScan();
    draw(container, 100, 101);
    expect(screen.queryByLabelText(/Words in the region/)).toBeNull();
  });
});

describe('a region drawn by key', () => {
  it('is moved and sized by arrow keys, never over the edge', async () => {
    const { regions } = await openScan();
    fireEvent.click(screen.getAllByRole('button', { name: 'Mark region' })[0]!);
    const box = () => screen.getByRole('button', { name: /^Region to be kept/ });
    fireEvent.keyDown(box(), { key: 'ArrowDown' });
    fireEvent.keyDown(box(), { key: 'ArrowRight', altKey: true });
    for (let i = 0; i < 40; i += 1) fireEvent.keyDown(box(), { key: 'ArrowLeft', shiftKey: true });
    fireEvent.keyDown(box(), { key: 'Enter' });
    expect(document.activeElement).toBe(field());
    await typeWords(WORDS);
    await waitFor(() => expect(regions()).toHaveLength(1));
    expect(regions()[0]).toMatchObject({
      page: 1,
      box: { left: 2_010, top: 4_100, width: 2_000, height: 800 },
    });
  });

  it('is left with Escape', async () => {
    const { regions } = await openScan();
    fireEvent.click(screen.getAllByRole('button', { name: 'Mark region' })[0]!);
    fireEvent.keyDown(screen.getByRole('button', { name: /^Region to be kept/ }), {
      key: 'Escape',
    });
    expect(screen.queryByLabelText(/Words in the region/)).toBeNull();
    expect(regions()).toEqual([]);
  });
});

describe('the words of a region', () => {
  it('give their numbers, which are accepted as any', async () => {
    const { container, regions, tables } = await openScan();
    draw(container, 100, 300);
    await typeWords(WORDS);
    const dock = await screen.findByRole('region', { name: 'Words of the region' });
    const number = await waitFor(() => {
      const found = dock.querySelector('.mark-dotted');
      if (!found) throw new Error('No suggestion is drawn yet');
      return found;
    });
    expect(number.textContent).toContain('412');
    fireEvent.keyDown(dock.querySelector('.reader__text')!, { key: 'j', code: 'KeyJ' });
    await screen.findByRole('group', { name: /Suggested figure/ });
    fireEvent.keyDown(dock.querySelector('.reader__text')!, { key: 'Enter', code: 'Enter' });
    await waitFor(() => expect(tables().figure.size).toBe(1));
    const [figure] = [...tables().figure.values()];
    const [region] = regions();
    expect(figure).toMatchObject({
      value: 412,
      sentenceText: WORDS,
      textHash: regionText(region!).textHash,
    });
  });

  it('are where a figure of theirs leads', async () => {
    const { container, store, tables, regions } = await openScan();
    draw(container, 100, 300);
    await typeWords(WORDS);
    const dock = await screen.findByRole('region', { name: 'Words of the region' });
    await waitFor(() => expect(dock.querySelector('.mark-dotted')).not.toBeNull());
    fireEvent.keyDown(dock.querySelector('.reader__text')!, { key: 'j', code: 'KeyJ' });
    await screen.findByRole('group', { name: /Suggested figure/ });
    fireEvent.keyDown(dock.querySelector('.reader__text')!, { key: 'Enter', code: 'Enter' });
    await waitFor(() => expect(tables().figure.size).toBe(1));
    const [record] = [...tables().figure.keys()];
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('region', { name: 'Words of the region' })).toBeNull();
    act(() =>
      go(store, {
        screen: 'reader',
        document: SHEET.document.id,
        record: record!,
        passage: { start: 26, end: 29 },
      }),
    );
    await screen.findByRole('region', { name: 'Words of the region' });
    const name = `Region, words typed in by hand: ${regions()[0]!.words}`;
    expect(screen.getByRole('button', { name }).getAttribute('aria-pressed')).toBe('true');
    await screen.findByRole('group', { name: /^Figure/ });
  });
});
