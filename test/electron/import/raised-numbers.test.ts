import { Document, Packer, Paragraph, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { convertFile } from '#electron/import/convert-file.ts';
import { odtOf } from './made-files.ts';

async function textOf(file: string | Uint8Array | Promise<Uint8Array>, name: string) {
  const bytes = await file;
  const source = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const found = await convertFile(source, name);
  if (!found.ok) throw new Error(found.failure.sentence);
  return found.value.text;
}

describe('a raised number', () => {
  it('is no part of the number before it in an OpenDocument text', async () => {
    const styles =
      '<style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>' +
      '<style:style style:name="T2"><style:text-properties style:text-position="sub 58%"/></style:style>';
    const body =
      '<text:p>10<text:span text:style-name="T1">6</text:span> litres on 12 km<text:span text:style-name="T1">2</text:span>, the 5<text:span text:style-name="T1">th</text:span>, H<text:span text:style-name="T2">2</text:span>O</text:p>';
    expect(await textOf(odtOf(body, styles), 'a.odt')).toBe('10⁶ litres on 12 km², the 5th, H2O');
  });

  it('is none in a rich text file', async () => {
    const rtf =
      '{\\rtf1\\ansi 10{\\super 6} litres on 12 km\\super 2\\nosupersub , 7 \\super 3\\plain 4, H{\\sub 2}O\\par}';
    expect(await textOf(rtf, 'a.rtf')).toBe('10⁶ litres on 12 km², 7 ³4, H2O');
  });
});

describe('a lowered number', () => {
  it('is no part of the number before it on a page, and stays beside a letter', async () => {
    const page =
      '<p>In base 12, 5<sub>2</sub> and 10,<sub>12</sub> are no 52; H<sub>2</sub>O and CO<sub>2</sub> are.</p><p><math><msub><mn>5</mn><mn>2</mn></msub></math></p>';
    expect(await textOf(page, 'a.html')).toBe(
      'In base 12, 5₂ and 10,₁₂ are no 52; H2O and CO2 are.\n5₂',
    );
  });

  it('is none in a Word document', async () => {
    const runs = ['5', { text: '2', subScript: true }, ' and H', { text: '2', subScript: true }];
    const children = [new Paragraph({ children: runs.map((run) => new TextRun(run)) })];
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
    expect(await textOf(bytes, 'a.docx')).toBe('5₂ and H2');
  });

  it('is none in an OpenDocument text', async () => {
    const styles =
      '<style:style style:name="T2"><style:text-properties style:text-position="-33% 58%"/></style:style>';
    const low = '<text:span text:style-name="T2">2</text:span>';
    expect(await textOf(odtOf(`<text:p>5${low} and H${low}O</text:p>`, styles), 'a.odt')).toBe(
      '5₂ and H2O',
    );
  });

  it('is none in a rich text file', async () => {
    const rtf = '{\\rtf1\\ansi 5{\\sub 1\n2} and H\\sub 2\\nosupersub O, 7\\sub 3\\plain 4\\par}';
    expect(await textOf(rtf, 'a.rtf')).toBe('5₁₂ and H2O, 7₃4');
  });
});
