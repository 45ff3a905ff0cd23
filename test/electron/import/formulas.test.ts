import { describe, expect, it } from 'vitest';
import { convertFile } from '#electron/import/convert-file.ts';
import { zipOf } from '#test/corpus/import/zip-file.ts';
import { converted } from './zoned.ts';

describe('a formula of a page', () => {
  const read = (math: string): string =>
    converted(
      `<!doctype html><html><body><p>About <math>${math}</math> litres.</p></body></html>`,
      'a.html',
    ).text;

  it('keeps a power and a fraction from being one number', () => {
    expect(read('<msup><mn>10</mn><mn>6</mn></msup>')).toBe('About 10⁶ litres.');
    expect(read('<msup><mi>e</mi><mrow><mi>x</mi><mo>+</mo><mi>y</mi></mrow></msup>')).toBe(
      'About e^x+y litres.',
    );
    expect(read('<munderover><mo>∑</mo><mrow>i=1</mrow><mn>10</mn></munderover><mn>5</mn>')).toBe(
      'About ∑_i=1¹⁰ 5 litres.',
    );
    expect(read('<mfrac><mn>3</mn><mn>5</mn></mfrac>')).toBe('About 3/5 litres.');
  });

  it('is read once, and not again as its writer typed it', () => {
    const typed = '<annotation encoding="application/x-tex">x = 4</annotation>';
    expect(read(`<semantics><mrow><mi>x</mi><mo>=</mo><mn>4</mn></mrow>${typed}</semantics>`)).toBe(
      'About x=4 litres.',
    );
  });
});

describe('a formula of a Word document', () => {
  const SPACES =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
  const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  async function read(math: string): Promise<string> {
    const bytes = await zipOf({
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
      'word/document.xml': `<w:document ${SPACES}><w:body><w:p><w:r><w:t xml:space="preserve">About </w:t></w:r>${math}<w:r><w:t xml:space="preserve"> litres.</w:t></w:r></w:p></w:body></w:document>`,
    });
    const found = await convertFile(bytes, 'a.docx');
    if (!found.ok) throw new Error(found.failure.sentence);
    return found.value.text;
  }
  const run = (words: string): string => `<m:r><m:t>${words}</m:t></m:r>`;
  const power = `<m:sSup><m:e>${run('10')}</m:e><m:sup>${run('6')}</m:sup></m:sSup>`;

  it('is read, each number for itself', async () => {
    expect(await read(`<m:oMath>${run('n &lt; 146')}</m:oMath>`)).toBe('About n < 146 litres.');
    expect(await read(`<m:oMathPara><m:oMath>${power}</m:oMath></m:oMathPara>`)).toBe(
      'About 10⁶ litres.',
    );
    const fraction = `<m:f><m:num>${run('3')}</m:num><m:den>${run('5')}</m:den></m:f>`;
    expect(await read(`<m:oMath>${fraction}${run(' of ')}${power}</m:oMath>`)).toBe(
      'About 3/5 of 10⁶ litres.',
    );
    const sum = `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${run('i=1')}</m:sub><m:sup>${run('n')}</m:sup><m:e>${run('i')}</m:e></m:nary>`;
    expect(await read(`<m:oMath>${sum}</m:oMath>`)).toBe('About ∑_i=1ⁿ i litres.');
  });
});

describe('a formula of an OpenDocument text', () => {
  const FRAME =
    '<draw:frame><draw:object xlink:href="./Object 1"/><draw:image xlink:href="./ObjectReplacements/Object 1"/></draw:frame>';
  const read = async (math: string): Promise<string> => {
    const bytes = await zipOf({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:draw="d" xmlns:xlink="x"><office:body><office:text><text:p>About ${FRAME} litres.</text:p></office:text></office:body></office:document-content>`,
      'Object 1/content.xml': `<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics>${math}<annotation encoding="StarMath 5.0">3 over 5</annotation></semantics></math>`,
    });
    const found = await convertFile(bytes, 'a.odt');
    if (!found.ok) throw new Error(found.failure.sentence);
    return found.value.text;
  };

  it('is read where it stands, each number for itself', async () => {
    const fraction = '<mfrac><mn>3</mn><mn>5</mn></mfrac>';
    const power = '<msup><mn>10</mn><mn>6</mn></msup>';
    expect(await read(`<mrow>${fraction}<mi>x</mi>${power}</mrow>`)).toBe('About 3/5x10⁶ litres.');
    expect(await read('<mrow><mn>3</mn>\n<mn>5</mn></mrow>')).toBe('About 3 5 litres.');
    expect(await read('<msub><mn>5</mn><mn>2</mn></msub>')).toBe('About 5_2 litres.');
    expect(await read('<munderover><mo>∑</mo><mi>i</mi><mn>10</mn></munderover><mn>5</mn>')).toBe(
      'About ∑_i¹⁰ 5 litres.',
    );
  });

  it('is read as its writer typed it where nothing else is there', async () => {
    expect(await read('<mrow/>')).toBe('About 3 over 5 litres.');
  });
});
