import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Conversion, SourceFormat } from '#shared/document/conversion.ts';
import { assembleConversion } from './assemble-conversion.ts';
import { checkSize } from './check-size.ts';
import { convertCsv } from './csv.ts';
import { decodeText } from './decode.ts';
import type { FormatReading } from './format-reading.ts';
import { convertHtml } from './html.ts';
import { convertMarkdown } from './markdown.ts';
import type { FindPicture } from './page-pictures.ts';
import { hasTooManyLines, plainTextBlocks } from './plain-text.ts';
import { declaredEncoding, sourceFormat, type TextFormat } from './source-format.ts';

const TOO_MANY_LINES =
  'The text has more than 300,000 lines, more than Attest reads as one document. Split it into parts and import those.';

/** Pictures saved beside a page, by the address the page has for them. */
export type Beside = Readonly<Record<string, Uint8Array>>;

/**
 * `encoding` overrides detection; `format` overrides the extension (pasted text has none); `unicode`
 * makes Burmese written for the Zawgyi font into Unicode; `resources` is the folder of what ships beside
 * the program for readers to look things up in.
 */
export interface ConvertOptions {
  readonly beside?: Beside;
  readonly encoding?: string;
  readonly format?: SourceFormat;
  readonly unicode?: boolean;
  readonly resources?: string;
}

/** A page writes its neighbours' names as addresses: `a%20b.jpg`, `./a.jpg`. */
function findBeside(beside: Beside): FindPicture {
  return (address) => {
    let name = address.replace(/^\.\//, '').replace(/[?#].*$/, '');
    try {
      name = decodeURIComponent(name);
    } catch {
      // a stray percent sign is part of the name
    }
    return Object.hasOwn(beside, name) ? beside[name] : undefined;
  };
}

function readAs(format: TextFormat, text: string, beside: Beside): Result<FormatReading> {
  switch (format) {
    case 'text':
      if (hasTooManyLines(text)) return fail('too-large', TOO_MANY_LINES);
      return ok({ drafts: plainTextBlocks(text), stated: {}, warnings: [], mapped: true });
    case 'markdown':
      if (hasTooManyLines(text)) return fail('too-large', TOO_MANY_LINES);
      return ok(convertMarkdown(text));
    case 'html':
      return convertHtml(text, findBeside(beside));
    case 'csv':
      return convertCsv(text);
  }
}

const isTextFormat = (format: SourceFormat | undefined): format is TextFormat =>
  format === 'text' || format === 'markdown' || format === 'html' || format === 'csv';

/**
 * Converts the bytes of a file that is a text (plain, Markdown, HTML) to its canonical text, blocks,
 * links and metadata (never without a title). Pure: the same bytes and name give the same answer.
 * Fails with `empty`, `binary`, `unsupported`, `encoding`, `too-large` or `unreadable`, each with a
 * plain sentence. Packed formats come in through `convertFile`.
 */
export function convert(
  bytes: Uint8Array,
  fileName: string,
  options: ConvertOptions = {},
): Result<Conversion> {
  const size = checkSize(bytes);
  if (!size.ok) return size;
  const declared = declaredEncoding(bytes);
  const decoded = decodeText(bytes, {
    ...(options.encoding === undefined ? {} : { forced: options.encoding }),
    ...(declared === undefined ? {} : { declared }),
  });
  if (!decoded.ok) return decoded;
  const wanted = isTextFormat(options.format) ? options.format : undefined;
  const format = wanted ?? sourceFormat(fileName, decoded.value.text);
  const reading = readAs(format, decoded.value.text, options.beside ?? {});
  if (!reading.ok) return reading;
  return assembleConversion(reading.value, format, decoded.value, fileName, options);
}
