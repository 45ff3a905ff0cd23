import { z } from 'zod';
import { defineKind } from '#shared/record/kind.ts';

/** A note about any record. Private unless somebody makes it public. */
export const noteKind = defineKind('note', { about: z.string(), text: z.string() });
export type Note = z.infer<typeof noteKind.schema>;

/** A person behind the material: always private, never in a bundle. */
export const contactKind = defineKind('contact', {
  private: z.literal(true),
  name: z.string(),
  text: z.string(),
});
export type Contact = z.infer<typeof contactKind.schema>;

/** A phrase to be blacked out of exports: always private. */
export const redactionKind = defineKind('redaction', {
  private: z.literal(true),
  phrase: z.string().min(1),
});
export type Redaction = z.infer<typeof redactionKind.schema>;
