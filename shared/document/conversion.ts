import { z } from 'zod';
import { block, link, pageScan, picture, PICTURE_TYPES, sourceSegment } from './text.ts';
import { metadata } from './metadata.ts';

/** The formats a file can be read as. A later format adds its word here and a converter beside. */
export const SOURCE_FORMATS = [
  'text',
  'markdown',
  'html',
  'mhtml',
  'docx',
  'pdf',
  'epub',
  'odt',
  'rtf',
  'csv',
  'xlsx',
  'picture',
] as const;
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

/**
 * What every converter answers: the canonical text (blocks joined by one newline), its blocks, links
 * and metadata. Offsets are UTF-16 units of `text`. `encoding` is an IANA name.
 */
export const conversion = z.object({
  format: z.enum(SOURCE_FORMATS),
  converter: z.string(), // name/version, for example html/1
  encoding: z.string(),
  text: z.string(),
  blocks: z.array(block),
  links: z.array(link),
  pictures: z.array(picture).exactOptional(),
  scans: z.array(pageScan).exactOptional(),
  /** The bytes of `pictures`, each once. */
  pictureFiles: z
    .array(
      z.object({
        sha256: z.string(),
        type: z.enum(PICTURE_TYPES),
        bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
      }),
    )
    .exactOptional(),
  sourceMap: z.array(sourceSegment).exactOptional(),
  metadata,
  zawgyi: z.boolean().exactOptional(), // its Burmese is written for the Zawgyi font
  warnings: z.array(z.string()),
});
export type Conversion = z.infer<typeof conversion>;

/** Said of every text that is `zawgyi`. */
export const ZAWGYI_WARNING =
  'Its Burmese is written for the Zawgyi font and is not found by searching. Convert it to Unicode in the Library; the text as it came is kept.';
