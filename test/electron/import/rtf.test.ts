import { describe, expect, it } from 'vitest';
import { convertFile } from '#electron/import/convert-file.ts';
import { printedName } from '#shared/document/metadata.ts';

async function read(inside: string) {
  const bytes = new TextEncoder().encode(`{\\rtf1\\ansi ${inside}}`);
  const found = await convertFile(bytes, 'a.rtf');
  if (!found.ok) throw new Error(found.failure.sentence);
  return found.value;
}

const blocksOf = async (inside: string): Promise<string[]> => {
  const { blocks, text } = await read(inside);
  return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
};

const BOX =
  '{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn wzName}{\\sv box1}}{\\shptxt \\pard\\plain 88 boats{\\footnote Not all.} unregistered\\par}}{\\shprslt\\par 88 boats}}';

describe('a rich text file', () => {
  it('has the words of a text box once, beside the paragraph that holds it', async () => {
    expect(await blocksOf(`\\pard First{\\footnote One.} ${BOX}goes on\\par Next\\par`)).toEqual([
      'paragraph: 88 boats[2] unregistered',
      'paragraph: First[1] goes on',
      'paragraph: Next',
      'footnote: [1] One.',
      'footnote: [2] Not all.',
    ]);
  });

  it('leaves out a box of a page’s head', async () => {
    expect(await blocksOf(`{\\header ${BOX}\\par}\\pard Text\\par`)).toEqual(['paragraph: Text']);
  });

  it('names its author, not also who saved it last', async () => {
    const { metadata } = await read(
      '{\\info{\\author Ann Keel}{\\creatim\\yr2024\\mo3\\dy5}{\\author Night Editor}}\\pard Text\\par',
    );
    expect(metadata.authors?.value.map(printedName)).toEqual(['Ann Keel']);
  });

  it('does not take what follows a list in a table for an item of it', async () => {
    const found = await blocksOf(
      '\\trowd\\cellx100\\pard\\intbl{\\listtext \\bullet\\tab}Item\\cell\\row\\pard After\\par',
    );
    expect(found).toEqual(['table-cell: Item', 'paragraph: After']);
  });
});
