import { z } from 'zod';
import { idSchema } from '#shared/base/ids.ts';
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

/** What is known of a document but for its texts. */
const described = {
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
};

/**
 * A document that was declared a newer version of this one: what it was called, and what declaring it
 * changed here, so that it can be taken back. `texts` are its own; `brought` those this one did not have.
 */
export const joinedDocument = z.object({
  id: idSchema('document'),
  was: z.object(described),
  texts: z.array(textHash).min(1),
  brought: z.array(textHash).min(1),
  shown: textHash, // its own text that was shown
  before: textHash, // the text that was shown here
  lent: z.array(z.string()), // paths of fields that were written here because of it
  notes: z.array(z.string()), // that were about it
});
export type JoinedDocument = z.infer<typeof joinedDocument>;

export const documentKind = defineKind(
  'document',
  {
    ...described,
    texts: z.array(textVersion).min(1),
    current: textHash,
    joined: z.array(joinedDocument).exactOptional(), // in the order in which they were declared
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
