import { z } from 'zod';
import { FAILURE_CODES } from '#shared/base/result.ts';
import { conversion, SOURCE_FORMATS } from '#shared/document/conversion.ts';
import { bibliographyEntry } from '#shared/exchange/bibliography-entry.ts';

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** What the converting process is asked: one file's bytes, as a document or as a list of references. */
export const importRequest = z.object({
  id: z.int(),
  what: z.enum(['document', 'bibliography']),
  fileName: z.string(),
  bytes,
  encoding: z.string().exactOptional(),
  format: z.enum(SOURCE_FORMATS).exactOptional(),
  unicode: z.boolean().exactOptional(),
  beside: z.record(z.string(), bytes).exactOptional(),
});
export type ImportRequest = z.infer<typeof importRequest>;

/** What comes of a bibliographic file; without entries it is a text like others. */
const bibliography = z.object({ entries: z.array(bibliographyEntry) });

/** What it answers. Parsed on receipt: the process that read a hostile file is not trusted. */
export const importAnswer = z.object({
  id: z.int(),
  result: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value: z.union([bibliography, conversion]) }),
    z.object({
      ok: z.literal(false),
      failure: z.object({ code: z.enum(FAILURE_CODES), sentence: z.string() }),
    }),
  ]),
});
export type ImportAnswer = z.infer<typeof importAnswer>;
