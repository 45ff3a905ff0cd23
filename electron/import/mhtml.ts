import { fail, ok, type Result } from '#shared/base/result.ts';
import { decodeText } from './decode.ts';
import type { FormatReading } from './format-reading.ts';
import { convertHtml } from './html.ts';
import { messageHeader, mimeParts, type MimePart } from './mime-parts.ts';
import type { FindPicture } from './page-pictures.ts';
import { declaredEncoding } from './source-format.ts';
import { webAddress } from './web-address.ts';

const NO_PAGE =
  'The web archive holds no page that can be read. Save the page again, as .html or .mhtml.';

function pageOf(parts: readonly MimePart[], start: string | undefined): MimePart | undefined {
  const pages = parts.filter(
    ({ type }) => type === 'text/html' || type === 'application/xhtml+xml',
  );
  // The other pages of an archive are frames in the first: advertisements, as a rule.
  return pages.find((part) => start !== undefined && part.location === start) ?? pages[0];
}

/** A picture among the parts, named by its id (RFC 2392) or its address. */
function pictureIn(parts: readonly MimePart[], base: string | undefined): FindPicture {
  const known = new Map<string, Uint8Array>();
  for (const { type, id, location, bytes } of parts) {
    if (!type.startsWith('image/')) continue;
    if (id !== undefined) known.set(`cid:${id.replace(/^<|>$/g, '')}`, bytes);
    if (location !== undefined) known.set(location, bytes);
  }
  return (address) => known.get(address) ?? known.get(webAddress(address, base) ?? '');
}

/**
 * A page saved by a browser as one file of MIME parts (RFC 2557): its main page is read as any web
 * page, its pictures with it; frames are left. Its address is the archive's own. Fails with `unreadable` and as
 * `convertHtml` does.
 */
export function convertMhtml(bytes: Uint8Array): Result<FormatReading> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const address = messageHeader(text, 'snapshot-content-location');
  const parts = mimeParts(text.trimStart());
  const page = pageOf(parts, address);
  if (!page) return fail('unreadable', NO_PAGE);
  const declared = page.charset ?? declaredEncoding(page.bytes);
  const decoded = decodeText(page.bytes, declared === undefined ? {} : { declared });
  if (!decoded.ok) return decoded;
  const reading = convertHtml(decoded.value.text, pictureIn(parts, page.location ?? address));
  if (!reading.ok) return reading;
  const url = webAddress(address ?? page.location);
  const known =
    url === undefined ? {} : { url: { value: url, from: 'meta tag', guess: false } as const };
  const { stated, warnings } = reading.value;
  return ok({
    ...reading.value,
    stated: { ...known, ...stated },
    warnings: [...decoded.value.warnings, ...warnings],
    encoding: decoded.value.encoding,
  });
}
