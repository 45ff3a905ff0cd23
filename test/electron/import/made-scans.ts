import { deflateSync } from 'node:zlib';

/** A page's picture as a scanner stores it: 64 by 96 dots, black in the upper left quarter. */
export interface ScannedPicture {
  readonly dict: string;
  readonly data: Uint8Array;
}

const WIDTH = 64;
const HEIGHT = 96;
const SIZE = `/Width ${WIDTH}/Height ${HEIGHT}`;

const isBlack = (x: number, y: number): boolean => x < WIDTH / 2 && y < HEIGHT / 2;

function rows(bytesOf: (y: number) => number[]): Buffer {
  return Buffer.from(Array.from({ length: HEIGHT }, (_, y) => bytesOf(y)).flat());
}

const dots = Array.from({ length: WIDTH }, (_, x) => x);

/** The same picture in what scanners write; JPEG and fax were encoded once by other hands. */
export const SCANS = {
  jpeg: {
    dict: `${SIZE}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode`,
    data: Buffer.from(
      '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxO' +
        'UlNSMj5aYVpQYEpRUk//wAALCABgAEABAREA/8QAFgABAQEAAAAAAAAAAAAAAAAAAAgH/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgB' +
        'AQAAPwDMAFOgJiAU6AmIBToCYgFOgJiAU6AmIBToAAAAAAAAAAAAAAAAD//Z',
      'base64',
    ),
  },
  fax: {
    dict: `${SIZE}/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns ${WIDTH}/Rows ${HEIGHT}>>`,
    data: Buffer.from('JqDV///////////////////////4////////gAgAgA==', 'base64'),
  },
  packed: {
    dict: `${SIZE}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode`,
    data: deflateSync(
      rows((y) => dots.flatMap((x) => (isBlack(x, y) ? [180, 20, 20] : [255, 255, 255]))),
    ),
  },
  stencil: {
    dict: `${SIZE}/ImageMask true/BitsPerComponent 1/Filter/FlateDecode`,
    data: deflateSync(
      rows((y) =>
        Array.from({ length: WIDTH / 8 }, (_, byte) => (isBlack(byte * 8, y) ? 0x00 : 0xff)),
      ),
    ),
  },
} as const satisfies Readonly<Record<string, ScannedPicture>>;

export interface ScannedPage {
  /** None = an empty page. */
  readonly picture?: ScannedPicture;
  /** Words set as text. */
  readonly words?: string;
  readonly rotate?: 90 | 180 | 270;
}

const PAGE = [0, 0, 320, 480] as const;

function contentOf({ picture, words }: ScannedPage): string {
  const drawn = picture ? `q ${PAGE[2]} 0 0 ${PAGE[3]} 0 0 cm /Im Do Q` : '';
  return words === undefined ? drawn : `${drawn} BT /F 12 Tf 40 400 Td (${words}) Tj ET`;
}

/** A PDF of pages 320 by 480 points, each a picture, words, both or nothing. */
export function scannedPdf(pages: readonly ScannedPage[]): Uint8Array {
  const objects: Buffer[] = [];
  const add = (body: string | Buffer): number => objects.push(Buffer.from(body));
  const stream = (dict: string, data: Uint8Array): Buffer =>
    Buffer.concat([
      Buffer.from(`<<${dict}/Length ${data.length}>>stream\n`, 'latin1'),
      data,
      Buffer.from('\nendstream', 'latin1'),
    ]);
  add('<</Type/Catalog/Pages 2 0 R>>');
  const kids = pages.map((_, at) => `${4 + at * 3} 0 R`).join(' ');
  add(`<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`);
  add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>');
  for (const page of pages) {
    const number = objects.length + 1;
    const image = page.picture ? `/XObject<</Im ${number + 2} 0 R>>` : '';
    const turned = page.rotate === undefined ? '' : `/Rotate ${page.rotate}`;
    add(
      `<</Type/Page/Parent 2 0 R/MediaBox[${PAGE.join(' ')}]${turned}/Contents ${number + 1} 0 R` +
        `/Resources<</Font<</F 3 0 R>>${image}>>>>`,
    );
    add(stream('', Buffer.from(contentOf(page), 'latin1')));
    const { picture } = page;
    add(picture ? stream(`/Type/XObject/Subtype/Image${picture.dict}`, picture.data) : 'null');
  }
  return written(objects);
}

function written(objects: readonly Buffer[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [index, body] of objects.entries()) {
    const whole = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      body,
      Buffer.from('\nendobj\n'),
    ]);
    offsets.push(at);
    at += whole.length;
    parts.push(whole);
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}` +
        `trailer<</Root 1 0 R/Size ${size}>>\nstartxref\n${at}\n%%EOF`,
    ),
  );
  return Buffer.concat(parts);
}
