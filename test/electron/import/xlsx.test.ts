import { describe, expect, it } from 'vitest';
import { convertFile } from '#electron/import/convert-file.ts';
import { zipOf } from '#test/corpus/import/zip-file.ts';

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of these sheets: state and rows of cells as they stand in the file. */
async function read(sheets: readonly (readonly [name: string, state: string, cells: string])[]) {
  const list = sheets.map(
    ([name, state], at) => `<sheet name="${name}" sheetId="${at + 1}"${state} r:id="r${at}"/>`,
  );
  const related = sheets.map(
    (_, at) => `<Relationship Id="r${at}" Type="${RELATION}/worksheet" Target="s${at}.xml"/>`,
  );
  const parts = sheets.map(
    ([, , cells], at) =>
      [
        `xl/s${at}.xml`,
        `<worksheet><sheetData><row>${cells}</row></sheetData></worksheet>`,
      ] as const,
  );
  const bytes = await zipOf({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="${RELATION}"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${related.join('')}</Relationships>`,
    ...Object.fromEntries(parts),
  });
  const found = await convertFile(bytes, 'a.xlsx');
  if (!found.ok) throw new Error(found.failure.sentence);
  return found.value;
}

describe('a workbook', () => {
  it('says which of its sheets were left out because they are hidden', async () => {
    const { text, warnings } = await read([
      ['Seen', '', '<c><v>14</v></c>'],
      ['Draft', ' state="hidden"', '<c><v>99</v></c>'],
      ['Old', ' state="veryHidden"', '<c><v>98</v></c>'],
    ]);
    expect(text).toBe('Seen\n14');
    expect(warnings).toEqual([
      'The hidden sheets “Draft”, “Old” were left out. To have them, show them in the workbook, save that and import it.',
    ]);
  });

  it('says how many formulas have no result in the file', async () => {
    const cells =
      '<c><f>SUM(A2:A3)</f></c><c><f>1+1</f><v>2</v></c><c><f>A1</f><v></v></c><c t="str"><f>""</f><v></v></c>';
    const { text, warnings } = await read([['Sums', '', cells]]);
    expect(text).toBe('Sums\n2');
    expect(warnings).toEqual([
      '2 cells have formulas whose result is not in the file and so not in the text. Open the workbook, save it again and import that.',
    ]);
  });

  it('says nothing where nothing is left out', async () => {
    expect((await read([['Sums', '', '<c><v>2</v></c>']])).warnings).toEqual([]);
  });
});
