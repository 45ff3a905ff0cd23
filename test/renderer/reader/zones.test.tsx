import { fireEvent } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { undo } from '#renderer/state/notebook.ts';
import { LINES, openReader, SHEET } from './open-reader.tsx';

/** Asks for the menu of a line by the keyboard: where the caret is. */
async function chooseZone(
  { page, select, settle }: Awaited<ReturnType<typeof openReader>>,
  words: string,
  name: RegExp,
) {
  await select(words);
  const paragraph = [...page.querySelectorAll('p')].find((one) => one.textContent.includes(words))!;
  fireEvent.contextMenu(paragraph, { button: 0, clientX: 0, clientY: 0 });
  await settle();
  const items = [...document.querySelectorAll('[role=menuitem]')];
  const item = items.find(({ textContent }) => name.test(textContent));
  fireEvent.keyDown(item!, { key: 'Enter' });
  fireEvent.keyUp(item!, { key: 'Enter' });
  await settle();
}

describe('the zone of a line', () => {
  const last = LINES.length - 1;

  it('is changed by hand: it is folded, and undo takes the change back', async () => {
    const reader = await openReader();
    const { page, tables, backend } = reader;
    const words = 'Around 1,500 wait';
    const folded = () =>
      [...page.querySelectorAll('.reader__folded')].some((one) => one.textContent.includes(words));
    expect(folded()).toBe(false);
    await chooseZone(reader, words, /Menu, link or notice/);
    await reader.settle();
    expect(folded()).toBe(true);
    const { id, current } = SHEET.document;
    expect([...tables().zone.values()]).toMatchObject([
      { document: id, textHash: current, block: last, zone: 'chrome' },
    ]);
    await backend.request['project.undo']({});
    expect(tables().zone.size).toBe(0);
  });

  it('takes a folded line back into the text', async () => {
    const reader = await openReader();
    const { press, page } = reader;
    const teaser = 'Read more: a teaser';
    await press('o');
    await chooseZone(reader, teaser, /Text of the article/);
    await reader.settle();
    const line = [...page.querySelectorAll('p')].find((one) => one.textContent.includes(teaser));
    expect(line?.className).not.toMatch(/reader__(?:folded|aside)/);
  });

  it('brings the figures of a line that became text, and undo takes them away again', async () => {
    const reader = await openReader();
    const { page, press, store, settle } = reader;
    const numbers = () => [...page.querySelectorAll('.mark-dotted')].map((one) => one.textContent);
    await press('o');
    await chooseZone(reader, 'Read more: a teaser', /Menu, link or notice/);
    expect(numbers().join(' ')).not.toContain('9,000');
    await chooseZone(reader, 'Read more: a teaser', /Text of the article/);
    await settle();
    expect(numbers().join(' ')).toContain('9,000');
    await undo(store);
    await settle();
    expect(numbers().join(' ')).not.toContain('9,000');
  });

  it('leaves an accepted figure alone when its line turns out to be furniture', async () => {
    const reader = await openReader();
    const { press, tables } = reader;
    await press('j');
    await press('Enter');
    const [accepted] = [...tables().figure.values()];
    expect(accepted?.value).toBe(412);
    await chooseZone(reader, 'The clinic at the bridge', /Menu, link or notice/);
    expect([...tables().figure.values()]).toEqual([accepted]);
  });

  it('counts in the length and in what is to review at once', async () => {
    const reader = await openReader();
    const { store, settle } = reader;
    const { document } = SHEET;
    const read = () => store.getState().readings.suggestions.get(document.id)!;
    const before = read();
    await chooseZone(reader, 'Around 1,500 wait', /Teaser for another/);
    await settle();
    expect(read().words).toBe(before.words - 8);
    await chooseZone(reader, 'The clinic at the bridge', /Menu, link or notice/);
    await settle();
    expect(read().suggestions.length).toBeLessThan(before.suggestions.length);
  });

  it('is changed for all lines of a selection as one step', async () => {
    const reader = await openReader();
    const { page, press, tables, store, settle } = reader;
    await press('a', { ctrlKey: true });
    await press('z');
    expect(document.querySelector('.ui-menu__heading')?.textContent).toBe('These 4 lines are');
    const item = [...document.querySelectorAll('[role=menuitem]')].find(({ textContent }) =>
      /Teaser/.test(textContent),
    )!;
    fireEvent.keyDown(item, { key: 'Enter' });
    fireEvent.keyUp(item, { key: 'Enter' });
    await settle();
    expect([...tables().zone.values()].map(({ block, zone }) => `${block} ${zone}`)).toEqual([
      '2 teaser',
      '3 teaser',
      '4 teaser',
      '6 teaser',
    ]);
    await undo(store);
    await settle();
    expect(tables().zone.size).toBe(0);
    expect(page.querySelector('.reader__heading--title')).toBeTruthy();
  });

  it('leaves the fold somebody is at work in open', async () => {
    const reader = await openReader();
    const { page, press } = reader;
    await press('o');
    await chooseZone(reader, 'Home', /Text of the article/);
    await reader.settle();
    const line = [...page.querySelectorAll('p')].find((one) => /Sign in/.test(one.textContent))!;
    expect(line.className).not.toMatch(/reader__folded/);
  });
});
