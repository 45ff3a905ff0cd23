import { z } from 'zod';
import { sha256OfText } from '#shared/base/digest.ts';
import { storable } from '#shared/document/canonical-text.ts';
import type { Document } from '#shared/document/document.ts';
import type { Block, TextHash } from '#shared/document/text.ts';
import { defineKind } from '#shared/record/kind.ts';

/** A page is so many steps wide and so many high, whatever its size. */
export const PAGE_STEPS = 10_000;
/** A smaller box is a slip of the hand. */
export const SMALLEST_BOX = 50;

/** A part of a page as it is looked at, in steps from its upper left corner. */
export const regionBox = z.object({
  left: z.int().min(0).max(PAGE_STEPS),
  top: z.int().min(0).max(PAGE_STEPS),
  width: z.int().min(1).max(PAGE_STEPS),
  height: z.int().min(1).max(PAGE_STEPS),
});
export type RegionBox = z.infer<typeof regionBox>;

/**
 * A part of a page that is a picture, with the words that stand there typed in by hand. Its words are a
 * text of their own: highlights and figures anchor in them under `regionText`'s hash. The page is one of
 * the original's, so that another reading of the same file keeps it.
 */
export const regionKind = defineKind('region', {
  document: z.string(),
  original: z.string().regex(/^[0-9a-f]{64}$/), // SHA-256 of the file
  page: z.int().min(1),
  box: regionBox,
  words: z.string().min(1), // as `typedWords` leaves them
});
export type Region = z.infer<typeof regionKind.schema>;

/** Why a region without words is refused. */
export const NO_WORDS =
  'No words are typed in. Type what stands in the region: a number is worth nothing without its sentence.';

/** Typed words as they are kept: line ends are spaces, an empty line begins a new paragraph. */
export function typedWords(typed: string): string {
  return storable(typed)
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/gu, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n');
}

/** A region's words as a text that passages stand in; offsets are UTF-16 units of the words. */
export interface RegionText {
  readonly textHash: TextHash;
  readonly text: string;
  readonly blocks: readonly Block[];
}

// Records never change: what is made of one goes with it.
const made = new WeakMap<Region, RegionText>();

function blocksOf(words: string, page: number): Block[] {
  let start = 0;
  return words.split('\n').map((paragraph) => {
    const block = { start, end: start + paragraph.length, page };
    start = block.end + 1;
    return { kind: 'paragraph' as const, zone: 'body' as const, ...block };
  });
}

/**
 * The words of a region as a text. Its hash is of the region's id too: the same words on two pages are two
 * passages, and two numbers there two figures.
 */
export function regionText(region: Region): RegionText {
  const known = made.get(region);
  if (known) return known;
  const { id, words, page } = region;
  const textHash = sha256OfText(`${id}\n${words}`);
  const text = { textHash, text: words, blocks: blocksOf(words, page) };
  made.set(region, text);
  return text;
}

/** The region whose words are the text of this hash, if one is. */
export function regionByText(regions: Iterable<Region>, textHash: string): Region | undefined {
  for (const region of regions) if (regionText(region).textHash === textHash) return region;
  return undefined;
}

/** The regions of the file whose text a document shows, in the order of their places. */
export function shownRegions(regions: Iterable<Region>, document: Document): Region[] {
  const { id, texts, current } = document;
  const shown = texts.find(({ textHash }) => textHash === current)?.originalSha256;
  return [...regions]
    .filter((region) => region.document === id && region.original === shown)
    .sort(
      (a, b) =>
        a.page - b.page ||
        a.box.top - b.box.top ||
        a.box.left - b.box.left ||
        (a.id < b.id ? -1 : 1),
    );
}

/** How a citation says where words were typed in: `p. 3, words typed in by hand`. */
export function typedPlace({ page }: Pick<Region, 'page'>): string {
  return `p. ${page}, words typed in by hand`;
}
