const PICTURE = 'The file is a picture and has no encoding to be read with.';
const YET = 'Save its text as .txt, .md or .html and import that.';

const SCAN =
  'The file is a TIFF picture, which Attest cannot show. Save the page as PNG, JPEG or PDF and import that.';
const PHONE =
  'The file is an HEIC or AVIF picture, as phones take them, which Attest cannot show. Save or send it as JPEG and import that.';
/** The kind of an ISO media file (ISO 14496-12, 4.3), behind its length: pictures only. */
const PHONE_PICTURE = /^[^]{4}ftyp(?:hei[cmsx]|hev[cx]|mif1|msf1|avi[fs])/;

/** First bytes of formats people try, and what to do about each. */
const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], `The file is a PDF and has no other encoding to be read with. ${YET}`],
  [
    [0x50, 0x4b, 0x03, 0x04],
    `The file is an archive, a damaged office document or one of a kind Attest cannot read. ${YET}`,
  ],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    `The file is an old or locked office document, which Attest cannot read. Save it as .docx or .txt without a password and import that.`,
  ],
  [[0x89, 0x50, 0x4e, 0x47], PICTURE],
  [[0xff, 0xd8, 0xff], PICTURE],
  [
    [0x47, 0x49, 0x46, 0x38],
    'The file is a moving picture. Save the page as PNG or JPEG and import that.',
  ],
  [[0x49, 0x49, 0x2a, 0x00], SCAN],
  [[0x4d, 0x4d, 0x00, 0x2a], SCAN],
  [[0x1f, 0x8b], 'The file is compressed. Unpack it and import what is inside.'],
  [[0x7f, 0x45, 0x4c, 0x46], 'The file is a program, not a text.'],
];

/** A plain sentence when the first bytes are those of a format that is no text; else undefined. */
export function fileSignature(bytes: Uint8Array): string | undefined {
  const found = SIGNATURES.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (found) return found[1];
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  return PHONE_PICTURE.test(head) ? PHONE : undefined;
}
