import { deflateSync } from 'node:zlib';
import { MARKER as M, WORDS, type HostileFile } from './hostile-file.ts';

type Objects = Readonly<Record<number, string>>;

const DRAW = `BT /F 12 Tf 72 700 Td (${WORDS}) Tj ET`;

/** A page of our sentence with other objects put in or beside; readers find them without a table. */
function pdf(more: Objects = {}, trailer = '<</Root 1 0 R>>'): Uint8Array {
  const objects: Record<number, string> = {
    1: '<</Type/Catalog/Pages 2 0 R>>',
    2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    3: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    4: `<</Length ${DRAW.length}>>stream\n${DRAW}\nendstream`,
    5: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...more,
  };
  let out = '%PDF-1.7\n';
  for (const [number, body] of Object.entries(objects)) {
    out += `${number} 0 obj\n${body}\nendobj\n`;
  }
  return Buffer.from(`${out}trailer\n${trailer}\nstartxref\n0\n%%EOF\n`, 'latin1');
}

const catalog = (entry: string): Objects => ({ 1: `<</Type/Catalog/Pages 2 0 R${entry}>>` });
const script = (c: string): string => `app.launchURL('${c}');${M}()`;
const packed = (bytes: Uint8Array): string => {
  const body = deflateSync(bytes).toString('latin1');
  return `<</Length ${body.length}/Filter/FlateDecode>>stream\n${body}\nendstream`;
};

const made: readonly (readonly [string, (c: string) => Uint8Array])[] = [
  ['script on opening', (c) => pdf(catalog(`/OpenAction<</S/JavaScript/JS(${script(c)})>>`))],
  [
    'script by name',
    (c) => pdf(catalog(`/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(${script(c)})>>]>>>>`)),
  ],
  ['address on opening', (c) => pdf(catalog(`/OpenAction<</S/URI/URI(${c}/${M})>>`))],
  [
    'program on opening',
    () => pdf(catalog(`/OpenAction<</S/Launch/F(/bin/sh)/Win<</F(cmd.exe)/P(${M})>>>>`)),
  ],
  [
    'form sent on opening',
    (c) => pdf(catalog(`/OpenAction<</S/SubmitForm/F<</FS/URL/F(${c})>>>>`)),
  ],
  [
    'other file on opening',
    (c) => pdf(catalog(`/OpenAction<</S/GoToR/F<</FS/URL/F(${c}/a.pdf)>>/D[0/Fit]>>`)),
  ],
  [
    'embedded file',
    (c) =>
      pdf({
        ...catalog('/Names<</EmbeddedFiles<</Names[(a.js)6 0 R]>>>>'),
        6: '<</Type/Filespec/F(a.js)/EF<</F 7 0 R>>>>',
        7: `<</Length ${script(c).length}>>stream\n${script(c)}\nendstream`,
      }),
  ],
  [
    'file elsewhere as content',
    (c) => pdf({ 4: `<</Length 0/F<</FS/URL/F(${c}/content)>>>>stream\n\nendstream` }),
  ],
  [
    'form with scripts',
    (c) => pdf(catalog(`/AcroForm<</XFA(<xdp><script>${script(c)}</script></xdp>)/Fields[]>>`)),
  ],
  [
    'font matrix with code',
    () =>
      pdf({
        5: `<</Type/Font/Subtype/Type1/BaseFont/Helvetica/FontMatrix[1 2 3 4 5 (1\\);${M}\\(\\)//)]>>`,
      }),
  ],
  [
    'metadata with markup',
    () =>
      pdf(
        { 8: `<</Title(<img src=x onerror=a>)/Author(<script>a</script>)>>` },
        '<</Root 1 0 R/Info 8 0 R>>',
      ),
  ],
  ['pages in a circle', () => pdf({ 2: '<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>' })],
  ['pages without number', () => pdf({ 2: '<</Type/Pages/Kids[3 0 R]/Count 2000000000>>' })],
  ['content that is itself', () => pdf({ 4: '4 0 R' })],
  [
    'form drawn within itself',
    () =>
      pdf({
        3: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X 6 0 R>>>>>>',
        4: '<</Length 5>>stream\n/X Do\nendstream',
        6: '<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>/Length 5>>stream\n/X Do\nendstream',
      }),
  ],
  [
    'arrays a hundred thousand deep',
    () => pdf({ 6: `${'['.repeat(1e5)}${']'.repeat(1e5)}` }, '<</Root 1 0 R/Deep 6 0 R>>'),
  ],
  [
    'a content stream of 200 MB, packed',
    () => pdf({ 4: packed(new Uint8Array(200 * 1024 * 1024).fill(32)) }),
  ],
  [
    'a million letters of text',
    () => pdf({ 4: packed(Buffer.from('BT /F 12 Tf (a) Tj ET\n'.repeat(1e5))) }),
  ],
  [
    'a lock nobody knows',
    () =>
      pdf(
        {
          9: `<</Filter/Standard/V 2/R 3/Length 128/P -4/O<${'00'.repeat(32)}>/U<${'11'.repeat(32)}>>>`,
        },
        `<</Root 1 0 R/Encrypt 9 0 R/ID[<${'00'.repeat(16)}><${'00'.repeat(16)}>]>>`,
      ),
  ],
  [
    'a lock of an unknown kind',
    () => pdf({ 9: '<</Filter/Attest/V 99>>' }, '<</Root 1 0 R/Encrypt 9 0 R>>'),
  ],
  [
    'a table that leads to itself',
    () =>
      Buffer.from(
        '%PDF-1.7\nxref\n0 1\n0000000000 65535 f\ntrailer\n<</Prev 9/Root 1 0 R>>\nstartxref\n9\n%%EOF\n',
      ),
  ],
  ['a header alone', () => Buffer.from('%PDF-1.7\n')],
  ['half a file', () => pdf().subarray(0, 200)],
  [
    'random bytes behind a header',
    () =>
      Buffer.concat([
        Buffer.from('%PDF-1.7\n'),
        Uint8Array.from({ length: 50_000 }, (_, i) => (i * 197 + (i >> 3) * 31) & 0xff),
      ]),
  ],
  ['no catalogue', () => pdf({ 1: '<</Type/Nothing>>' })],
];

/** PDFs made to run, send, open, unpack without end or break off. */
export const PDF_FILES: readonly HostileFile[] = made.map(([name, make]) => ({
  name: `${name}.pdf`,
  bytes: make,
}));
