import { ok, type Result } from '#shared/base/result.ts';
import { commentsWarning } from './comments-warning.ts';
import { propertiesMetadata } from './document-properties.ts';
import type { FormatReading } from './format-reading.ts';
import { RtfReader } from './rtf-reader.ts';
import { rtfTokens } from './rtf-tokens.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * Rich text (RTF 1.9.1), read by our own hand: the libraries found either need the DOM or lose code
 * pages. Headings by style and outline level, lists, tables, footnotes, links and pictures; embedded
 * objects, headers and footers are left. A file that breaks off is read as far as it goes.
 */
export function convertRtf(bytes: Uint8Array): Result<FormatReading> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const reader = new RtfReader();
  for (const token of rtfTokens(source)) reader.take(token);
  reader.take({ kind: 'close' }); // bytes still held
  const { title, author, year, month, day } = reader.info;
  const date = year > 0 ? `${year}-${two(month)}-${two(day)}` : undefined;
  const stated = propertiesMetadata({ title, creators: [author], date });
  const drafts = reader.blocks.finish();
  const { kept } = reader.pictures.shelf;
  const warnings = [...reader.pictures.shelf.warnings, ...commentsWarning(reader.comments)];
  return ok({ drafts, stated, warnings, mapped: false, pictures: kept });
}
