// Forbidden on one of the three systems; control characters and direction marks hide what is there.
const FORBIDDEN =
  /[\ud800-\udfff\u0000-\u001f\u007f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;
const LONGEST = 200; // UTF-8 bytes: common file systems take 255, and an extension may follow

/** Cut between letters as a reader sees them, so that no Burmese syllable loses its vowel. */
function shortened(name: string): string {
  let short = '';
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    if (Buffer.byteLength(short + segment) > LONGEST) break;
    short += segment;
  }
  return short;
}

/** A name a person typed, as the name of a file or folder on any system. Never empty, never a path. */
export function fileNameFor(name: string): string {
  const plain = name.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ');
  const bare = shortened(plain).replace(/^[. ]+|[. ]+$/g, '');
  if (bare === '') return 'Untitled';
  return RESERVED.test(bare) ? `${bare}_` : bare;
}
