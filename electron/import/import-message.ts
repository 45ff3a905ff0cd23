import { z } from 'zod';
import { FAILURE_CODES } from '#shared/base/result.ts';
import { PICTURE_TYPES } from '#shared/document/text.ts';
import { conversion, SOURCE_FORMATS } from '#shared/document/conversion.ts';
import { bibliographyEntry } from '#shared/exchange/bibliography-entry.ts';

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** What the converting process is asked: one file as a document, a list of references, or one of its pages. */
export const importRequest = z.object({
  id: z.int(),
  what: z.enum(['document', 'bibliography', 'page']),
  fileName: z.string(),
  page: z.int().min(1).exactOptional(), // where a page is asked for
  bytes,
  encoding: z.string().exactOptional(),
  format: z.enum(SOURCE_FORMATS).exactOptional(),
  unicode: z.boolean().exactOptional(),
  beside: z.record(z.string(), bytes).exactOptional(),
});
export type ImportRequest = z.infer<typeof importRequest>;

/**
 * A part of a large file, from a byte on: whole, it would lie in the memory of the process several
 * times while it travels. The next is sent when this one is taken.
 */
export const filePiece = z.object({ id: z.int(), total: z.int(), from: z.int(), piece: bytes });
export type FilePiece = z.infer<typeof filePiece>;
/** How many bytes the process has. */
export const pieceTaken = z.object({ id: z.int(), taken: z.int().min(0) });
export type PieceTaken = z.infer<typeof pieceTaken>;

/** What comes of a bibliographic file; without entries it is a text like others. */
const bibliography = z.object({ entries: z.array(bibliographyEntry) });

/** A page as a picture, which nobody decoded but for its size: the window's own process does that. */
const pagePicture = z.object({
  type: z.enum(PICTURE_TYPES),
  width: z.int().min(1),
  height: z.int().min(1),
  bytes,
});
export type PagePicture = z.infer<typeof pagePicture>;

/** What it answers. Parsed on receipt: the process that read a hostile file is not trusted. */
export const importAnswer = z.object({
  id: z.int(),
  result: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value: z.union([bibliography, pagePicture, conversion]) }),
    z.object({
      ok: z.literal(false),
      failure: z.object({ code: z.enum(FAILURE_CODES), sentence: z.string() }),
    }),
  ]),
});
export type ImportAnswer = z.infer<typeof importAnswer>;
