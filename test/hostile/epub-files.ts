import { zipOf } from '#test/corpus/import/zip-file.ts';
import { MARKER as M, WORDS, type HostileFile } from './hostile-file.ts';
import { zipTricks } from './zip-tricks.ts';

const CONTAINER = (path = 'content.opf'): string =>
  `<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="${path}"/></rootfiles></container>`;
const OPF = (href = 'c.xhtml', before = ''): string =>
  `<?xml version="1.0"?>${before}<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A book</dc:title></metadata><manifest><item id="c" href="${href}" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>`;
const CHAPTER = (body: string, before = ''): string =>
  `<?xml version="1.0"?>${before}<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>${WORDS}</p>${body}</body></html>`;

/** A book of our own with other parts put in or beside. */
const epub = (parts: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> =>
  zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': CONTAINER(),
    'content.opf': OPF(),
    'c.xhtml': CHAPTER(''),
    ...parts,
  });

/** A book of as many different chapters. */
function chapters(count: number, body: string): Promise<Uint8Array> {
  const names = Array.from({ length: count }, (_, at) => `c${at}`);
  const items = names.map((name) => `<item id="${name}" href="${name}.xhtml"/>`).join('');
  const refs = names.map((name) => `<itemref idref="${name}"/>`).join('');
  return epub({
    'content.opf': OPF()
      .replace('</manifest>', `${items}</manifest>`)
      .replace('<spine>', `<spine>${refs}`),
    ...Object.fromEntries(names.map((name) => [`${name}.xhtml`, CHAPTER(body)])),
  });
}

const spine = (count: number): string =>
  OPF().replace('<itemref idref="c"/>', '<itemref idref="c"/>'.repeat(count));

/** E-books made to run, fetch, unpack without end or break off. */
export const EPUB_FILES: readonly HostileFile[] = [
  {
    name: 'script',
    bytes: (c: string) => epub({ 'c.xhtml': CHAPTER(`<script>fetch('${c}');${M}()</script>`) }),
  },
  {
    name: 'handlers',
    bytes: (c: string) =>
      epub({ 'c.xhtml': CHAPTER(`<img src="${c}/i.png" onerror="${M}()" alt="A map"/>`) }),
  },
  {
    name: 'remote style',
    bytes: (c: string) =>
      epub({
        'c.xhtml': CHAPTER(
          `<link rel="stylesheet" href="${c}/a.css"/><style>@import '${c}';.${M}{}</style>`,
        ),
      }),
  },
  {
    name: 'frame',
    bytes: (c: string) =>
      epub({ 'c.xhtml': CHAPTER(`<iframe src="${c}"></iframe><object data="${c}"></object>`) }),
  },
  {
    name: 'script behind a link',
    bytes: () => epub({ 'c.xhtml': CHAPTER(`<a href="javascript:${M}()">a link</a>`) }),
  },
  {
    name: 'entity of a local file',
    bytes: () =>
      epub({
        'c.xhtml': CHAPTER(
          '<p>&x;</p>',
          '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        ),
      }),
  },
  {
    name: 'entity in the package',
    bytes: () =>
      epub({
        'content.opf': OPF(
          'c.xhtml',
          '<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        ).replace('A book', '&x;'),
      }),
  },
  {
    name: 'entity bomb',
    bytes: () =>
      epub({
        'content.opf': OPF(
          'c.xhtml',
          '<!DOCTYPE p [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
        ).replace('A book', '&b;'),
      }),
  },
  {
    name: 'chapter from elsewhere',
    bytes: (c: string) => epub({ 'content.opf': OPF(`${c}/c.xhtml`) }),
  },
  {
    name: 'chapter that climbs',
    bytes: () => epub({ 'content.opf': OPF('../../../../etc/passwd') }),
  },
  {
    name: 'package that climbs',
    bytes: () => epub({ 'META-INF/container.xml': CONTAINER('../../etc/passwd') }),
  },
  {
    name: 'package that is itself',
    bytes: () => epub({ 'META-INF/container.xml': CONTAINER('META-INF/container.xml') }),
  },
  {
    name: 'locked by its seller',
    bytes: () =>
      epub({
        'META-INF/encryption.xml':
          '<encryption><EncryptedData><CipherData><CipherReference URI="c.xhtml"/></CipherData></EncryptedData></encryption>',
      }),
  },
  { name: 'bomb', bytes: () => epub({ 'c.xhtml': Buffer.alloc(300 * 1024 * 1024, ' ') }) },
  {
    name: 'bomb read again and again',
    bytes: () =>
      epub({
        'content.opf': spine(2_000),
        'c.xhtml': CHAPTER(`<p>${'word '.repeat(200_000)}</p>`),
      }),
  },
  { name: 'a hundred thousand chapters', bytes: () => epub({ 'content.opf': spine(100_000) }) },
  { name: 'nested archive', bytes: async () => epub({ 'c.xhtml': await epub({}) }) },
  { name: 'deep chapter', bytes: () => epub({ 'c.xhtml': CHAPTER('<div>'.repeat(100_000)) }) },
  { name: 'deep contents', bytes: () => epub({ 'content.opf': '<a>'.repeat(200_000) }) },
  {
    name: 'short ends',
    bytes: () =>
      epub({ 'c.xhtml': CHAPTER(`<script src="x"/><title/><textarea/><p>After 12 ends.</p>`) }),
  },
  {
    name: 'ends without end',
    bytes: () => epub({ 'c.xhtml': CHAPTER(`<a ${'x '.repeat(300_000)}`) }),
  },
  { name: 'empty spine', bytes: () => epub({ 'content.opf': spine(0) }) },
  { name: 'cut', bytes: async () => (await epub({})).subarray(0, 500) },
  {
    name: 'contents that lead to themselves',
    bytes: () =>
      epub({
        'content.opf': OPF()
          .replace('<spine>', '<spine toc="n">')
          .replace('</manifest>', '<item id="n" href="toc.ncx"/></manifest>'),
        'toc.ncx': `<ncx><navMap>${'<navPoint><navLabel><text>Boats</text></navLabel><content src="toc.ncx"/>'.repeat(20_000)}</navMap></ncx>`,
      }),
  },
  {
    name: 'contents of a million lines',
    bytes: () =>
      epub({
        'content.opf': OPF().replace(
          '</manifest>',
          '<item id="n" href="nav.xhtml" properties="nav"/></manifest>',
        ),
        'nav.xhtml': `<html><body><nav>${'<a href="c.xhtml">x</a>'.repeat(200_000)}</nav></body></html>`,
      }),
  },
  {
    name: 'contents read as a chapter',
    bytes: () => epub({ 'content.opf': OPF('content.opf') }),
  },
  {
    name: 'a chapter that is the archive list',
    bytes: () => epub({ 'content.opf': OPF('META-INF/container.xml') }),
  },
  {
    name: 'names with every spelling of up',
    bytes: () => epub({ 'content.opf': OPF('%2e%2e%2f%2e%2e/..%5c..%5cetc/passwd') }),
  },
  {
    name: 'picture that climbs',
    bytes: () => epub({ 'c.xhtml': CHAPTER('<img src="../../../etc/passwd" alt="A map"/>') }),
  },
  {
    name: 'twenty thousand items',
    bytes: () =>
      epub({
        'content.opf': OPF().replace(
          '</manifest>',
          `${'<item id="c" href="c.xhtml"/>'.repeat(20_000)}</manifest>`,
        ),
      }),
  },
  {
    name: 'chapters deep and many',
    bytes: () => epub({ 'c.xhtml': CHAPTER('<span>'.repeat(1_900) + '</span>'.repeat(1_900)) }),
  },
  {
    name: 'chapters of many parts',
    bytes: () => chapters(10, '<p>a</p>'.repeat(90_000)),
  },
  {
    name: 'chapters of many attributes',
    bytes: () =>
      chapters(10, `<p ${'abcdefghijklmnop'.split('').join('="1" ')}>a</p>`.repeat(20_000)),
  },
  { name: 'chapters of long lines', bytes: () => chapters(4, 'word '.repeat(5e6)) },
  {
    name: 'entities by the million',
    bytes: () => epub({ 'c.xhtml': CHAPTER('&amp;'.repeat(1_500_000)) }),
  },
  {
    name: 'a name of a megabyte',
    bytes: () => epub({ 'c.xhtml': CHAPTER(`<${'a'.repeat(1e6)}`) }),
  },
  {
    name: 'ends nobody began',
    bytes: () => epub({ 'c.xhtml': CHAPTER('</div>'.repeat(90_000)) }),
  },
  {
    name: 'an attribute of ten megabytes',
    bytes: () => epub({ 'c.xhtml': CHAPTER(`<p title="${'a'.repeat(1e7)}">b</p>`) }),
  },
]
  .map((file): HostileFile => ({ ...file, name: `${file.name}.epub` }))
  .concat(zipTricks('epub', () => epub({})));
