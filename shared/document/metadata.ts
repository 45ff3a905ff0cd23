import { z } from 'zod';
import { isoDate } from '#shared/base/iso-date.ts';

/** A CSL-JSON name: `literal` for bodies and for names whose parts nobody marked. */
export const cslName = z.object({
  family: z.string().exactOptional(),
  given: z.string().exactOptional(),
  literal: z.string().exactOptional(),
});
export type CslName = z.infer<typeof cslName>;

/** Where a metadata value was read. `text` = judged by the text's own letters and words,
 * `properties` = what an office document, book or PDF says of itself, `bibliography` = an entry of a
 * bibliographic file, `person` = typed by somebody. */
export const METADATA_FROM = [
  'file name',
  'title element',
  'meta tag',
  'json-ld',
  'heading',
  'byline',
  'first line',
  'front matter',
  'properties',
  'bibliography',
  'text',
  'twin',
  'person',
] as const;

const field = <T extends z.ZodType>(value: T) =>
  z.object({ value, from: z.enum(METADATA_FROM), guess: z.boolean() });

/** A metadata value with where it was found and whether it is a guess. */
export const textField = field(z.string());
export const authorsField = field(z.array(cslName));
export const dateField = field(isoDate);
export type TextField = z.infer<typeof textField>;
export type AuthorsField = z.infer<typeof authorsField>;
export type DateField = z.infer<typeof dateField>;

/** What a converter found out about a document; fields it did not find are absent. */
export const metadata = z.object({
  title: textField.exactOptional(),
  authors: authorsField.exactOptional(),
  publisher: textField.exactOptional(),
  date: dateField.exactOptional(),
  url: textField.exactOptional(),
  language: textField.exactOptional(),
});
export type Metadata = z.infer<typeof metadata>;

/** A name as printed: literal, else given and family in that order. */
export function printedName(name: CslName): string {
  return name.literal ?? [name.given, name.family].filter(Boolean).join(' ');
}
