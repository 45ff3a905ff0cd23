import { fail, ok, type Result } from '#shared/base/result.ts';
import { draftText, type DraftBlock } from '#shared/document/canonical-text.ts';
import { authorsOfByline, namesIn } from '#shared/document/byline.ts';
import { presentFields } from '#shared/document/guess-metadata.ts';
import type { Metadata } from '#shared/document/metadata.ts';
import { readDate } from '#shared/document/read-date.ts';
import type { ZoneName } from '#shared/document/text.ts';
import { guessZones } from '#shared/document/zones.ts';
import { findArticle } from './find-article.ts';
import type { FormatReading } from './format-reading.ts';
import { HtmlBlockReader, type HtmlBlock } from './html-blocks.ts';
import { statedMetadata } from './html-metadata.ts';
import { nestingOf } from './nesting.ts';
import { markNotes } from './page-notes.ts';
import { pagePictures, type FindPicture } from './page-pictures.ts';
import type { PictureShelf } from './picture-shelf.ts';
import { AttributeAllowance, parsePage } from './parse-page.ts';
import { openShadowRoots } from './shadow-roots.ts';
import { withoutEmbedded } from './without-embedded.ts';

/** Of words and markup, pictures left out: more takes over 512 MB with its blocks and its canonical text. */
const LARGEST = 48 * 1024 * 1024;
/** A page of this many elements takes about 5 s and 500 MB; the longest books have a tenth. */
const MOST_ELEMENTS = 100_000;
/** A book's chapter nests a few dozen deep; its markup has all its ends, so that depth can be counted. */
const DEEPEST_DOCUMENT = 2_000;
const DEEP_WARNING =
  'Part of the page is nested too deeply; its words were kept without structure.';

function countTags(html: string): number {
  let count = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) count += 1;
  return count;
}

const tooDeep = (): Result<never> =>
  fail(
    'too-large',
    'Its parts are nested thousands deep, which no book or letter is. Save its text as .txt and import that.',
  );

const tooLarge = (): Result<never> =>
  fail('too-large', 'The page is too large to be read. Save only the article and import that.');

const tooLong = (): Result<never> =>
  fail(
    'too-large',
    'The document has more parts than Attest reads from one. Save its text as .txt and import that.',
  );

interface PageBlock extends HtmlBlock {
  readonly text: string;
}

function blocksOf(
  document: Document,
  base: string | undefined,
  pictures?: PictureShelf,
): { reader: HtmlBlockReader; blocks: PageBlock[] } {
  const reader = new HtmlBlockReader(document, { base, pictures, isPage: true });
  reader.read(document.documentElement);
  return {
    reader,
    blocks: reader.blocks.map((block) => ({ ...block, text: draftText(block.draft) })),
  };
}

function zonesOf(
  blocks: readonly PageBlock[],
  article: ReadonlySet<number> | undefined,
  title: string | undefined,
): ZoneName[] {
  return guessZones(
    blocks.map((block, index) => {
      const outside = block.landmark || block.linked > 0.6 ? { article: false } : {};
      const said = article === undefined ? {} : article.has(index) ? { article: true } : outside;
      const { byline, linked } = block;
      return { text: block.text, kind: block.draft.kind, byline, linked, ...said };
    }),
    title === undefined ? {} : { title },
  );
}

/** Names and date from the elements that the page itself marks as byline or time. */
function markedByline(blocks: readonly PageBlock[], zones: readonly ZoneName[]): Metadata {
  const lines = blocks.filter((_, index) => zones[index] === 'byline');
  const names = lines
    .filter((line) => line.byline)
    .map(({ text }) => [authorsOfByline(text), namesIn(text)].find((list) => list.length > 0) ?? [])
    .find((found) => found.length > 0);
  const time = lines.map((line) => line.datetime && readDate(line.datetime)?.date).find(Boolean);
  return presentFields({
    authors: names && { value: names, from: 'byline', guess: true },
    date: time ? { value: time, from: 'byline', guess: true } : undefined,
  });
}

/**
 * Blocks of a web page: never rendered, never sanitised, read into our own blocks. What the article
 * finder leaves out stays, in the chrome zone. `find` answers pictures that are not embedded. Fails with `too-large` or `empty`.
 */
export function convertHtml(source: string, find?: FindPicture): Result<FormatReading> {
  const { html, pictures } = pagePictures(source, find);
  if (html.length > LARGEST || countTags(html) > MOST_ELEMENTS * 2) return tooLarge();
  const page = parsePage(html);
  return page.ok ? readPage(page.value, html, pictures) : page;
}

/** Reads a parsed page, whatever DOM it was parsed into; changes it. `html` is what was parsed. */
export function readPage(
  document: Document,
  html: string,
  pictures?: PictureShelf,
): Result<FormatReading> {
  const stated = statedMetadata(document, html);
  openShadowRoots(document);
  markNotes(document);
  const { reader, blocks } = blocksOf(document, stated.url?.value, pictures);
  if (blocks.length === 0) {
    return fail('empty', 'The page holds no readable text. It may need to be saved as shown.');
  }
  const article = reader.tooDeep ? undefined : findArticle(document, blocks, reader.elements);
  const zones = zonesOf(blocks, article, stated.title?.value);
  const drafts = blocks.map(({ draft }, index) => ({ ...draft, zone: zones[index] ?? 'chrome' }));
  return ok({
    drafts,
    stated: { ...markedByline(blocks, zones), ...stated },
    warnings: [...(reader.tooDeep ? [DEEP_WARNING] : []), ...(pictures?.warnings ?? [])],
    mapped: false,
    ...(pictures ? { pictures: pictures.kept } : {}),
  });
}

/** Blocks of a piece of HTML inside another text, zones left to it; one too large stays as it is written. */
export function htmlFragmentBlocks(html: string): DraftBlock[] {
  const page = parsePage(html);
  if (!page.ok) return [{ kind: 'preformatted', inline: [{ kind: 'text', text: html }] }];
  const reader = new HtmlBlockReader(page.value, { isPage: false });
  reader.read(page.value.documentElement);
  return reader.blocks.map(({ draft }) => draft);
}

/** What all the pieces of one document may hold together. */
export class HtmlAllowance {
  readonly attributes: AttributeAllowance;
  private size = LARGEST;
  private tags: number;

  constructor(elements = MOST_ELEMENTS) {
    this.tags = elements * 2;
    this.attributes = new AttributeAllowance(elements * 4);
  }

  /** Whether there is room for a piece. */
  take(source: string): boolean {
    this.size -= source.length;
    if (this.size >= 0) this.tags -= countTags(source);
    return this.size >= 0 && this.tags >= 0;
  }
}

/**
 * HTML that is all document and no page around it: a book's chapter, an office document converted piece
 * by piece. Bounds and the numbers of tables go on from piece to piece.
 */
export class DocumentHtml {
  private readonly pictures: PictureShelf | undefined;
  private readonly allowance: HtmlAllowance;
  private tables = 0;

  constructor(pictures?: PictureShelf, allowance = new HtmlAllowance()) {
    this.pictures = pictures;
    this.allowance = allowance;
  }

  /** The blocks of a piece; `prepare` may mend its elements first. Fails with `too-large`. */
  read(html: string, prepare: (document: Document) => void): Result<DraftBlock[]> {
    const source = withoutEmbedded(html);
    if (!this.allowance.take(source)) return tooLong();
    if (nestingOf(source, DEEPEST_DOCUMENT) >= DEEPEST_DOCUMENT) return tooDeep();
    const page = parsePage(source, this.allowance.attributes);
    if (!page.ok) return page;
    prepare(page.value);
    const reader = new HtmlBlockReader(page.value, {
      pictures: this.pictures,
      tables: this.tables,
      isPage: false,
    });
    reader.read(page.value.documentElement);
    this.tables = reader.tables;
    return ok(reader.blocks.map(({ draft }) => draft));
  }
}
