import { waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeSheet } from '#renderer/backend/fake-sheet.ts';
import { LEAF } from '#shared/document/text.ts';
import { AllInSight } from './all-in-sight.ts';
import { openReader } from './open-reader.tsx';

const SHEET = fakeSheet({
  title: 'Boats at the quay',
  lines: ['# Boats at the quay', `${LEAF} The quay in March`, 'The warden counted 640 boats.'],
});
const SHA = 'ab'.repeat(32);
const AT = SHEET.text.text.indexOf(LEAF);
const PICTURE = { at: AT, sha256: SHA, type: 'png', width: 400, height: 300 } as const;

const before = window.IntersectionObserver;
let made: Blob[] = [];
let dropped: string[] = [];
beforeEach(() => {
  [made, dropped] = [[], []];
  Object.assign(window, { IntersectionObserver: AllInSight });
  // jsdom draws nothing and so makes no addresses for what is drawn.
  URL.createObjectURL = (blob: Blob) => `blob:picture-${made.push(blob)}`;
  URL.revokeObjectURL = (address: string) => void dropped.push(address);
});
afterEach(() => {
  Object.assign(window, { IntersectionObserver: before });
  Reflect.deleteProperty(URL, 'createObjectURL');
  Reflect.deleteProperty(URL, 'revokeObjectURL');
});

const open = (pictures: Readonly<Record<string, Uint8Array>>) =>
  openReader({
    records: [SHEET.document],
    texts: [{ ...SHEET.text, pictures: [PICTURE] }],
    suggestions: {},
    pictures,
    before: [],
    route: { document: SHEET.document.id },
  });

describe('a picture in the reader', () => {
  it('is drawn where it stands, at its size and by its words, out of the project folder', async () => {
    const { page, backend, unmount } = await open({ [SHA]: Uint8Array.from([1, 2, 3]) });
    const image = page.querySelector<HTMLImageElement>('.reader__picture img')!;
    expect(image.alt).toBe('The quay in March');
    await waitFor(() => expect(image.src).toBe('blob:picture-1'));
    expect([image.width, image.height]).toEqual([400, 300]);
    expect(made[0]?.type).toBe('image/png');
    const asked = backend.calls.filter(({ channel }) => channel === 'document.picture');
    const { id, current } = SHEET.document;
    expect(asked.map(({ input }) => input)).toEqual([
      { document: id, textHash: current, sha256: SHA },
    ]);
    unmount();
    expect(dropped).toEqual(['blob:picture-1']);
  });

  it('says why it cannot be shown', async () => {
    const { page } = await open({});
    await waitFor(() => {
      const sign = page.querySelector<HTMLElement>('.reader__leaf');
      expect(sign?.title).toContain('missing from the project folder');
    });
    expect(made).toEqual([]);
  });
});
