import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Metadata } from '#shared/document/metadata.ts';
import { propertiesMetadata } from './document-properties.ts';
import { childNamed, elementsNamed, textOf, xmlTree, type XmlElement } from './xml-tree.ts';
import type { ZipArchive } from './zip-archive.ts';

/** A chapter file in reading order; `navigation` is the book's own table of contents. */
export interface Chapter {
  readonly name: string;
  readonly navigation: boolean;
}

export interface EpubPackage {
  readonly chapters: readonly Chapter[];
  /** What the table of contents calls a chapter file, by its name in the archive. */
  readonly labels: ReadonlyMap<string, string>;
  readonly stated: Metadata;
}

const NO_BOOK =
  'The e-book is damaged: its list of chapters cannot be read. Try another copy of it.';
const PROTECTED =
  'The e-book is locked by its seller (DRM), so its text cannot be read. Import a copy without a lock.';

/** A part's name from an address relative to another part: never out of the archive. */
export function partName(base: string, href: string): string {
  const path = href.replace(/[?#].*$/, '');
  let plain = path;
  try {
    plain = decodeURIComponent(path);
  } catch {
    plain = path; // a stray percent sign is part of the name
  }
  const steps = plain.startsWith('/') ? [] : base.split('/').slice(0, -1);
  for (const step of plain.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function treeOf(zip: ZipArchive, name: string): XmlElement | undefined {
  if (!zip.has(name)) return undefined;
  const text = zip.text(name);
  const tree = text.ok ? xmlTree(text.value) : undefined;
  return tree?.ok ? tree.value : undefined;
}

/** Fonts are often scrambled; a scrambled chapter is a lock. */
function isLocked(zip: ZipArchive): boolean {
  const encryption = treeOf(zip, 'META-INF/encryption.xml');
  if (!encryption) return false;
  return elementsNamed(encryption, 'CipherReference').some(({ attributes }) =>
    /\.(?:x?html?|xml)$/i.test(attributes['URI'] ?? ''),
  );
}

function labelsOf(zip: ZipArchive, contents: string | undefined): Map<string, string> {
  const labels = new Map<string, string>();
  const tree = contents === undefined ? undefined : treeOf(zip, contents);
  if (!tree || contents === undefined) return labels;
  const add = (href: string | undefined, words: string): void => {
    const label = words.replace(/\s+/g, ' ').trim();
    const name = href === undefined ? '' : partName(contents, href);
    // A place inside a chapter is no name of the chapter.
    if (name !== '' && label !== '' && !labels.has(name)) labels.set(name, label);
  };
  for (const link of elementsNamed(tree, 'a')) add(link.attributes['href'], textOf(link));
  for (const point of elementsNamed(tree, 'navPoint')) {
    const src = childNamed(point, 'content')?.attributes['src'];
    add(src, textOf(childNamed(childNamed(point, 'navLabel'), 'text')));
  }
  return labels;
}

function metadataOf(root: XmlElement): Metadata {
  const metadata = childNamed(root, 'metadata') ?? root;
  const all = (name: string): string[] => elementsNamed(metadata, name).map(textOf);
  const dates = elementsNamed(metadata, 'date');
  const published = dates.find(({ attributes }) => attributes['event'] === 'publication');
  return propertiesMetadata({
    title: all('title')[0],
    creators: all('creator'),
    publisher: all('publisher')[0],
    date: textOf(published ?? dates[0]),
    language: all('language')[0],
    careful: true,
  });
}

/** The package document of a book (EPUB 3.3, section 5): chapters, their names, metadata. */
export function epubPackage(zip: ZipArchive): Result<EpubPackage> {
  if (isLocked(zip)) return fail('unreadable', PROTECTED);
  const container = treeOf(zip, 'META-INF/container.xml');
  const rootfile = container && elementsNamed(container, 'rootfile')[0]?.attributes['full-path'];
  const opf = rootfile === undefined ? undefined : partName('', rootfile);
  const root = opf === undefined ? undefined : treeOf(zip, opf);
  if (!root || opf === undefined) return fail('unreadable', NO_BOOK);
  const items = elementsNamed(childNamed(root, 'manifest') ?? root, 'item');
  const nameOf = (item: XmlElement | undefined): string | undefined =>
    item && partName(opf, item.attributes['href'] ?? '');
  const byId = new Map(items.map((item) => [item.attributes['id'], item]));
  const isNav = (item: XmlElement): boolean =>
    (item.attributes['properties'] ?? '').split(/\s+/).includes('nav');
  const spine = childNamed(root, 'spine');
  const seen = new Set<string>();
  const chapters = (spine ? elementsNamed(spine, 'itemref') : []).flatMap(({ attributes }) => {
    const item = byId.get(attributes['idref']);
    const name = nameOf(item);
    // A spine names each part once (EPUB 3.3, 5.7.2); one that does not repeats its text.
    if (!item || name === undefined || !zip.has(name) || seen.has(name)) return [];
    seen.add(name);
    return [{ name, navigation: isNav(item) }];
  });
  if (chapters.length === 0) return fail('unreadable', NO_BOOK);
  const contents = nameOf(items.find(isNav) ?? byId.get(spine?.attributes['toc']));
  return ok({ chapters, labels: labelsOf(zip, contents), stated: metadataOf(root) });
}
