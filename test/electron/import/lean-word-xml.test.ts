import { describe, expect, it } from 'vitest';
import { leanWordXml } from '#electron/import/lean-word-xml.ts';

describe('a part of a Word document', () => {
  it.each([
    [
      'looks',
      '<w:rPr><w:b/><w:sz w:val="24"/><w:lang w:val="en"/></w:rPr>',
      '<w:rPr><w:b/></w:rPr>',
    ],
    [
      'nothing but looks',
      '<w:pPr><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr><w:t>a</w:t>',
      '<w:t>a</w:t>',
    ],
    [
      'sittings',
      '<w:p w:rsidR="00A1" w14:paraId="1"><w:r w:rsidR="2"/></w:p>',
      '<w:p><w:r/></w:p>',
    ],
  ])('is read without %s', (_what, xml, lean) => {
    expect(leanWordXml(xml)).toBe(lean);
  });

  it.each([
    '<w:t xml:space="preserve"> w:rsidR="1" &lt;w:sz w:val="1"/&gt;</w:t>',
    '<w:p xmlns:a="urn:a" a:b="c"><w:t>a</w:t></w:p>',
    '<w:p a="b>c"><w:t>a</w:t></w:p>',
    '<w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="0"/></w:numPr>',
    '<w:pgSz w:w="1"/><w:tab/><w:br w:type="page"/><w:sym w:font="a" w:char="b"/>',
    '<w:rPr><w:del w:id="1"/></w:rPr>',
    '<w:t><![CDATA[a <w:sz w:val="1"/> b]]></w:t>',
    '<!-- <w:sz w:val="1"/> -->',
  ])('keeps what is read: %s', (xml) => {
    expect(leanWordXml(xml)).toBe(xml);
  });
});
