import { MARKER as M, WORDS, type HostileFile } from './hostile-file.ts';

const PAGE = `<html><body><h1>Boats</h1><p>${WORDS}</p></body></html>`;
const HEAD = (boundary: string, more = ''): string =>
  `From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="${boundary}"${more}\r\n\r\n`;
const part = (boundary: string, head: string, body: string): string =>
  `--${boundary}\r\n${head}\r\n\r\n${body}\r\n`;
const HTML = 'Content-Type: text/html; charset=utf-8\r\nContent-Location: http://a.example/';

const archive = (more = '', page = PAGE): Uint8Array =>
  Buffer.from(`${HEAD('b')}${part('b', HTML, page)}${more}--b--\r\n`, 'latin1');

/** Parts whose bodies are archives again. */
function nested(depth: number): Uint8Array {
  const open = Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/related; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
  );
  const close = Array.from({ length: depth }, (_, at) => `--b${depth - 1 - at}--\r\n`);
  return Buffer.from(
    `MIME-Version: 1.0\r\n${open.join('')}${HTML}\r\n\r\n${PAGE}\r\n${close.join('')}`,
    'latin1',
  );
}

const made: readonly (readonly [string, (c: string) => Uint8Array])[] = [
  ['parts in parts', () => nested(30)],
  ['parts ten thousand deep', () => nested(10_000)],
  [
    'a hundred thousand parts',
    () => archive(part('b', 'Content-Type: text/css', 'a{}').repeat(1e5)),
  ],
  ['a part that is never ended', () => Buffer.from(`${HEAD('b')}--b\r\n${HTML}\r\n\r\n${PAGE}`)],
  [
    'no page',
    () => Buffer.from(`${HEAD('b')}${part('b', 'Content-Type: image/png', 'AAAA')}--b--`),
  ],
  ['an empty boundary', () => Buffer.from(`${HEAD('')}${part('', HTML, PAGE)}----`)],
  [
    'a boundary that is a pattern',
    () => Buffer.from(`${HEAD('(a+)+$')}${part('(a+)+$', HTML, PAGE)}--(a+)+$--`),
  ],
  ['a header of a megabyte', () => archive(part('b', `X: ${'a '.repeat(5e5)}`, 'a'))],
  ['headers without end', () => Buffer.from(`${HEAD('b')}--b\r\n${'A: b\r\n'.repeat(3e5)}`)],
  [
    'base64 of nothing',
    () =>
      archive(
        part(
          'b',
          'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: a.png',
          '!!!!'.repeat(1e5),
        ),
        `${PAGE}<img src="a.png">`,
      ),
  ],
  [
    'a line of blanks',
    () =>
      archive(
        part(
          'b',
          `${HTML}x\r\nContent-Transfer-Encoding: quoted-printable`,
          `<p>a${' '.repeat(1e6)}b</p>`,
        ),
      ),
  ],
  [
    'quoted that is cut',
    () =>
      archive(
        part(
          'b',
          'Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable',
          '=\r\n='.repeat(1e5),
        ),
      ),
  ],
  [
    'an unknown way of packing',
    () => archive(part('b', `${HTML}\r\nContent-Transfer-Encoding: x-none`, PAGE)),
  ],
  [
    'a page that fetches',
    (c) =>
      archive(
        '',
        `<p>${WORDS}</p><script src="${c}/a.js">${M}</script><img src="${c}/i.png" onerror="${M}()">`,
      ),
  ],
  [
    'a place on this disk',
    () =>
      archive(
        '',
        `<p>${WORDS}</p><img src="file:///etc/passwd"><iframe src="cid:../../etc/passwd"></iframe>`,
      ),
  ],
  [
    'a page that names itself',
    () =>
      archive(
        part('b', 'Content-Type: text/html\r\nContent-ID: <x>', '<iframe src="cid:x"></iframe>'),
      ),
  ],
];

/** Saved pages in parts, made to nest, mislead or exhaust. */
export const WEB_ARCHIVE_FILES: readonly HostileFile[] = made.map(([name, bytes]) => ({
  name: `${name}.mhtml`,
  bytes,
}));
