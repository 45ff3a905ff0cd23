import type { TextRange } from '#shared/base/text-range.ts';

/** A piece longer than this is cut at white space: every later pass stays linear on hostile text. */
const LONGEST = 4_000;

// Written with a stop and followed by a name, a number or more of the sentence.
const ABBREVIATIONS = new Set(
  (
    'dr mr mrs ms prof gen lt col maj capt cpl sgt brig adm cmdr rev fr hon pres gov sen rep st mt ft ' +
    'jr sr vs etc al e.g i.e cf approx ca c fig figs eq eqs ref refs tab no nos vol vols ch sec art p pp ' +
    'ed eds jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun inc ltd co corp dept ' +
    'univ est u.s u.k u.n d.c a.m p.m rs tel ext op para resp viz spp sp var'
  ).split(' '),
);
// These end a sentence as often as not, so the next word decides.
const MAY_END = new Set([
  'etc',
  'al',
  'inc',
  'ltd',
  'co',
  'corp',
  'a.m',
  'p.m',
  'u.s',
  'u.k',
  'u.n',
  'd.c',
  'jr',
  'sr',
  'sp',
  'spp',
]);

const STOPS = new Set('.!?…။。！？؟۔।॥');
const BARE_STOPS = new Set('။。！？।॥'); // need no white space after them
const CLOSERS = new Set('.!?…"\'”’»)]}');
const WIDE_SPACE = /\s|\u200b/;
const LOWER = /\p{Ll}/u;
const LETTER_OR_STOP = /[\p{L}.]/u;

/** Whether the unit at `at` is white space; the plain space and letters are settled without a pattern. */
function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x20) return true;
  if (code > 0x20 && code < 0x7f) return false;
  return WIDE_SPACE.test(text.charAt(at));
}

function isLetterOrStopAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 0x80) return LETTER_OR_STOP.test(text.charAt(at));
  const folded = code | 0x20;
  return code === 0x2e || (folded >= 0x61 && folded <= 0x7a);
}

/** The letters, stops and apostrophes that lead up to `at`, at most twelve. */
function wordBefore(text: string, at: number, from: number): string {
  let start = at;
  while (start > from && at - start < 12 && isLetterOrStopAt(text, start - 1)) start -= 1;
  return text.slice(start, at).toLowerCase();
}

function isAbbreviation(text: string, stop: number, from: number, next: string): boolean {
  const word = wordBefore(text, stop, from);
  if (word === '') return false;
  if (MAY_END.has(word)) return !/\p{Lu}/u.test(next);
  if (ABBREVIATIONS.has(word)) return word !== 'no' || /\d/.test(next);
  const initial = word.length === 1 || word.charAt(word.length - 2) === '.';
  return initial && word !== 'i' && /\p{L}$/u.test(word);
}

/** End of the run of stops and closing marks that begins at `at`. */
function skipClosers(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && CLOSERS.has(text.charAt(i))) i += 1;
  return i;
}

function skipSpace(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isSpaceAt(text, i)) i += 1;
  return i;
}

/** Where the sentence whose stop stands at `at` ends, or -1 when the stop ends none. */
function endsAt(text: string, at: number, from: number, end: number): number {
  const after = skipClosers(text, at + 1, end);
  if (after >= end) return end;
  if (BARE_STOPS.has(text.charAt(at))) return after;
  if (!isSpaceAt(text, after)) return -1;
  const next = text.charAt(skipSpace(text, after, end));
  const lower = next >= 'a' && next <= 'z';
  if (lower || (next >= '\u0080' && LOWER.test(next))) return -1;
  if (text.charAt(at) === '.' && isAbbreviation(text, at, from, next)) return -1;
  return after;
}

function cutLong(text: string, start: number, end: number, out: TextRange[]): void {
  let from = start;
  while (end - from > LONGEST) {
    let cut = from + LONGEST;
    const least = cut - 200;
    while (cut > least && !isSpaceAt(text, cut)) cut -= 1;
    if (cut === least) cut = from + LONGEST;
    out.push({ start: from, end: cut });
    from = skipSpace(text, cut, end);
  }
  if (from < end) out.push({ start: from, end });
}

/**
 * The sentences of one block in order, white space around them left out. Offsets are UTF-16 units of
 * `text`. Linear in the block's length. Stops after abbreviations and initials ("Gen. Min Aung") end
 * no sentence; Burmese and other scripts' stops need no space after them.
 */
export function sentencesOf(text: string, block: TextRange): TextRange[] {
  const out: TextRange[] = [];
  let from = skipSpace(text, block.start, block.end);
  for (let i = from; i < block.end; i += 1) {
    const code = text.charCodeAt(i);
    if (
      code !== 0x2e &&
      code !== 0x21 &&
      code !== 0x3f &&
      (code < 0x0600 || !STOPS.has(text.charAt(i)))
    )
      continue;
    const end = endsAt(text, i, from, block.end);
    if (end < 0) continue;
    cutLong(text, from, end, out);
    from = skipSpace(text, end, block.end);
    i = from - 1;
  }
  let end = block.end;
  while (end > from && isSpaceAt(text, end - 1)) end -= 1;
  if (from < end) cutLong(text, from, end, out);
  return out;
}
