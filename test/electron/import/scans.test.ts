import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { convertFile } from '#electron/import/convert-file.ts';
import { pagePicture } from '#electron/import/page-picture.ts';
import type { Conversion } from '#shared/document/conversion.ts';
import { jpegFile, pngFile, SECRET } from './made-pictures.ts';
import { SCANS, scannedPdf, type ScannedPicture } from './made-scans.ts';

async function read(bytes: Uint8Array, name = 'scan.pdf'): Promise<Conversion> {
  const converted = await convertFile(bytes, name);
  if (!converted.ok) throw new Error(converted.failure.sentence);
  return converted.value;
}

async function sentence(bytes: Uint8Array, page = 1): Promise<string> {
  const made = await pagePicture(bytes, page);
  return made.ok ? 'a picture' : made.failure.sentence;
}

/** Grey or colour of a dot of a PNG of ours; each row says how it differs from the one above. */
async function sheetOf(bytes: Uint8Array, page = 1) {
  const made = await pagePicture(bytes, page);
  if (!made.ok) throw new Error(made.failure.sentence);
  const file = Buffer.from(made.value.bytes);
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const step = file[25] === 2 ? 3 : 1;
  const at = file.indexOf('IDAT');
  const rows = inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4)));
  const stride = width * step + 1;
  for (let i = stride; i < rows.length; i += 1) {
    if (i % stride !== 0) rows[i] = ((rows[i] ?? 0) + (rows[i - stride] ?? 0)) & 0xff;
  }
  const dot = (x: number, y: number) => {
    const from = Math.floor(y * height) * stride + 1 + Math.floor(x * width) * step;
    return [...rows.subarray(from, from + step)];
  };
  return { width, height, step, dot };
}

const page = (picture: ScannedPicture) => scannedPdf([{ picture }]);

describe('a PDF without a text layer', () => {
  it('is a document whose pages stand as pictures, with their number and size', async () => {
    const { text, blocks, scans, warnings, metadata } = await read(
      scannedPdf([{ picture: SCANS.fax }, { picture: SCANS.jpeg }]),
    );
    expect(text).toBe('\uFFFC\n\uFFFC');
    expect(blocks.map(({ page: number, zone }) => [number, zone])).toEqual([
      [1, 'body'],
      [2, 'body'],
    ]);
    expect(scans).toEqual([
      { at: 0, page: 1, width: 320, height: 480 },
      { at: 2, page: 2, width: 320, height: 480 },
    ]);
    expect(metadata.title).toMatchObject({ value: 'scan', guess: true });
    expect(warnings).toEqual([
      'Its pages have no text that can be read and are shown as pictures. Mark a region there and type the words you need.',
    ]);
  });

  it('keeps the text of pages that have one, the pictures between them', async () => {
    const words = 'The clerk counted 412 boats in the harbour.';
    const { text, scans, warnings } = await read(
      scannedPdf([{ words }, { picture: SCANS.fax }, { words: 'And 17 more at night.' }]),
    );
    expect(text).toBe(`${words}\n\uFFFC\nAnd 17 more at night.`);
    expect(scans).toEqual([{ at: words.length + 1, page: 2, width: 320, height: 480 }]);
    expect(warnings[0]).toBe(
      'Page 2 has no text that can be read and is shown as a picture. Mark a region there and type the words you need.',
    );
  });

  it('measures a turned page as it is looked at', async () => {
    const { scans } = await read(scannedPdf([{ picture: SCANS.fax, rotate: 90 }]));
    expect(scans).toMatchObject([{ width: 480, height: 320 }]);
  });
});

describe('the picture of a page', () => {
  it.each(Object.entries(SCANS))('is drawn from %s', async (name, picture) => {
    const { width, height, step, dot } = await sheetOf(page(picture));
    expect([width, height]).toEqual([889, 1333]); // 320 by 480 points at 200 dots an inch
    const white = step === 3 ? [255, 255, 255] : [255];
    const dark = dot(0.25, 0.25);
    expect(name === 'packed' ? dark : Math.max(...dark) < 12).toEqual(
      name === 'packed' ? [180, 20, 20] : true,
    );
    for (const [x, y] of [
      [0.75, 0.25],
      [0.25, 0.75],
      [0.75, 0.75],
    ] as const) {
      expect(Math.min(...dot(x, y))).toBeGreaterThan(243);
    }
    expect(white.length).toBe(step);
  });

  it('is turned as the page is', async () => {
    const { dot, width, height } = await sheetOf(scannedPdf([{ picture: SCANS.fax, rotate: 90 }]));
    expect(width).toBeGreaterThan(height);
    expect(dot(0.75, 0.25)).toEqual([0]);
    expect(dot(0.25, 0.25)).toEqual([255]);
  });

  it('is that of the page asked for', async () => {
    const bytes = scannedPdf([{}, { picture: SCANS.fax }]);
    expect(await sentence(bytes, 1)).toMatch(/^This page is empty/);
    expect(await sentence(bytes, 2)).toBe('a picture');
    expect(await sentence(bytes, 3)).toMatch(/no such page/);
  });

  it('of a broken stream says so, and the pages beside it are shown', async () => {
    const cut = { ...SCANS.jpeg, data: SCANS.jpeg.data.subarray(0, 90) };
    const bytes = scannedPdf([{ picture: cut }, { picture: SCANS.jpeg }]);
    expect((await read(bytes)).scans).toHaveLength(2);
    expect(await sentence(bytes, 1)).toMatch(/damaged/);
    expect(await sentence(bytes, 2)).toBe('a picture');
  });

  it('of 30,000 by 30,000 dots is refused unread', async () => {
    const huge = {
      dict: SCANS.packed.dict.replace('/Width 64/Height 96', '/Width 30000/Height 30000'),
      data: SCANS.packed.data,
    };
    expect(await sentence(page(huge))).toMatch(/larger than Attest shows/);
  });

  it('of a page as large as a hall is coarser, not larger', async () => {
    const hall = Buffer.from(page(SCANS.fax)).toString('latin1');
    const large = hall.replace('[0 0 320 480]', '[0 0 9e5 9e5]');
    const { width, height } = await sheetOf(Buffer.from(large, 'latin1'));
    expect(width * height).toBeLessThanOrEqual(6_100_000);
  });
});

describe('a picture as a document', () => {
  it('is one page, and its picture tells nothing of camera and place', async () => {
    for (const [bytes, name, size] of [
      [pngFile(), 'page.png', { width: 200, height: 120 }],
      [jpegFile(), 'page.jpg', { width: 320, height: 240 }],
    ] as const) {
      const { text, scans, format } = await read(bytes, name);
      expect([text, format]).toEqual(['\uFFFC', 'picture']);
      expect(scans).toEqual([{ at: 0, page: 1, ...size }]);
      const made = await pagePicture(bytes, 1);
      expect(made.ok && Buffer.from(made.value.bytes).includes(SECRET)).toBe(false);
    }
  });

  it('is refused with a plain sentence where it is damaged or too large', async () => {
    for (const bytes of [pngFile().subarray(0, 40), pngFile(1, 1).fill(0xff, 16, 24)]) {
      const converted = await convertFile(bytes, 'page.png');
      expect(converted.ok ? '' : converted.failure.sentence).toMatch(/^The picture is damaged/);
    }
  });
});
