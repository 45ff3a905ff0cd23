import { deflateSync } from 'node:zlib';
import { WORDS, type HostileFile } from './hostile-file.ts';

const DRAW = `BT /F 12 Tf 72 700 Td (${WORDS}) Tj ET`;
const stream = (entries: string, body: string): string =>
  `<<${entries}/Length ${body.length}>>stream\n${body}\nendstream`;
const BASE: Readonly<Record<number, string>> = {
  1: '<</Type/Catalog/Pages 2 0 R>>',
  2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  3: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
  4: stream('', DRAW),
  5: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
};

const pdf = (more: Readonly<Record<number, string>>, tail = ''): Uint8Array => {
  const objects = Object.entries({ ...BASE, ...more }).map(
    ([number, body]) => `${number} 0 obj\n${body}\nendobj\n`,
  );
  return Buffer.from(
    `%PDF-1.7\n${objects.join('')}${tail}trailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n`,
    'latin1',
  );
};

const twice = (body: string): string =>
  deflateSync(Buffer.from(deflateSync(body).toString('latin1'), 'latin1')).toString('latin1');

const made: readonly (readonly [string, () => Uint8Array])[] = [
  [
    'a million objects',
    () => pdf({}, Array.from({ length: 1e6 }, (_, at) => `${at + 9} 0 obj<<>>endobj\n`).join('')),
  ],
  [
    'page tree that leads back',
    () =>
      pdf({
        2: '<</Type/Pages/Kids[6 0 R]/Count 1>>',
        6: '<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>',
      }),
  ],
  [
    'page tree ten thousand deep',
    () =>
      pdf(
        Object.fromEntries([
          [2, '<</Type/Pages/Kids[10 0 R]/Count 1>>'],
          ...Array.from(
            { length: 10_000 },
            (_, at) => [at + 10, `<</Type/Pages/Kids[${at + 11} 0 R]/Count 1>>`] as const,
          ),
        ]),
      ),
  ],
  [
    'a page a hundred thousand times',
    () => pdf({ 2: `<</Type/Pages/Kids[${'3 0 R '.repeat(1e5)}]/Count 100000>>` }),
  ],
  [
    'object stream that holds itself',
    () => pdf({ 6: stream('/Type/ObjStm/N 1/First 4', '6 0 <<>>') }),
  ],
  [
    'object stream of lies',
    () => pdf({ 6: stream('/Type/ObjStm/N 2000000000/First -5/Extends 6 0 R', '7 0 <<>>') }),
  ],
  ['a table of two thousand million', () => pdf({}, 'xref\n0 2000000000\n0000000000 65535 f \n')],
  [
    'tables in a circle',
    () =>
      Buffer.from(
        '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 1 0 R/Prev 60>>\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF\n',
      ),
  ],
  [
    'packed twice over',
    () => pdf({ 4: stream('/Filter[/FlateDecode/FlateDecode]', twice(' '.repeat(5e7))) }),
  ],
  [
    'a hundred filters',
    () => pdf({ 4: stream(`/Filter[${'/ASCIIHexDecode'.repeat(100)}]`, '41>') }),
  ],
  [
    'rows of two thousand million',
    () =>
      pdf({
        4: stream(
          '/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 2000000000/Colors 32/BitsPerComponent 16>>',
          deflateSync('a').toString('latin1'),
        ),
      }),
  ],
  ['a length that is itself', () => pdf({ 4: `<</Length 4 0 R>>stream\n${DRAW}\nendstream` })],
  [
    'fonts that name each other',
    () =>
      pdf({
        5: '<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[5 0 R]/ToUnicode 5 0 R>>',
      }),
  ],
  [
    'a map of characters without end',
    () =>
      pdf({
        5: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>',
        6: stream(
          '',
          `begincmap ${'1 beginbfrange <0000> <ffff> <0000> endbfrange '.repeat(2_000)}endcmap`,
        ),
      }),
  ],
  [
    'patterns within patterns',
    () =>
      pdf({
        4: stream('', '/Pattern cs /P scn 0 0 9 9 re f'),
        3: BASE[3]!.replace('/Font', '/Pattern<</P 6 0 R>>/Font'),
        6: stream(
          '/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 1/YStep 1/Resources<</Pattern<</P 6 0 R>>>>',
          '/Pattern cs /P scn 0 0 9 9 re f',
        ),
      }),
  ],
  [
    'a picture of a thousand million dots',
    () =>
      pdf({
        3: BASE[3]!.replace('/Font', '/XObject<</X 6 0 R>>/Font'),
        4: stream('', `${DRAW} /X Do`),
        6: stream(
          '/Type/XObject/Subtype/Image/Width 100000/Height 100000/ColorSpace/DeviceRGB/BitsPerComponent 8',
          'a',
        ),
      }),
  ],
  ['a page of no size', () => pdf({ 3: BASE[3]!.replace('[0 0 595 842]', '[0 0 0 0]') })],
  [
    'a page of endless size',
    () => pdf({ 3: BASE[3]!.replace('[0 0 595 842]', '[0 0 1e30 1e30]') }),
  ],
  [
    'outlines in a circle',
    () =>
      pdf({
        1: '<</Type/Catalog/Pages 2 0 R/Outlines 6 0 R>>',
        6: '<</First 7 0 R/Last 7 0 R>>',
        7: '<</Title(a)/Parent 6 0 R/Next 7 0 R/First 7 0 R>>',
      }),
  ],
];

/** PDFs whose structure leads in circles, lies about its size or unpacks without end. */
export const PDF_STRUCTURE_FILES: readonly HostileFile[] = made.map(([name, bytes]) => ({
  name: `${name}.pdf`,
  bytes,
}));
