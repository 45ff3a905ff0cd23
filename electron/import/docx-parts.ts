import { fail, ok, type Result } from '#shared/base/result.ts';
import { leanWordXml } from './lean-word-xml.ts';
import { webAddress } from './web-address.ts';
import { wordMath } from './word-math.ts';
import { elementsNamed, xmlTree } from './xml-tree.ts';
import type { ZipArchive } from './zip-archive.ts';

/** The parts of a Word document that are read, cleaned; everything else stays packed. */
export type DocxParts = ReadonlyMap<string, string>;

/** Text, notes and what says how they are styled. Pictures, embedded objects and macros stay out. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|document2|styles|numbering|footnotes|endnotes)\d?\.xml|word\/_rels\/(?:document|document2|footnotes|endnotes)\d?\.xml\.rels)$/;
/** Paragraphs and runs of a thousand-page document, their looks left out; more takes over 512 MB. */
const MOST_TAGS = 450_000;

const ENTITIES =
  'The file declares entities, which no Word document does. It was made to mislead; ask for another copy.';
export const TOO_MANY =
  'The document has more parts than Attest reads from one. Save its text as .txt and import that.';

const escaped = (value: string): string =>
  value.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/**
 * Relationships without those that lead out of the file: templates, frames, subdocuments. What a
 * paragraph names (a link, a linked picture) stays with an empty target, or the paragraph would be
 * lost. A link's web address stays, because it is text and nothing follows it.
 */
export function innerRelationships(xml: string): Result<string> {
  const tree = xmlTree(xml);
  if (!tree.ok) return tree;
  const lines = elementsNamed(tree.value, 'Relationship').flatMap(({ attributes }) => {
    const type = attributes['Type'] ?? '';
    const target = attributes['Target'] ?? '';
    if (attributes['TargetMode']?.toLowerCase() !== 'external') return [line(attributes, target)];
    if (/\/hyperlink$/.test(type)) return [line(attributes, webAddress(target) ?? '')];
    return /\/image$/.test(type) ? [line(attributes, '')] : [];
  });
  const space = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return ok(`<Relationships xmlns="${space}">${lines.join('')}</Relationships>`);
}

function line(attributes: Readonly<Record<string, string>>, target: string): string {
  const [id, type] = ['Id', 'Type'].map((name) => escaped(attributes[name] ?? ''));
  return `<Relationship Id="${id}" Type="${type}" Target="${escaped(target)}"/>`;
}

function countTags(xml: string): number {
  let count = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) count += 1;
  return count;
}

/** Fails with `unreadable` or `too-large`, and with `refused` for parts that declare entities. */
export function docxParts(zip: ZipArchive): Result<DocxParts> {
  const parts = new Map<string, string>();
  let tags = 0;
  for (const name of zip.names.filter((one) => WANTED.test(one))) {
    const text = zip.text(name);
    if (!text.ok) return text;
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text.value)) return fail('refused', ENTITIES);
    const lean = wordMath(leanWordXml(text.value));
    tags += countTags(lean);
    if (tags > MOST_TAGS) return fail('too-large', TOO_MANY);
    const clean = name.endsWith('.rels') ? innerRelationships(text.value) : ok(lean);
    if (!clean.ok) return clean;
    parts.set(name, clean.value);
  }
  return ok(parts);
}
