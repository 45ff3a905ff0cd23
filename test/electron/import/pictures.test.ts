import { Document, ImageRun, Packer, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { cameraFacts } from '#electron/import/camera-facts.ts';
import { cleanPicture } from '#electron/import/clean-picture.ts';
import { orientationIn } from '#electron/import/exif.ts';
import { convertFile } from '#electron/import/convert-file.ts';
import type { ConvertOptions } from '#electron/import/convert.ts';
import { asItLies, webpTurn } from '#shared/document/webp-turn.ts';
import { LEAF } from '#shared/document/text.ts';
import { sha256 } from '#electron/store/sha256.ts';
import { zipOf } from '#test/corpus/import/zip-file.ts';
import { chunk, gifFile, heldSo, jpegFile, pngFile, SECRET, webpFile } from './made-pictures.ts';

const PNG = pngFile();
const WORDS =
  'The warden of the quay counted 640 boats in the week and wrote every one of them down in a book that he kept at home.';

/** A PNG of two frames that says how the camera was held. */
function movingPng(orientation: number): Buffer {
  const still = pngFile();
  const [drawn, end] = [still.indexOf('eXIf') - 4, still.indexOf('IDAT') - 4];
  return Buffer.concat([
    still.subarray(0, drawn),
    chunk('eXIf', heldSo(orientation).subarray('Exif\0\0'.length)),
    chunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])),
    chunk('fcTL', Buffer.alloc(26)),
    still.subarray(end, -12),
    chunk('fdAT', Buffer.alloc(8)),
    still.subarray(-12),
  ]);
}

/** In lines, as programs write it. */
const hexOf = (bytes: Buffer): string => bytes.toString('hex').replace(/.{78}/g, '$&\r\n');

async function read(bytes: string | Uint8Array, name: string, options: ConvertOptions = {}) {
  const converted = await convertFile(Buffer.from(bytes), name, options);
  if (!converted.ok) throw new Error(converted.failure.sentence);
  return converted.value;
}

/** The picture stands where the document has it, once, under the hash of its bytes. */
async function expectPicture(bytes: string | Uint8Array, name: string, options?: ConvertOptions) {
  const { text, pictures = [], pictureFiles = [], blocks } = await read(bytes, name, options);
  expect(pictures).toHaveLength(1);
  const [place] = pictures;
  expect(place).toMatchObject({ type: 'png', width: 200, height: 120 });
  expect(text.charAt(place!.at)).toBe(LEAF);
  expect(text.indexOf(WORDS)).toBeLessThan(place!.at);
  expect(blocks.some(({ start, end }) => start <= place!.at && place!.at < end)).toBe(true);
  expect(pictureFiles.map((file) => file.sha256)).toEqual([place!.sha256]);
  expect(sha256(pictureFiles[0]!.bytes)).toBe(place!.sha256);
  expect(Buffer.from(pictureFiles[0]!.bytes).includes(SECRET)).toBe(false);
  return text;
}

describe('a picture', () => {
  it.each([
    ['png', PNG, { width: 200, height: 120 }],
    ['jpeg', jpegFile(), { width: 320, height: 240 }],
    ['webp', webpFile(), { width: 100, height: 80 }],
    ['gif', gifFile(), { width: 90, height: 70 }],
  ] as const)(
    'keeps what it is drawn by and nothing that tells on anybody: %s',
    (type, bytes, size) => {
      expect(bytes.includes(SECRET)).toBe(true);
      const clean = cleanPicture(bytes)!;
      expect(clean).toMatchObject({ type, ...size });
      expect(Buffer.from(clean.bytes).includes(SECRET)).toBe(false);
      expect(cleanPicture(clean.bytes)).toEqual(clean);
    },
  );

  it('that a camera was turned for is shown upright, and tells nothing else of the camera', () => {
    const upright = cleanPicture(jpegFile(320, 240, heldSo(1)))!;
    expect(upright).toMatchObject({ width: 320, height: 240 });
    expect(Buffer.from(upright.bytes).includes('Exif')).toBe(false);
    for (const orientation of [3, 6, 8]) {
      const turned = cleanPicture(jpegFile(320, 240, heldSo(orientation)))!;
      const size = orientation >= 5 ? { width: 240, height: 320 } : { width: 320, height: 240 };
      expect(turned).toMatchObject({ type: 'jpeg', ...size });
      const bytes = Buffer.from(turned.bytes);
      expect(bytes.includes(SECRET)).toBe(false);
      const exif = bytes.indexOf('Exif\0\0MM');
      expect(orientationIn(bytes.subarray(exif))).toBe(orientation);
      expect(cleanPicture(turned.bytes)).toEqual(turned);
    }
  });

  it('in WebP says how it is to be turned, and nothing else of the camera', () => {
    expect(webpTurn(cleanPicture(webpFile(100, 80, heldSo(1)))!.bytes)).toBe(1);
    for (const turn of [2, 3, 4, 5, 6, 7, 8] as const) {
      const turned = cleanPicture(webpFile(100, 80, heldSo(turn)))!;
      const size = turn >= 5 ? { width: 80, height: 100 } : { width: 100, height: 80 };
      expect(turned).toMatchObject({ type: 'webp', ...size });
      expect(Buffer.from(turned.bytes).includes(SECRET)).toBe(false);
      expect(cameraFacts(turned.bytes)).toEqual({ orientation: turn, namesPlace: false });
      expect(webpTurn(turned.bytes)).toBe(turn);
      expect(webpTurn(asItLies(turned.bytes))).toBe(1);
      expect(cleanPicture(turned.bytes)).toEqual(turned);
    }
  });

  it('in WebP that moves stays as it lies', () => {
    const moving = cleanPicture(webpFile(100, 80, heldSo(6), 0x02))!;
    expect(moving).toMatchObject({ width: 100, height: 80 });
    expect(Buffer.from(moving.bytes).includes('EXIF')).toBe(false);
  });

  it.each([9, 0])('with a turn that is none (%i) stays as it is', (orientation) => {
    const clean = cleanPicture(jpegFile(320, 240, heldSo(orientation)))!;
    expect(clean).toMatchObject({ width: 320, height: 240 });
    expect(Buffer.from(clean.bytes).includes('Exif')).toBe(false);
  });

  it('as a document says what of its camera a person should hear of', async () => {
    const PLACE = 0x8825;
    const warned = async (bytes: Buffer, name: string) => (await read(bytes, name)).warnings.join();
    expect(await warned(jpegFile(320, 240, heldSo(1, PLACE)), 'quay.jpg')).toMatch(
      /where on earth/,
    );
    expect(await warned(jpegFile(320, 240, heldSo(6)), 'quay.jpg')).not.toMatch(/where|turned/);
    expect(await warned(webpFile(100, 80, heldSo(6), 0x02), 'quay.webp')).toMatch(/as it lies/);
    expect(await warned(movingPng(6), 'quay.png')).toMatch(/as it lies/);
    expect(await warned(movingPng(1), 'quay.png')).not.toMatch(/where|lies/);
    const page = (png: Buffer): Buffer =>
      Buffer.from(
        `<p>${WORDS}</p><img alt="The quay" src="data:image/png;base64,${png.toString('base64')}">`,
      );
    expect(await warned(page(movingPng(6)), 'quay.html')).toMatch(/as it lies/);
    expect(await warned(page(movingPng(1)), 'quay.html')).not.toMatch(/lies/);
    expect(await warned(webpFile(100, 80, heldSo(6)), 'quay.webp')).not.toMatch(/where|lies/);
    expect(await warned(webpFile(100, 80, heldSo(1)), 'quay.webp')).not.toMatch(/where|lies/);
  });

  it.each([
    ['HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1', 'latin1'), /as phones take them/],
    ['AVIF', Buffer.from('\0\0\0\x18ftypavif\0\0\0\0mif1', 'latin1'), /as phones take them/],
    ['TIFF', Buffer.from('II*\0\x08\0\0\0', 'latin1'), /TIFF/],
    ['TIFF, big end first', Buffer.from('MM\0*\0\0\0\x08', 'latin1'), /TIFF/],
  ])(
    'of a kind that cannot be shown is refused with a way out: %s',
    async (_kind, bytes, words) => {
      const converted = await convertFile(bytes, 'page.pic', {});
      expect(converted).toMatchObject({ ok: false, failure: { code: 'unsupported' } });
      expect(converted.ok ? '' : converted.failure.sentence).toMatch(words);
    },
  );

  it('is told by its bytes: a drawing with scripts, a page and half a picture are none', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    for (const bytes of [Buffer.from(svg), Buffer.from('<html>'), PNG.subarray(0, 40)]) {
      expect(cleanPicture(bytes)).toBeUndefined();
    }
    expect(cleanPicture(jpegFile().subarray(0, 60))).toBeUndefined();
  });

  it('in PNG that moves keeps its frames, stays as it lies and tells nothing of the camera', () => {
    const moving = cleanPicture(movingPng(6))!;
    expect(moving).toMatchObject({ type: 'png', width: 200, height: 120, lies: true });
    const bytes = Buffer.from(moving.bytes);
    expect(['acTL', 'fcTL', 'fdAT'].every((name) => bytes.includes(name))).toBe(true);
    expect(bytes.includes('eXIf') || bytes.includes(SECRET)).toBe(false);
  });

  it('that would unpack to more than fits is left out', () => {
    expect(cleanPicture(pngFile(60_000, 1))).toBeDefined();
    const lying = Buffer.from(PNG);
    lying.writeUInt32BE(60_000, 16);
    lying.writeUInt32BE(60_000, 20);
    expect(cleanPicture(lying)).toBeUndefined();
  });
});

const page = (src: string, alt = 'alt="Boats at the quay"'): string =>
  `<html><body><article><h1>Boats</h1><p>${WORDS}</p><figure><img src="${src}" ${alt}><figcaption>The quay in March.</figcaption></figure><p>${WORDS}</p></article></body></html>`;
const data = (bytes: Buffer, type = 'image/png'): string =>
  `data:${type};base64,${bytes.toString('base64')}`;

describe('a picture of a document stays where it stands', () => {
  it('in a page that embeds it, its words behind it and its caption below', async () => {
    const text = await expectPicture(page(data(PNG)), 'a.html');
    expect(text).toContain(`${LEAF} Boats at the quay\nThe quay in March.`);
  });

  it('in a page with the folder a browser saved beside it', async () => {
    const beside = { 'My page_files/quay 1.png': PNG };
    await expectPicture(page('./My%20page_files/quay%201.png'), 'My page.html', { beside });
  });

  it('in a web archive, by address and by id', async () => {
    const archive = (src: string): string =>
      [
        'From: <Saved by a browser>',
        'Snapshot-Content-Location: https://example.org/news/boats',
        'MIME-Version: 1.0',
        'Content-Type: multipart/related; boundary="b"',
        '',
        '--b',
        'Content-Type: text/html; charset=utf-8',
        'Content-Location: https://example.org/news/boats',
        '',
        page(src),
        '--b',
        'Content-Type: image/png',
        'Content-ID: <quay@example>',
        'Content-Location: https://example.org/img/quay.png',
        'Content-Transfer-Encoding: base64',
        '',
        PNG.toString('base64'),
        '--b--',
      ].join('\r\n');
    await expectPicture(archive('cid:quay@example'), 'a.mhtml');
    await expectPicture(archive('../img/quay.png'), 'a.mhtml');
  });

  it('in a Word document', async () => {
    const run = new ImageRun({
      type: 'png',
      data: PNG,
      transformation: { width: 200, height: 120 },
    });
    const children = [
      new Paragraph(WORDS),
      new Paragraph({ children: [run] }),
      new Paragraph(WORDS),
    ];
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
    await expectPicture(bytes, 'a.docx');
  });

  it('in an e-book', async () => {
    const bytes = await zipOf({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml':
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="b/c.opf"/></rootfiles></container>',
      'b/c.opf':
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata/><manifest><item id="a" href="t/a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>',
      'b/t/a.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml"><body><p>${WORDS}</p><p><img src="../i/quay.png"/></p></body></html>`,
      'b/i/quay.png': PNG,
    });
    await expectPicture(bytes, 'a.epub');
  });

  it('in an OpenDocument text', async () => {
    const space = (name: string): string =>
      `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`;
    const spaces = `${['office', 'text', 'draw'].map(space).join(' ')} xmlns:xlink="http://www.w3.org/1999/xlink"`;
    const bytes = await zipOf({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<office:document-content ${spaces}><office:body><office:text><text:p>${WORDS}</text:p><text:p><draw:frame><draw:image xlink:href="Pictures/quay.png"/></draw:frame></text:p></office:text></office:body></office:document-content>`,
      'Pictures/quay.png': PNG,
    });
    await expectPicture(bytes, 'a.odt');
  });

  it.each([
    ['in hexadecimal digits', `{\\pict\\pngblip\\picw200 ${hexOf(PNG)}}`],
    ['as bytes', `{\\pict\\pngblip\\bin${PNG.length} ${PNG.toString('latin1')}}`],
    [
      'beside a drawing of it for older readers',
      `{\\*\\shppict{\\pict{\\*\\picprop{\\sp{\\sn a}{\\sv 1}}}\\pngblip{\\*\\blipuid 00ff}${hexOf(PNG)}}}{\\nonshppict{\\pict\\wmetafile8 0100}}`,
    ],
    [
      'that floats',
      `{\\shp{\\*\\shpinst{\\sp{\\sn pib}{\\sv {\\pict\\pngblip ${hexOf(PNG)}}}}{\\sp{\\sn z}{\\sv 7}}}}`,
    ],
  ])('in a rich text file, %s', async (_, picture) => {
    const file = `{\\rtf1\\ansi\\pard ${WORDS}\\par ${picture}\\par ${WORDS}\\par}`;
    const text = await expectPicture(Buffer.from(file, 'latin1'), 'a.rtf');
    expect(text).toBe([WORDS, LEAF, WORDS].join('\n'));
  });
});

describe('a picture that cannot be shown', () => {
  const UNSHOWN = (what: string) =>
    `${what} in a format that Attest cannot show (WMF, EMF, TIFF or BMP).`;

  it('is said of a rich text file, but not of what stands for a picture that is there', async () => {
    const drawing = '{\\pict\\wmetafile8\\picw900 010009000003}';
    const both = `{\\*\\shppict{\\pict\\pngblip ${hexOf(PNG)}}}{\\nonshppict${drawing}}`;
    const file = (inside: string) => `{\\rtf1\\ansi\\pard ${WORDS}\\par ${inside}\\par}`;
    const [warning] = (await read(file(drawing + drawing), 'a.rtf')).warnings;
    expect(warning).toContain(UNSHOWN('2 pictures are'));
    expect((await read(file(both), 'a.rtf')).warnings).toEqual([]);
  });

  it('is said of a Word document by its bytes', async () => {
    const emf = Buffer.alloc(200);
    emf.writeUInt32LE(1, 0);
    emf.write(' EMF', 40, 'latin1');
    // The library that writes the document believes what it is told.
    const run = new ImageRun({ type: 'png', data: emf, transformation: { width: 9, height: 9 } });
    const children = [new Paragraph(WORDS), new Paragraph({ children: [run] })];
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
    const [warning] = (await read(bytes, 'a.docx')).warnings;
    expect(warning).toContain(UNSHOWN('One picture is'));
  });
});

describe('a page', () => {
  it('keeps no icons, no counters of visitors and no drawings', async () => {
    const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${' '.repeat(200)}</svg>`);
    for (const src of [data(pngFile(16, 16)), data(pngFile(1, 1)), data(svg, 'image/svg+xml')]) {
      const { pictures, text } = await read(page(src, 'alt=""'), 'a.html');
      expect(pictures).toBeUndefined();
      expect(text).not.toContain(LEAF);
    }
  });

  it('leads to no file but those handed over with it', async () => {
    for (const src of ['file:///etc/passwd', '../../secret.png', 'https://example.org/a.png']) {
      const { pictures } = await read(page(src), 'a.html', { beside: { 'a_files/b.png': PNG } });
      expect(pictures).toBeUndefined();
    }
  });

  it('names one picture twice and keeps it once', async () => {
    const twice = page(data(PNG)).replace('</article>', `<img src="${data(PNG)}"></article>`);
    const { pictures = [], pictureFiles = [] } = await read(twice, 'a.html');
    expect([pictures.length, pictureFiles.length]).toEqual([2, 1]);
  });
});
