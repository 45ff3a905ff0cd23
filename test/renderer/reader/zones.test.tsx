import { fireEvent } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
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
});
