import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeSheet } from '#renderer/backend/fake-sheet.ts';
import { LEAF } from '#shared/document/text.ts';
import { AllInSight } from './all-in-sight.ts';
import { openReader } from './open-reader.tsx';

const SHEET = fakeSheet({ title: 'A scan', lines: [LEAF, LEAF] });
const SCANS = [
  { at: 0, page: 1, width: 300, height: 400 },
  { at: 2, page: 2, width: 300, height: 400 },
];

const before = window.IntersectionObserver;
beforeEach(() => {
  Object.assign(window, { IntersectionObserver: AllInSight });
  // jsdom draws nothing and so makes no addresses for what is drawn.
  URL.createObjectURL = () => 'blob:page';
  URL.revokeObjectURL = () => undefined;
});
afterEach(() => {
  Object.assign(window, { IntersectionObserver: before });
  Reflect.deleteProperty(URL, 'createObjectURL');
  Reflect.deleteProperty(URL, 'revokeObjectURL');
});

const open = () =>
  openReader({
    records: [SHEET.document],
    texts: [{ ...SHEET.text, scans: SCANS }],
    suggestions: {},
    pictures: { 'page 1': Uint8Array.from([1, 2, 3]) },
    before: [],
    route: { document: SHEET.document.id },
  });

describe('a page that is a picture', () => {
  it('is shown in its place, with its number, in its own shape', async () => {
    const { page } = await open();
    expect(await screen.findByAltText('Page 1 as a picture')).toBeTruthy();
    const rooms = [...page.querySelectorAll<HTMLElement>('.reader__scan')];
    expect(rooms.map((room) => room.style.getPropertyValue('--scan-shape'))).toEqual([
      '0.75',
      '0.75',
    ]);
    expect(screen.getByText('Page 2')).toBeTruthy();
  });

  it('that cannot be made says so in its place, and the others are shown', async () => {
    await open();
    expect(await screen.findByText('The picture of this page is damaged.')).toBeTruthy();
    expect(screen.getByAltText('Page 1 as a picture')).toBeTruthy();
  });

  it('can be read dot for dot', async () => {
    await open();
    const image = await screen.findByAltText('Page 1 as a picture');
    const [full] = screen.getAllByRole('radio', { name: '100 %' });
    fireEvent.click(full!);
    await waitFor(() => expect(image.parentElement?.style.width).toBe('100px'));
  });
});
