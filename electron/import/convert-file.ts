import { fail, type Result } from '#shared/base/result.ts';
import type { Conversion } from '#shared/document/conversion.ts';
import { assembleConversion } from './assemble-conversion.ts';
import { checkSize } from './check-size.ts';
import { convert, type ConvertOptions } from './convert.ts';
import { convertDocx } from './docx.ts';
import { convertEpub } from './epub.ts';
import type { FormatReading } from './format-reading.ts';
import { convertMhtml } from './mhtml.ts';
import { convertOdt } from './odt.ts';
import { packedFormat, type PackedFormat } from './packed-format.ts';
import { convertPdf } from './pdf.ts';
import { convertPicture } from './picture-document.ts';
import { convertRtf } from './rtf.ts';
import { convertXlsx } from './xlsx.ts';

type Reader = (
  bytes: Uint8Array,
  fileName: string,
  resources?: string,
) => Result<FormatReading> | Promise<Result<FormatReading>>;

/** Formats that decode their own bytes. A later one adds its line here and in `packedFormat`. */
const READERS: Record<PackedFormat, Reader> = {
  mhtml: convertMhtml,
  docx: convertDocx,
  pdf: convertPdf,
  epub: convertEpub,
  odt: convertOdt,
  rtf: convertRtf,
  xlsx: convertXlsx,
  picture: convertPicture,
};

/**
 * Converts any file: packed formats by their content, everything else as text (`convert`). Pure: the
 * same bytes and name give the same answer. Fails as `convert` does, each time with a plain sentence.
 */
export async function convertFile(
  bytes: Uint8Array,
  fileName: string,
  options: ConvertOptions = {},
): Promise<Result<Conversion>> {
  const chosen = options.format !== undefined || options.encoding !== undefined;
  const size = checkSize(bytes);
  if (!size.ok) return size;
  const format = chosen ? undefined : packedFormat(bytes);
  if (format === undefined) return convert(bytes, fileName, options);
  const reading = await READERS[format](bytes, fileName, options.resources);
  if (!reading.ok) return fail(reading.failure.code, reading.failure.sentence);
  const encoding = reading.value.encoding ?? 'utf-8';
  return assembleConversion(reading.value, format, { encoding, warnings: [] }, fileName, options);
}
