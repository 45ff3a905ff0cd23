import { describe, expect, it } from 'vitest';
import { convertFile } from '#electron/import/convert-file.ts';
import { inZone } from './zoned.ts';

const PAGE = `<!doctype html><html><head><title>Ferries stop on the Tamar</title></head><body><nav>Home</nav>
<article><h1>Ferries stop on the Tamar</h1><p>The harbour board said on Monday that 14 ferries would =
stop, and that the caf=C3=A9 on the pier would close with them.</p>
<p>About 3,200 people cross each day, the board said, and most of them would have to go by road.</p></article></body></html>`;

const archive = (parts: readonly string[]): Uint8Array =>
  Buffer.from(
    [
      'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/ferries\r\nSubject: Ferries\r\n',
      'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--b--x--"\r\n\r\n',
      ...parts.map((part) => `----b--x--\r\n${part}\r\n`),
      '----b--x----\r\n',
    ].join(''),
    'latin1',
  );

const HTML_PART = `Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.org/ferries\r\n\r\n${PAGE.replaceAll('\n', '\r\n')}`;
const FRAME = `Content-Type: text/html\r\nContent-Location: https://ads.example/1\r\n\r\n<p>Buy a boat of 99 feet today.</p>`;

describe('a web archive', () => {
  it('is read as the page it was saved from, with its address', async () => {
    const read = await convertFile(archive([FRAME, HTML_PART]), 'Ferries.mhtml');
    if (!read.ok) throw new Error(read.failure.sentence);
    expect(read.value.format).toBe('mhtml');
    expect(inZone(read.value, 'body')).toEqual([
      'The harbour board said on Monday that 14 ferries would stop, and that the café on the pier would close with them.',
      'About 3,200 people cross each day, the board said, and most of them would have to go by road.',
    ]);
    expect(read.value.metadata.url?.value).toBe('https://example.org/ferries');
    expect(read.value.metadata.title?.value).toBe('Ferries stop on the Tamar');
    expect(read.value.text).not.toContain('boat');
  });

  it('says so when it holds no page', async () => {
    const read = await convertFile(archive(['Content-Type: image/png\r\n\r\nx']), 'a.mhtml');
    expect(!read.ok && read.failure.code).toBe('unreadable');
  });

  it('is read as far as it goes when it is cut off', async () => {
    const whole = archive([HTML_PART]);
    const read = await convertFile(whole.subarray(0, whole.length - 40), 'cut.mhtml');
    expect(read.ok && inZone(read.value, 'body')[0]).toMatch(/^The harbour board/);
  });
});
