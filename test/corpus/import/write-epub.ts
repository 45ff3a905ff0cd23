import type { Model, ModelBlock } from './model.ts';
import { htmlBody } from './write-html.ts';
import { escaped, zipOf } from './zip-file.ts';

const CONTAINER = `<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`;

const page = (title: string, body: string): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>${escaped(title)}</title><script src="x.js"/></head><body><a id="start"/>${body}</body></html>`;

/** Chapters begin at each heading of the second level. */
function chaptersOf(model: Model): Model[] {
  const chapters: ModelBlock[][] = [[]];
  for (const block of model.blocks) {
    const begins = block.kind === 'heading' && block.level === 2 && model.blocks.every((one) => one.kind !== 'paragraph' || one.note === undefined);
    if (begins) chapters.push([]);
    chapters.at(-1)?.push(block);
  }
  return chapters.map((blocks) => ({ ...model, blocks }));
}

/** A model as an EPUB 3 book of one or more chapters, with its table of contents in the spine. */
export function epubFile(model: Model): Promise<Uint8Array> {
  const chapters = chaptersOf(model);
  const names = chapters.map((_, at) => `chapter-${at + 1}.xhtml`);
  const items = names.map((name, at) => `<item id="c${at}" href="${name}" media-type="application/xhtml+xml"/>`);
  const refs = names.map((_, at) => `<itemref idref="c${at}"/>`);
  const opf = `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">x</dc:identifier><dc:title>${escaped(model.title)}</dc:title><dc:creator>${escaped(model.author)}</dc:creator><dc:date>${model.date}</dc:date><dc:language>en</dc:language></metadata><manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>${items.join('')}</manifest><spine><itemref idref="nav"/>${refs.join('')}</spine></package>`;
  const nav = `<nav epub:type="toc"><ol>${names.map((name, at) => `<li><a href="${name}">Part ${at + 1}</a></li>`).join('')}</ol></nav>`;
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': CONTAINER,
    'OEBPS/content.opf': opf,
    'OEBPS/nav.xhtml': page('Contents', nav),
    ...Object.fromEntries(
      chapters.map((chapter, at) => [`OEBPS/${names[at] ?? ''}`, page(model.title, htmlBody(chapter))]),
    ),
  });
}
