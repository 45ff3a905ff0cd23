import type { SourceFormat } from '#shared/document/conversion.ts';

/** Formats that are more than one decoded text: archives, office documents, saved pages in parts. */
export type PackedFormat = Extract<SourceFormat, 'mhtml'>;

const HEAD = 4_096;
const WEB_ARCHIVE =
  /^(?:from|subject|mime-version|snapshot-content-location|date|content-type):[^]*?content-type:\s*multipart\/related/i;

/** The packed format of a file, told by its content alone; undefined when it is read as text. */
export function packedFormat(bytes: Uint8Array): PackedFormat | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const lines = head.trimStart();
  return WEB_ARCHIVE.test(lines) || /^content-type:\s*multipart\/related/i.test(lines)
    ? 'mhtml'
    : undefined;
}
