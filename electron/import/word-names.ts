const named = (prefix: string, list: string): string[] =>
  list.split(' ').map((name) => `${prefix}:${name}`);

const OFFICE = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';
const MICROSOFT = 'urn:schemas-microsoft-com:';

/** mammoth's names for the namespaces of Word documents (its `office-xml-reader.js`, ECMA-376 and MS-DOCX). */
export const SPACES: ReadonlyMap<string, string> = new Map([
  [`${OFFICE}wordprocessingml/2006/main`, 'w'],
  [`${OFFICE}officeDocument/2006/relationships`, 'r'],
  [`${OFFICE}drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${OFFICE}drawingml/2006/main`, 'a'],
  [`${OFFICE}drawingml/2006/picture`, 'pic'],
  [`${STRICT}wordprocessingml/main`, 'w'],
  [`${STRICT}officeDocument/relationships`, 'r'],
  [`${STRICT}drawingml/wordprocessingDrawing`, 'wp'],
  [`${STRICT}drawingml/main`, 'a'],
  [`${STRICT}drawingml/picture`, 'pic'],
  [`${OFFICE}package/2006/content-types`, 'content-types'],
  [`${OFFICE}package/2006/relationships`, 'relationships'],
  [`${OFFICE}markup-compatibility/2006`, 'mc'],
  [`${MICROSOFT}vml`, 'v'],
  [`${MICROSOFT}office:word`, 'office-word'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'wordml'],
]);

/** The elements that mammoth makes something of, and that change a word or its place. Others are passed over. */
export const READ: ReadonlySet<string> = new Set([
  // Words and what stands among them.
  ...named(
    'w',
    'p r t tab noBreakHyphen softHyphen sym br fldChar instrText hyperlink bookmarkStart',
  ),
  ...named('w', 'footnoteReference endnoteReference tbl tr tc object drawing pict txbxContent'),
  ...named('w', 'sdt sdtContent customXml smartTag ins moveTo'),
  ...named('wp', 'inline anchor docPr'),
  ...named('v', 'roundrect shape textbox imagedata group rect'),
  ...named('a', 'graphic graphicData blip hlinkClick'),
  ...named('pic', 'pic blipFill'),
  ...named('mc', 'AlternateContent Fallback'),
  // What is said of them. Bold, italic and struck words keep a raised number from the one beside it.
  ...named('w', 'pPr pStyle numPr ilvl numId rPr rStyle vertAlign b i strike del'),
  ...named('w', 'tblPr tblStyle trPr tblHeader tcPr gridSpan vMerge'),
  ...named('w', 'sdtPr ffData checkBox checked default'),
  ...named('wordml', 'checkbox checked'),
  // Parts beside the text.
  ...named(
    'w',
    'style name abstractNum lvl numFmt numStyleLink num abstractNumId footnote endnote',
  ),
  ...named('relationships', 'Relationship'),
  ...named('content-types', 'Default Override'),
]);

/** Elements that count by being there: what was deleted is not read. */
export const EMPTIED: ReadonlySet<string> = new Set(named('w', 'del'));

/** The attributes that mammoth asks for. */
export const READ_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...named('w', 'val id type name anchor tgtFrame fldCharType font char'),
  ...named('w', 'styleId abstractNumId numId ilvl'),
  ...named('r', 'id embed link'),
  ...named('wordml', 'val'),
  ...['Id', 'Type', 'Target', 'Extension', 'ContentType', 'PartName', 'descr', 'title'],
]);
