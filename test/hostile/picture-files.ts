import { deflateSync } from 'node:zlib';
import { MARKER as M, WORDS, type HostileFile } from './hostile-file.ts';

const chunk = (name: string, body: Uint8Array): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, body, Buffer.alloc(4)]);
};
const header = (width: number, height: number): Buffer => {
  const body = Buffer.alloc(13);
  body.writeUInt32BE(width);
  body.writeUInt32BE(height, 4);
  body.set([8, 6], 8);
  return chunk('IHDR', body);
};
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const png = (...chunks: readonly Buffer[]): Buffer =>
  Buffer.concat([SIGNATURE, ...chunks, chunk('IEND', Buffer.alloc(0))]);
const DRAWN = chunk('IDAT', deflateSync(Buffer.alloc(100 * 401)));
const words = (text: string): Buffer => Buffer.from(text, 'latin1');

/** A page with one picture written into it. */
const page = (type: string, bytes: Uint8Array): Uint8Array =>
  words(
    `<p>${WORDS}</p><img alt="A map" src="data:${type};base64,${Buffer.from(bytes).toString('base64')}">`,
  );
const svg = (inner: string): Uint8Array =>
  page(
    'image/svg+xml',
    words(`<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99">${inner}</svg>`),
  );

const gif = (width: number, height: number): Buffer => {
  const head = words('GIF89a\0\0\0\0\0\0\0');
  head.writeUInt16LE(width, 6);
  head.writeUInt16LE(height, 8);
  return head;
};
const riff = (name: string, body: Buffer, said = body.length): Buffer => {
  const head = words(`RIFF\xff\xff\xff\xffWEBP${name}\0\0\0\0`);
  head.writeUInt32LE(said, 16);
  return Buffer.concat([head, body]);
};

const made: readonly (readonly [string, (c: string) => Uint8Array])[] = [
  ['of four thousand million dots', () => page('image/png', png(header(65_535, 65_535), DRAWN))],
  [
    'of more dots than numbers',
    () => page('image/png', png(header(0xffffffff, 0xffffffff), DRAWN)),
  ],
  ['of no dots', () => page('image/png', png(header(0, 0), DRAWN))],
  [
    'that unpacks to a gigabyte',
    () =>
      page(
        'image/png',
        png(header(100, 100), chunk('IDAT', deflateSync(Buffer.alloc(256 * 1024 * 1024)))),
      ),
  ],
  [
    'whose part is longer than it',
    () => page('image/png', Buffer.concat([SIGNATURE, words('\xff\xff\xff\xffIDAT')])),
  ],
  [
    'of a million parts',
    () =>
      page(
        'image/png',
        png(header(100, 100), ...new Array<Buffer>(1e5).fill(chunk('tEXt', words(M))), DRAWN),
      ),
  ],
  [
    'that is a page too',
    (c) =>
      page(
        'image/png',
        Buffer.concat([png(header(100, 100), DRAWN), words(`<script src="${c}">${M}</script>`)]),
      ),
  ],
  [
    'that is an archive too',
    () => page('image/gif', Buffer.concat([gif(100, 100), words('PK\x03\x04'), words(M)])),
  ],
  ['that is a script too', () => page('image/gif', words(`GIF89a/*${' '.repeat(80)}*/=1;${M}()`))],
  [
    'of another kind than it says',
    () => page('image/png', words(`<svg xmlns="http://www.w3.org/2000/svg" onload="${M}()"/>`)),
  ],
  [
    'JPEG without end',
    () => page('image/jpeg', Buffer.concat([words('\xff\xd8\xff'), Buffer.alloc(1e6, 0xff)])),
  ],
  [
    'JPEG of parts without length',
    () =>
      page(
        'image/jpeg',
        Buffer.concat([words('\xff\xd8'), ...new Array<Buffer>(1e5).fill(words('\xff\xe0\0\0'))]),
      ),
  ],
  [
    'WebP that lies about its length',
    () => page('image/webp', riff('VP8X', Buffer.alloc(10, 0xff), 0xfffffff0)),
  ],
  [
    'WebP of sixteen million squared',
    () => page('image/webp', riff('VP8X', Buffer.alloc(10, 0xff))),
  ],
  ['drawing with a script', () => svg(`<script>${M}()</script>`)],
  ['drawing that fetches', (c) => svg(`<image href="${c}/i.png"/><use href="${c}/u.svg#a"/>`)],
  ['drawing with a page in it', (c) => svg(`<foreignObject><iframe src="${c}"/></foreignObject>`)],
  [
    'drawing that grows',
    () =>
      svg(
        `<defs><g id="a"/>${Array.from({ length: 30 }, (_, at) => `<g id="b${at}"><use href="#b${at + 1}"/><use href="#b${at + 1}"/></g>`).join('')}</defs>`,
      ),
  ],
  [
    'a thousand times',
    () =>
      words(
        `<p>${WORDS}</p>${`<img src="data:image/png;base64,${png(header(100, 100), DRAWN).toString('base64')}">`.repeat(1_000)}`,
      ),
  ],
  [
    'of a broken address',
    () =>
      words(
        `<p>${WORDS}</p><img src="data:image/png;base64,%%%"><img src="data:,"><img src="data:image/png;base64">`,
      ),
  ],
];

/** Pictures that lie about their size, unpack without end, or are something else besides. */
export const PICTURE_FILES: readonly HostileFile[] = made.map(([name, bytes]) => ({
  name: `picture ${name}.html`,
  bytes,
}));
