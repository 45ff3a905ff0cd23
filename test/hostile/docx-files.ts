import { zipOf } from '#test/corpus/import/zip-file.ts';
import { MARKER as M, WORDS, type HostileFile } from './hostile-file.ts';
import { zipTricks } from './zip-tricks.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PART = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const CONTENT_TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${PART}"/></Types>`;

const relationships = (...lines: string[]): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
const outer = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}" TargetMode="External"/>`;
const ROOT = relationships(
  `<Relationship Id="r1" Type="${TYPES}/officeDocument" Target="word/document.xml"/>`,
);

const paragraph = (inner: string): string => `<w:p><w:r>${inner}</w:r></w:p>`;
const SOUND = paragraph(`<w:t>${WORDS}</w:t>`);
const documentXml = (body: string, before = ''): string =>
  `<?xml version="1.0"?>${before}<w:document ${W} ${R}><w:body>${body}</w:body></w:document>`;

/** A Word document of our own with other parts put in or beside. */
const docx = (parts: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> =>
  zipOf({
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': ROOT,
    'word/document.xml': documentXml(SOUND),
    ...parts,
  });

const withRelation = (type: string) => (canary: string) =>
  docx({
    'word/document.xml': documentXml(`${SOUND}<w:altChunk r:id="x1"/>`),
    'word/_rels/document.xml.rels': relationships(outer('x1', type, `${canary}/${type}`)),
  });

const PICTURE = `<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="p" descr="A map"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="x1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;

const BOMB = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';

/** Cuts the file and keeps its beginning. */
const cut = async (share: number): Promise<Uint8Array> => {
  const whole = await docx({});
  return whole.subarray(0, Math.floor(whole.length * share));
};

/** A sound file with some bytes of its packed parts turned over. */
const damaged = async (): Promise<Uint8Array> => {
  const bytes = Buffer.from(await docx({}));
  for (let at = 600; at < 640; at += 1) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  return bytes;
};

/** Every field of the list of parts that states a size says four gigabytes. */
const lyingSizes = async (): Promise<Uint8Array> => {
  const bytes = Buffer.from(await docx({}));
  for (
    let at = bytes.indexOf('PK\x01\x02', 0, 'latin1');
    at >= 0;
    at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1')
  ) {
    bytes.writeUInt32LE(0xfffffff0, at + 24);
  }
  return bytes;
};

/** The list of parts claims more of them than any document has. */
const many = async (): Promise<Uint8Array> => {
  const bytes = Buffer.from(await docx({}));
  bytes.writeUInt16LE(0xffff, bytes.length - 12);
  return bytes;
};

/** Names that lead out of the archive, which no honest writer of zip files makes. */
const climbing = async (): Promise<Uint8Array> => {
  const bytes = Buffer.from(await docx({ 'aa/aa/aa/evil.txt': M, 'bbbbb/etc/evil.txt': M }));
  const renamed = bytes
    .toString('latin1')
    .replaceAll('aa/aa/aa/evil.txt', '../../../evil.txt')
    .replaceAll('bbbbb/etc/evil.txt', 'C:\\\\a/etc/evil.txt');
  return Buffer.from(renamed, 'latin1');
};

const deep = (depth: number): string =>
  `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${SOUND}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`;

/** Word documents made to call out, unpack without end, mislead or break off. */
export const DOCX_FILES: readonly HostileFile[] = [
  ...[
    'attachedTemplate',
    'frame',
    'subDocument',
    'oleObject',
    'aFChunk',
    'settings',
    'styles',
    'footnotes',
    'officeDocument',
  ].map((type) => ({ name: `external ${type}`, bytes: withRelation(type) })),
  {
    name: 'linked picture',
    bytes: (canary: string) =>
      docx({
        'word/document.xml': documentXml(SOUND + paragraph(PICTURE)),
        'word/_rels/document.xml.rels': relationships(outer('x1', 'image', `${canary}/i.png`)),
      }),
  },
  {
    name: 'picture of a local file',
    bytes: () =>
      docx({
        'word/document.xml': documentXml(SOUND + paragraph(PICTURE)),
        'word/_rels/document.xml.rels': relationships(outer('x1', 'image', 'file:///etc/passwd')),
      }),
  },
  {
    name: 'script behind a link',
    bytes: () =>
      docx({
        'word/document.xml': documentXml(
          `${SOUND}<w:p><w:hyperlink r:id="x1"><w:r><w:t>a link</w:t></w:r></w:hyperlink></w:p>`,
        ),
        'word/_rels/document.xml.rels': relationships(
          outer('x1', 'hyperlink', `javascript:${M}()`),
        ),
      }),
  },
  {
    name: 'entity of a local file',
    bytes: () =>
      docx({
        'word/document.xml': documentXml(
          paragraph('<w:t>&x;</w:t>'),
          '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        ),
      }),
  },
  {
    name: 'entity from elsewhere',
    bytes: (canary: string) =>
      docx({
        'word/document.xml': documentXml(SOUND, `<!DOCTYPE w SYSTEM "${canary}/x.dtd">`),
      }),
  },
  { name: 'entity bomb', bytes: () => docx({ 'word/document.xml': documentXml(SOUND, BOMB) }) },
  { name: 'entity in styles', bytes: () => docx({ 'word/styles.xml': `${BOMB}<w:styles ${W}/>` }) },
  {
    name: 'own style map',
    bytes: () => docx({ 'mammoth/style-map': `p => script.${M}` }),
  },
  {
    name: 'markup in words',
    bytes: () =>
      docx({
        'word/document.xml': documentXml(SOUND + paragraph('<w:t>&lt;b&gt; is bold</w:t>')),
      }),
  },
  {
    name: 'field that runs a program',
    bytes: () =>
      docx({
        'word/document.xml': documentXml(
          SOUND + paragraph(`<w:instrText>DDEAUTO cmd "/c ${M}"</w:instrText>`),
        ),
      }),
  },
  { name: 'macros', bytes: () => docx({ 'word/vbaProject.bin': M }) },
  { name: 'nested archive', bytes: async () => docx({ 'word/embeddings/a.zip': await docx({}) }) },
  {
    name: 'bomb',
    bytes: () => docx({ 'word/document.xml': Buffer.alloc(300 * 1024 * 1024, ' ') }),
  },
  {
    name: 'many bombs',
    bytes: () =>
      docx({
        'word/styles.xml': Buffer.alloc(47 * 1024 * 1024, ' '),
        'word/numbering.xml': Buffer.alloc(47 * 1024 * 1024, ' '),
        'word/footnotes.xml': Buffer.alloc(47 * 1024 * 1024, ' '),
        'word/endnotes.xml': Buffer.alloc(47 * 1024 * 1024, ' '),
      }),
  },
  {
    name: 'million tags',
    bytes: () => docx({ 'word/document.xml': documentXml('<w:p/>'.repeat(1_000_000)) }),
  },
  {
    name: 'half a million tags',
    bytes: () =>
      docx({
        'word/document.xml': documentXml(
          SOUND + '<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(60_000),
        ),
      }),
  },
  { name: 'tables in tables', bytes: () => docx({ 'word/document.xml': documentXml(deep(300)) }) },
  {
    name: 'nesting of 20,000',
    bytes: () => docx({ 'word/document.xml': documentXml(deep(7_000)) }),
  },
  { name: 'no document', bytes: () => docx({ 'word/document.xml': '' }) },
  { name: 'words instead of XML', bytes: () => docx({ 'word/document.xml': 'no XML at all' }) },
  { name: 'names that climb', bytes: climbing },
  { name: 'sixty thousand parts', bytes: many },
  { name: 'lying sizes', bytes: lyingSizes },
  { name: 'damaged', bytes: damaged },
  ...[0.1, 0.5, 0.9, 0.999].map((share) => ({ name: `cut at ${share}`, bytes: () => cut(share) })),
  {
    name: 'a relationship that is itself',
    bytes: () => docx({ '_rels/.rels': ROOT.replace('word/document.xml', '_rels/.rels') }),
  },
  {
    name: 'a style based on itself',
    bytes: () =>
      docx({
        'word/styles.xml': `<w:styles ${W}><w:style w:styleId="a"><w:name w:val="a"/><w:basedOn w:val="a"/></w:style></w:styles>`,
        'word/document.xml': documentXml(
          `<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>${WORDS}</w:t></w:r></w:p>`,
        ),
      }),
  },
  {
    name: 'a note within itself',
    bytes: () =>
      docx({
        'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="1"><w:p><w:r><w:t>a</w:t><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote></w:footnotes>`,
        'word/document.xml': documentXml(SOUND + paragraph('<w:footnoteReference w:id="1"/>')),
        'word/_rels/document.xml.rels': relationships(
          `<Relationship Id="n" Type="${TYPES}/footnotes" Target="footnotes.xml"/>`,
        ),
      }),
  },
  {
    name: 'chunk of another kind inside',
    bytes: () =>
      docx({
        'word/document.xml': documentXml(`${SOUND}<w:altChunk r:id="x1"/>`),
        'word/_rels/document.xml.rels': relationships(
          `<Relationship Id="x1" Type="${TYPES}/aFChunk" Target="chunk.html"/>`,
        ),
        'word/chunk.html': `<script>${M}()</script>`,
      }),
  },
  {
    name: 'cells that span a million',
    bytes: () =>
      docx({
        'word/document.xml': documentXml(
          `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr>${SOUND}</w:tc></w:tr></w:tbl>`,
        ),
      }),
  },
]
  .map((file): HostileFile => ({ ...file, name: `${file.name}.docx` }))
  .concat(zipTricks('docx', () => docx({})));
