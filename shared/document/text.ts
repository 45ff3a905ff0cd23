import { z } from 'zod';
import { sha256OfText } from '#shared/base/digest.ts';

/** Hard line break inside a block. */
export const HARD_BREAK = '\u2028';
/** Image or any other inline leaf: exactly one unit. */
export const LEAF = '\uFFFC';

/** SHA-256 of a canonical string, 64 hex digits: the address of a text, zones and blocks left out. */
export const textHash = z.string().regex(/^[0-9a-f]{64}$/);
export type TextHash = z.infer<typeof textHash>;

export function hashText(text: string): TextHash {
  return sha256OfText(text);
}

export const BLOCK_KINDS = [
  'heading',
  'paragraph',
  'list-item',
  'table-cell',
  'quote',
  'preformatted',
  'caption',
  'footnote',
] as const;
export const ZONES = ['body', 'heading', 'byline', 'chrome', 'teaser'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];
export const zoneName = z.enum(ZONES);
export type ZoneName = z.infer<typeof zoneName>;

/** An address behind a piece of a block's text: offsets are of the canonical text. */
export const link = z.object({ start: z.int(), end: z.int(), href: z.string() });
export type Link = z.infer<typeof link>;

/**
 * One block of a canonical text: `[start, end)` in UTF-16 units of the whole text, the joining
 * newline outside. `zone` is the converter's guess; a person's change is a zone record.
 */
export const block = z.object({
  kind: z.enum(BLOCK_KINDS),
  level: z.int().min(1).max(9).exactOptional(), // heading level, list depth
  ordered: z.boolean().exactOptional(),
  start: z.int().min(0),
  end: z.int().min(0),
  zone: zoneName,
  page: z.int().min(1).exactOptional(),
  table: z.int().min(0).exactOptional(),
  row: z.int().min(0).exactOptional(),
  column: z.int().min(0).exactOptional(),
});
export type Block = z.infer<typeof block>;

export const PICTURE_TYPES = ['jpeg', 'png', 'gif', 'webp'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/**
 * A picture at one unit (U+FFFC) of the canonical text, size in pixels. Its bytes, without what they said
 * of camera and place, stand in originals/ under their hash.
 */
export const picture = z.object({
  at: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  type: z.enum(PICTURE_TYPES),
  width: z.int().min(1),
  height: z.int().min(1),
});
export type Picture = z.infer<typeof picture>;

/**
 * A page without text of its own at one unit (U+FFFC): what stands there is a picture, made from the
 * original when it is looked at. Pages count from 1; the size is in the page's own units (points of a PDF,
 * pixels of a picture).
 */
export const pageScan = z.object({
  at: z.int().min(0),
  page: z.int().min(1),
  width: z.number().positive(),
  height: z.number().positive(),
});
export type PageScan = z.infer<typeof pageScan>;

/** Piecewise map to the file as decoded: canonical `[at, at+length)` stands at `source` there. */
export const sourceSegment = z.object({ at: z.int(), length: z.int(), source: z.int() });
export type SourceSegment = z.infer<typeof sourceSegment>;

/** documents/<id>/blocks-<textHash>.json: everything the converter says beside the text. */
export const textBlocks = z.object({
  textHash,
  converter: z.string(),
  blocks: z.array(block),
  links: z.array(link),
  pictures: z.array(picture).exactOptional(),
  scans: z.array(pageScan).exactOptional(),
  sourceMap: z.array(sourceSegment).exactOptional(),
});
export type TextBlocks = z.infer<typeof textBlocks>;

/** texts/<textHash>.json: the canonical string, immutable. */
export const canonicalText = z.object({ textHash, text: z.string() });
export type CanonicalText = z.infer<typeof canonicalText>;
