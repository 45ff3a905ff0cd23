import type { SourceFormat } from '#shared/document/conversion.ts';
import { ZipArchive } from './zip-archive.ts';

/** Formats that are more than one decoded text: archives, office documents, saved pages in parts. */
export type PackedFormat = Extract<
  SourceFormat,
  'mhtml' | 'docx' | 'pdf' | 'epub' | 'odt' | 'rtf' | 'xlsx' | 'picture'
>;

const HEAD = 4_096;
const WEB_ARCHIVE =
  /^(?:(?:from|subject|mime-version|snapshot-content-location|date)[ \t]*:[^]*?)?content-type:\s*multipart\/related/i;

/** Pictures of pages: PNG and JPEG, as scanners and cameras write them, and WebP. */
const PICTURE = /^(?:\x89PNG\r\n\x1a\n|\xff\xd8\xff|RIFF[^]{4}WEBP)/;

/** A part that only this format has; checked in this order. */
const BY_PART: readonly (readonly [string, PackedFormat])[] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['META-INF/container.xml', 'epub'],
  ['content.xml', 'odt'],
];

function zipFormat(bytes: Uint8Array): PackedFormat | undefined {
  const zip = ZipArchive.open(bytes);
  if (!zip.ok) return undefined;
  const found = BY_PART.find(([part]) => zip.value.has(part))?.[1];
  if (found !== 'odt') return found;
  const mimetype = zip.value.has('mimetype') ? zip.value.text('mimetype') : undefined;
  const isText = !mimetype?.ok || /opendocument\.text/.test(mimetype.value);
  return isText ? 'odt' : undefined;
}

/** The packed format of a file, told by its content alone; undefined when it is read as text. */
export function packedFormat(bytes: Uint8Array): PackedFormat | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  if (head.startsWith('PK\x03\x04')) return zipFormat(bytes);
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (head.startsWith('%PDF-')) return 'pdf';
  if (PICTURE.test(head)) return 'picture';
  return WEB_ARCHIVE.test(head.trimStart()) ? 'mhtml' : undefined;
}
