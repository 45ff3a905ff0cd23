import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { READ, READ_ATTRIBUTES } from '#electron/import/word-names.ts';
import { TooManyParts, wordElements } from '#electron/import/word-xml.ts';

const SPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

interface Shown {
  readonly name?: string;
  readonly value?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly Shown[];
}

/** Elements as one line: `name[attribute=value](children)`, words in quotation marks. */
function shown({ name, value, attributes = {}, children = [] }: Shown): string {
  if (name === undefined) return `"${value}"`;
  const said = Object.entries(attributes).map(([key, word]) => `[${key}=${word}]`);
  return `${name}${said.join('')}${children.length === 0 ? '' : `(${children.map(shown).join(' ')})`}`;
}

const body = (inner: string, before = ''): string =>
  `${before}<w:document xmlns:w="${SPACE}" xmlns:mc="${MC}"><w:body>${inner}</w:body></w:document>`;
const read = (inner: string, before = ''): string =>
  [...wordElements(body(inner, before), 'w:body')].map(shown).join(' ');

describe('a part of a Word document', () => {
  it('is handed over one paragraph after the other', () => {
    const paragraphs = wordElements(body('<w:p/>'.repeat(100_000)), 'w:body');
    expect(shown(paragraphs.next().value as Shown)).toBe('w:p');
    expect([...paragraphs]).toHaveLength(99_999);
  });

  it.each([
    ['<w:p><w:r><w:t xml:space="preserve"> a b </w:t></w:r></w:p>', 'w:p(w:r(w:t(" a b ")))'],
    [`<z:p xmlns:z="${SPACE}"><z:pStyle z:val="a"/></z:p>`, 'w:p(w:pStyle[w:val=a])'],
    [`<p xmlns="${SPACE}"><r><t>a</t></r></p>`, 'w:p(w:r(w:t("a")))'],
    [`<w:p xmlns:w="urn:other"/><w:p/>`, 'w:p'],
    ['<w:t>a\r\nb\rc\u2028d</w:t>', 'w:t("a\nb\nc\nd")'],
  ])('is read by its namespaces, not by its prefixes: %s', (xml, expected) => {
    expect(read(xml)).toBe(expected);
  });

  it('shows of what is written in several ways the last one', () => {
    const ways = '<mc:Choice><w:r/></mc:Choice><mc:Fallback><w:t>a</w:t><w:tab/></mc:Fallback>';
    expect(read(`<mc:AlternateContent>${ways}</mc:AlternateContent>`)).toBe('w:t("a") w:tab');
  });

  it.each([
    ['what mammoth has no ear for', '<w:x><w:t>no</w:t></w:x><w:p/>', 'w:p'],
    ['what was deleted', '<w:p><w:del><w:r/></w:del></w:p>', 'w:p(w:del)'],
    ['words that stand nowhere', '<w:p>no</w:p>', 'w:p'],
    ['how it looks', '<w:p w:rsidR="1"><w:jc w:val="end"/></w:p>', 'w:p'],
  ])('is left without %s', (_what, xml, expected) => {
    expect(read(xml)).toBe(expected);
  });

  it.each([
    ['<w:t>AT&T &lt; &#233;</w:t>', '', 'w:t("AT&T < é")'],
    ['<w:t>a]]>b</w:t>', '', 'w:t("a]]>b")'],
    ['<w:t>a\u000bb</w:t>', '', 'w:t("a\u000bb")'],
    ['<w:p/>', '\n<?xml version="1.0"?>', 'w:p'],
    ['<w:p/>', '\ufeff', 'w:p'],
  ])('is read past slips that cost no word: %s', (xml, before, expected) => {
    expect(read(xml, before)).toBe(expected);
  });

  it.each(['<w:p>', '<w:p></w:r></w:p>', '<w:p a="1" a="2"/>', '<w:t>&nbsp;</w:t>', '<w:p a=1/>'])(
    'is refused where words may be lost: %s',
    (xml) => {
      expect(() => read(xml)).toThrow();
    },
  );

  it('is refused without a text', () => {
    expect(() => [...wordElements('<a/>', 'w:body')]).toThrow();
    expect(() => [...wordElements('no XML')]).toThrow();
  });

  it('holds fields begun within each other up to a bound', () => {
    const begun = '<w:fldChar w:fldCharType="begin"/>'.repeat(600);
    const ended = '<w:fldChar w:fldCharType="end"/>'.repeat(600);
    const kept = [...wordElements(body(`${begun}${ended}`), 'w:body')];
    expect(kept.filter(({ attributes }) => attributes['w:fldCharType'] === 'begin')).toHaveLength(
      500,
    );
    expect(kept.filter(({ attributes }) => attributes['w:fldCharType'] === 'end')).toHaveLength(
      500,
    );
  });

  it('is refused where boxes in boxes would be handed up through each', () => {
    const boxed = (count: number): string =>
      '<w:ins>'.repeat(1_000) + '<w:p/>'.repeat(count) + '</w:ins>'.repeat(1_000);
    expect(() => read(boxed(1_000))).not.toThrow();
    expect(() => read(boxed(30_000))).toThrow(TooManyParts);
  });

  it('is refused with more attributes than the longest document has', () => {
    const attributes = Array.from({ length: 1_400_000 }, (_, at) => `a${at}=""`);
    expect(() => read(`<w:p ${attributes.join(' ')}/>`)).toThrow(TooManyParts);
  });
});

describe('what is read of Word documents', () => {
  const require = createRequire(import.meta.url);
  const PARTS = [
    'body-reader',
    'notes-reader',
    'numbering-xml',
    'styles-reader',
    'document-xml-reader',
  ];
  const source = PARTS.map((name) =>
    readFileSync(require.resolve(`mammoth/lib/docx/${name}.js`), 'utf8'),
  ).join('\n');
  const heard = [...source.matchAll(/["']((?:w|wp|a|pic|mc|v|r|wordml):\w+)["']/g)];
  const names = new Set(heard.map(([, name = '']) => name));

  /** What mammoth hears and nothing comes of: looks, marks of comments, and what it passes over itself. */
  const UNHEARD =
    'v:shadow v:shapetype w:alignment w:annotationRef w:body w:bookmarkEnd w:caps w:commentRangeEnd w:commentRangeStart w:commentReference w:end w:endnoteRef w:firstLine w:footnoteRef w:hanging w:highlight w:ind w:jc w:lastRenderedPageBreak w:left w:moveFrom w:moveFromRangeEnd w:moveFromRangeStart w:moveToRangeEnd w:moveToRangeStart w:proofErr w:rFonts w:right w:sectPr w:smallCaps w:start w:sz w:tblGrid w:u w:ascii';

  it('is all that mammoth hears, but for what nothing comes of', () => {
    expect(names.size).toBeGreaterThan(100);
    const left = [...names].filter((name) => !READ.has(name) && !READ_ATTRIBUTES.has(name));
    expect(left.filter((name) => !UNHEARD.split(' ').includes(name))).toEqual([]);
  });
});
