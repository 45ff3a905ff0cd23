import { fail, ok, type Result } from '#shared/base/result.ts';
import { buildCanonicalText, type CanonicalDraft } from '#shared/document/canonical-text.ts';
import { ZAWGYI_WARNING, type Conversion, type SourceFormat } from '#shared/document/conversion.ts';
import { namedOtherwise } from '#shared/document/named-otherwise.ts';
import { guessMetadata, type ZonedText } from '#shared/document/guess-metadata.ts';
import type { DecodedText } from './decode.ts';
import { fallbackTitle } from './fallback-title.ts';
import type { FormatReading } from './format-reading.ts';
import { inUnicode, isZawgyi } from './zawgyi.ts';

/** Names the converters in force; a better one counts up and leaves older texts alone. */
const CONVERTERS: Record<SourceFormat, string> = {
  text: 'text/1',
  markdown: 'markdown/2',
  html: 'html/3',
  mhtml: 'mhtml/3',
  docx: 'docx/3',
  pdf: 'pdf/3',
  epub: 'epub/3',
  odt: 'odt/3',
  rtf: 'rtf/2',
  csv: 'csv/2',
  xlsx: 'xlsx/2',
  picture: 'picture/1',
};

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

/** The pictures the text refers to, and their bytes. */
function picturesOf(
  { pictures: places }: CanonicalDraft,
  { pictures }: FormatReading,
): Pick<Conversion, 'pictures' | 'pictureFiles'> {
  const found = places.flatMap(({ at, sha256 }) => {
    const file = pictures?.get(sha256);
    return file ? [{ at, sha256, ...file }] : [];
  });
  if (found.length === 0) return {};
  const files = new Map(found.map(({ sha256, type, bytes }) => [sha256, { sha256, type, bytes }]));
  return {
    pictures: found.map(({ bytes: _, ...place }) => place),
    pictureFiles: [...files.values()],
  };
}

/** The pages that are pictures, where they stand. */
function scansOf(
  { scans: places }: CanonicalDraft,
  { scans }: FormatReading,
): Pick<Conversion, 'scans'> {
  const found = places.flatMap(({ at, page }) => {
    const size = scans?.get(page);
    return size ? [{ at, page, ...size }] : [];
  });
  return found.length === 0 ? {} : { scans: found };
}

/** What a person asked for, beyond what the file says of itself. */
interface Chosen {
  readonly unicode?: boolean;
  readonly format?: SourceFormat;
}

/** What a format read, made into canonical text with metadata. Fails with `empty`. */
export function assembleConversion(
  reading: FormatReading,
  format: SourceFormat,
  decoded: Pick<DecodedText, 'encoding' | 'warnings'>,
  fileName: string,
  { unicode = false, format: chosen }: Chosen = {},
): Result<Conversion> {
  const draft = buildCanonicalText(unicode ? inUnicode(reading.drafts) : reading.drafts);
  if (draft.blocks.length === 0) {
    return fail('empty', 'The file holds no readable text. Choose one with text in it.');
  }
  const zoned = draft.blocks.map(({ kind, zone, start, end }) => ({
    kind,
    zone,
    text: draft.text.slice(start, end),
  }));
  const zawgyi = isZawgyi(draft.text);
  // Where somebody chose the format, the name was not asked.
  const renamed = chosen === undefined ? namedOtherwise(fileName, format) : null;
  const metadata = { ...guessMetadata(zoned), ...reading.stated };
  return ok({
    format,
    converter: unicode ? `${CONVERTERS[format]}+unicode/1` : CONVERTERS[format],
    encoding: decoded.encoding,
    text: draft.text,
    blocks: draft.blocks,
    links: draft.links,
    ...picturesOf(draft, reading),
    ...scansOf(draft, reading),
    ...(reading.mapped && !unicode ? { sourceMap: draft.sourceMap } : {}),
    metadata: { ...metadata, title: metadata.title ?? fallbackTitle(fileName, zoned) },
    ...(zawgyi ? { zawgyi } : {}),
    warnings: [
      ...(renamed === null ? [] : [renamed]),
      ...decoded.warnings,
      ...reading.warnings,
      ...zoneWarnings(zoned),
      ...(zawgyi ? [ZAWGYI_WARNING] : []),
    ],
  });
}
