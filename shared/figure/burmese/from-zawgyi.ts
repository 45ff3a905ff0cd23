/*
 * Zawgyi writes a syllable as it is set by hand, each shape of a sign at its own code point (Unicode
 * Technical Note 11 has the tables). Read syllable by syllable, every place of the Unicode letters has its
 * place in the text as it stands. What is not said by numbers (rare stacks) may stay as it is.
 */

/** What each sign is in Unicode, and how late it is written there. */
type Sign = readonly [unicode: string, place: number];

const STACKED = 0;
const [YA, RA, WA, HA, E, ABOVE, BELOW, AA, NASAL, DOT, KILLED, VISARGA] = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
] as const;

const stack = (letter: number): Sign => [`\u1039${String.fromCharCode(letter)}`, STACKED];

const SIGNS: ReadonlyMap<number, readonly Sign[]> = new Map([
  [0x102b, [['\u102b', AA]]],
  [0x102c, [['\u102c', AA]]],
  [0x102d, [['\u102d', ABOVE]]],
  [0x102e, [['\u102e', ABOVE]]],
  [0x102f, [['\u102f', BELOW]]],
  [0x1030, [['\u1030', BELOW]]],
  [0x1031, [['\u1031', E]]],
  [0x1032, [['\u1032', ABOVE]]],
  [0x1033, [['\u102f', BELOW]]],
  [0x1034, [['\u1030', BELOW]]],
  [0x1036, [['\u1036', NASAL]]],
  [0x1037, [['\u1037', DOT]]],
  [0x1038, [['\u1038', VISARGA]]],
  [0x1039, [['\u103a', KILLED]]],
  [0x103a, [['\u103b', YA]]],
  [0x103b, [['\u103c', RA]]],
  [0x103c, [['\u103d', WA]]],
  [0x103d, [['\u103e', HA]]],
  ...[0x107e, 0x107f, 0x1080, 0x1081, 0x1082, 0x1083, 0x1084].map(
    (code): [number, readonly Sign[]] => [code, [['\u103c', RA]]],
  ),
  ...Array.from({ length: 4 }, (_, n): [number, readonly Sign[]] => [
    0x1060 + n,
    [stack(0x1000 + n)],
  ]),
  [
    0x105a,
    [
      ['\u102b', AA],
      ['\u103a', KILLED],
    ],
  ],
  [0x1065, [stack(0x1005)]],
  [0x1066, [stack(0x1006)]],
  [0x1067, [stack(0x1006)]],
  [0x1068, [stack(0x1007)]],
  [0x1069, [stack(0x1008)]],
  [0x106c, [stack(0x100b)]],
  [0x106d, [stack(0x100c)]],
  [0x1070, [stack(0x100f)]],
  [0x1071, [stack(0x1010)]],
  [0x1072, [stack(0x1010)]],
  [0x1073, [stack(0x1011)]],
  [0x1074, [stack(0x1011)]],
  ...Array.from({ length: 6 }, (_, n): [number, readonly Sign[]] => [
    0x1075 + n,
    [stack(0x1012 + n)],
  ]),
  [0x107b, [stack(0x1018)]],
  [0x107c, [stack(0x1019)]],
  [0x107d, [['\u103b', YA]]],
  [0x1085, [stack(0x101c)]],
  [0x1087, [['\u103e', HA]]],
  [
    0x1088,
    [
      ['\u103e', HA],
      ['\u102f', BELOW],
    ],
  ],
  [
    0x1089,
    [
      ['\u103e', HA],
      ['\u1030', BELOW],
    ],
  ],
  [
    0x108a,
    [
      ['\u103d', WA],
      ['\u103e', HA],
    ],
  ],
  [0x108b, [['\u102d', ABOVE]]],
  [0x108c, [['\u102e', ABOVE]]],
  [0x108d, [['\u1036', NASAL]]],
  [
    0x108e,
    [
      ['\u102d', ABOVE],
      ['\u1036', NASAL],
    ],
  ],
]);

/** Letters in another shape. */
const LETTERS: ReadonlyMap<number, string> = new Map([
  [0x106a, '\u1009'],
  [0x106b, '\u100a'],
  [0x106e, '\u100d\u1039\u100d'],
  [0x106f, '\u100d\u1039\u100e'],
  [0x1086, '\u103f'],
  [0x108f, '\u1014'],
]);
/** NGA over the letter that follows it, alone or with a vowel. */
const KINZI = /[\u1064\u108b-\u108d]/;
const KINZI_SIGN = '\u1004\u103a\u1039';

/** E and the round of RA before their letter, or none; a letter; what hangs on it. */
const SYLLABLE =
  /[\u1031\u103b\u107e-\u1084]*(?:[\u1000-\u102a\u104c-\u104f\u106a\u106b\u106e\u106f\u1086\u108f]|$)[\u102b-\u1030\u1032-\u103a\u103c\u103d\u105a\u1060-\u1069\u106c\u106d\u1070-\u107d\u1085\u1087-\u108e]*|[^]/g;

function inUnicode(syllable: string): string {
  let letter = '';
  const signs: Sign[] = [];
  for (const char of syllable) {
    const code = char.charCodeAt(0);
    const own = SIGNS.get(code);
    if (own) signs.push(...own);
    else if (code !== 0x1064) letter += LETTERS.get(code) ?? char;
  }
  const hung = signs.sort((a, b) => a[1] - b[1]).map(([sign]) => sign);
  return `${KINZI.test(syllable) ? KINZI_SIGN : ''}${letter}${hung.join('')}`;
}

/** A run of letters in Unicode, with the place in the run as it stands for each of its own. */
export interface Respelled {
  readonly text: string;
  /** From an offset of `text`, its end included, to that of the syllable it is in. */
  readonly placeOf: (offset: number) => number;
}

/** Reads a run of Burmese letters that is written in Zawgyi. */
export function fromZawgyi(run: string): Respelled {
  const places: number[] = [];
  let text = '';
  for (const { 0: syllable, index } of run.matchAll(SYLLABLE)) {
    const unicode = inUnicode(syllable);
    for (let i = 0; i < unicode.length; i += 1) places.push(index);
    text += unicode;
  }
  return { text, placeOf: (offset) => places[offset] ?? run.length };
}
