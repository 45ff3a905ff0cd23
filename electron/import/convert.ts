import { fail, ok, type Result } from '#shared/base/result.ts';
import { buildCanonicalText } from '#shared/document/canonical-text.ts';
import type { Conversion, SourceFormat } from '#shared/document/conversion.ts';
import { guessMetadata, type ZonedText } from '#shared/document/guess-metadata.ts';
import { decodeText, type DecodedText } from './decode.ts';
import { fallbackTitle } from './fallback-title.ts';
import type { FormatReading } from './format-reading.ts';
import { convertHtml } from './html.ts';
import { convertMarkdown } from './markdown.ts';
import { plainTextBlocks } from './plain-text.ts';
import { declaredEncoding, isWebArchive, sourceFormat } from './source-format.ts';

/** Larger files are refused unread. */
export const LARGEST_FILE = 200 * 1024 * 1024;

/** `encoding` overrides detection; `format` overrides the extension (pasted text has none). */
export interface ConvertOptions {
  readonly encoding?: string;
  readonly format?: SourceFormat;
}

/** Names the converters in force; a better one counts up and leaves older texts alone. */
const CONVERTERS: Record<SourceFormat, string> = {
  text: 'text/1',
  markdown: 'markdown/1',
  html: 'html/1',
};

function readAs(format: SourceFormat, text: string): Result<FormatReading> {
  switch (format) {
    case 'text':
      return ok({ drafts: plainTextBlocks(text), stated: {}, warnings: [], mapped: true });
    case 'markdown':
      return ok(convertMarkdown(text));
    case 'html':
      return convertHtml(text);
  }
}

const WEB_ARCHIVE =
  'The file is a web archive, which Attest cannot read yet. Save the page as .html and import that.';
const LITTLE_BODY = 0.02;

/** Says so when almost everything was folded: the zones may have missed the article. */
function zoneWarnings(blocks: readonly ZonedText[]): string[] {
  let body = 0;
  let all = 0;
  for (const { text, zone } of blocks) {
    all += text.length;
    if (zone === 'body' || zone === 'heading') body += text.length;
  }
  if (body === 0) return ['No running text was found; everything is folded as page furniture.'];
  return body < all * LITTLE_BODY
    ? ['Very little of the page was taken for its text; look at the folded parts.']
    : [];
}

function assemble(
  reading: FormatReading,
  format: SourceFormat,
  decoded: DecodedText,
  fileName: string,
): Result<Conversion> {
  const draft = buildCanonicalText(reading.drafts);
  if (draft.blocks.length === 0) {
    return fail('empty', 'The file holds no readable text. Choose one with text in it.');
  }
  const zoned = draft.blocks.map(({ kind, zone, start, end }) => ({
    kind,
    zone,
    text: draft.text.slice(start, end),
  }));
  const metadata = { ...guessMetadata(zoned), ...reading.stated };
  return ok({
    format,
    converter: CONVERTERS[format],
    encoding: decoded.encoding,
    text: draft.text,
    blocks: draft.blocks,
    links: draft.links,
    ...(reading.mapped ? { sourceMap: draft.sourceMap } : {}),
    metadata: { ...metadata, title: metadata.title ?? fallbackTitle(fileName, zoned) },
    warnings: [...decoded.warnings, ...reading.warnings, ...zoneWarnings(zoned)],
  });
}

/**
 * Converts one file's bytes to its canonical text, blocks, links and metadata (never without a
 * title). Pure: the same bytes and name give the same answer. Fails with `empty`, `binary`,
 * `unsupported`, `encoding`, `too-large` or `unreadable`, each with a plain sentence.
 */
export function convert(
  bytes: Uint8Array,
  fileName: string,
  options: ConvertOptions = {},
): Result<Conversion> {
  if (bytes.length > LARGEST_FILE) {
    return fail('too-large', 'The file is larger than 200 MB. Split it and import the parts.');
  }
  const declared = declaredEncoding(bytes);
  const decoded = decodeText(bytes, {
    ...(options.encoding === undefined ? {} : { forced: options.encoding }),
    ...(declared === undefined ? {} : { declared }),
  });
  if (!decoded.ok) return decoded;
  if (isWebArchive(decoded.value.text)) return fail('unsupported', WEB_ARCHIVE);
  const format = options.format ?? sourceFormat(fileName, decoded.value.text);
  const reading = readAs(format, decoded.value.text);
  return reading.ok ? assemble(reading.value, format, decoded.value, fileName) : reading;
}
