import { zipOf } from '#test/corpus/import/zip-file.ts';
import { MARKER as M, WORDS, type HostileFile } from './hostile-file.ts';
import { zipTricks } from './zip-tricks.ts';

const NAMES = ['office', 'text', 'table', 'draw', 'script']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:xlink="http://www.w3.org/1999/xlink"')
  .join(' ');
const content = (body: string, before = ''): string =>
  `<?xml version="1.0"?>${before}<office:document-content ${NAMES}><office:body><office:text><text:p>${WORDS}</text:p>${body}</office:text></office:body></office:document-content>`;
const odt = (body: string, before = '', more: Record<string, string | Uint8Array> = {}) =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': content(body, before),
    ...more,
  });
const nested = (open: string, close: string, depth: number): string =>
  `${open.repeat(depth)}a${close.repeat(depth)}`;
const PICTURE = (address: string): string =>
  `<draw:frame><draw:image xlink:href="${address}"/></draw:frame>`;

const made: readonly (readonly [string, (c: string) => Promise<Uint8Array>])[] = [
  [
    'entity bomb',
    () =>
      odt(
        '<text:p>&b;</text:p>',
        '<!DOCTYPE o [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
      ),
  ],
  [
    'entity of a local file',
    () => odt('<text:p>&x;</text:p>', '<!DOCTYPE o [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
  ],
  ['type from elsewhere', (c) => odt('', `<!DOCTYPE o SYSTEM "${c}/x.dtd">`)],
  ['picture from elsewhere', (c) => odt(PICTURE(`${c}/i.png`))],
  ['picture that climbs', () => odt(PICTURE('../../../../etc/passwd'))],
  [
    'object from elsewhere',
    (c) => odt(`<draw:frame><draw:object xlink:href="${c}/o.odt"/></draw:frame>`),
  ],
  [
    'script',
    () => odt(`<text:script script:language="Basic">${M}</text:script>`, '', { 'Basic/a.xml': M }),
  ],
  [
    'script behind a link',
    () => odt(`<text:p><text:a xlink:href="javascript:${M}()">a link</text:a></text:p>`),
  ],
  ['sections ten thousand deep', () => odt(nested('<text:section>', '</text:section>', 10_000))],
  [
    'lists in lists',
    () => odt(nested('<text:list><text:list-item>', '</text:list-item></text:list>', 5_000)),
  ],
  [
    'tables in tables',
    () =>
      odt(
        nested(
          '<table:table><table:table-row><table:table-cell>',
          '</table:table-cell></table:table-row></table:table>',
          2_000,
        ),
      ),
  ],
  ['spaces beyond numbers', () => odt('<text:p>a<text:s text:c="2000000000"/>b</text:p>')],
  [
    'cells repeated without end',
    () =>
      odt(
        '<table:table><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000000"><text:p>a</text:p></table:table-cell></table:table-row></table:table>',
      ),
  ],
  ['bomb', () => odt('', '', { 'content.xml': Buffer.alloc(300 * 1024 * 1024, ' ') })],
  ['half a million paragraphs', () => odt('<text:p>a</text:p>'.repeat(500_000))],
  [
    'a note in itself',
    () =>
      odt(
        nested(
          '<text:p><text:note><text:note-body>',
          '</text:note-body></text:note></text:p>',
          1_000,
        ),
      ),
  ],
];

/** OpenDocument texts made to fetch, unpack without end, repeat or nest. */
export const OPEN_DOCUMENT_FILES: readonly HostileFile[] = [
  ...made.map(([name, bytes]) => ({ name: `${name}.odt`, bytes })),
  ...zipTricks('odt', () => odt('')),
];
