import { describe, expect, it } from 'vitest';
import { convertFile } from '#electron/import/convert-file.ts';

type Objects = Readonly<Record<number, string>>;

const BODY = 'the clerk counted the boats of the quay and wrote them into the book of the harbour.';
const drawn = (name: string): string => `BT /F 12 Tf 72 700 Td (On page ${name} ${BODY}) Tj ET`;

/** Page `number` of this name; its content is the object behind it. */
const page = (number: number, name: string): Objects => ({
  [number]: `<</Type/Page/MediaBox[0 0 800 842]/Contents ${number + 1} 0 R/Resources<</Font<</F 9 0 R>>>>>>`,
  [number + 1]: `<</Length ${drawn(name).length}>>stream\n${drawn(name)}\nendstream`,
});

function pdf(tree: Objects): Uint8Array {
  const objects = {
    1: '<</Type/Catalog/Pages 2 0 R>>',
    9: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...page(10, 'one'),
    ...page(20, 'two'),
    ...page(30, 'three'),
    ...tree,
  };
  let out = '%PDF-1.7\n';
  for (const [number, body] of Object.entries(objects)) out += `${number} 0 obj\n${body}\nendobj\n`;
  return Buffer.from(`${out}trailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n`, 'latin1');
}

async function read(tree: Objects) {
  const converted = await convertFile(pdf(tree), 'book.pdf');
  if (!converted.ok) return { pages: [], warnings: converted.failure.sentence };
  const { text, warnings } = converted.value;
  return {
    pages: Array.from(text.matchAll(/On page (\w+)/g), ([, name]) => name),
    warnings: warnings.join(' '),
  };
}

const pages = (kids: string, count: number | string): string =>
  `<</Type/Pages/Kids[${kids}]/Count ${count}>>`;
const ALL = ['one', 'two', 'three'];

describe('the pages of a PDF', () => {
  it.each<[string, Objects]>([
    ['a flat tree', { 2: pages('10 0 R 20 0 R 30 0 R', 3) }],
    ['branches', { 2: pages('3 0 R 30 0 R', 3), 3: pages('10 0 R 20 0 R', 2) }],
    ['branches that say too many', { 2: pages('3 0 R 30 0 R', 3), 3: pages('10 0 R 20 0 R', 40) }],
    ['branches that say none', { 2: pages('3 0 R 30 0 R', 3), 3: pages('10 0 R 20 0 R', 0) }],
    ['a root that says too few', { 2: pages('10 0 R 20 0 R 30 0 R', 1) }],
    ['a root that says too many', { 2: pages('10 0 R 20 0 R 30 0 R', 30) }],
    ['a root that says no number', { 2: pages('10 0 R 20 0 R 30 0 R', '/Three') }],
    ['an empty branch', { 2: pages('10 0 R 3 0 R 20 0 R 30 0 R', 3), 3: pages('', 0) }],
    ['a list of its own', { 2: '<</Kids 3 0 R/Count 3>>', 3: '[10 0 R 20 0 R 30 0 R]' }],
  ])('are each read once, in order, from %s', async (_tree, tree) => {
    const answer = await read(tree);
    expect(answer).toEqual({ pages: ALL, warnings: '' });
  });

  it('named twice are read twice', async () => {
    const { pages: found } = await read({ 2: pages('10 0 R 20 0 R 10 0 R', 3) });
    expect(found).toEqual(['one', 'two', 'one']);
  });

  it.each<[string, Objects]>([
    ['that is missing', { 2: pages('10 0 R 77 0 R 20 0 R 30 0 R', 4) }],
    ['that is a number', { 2: pages('10 0 R 5 20 0 R 30 0 R', 4) }],
    ['that holds itself', { 2: pages('10 0 R 3 0 R 20 0 R 30 0 R', 4), 3: pages('3 0 R', 1) }],
    ['that holds the whole', { 2: pages('10 0 R 3 0 R 20 0 R 30 0 R', 4), 3: pages('2 0 R', 1) }],
    [
      'that holds its own list',
      { 2: pages('10 0 R <</Kids 3 0 R>> 20 0 R 30 0 R', 4), 3: '[<</Kids 3 0 R>>]' },
    ],
  ])('behind one %s are read, and it is told', async (_damage, tree) => {
    const { pages: found, warnings } = await read(tree);
    expect(found).toEqual(ALL);
    expect(warnings).toMatch(/Some pages of the PDF are damaged/);
  });

  it('that are all damaged are no document', async () => {
    const { pages: found, warnings } = await read({ 2: pages('77 0 R 78 0 R', 2) });
    expect(found).toEqual([]);
    expect(warnings).toMatch(/^The PDF is damaged/);
  });
});
