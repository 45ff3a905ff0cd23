import { z } from 'zod';
import { defineKind, idSet } from '#shared/record/kind.ts';
import { stamp } from '#shared/record/clock.ts';
import { authorsField, dateField, textField } from './metadata.ts';
import { textHash, zoneName } from './text.ts';

/** How a document came in. */
export const DOCUMENT_KINDS = [
  'text',
  'markdown',
  'web page',
  'pasted text',
  'pdf',
  'word document',
  'e-book',
  'table',
  'picture',
] as const;

/**
 * One canonical text of a document. New version, other encoding and a better converter are all one
 * mechanism: another entry. `words` counts words in the body zone; `units` is the length in UTF-16.
 */
export const textVersion = z.object({
  textHash,
  originalSha256: z.string().regex(/^[0-9a-f]{64}$/),
  fileName: z.string(),
  encoding: z.string(),
  converter: z.string(),
  importedAt: stamp,
  words: z.int().min(0),
  units: z.int().min(0),
  warnings: z.array(z.string()),
  zawgyi: z.boolean().exactOptional(), // its Burmese is written for that font, not in Unicode
});
export type TextVersion = z.infer<typeof textVersion>;

export const documentKind = defineKind(
  'document',
  {
    title: textField,
    authors: authorsField.exactOptional(),
    publisher: textField.exactOptional(),
    date: dateField.exactOptional(),
    url: textField.exactOptional(),
    accessed: dateField.exactOptional(),
    language: textField.exactOptional(),
    kind: z.enum(DOCUMENT_KINDS),
    tags: idSet,
    copies: z.array(z.string()).exactOptional(), // documents somebody said carry the same text
    apart: z.array(z.string()).exactOptional(), // documents somebody said this one is no copy of
    reliability: z.string().exactOptional(),
    texts: z.array(textVersion).min(1),
    current: textHash,
  },
  ['tags'],
);
export type Document = z.infer<typeof documentKind.schema>;

/** A person's change of one block's zone; `block` is its index in the converter's list. */
export const zoneKind = defineKind('zone', {
  document: z.string(),
  textHash,
  block: z.int().min(0),
  zone: zoneName,
});
export type ZoneChange = z.infer<typeof zoneKind.schema>;

/** The version a document shows. */
export function currentText(document: Document): TextVersion {
  const version = document.texts.find((text) => text.textHash === document.current);
  const first = version ?? document.texts[0];
  if (!first) throw new Error(`Document ${document.id} has no text`); // the schema asks for one
  return first;
}
