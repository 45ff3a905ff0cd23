import { isHyphen } from '#shared/figure/characters.ts';
import { SCALES } from '#shared/figure/number-words.ts';
import { mark, type Reading } from '#shared/figure/reading.ts';
import type { TokenList } from '#shared/figure/token.ts';
import { symbolUnit } from '#shared/figure/unit.ts';
import { UNIT_WORDS } from '#shared/figure/unit-words.ts';
import { isPersonNoun, isPlural } from '#shared/figure/word-class.ts';
import { GLUED_PREFIXES } from './name-heads.ts';
import { gateSet, markSet, wordSet } from '#shared/figure/word-set.ts';
import { ROLE } from '#shared/figure/word-role.ts';

const H_HR_HRS = wordSet('h hr hrs hour hours');
const OF_THE_THAT = wordSet('of the that inch inches mile miles cup full majority');

const GRID = gateSet('grid');
const SLASH = gateSet('/');
const DEGREE_SIGNS = markSet('°º˚');
const CLOSED = markSet(')]}');

/** "COVID-19", "B-52": a word, a hyphen and a number without a space. */
function afterHyphen(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const [word, hyphen] = [tokens.at(at - 2), tokens.at(at - 1)];
  if (!isHyphen(hyphen.text) && hyphen.text !== '–') return false;
  if (hyphen.spaced || tokens.at(at).spaced) return false;
  // "CVE-2024-23296": a code goes on.
  if (word.kind === 'number' && reading.marks[at - 2] === 'name' && !word.spaced) {
    mark(reading, at, at, 'name');
    return true;
  }
  if (word.kind !== 'word') return false;
  if (GLUED_PREFIXES.holds(word) || (word.roles & ROLE.number) !== 0 || SCALES.words.holds(word))
    return false;
  mark(reading, at - 2, at, 'name');
  return true;
}

const SUFFIX = wordSet('st nd rd th s x k K m mn bn b tn mln bln am pm AM PM Bn');

/** "3KC", "4G", "16S": a number and letters grown together that make no unit. */
function beforeLetters(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const next = tokens.at(at + 1);
  if (next.kind !== 'word' || next.spaced || SUFFIX.has(next.text)) return false;
  if (symbolUnit(reading, at + 1) !== null || UNIT_WORDS.words.holds(next)) return false;
  if (
    /^[MB]$/.test(next.text) &&
    tokens.at(at + 2).kind === 'word' &&
    tokens.at(at - 1).kind !== 'word'
  )
    return false;
  if (SCALES.words.holds(next) || isPlural(next.lower) || isPersonNoun(next.lower)) return false;
  mark(reading, at, at + 1, 'name');
  return true;
}

const CHEMICAL = /(?:yl|ene|ane|ine|ol|ide|ate|one|ose|oxy|like|diyl|amine|acid)$/;

/** "films in 4K", "a 10K race": a name unless something countable follows. */
function resolution(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const next = tokens.at(at + 1);
  if (next.text !== 'K' || next.spaced || !/^(2|4|5|8|10)$/.test(tokens.at(at).text)) return false;
  const after = tokens.word(at + 2);
  if (isPlural(after) || isPersonNoun(after) || tokens.at(at - 1).text === '$') return false;
  mark(reading, at, at + 1, 'name');
  return true;
}

/** "3-hexylthiophene", "1-like": a position in a name. */
function position(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const [hyphen, word] = [tokens.at(at + 1), tokens.at(at + 2)];
  if (!isHyphen(hyphen.text) || hyphen.spaced || word.spaced || word.kind !== 'word') return false;
  // "a 10-K filing"
  if (/^[KQ]$/.test(word.text)) {
    mark(reading, at, at + 2, 'name');
    return true;
  }
  if (UNIT_WORDS.words.holds(word) || !CHEMICAL.test(word.lower) || word.lower.length < 4)
    return false;
  const before = tokens.at(at - 1);
  if (tokens.at(at).spaced && word.lower.length < 9 && word.lower !== 'like' && before.text !== ',')
    return false;
  mark(reading, at, at, 'code');
  return true;
}

/** "80/20", "22/10a", "Oct3/4": numbers over numbers that no share is spoken of. */
function slashed(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  if (!tokens.any(SLASH)) return false;
  const [slash, next] = [tokens.at(at + 1), tokens.at(at + 2)];
  const over = slash.text === '/' && !slash.spaced && next.kind === 'number' && !next.spaced;
  const before = tokens.at(at - 1);
  const under =
    before.text === '/' &&
    !before.spaced &&
    !tokens.at(at).spaced &&
    /^[\p{L}\p{N}]/u.test(tokens.at(at - 2).text);
  const measured =
    under && tokens.at(at - 2).kind === 'word' && symbolUnit(reading, at + 1) !== null;
  if (isPhotoperiod(tokens, under ? at - 2 : at)) return false;
  if (under && !measured && !isShare(tokens, at - 2)) {
    mark(reading, at, at, 'code');
    return true;
  }
  if (!over || isShare(tokens, at)) return false;
  mark(reading, at, at + 2, 'code');
  return true;
}

/** "12/12 h", "16 h/8 h" of light and dark: two lengths that fill a day. */
function isPhotoperiod(tokens: TokenList, at: number): boolean {
  const [light, dark] = [tokens.at(at), tokens.at(at + 2)];
  return light.value + dark.value === 24 && tokens.in(at + 3, H_HR_HRS);
}

function isShare(tokens: TokenList, at: number): boolean {
  const [over, under, next] = [tokens.at(at), tokens.at(at + 2), tokens.at(at + 3)];
  if (over.kind !== 'number') return false;
  if (!over.spaced && /[\p{L}\p{N}]/u.test(tokens.at(at - 1).text)) return false;
  if (next.text === '/' || over.value >= under.value) return false;
  if (tokens.at(at - 1).kind === 'number' && over.spaced && under.value <= 16) return true;
  return !next.spaced || OF_THE_THAT.holds(next);
}

/** "57°44’8.47”N": degrees and minutes of a place. */
function coordinate(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const [degree, minutes] = [tokens.at(at + 1), tokens.at(at + 2)];
  if (!DEGREE_SIGNS.has(degree.text) || degree.spaced) return false;
  // "16.84° N"
  if (/^[NSEW]$/.test(minutes.text) && tokens.at(at).value <= 180) {
    mark(reading, at, at + 2, 'code');
    return true;
  }
  if (minutes.kind !== 'number') return false;
  let last = at + 2;
  while (last < at + 10 && /^([′'’″"”.]|[NSEW])$/.test(tokens.at(last + 1).text))
    last += tokens.at(last + 2).kind === 'number' ? 2 : 1;
  mark(reading, at, last, 'code');
  return true;
}

/** "(ClO4)2", "F(3, 8.9)": an index after a bracket, arguments inside one. */
function bracketed(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const before = tokens.at(at - 1);
  if (CLOSED.holds(before) && !tokens.at(at).spaced) {
    mark(reading, at, at, 'code');
    return true;
  }
  const name = tokens.at(at - 2);
  const call =
    before.text === '(' && !before.spaced && name.kind === 'word' && name.text.length === 1;
  if (!call) return false;
  let last = at;
  while (last < at + 10 && tokens.at(last + 1).text !== ')' && tokens.at(last + 1).kind !== 'none')
    last += 1;
  mark(reading, at, last, 'code');
  return true;
}

/** "‘three national causes’": a short phrase in quotation marks is called that. */
function slogan(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const open = tokens.at(at - 1).text;
  const close = open === '‘' ? '’' : open === '“' ? '”' : open === '"' ? '"' : '';
  if (close === '' || tokens.at(at).kind !== 'word') return false;
  for (let i = at + 1; i <= at + 4; i += 1) {
    if (tokens.at(i).text === close) {
      mark(reading, at, at, 'name');
      return true;
    }
    if (tokens.at(i).kind !== 'word') return false;
  }
  return false;
}

const WEAPONS =
  /^(rounds?|rifles?|guns?|cannons?|mortars?|howitzers?|shells?|calibre|caliber|machine|pistols?|ammunition|cartridges?|bullets?)$/;

/** "a 7.62mm round", "120 mm mortars": a weapon is called by its calibre. */
function calibre(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const joined = isHyphen(tokens.at(at + 1).text) ? 2 : 1;
  if (tokens.word(at + joined) !== 'mm' || !WEAPONS.test(tokens.word(at + joined + 1)))
    return false;
  mark(reading, at, at + joined, 'name');
  return true;
}

/** "IMG_4471.jpg", "doi 10.1234/abcd", "grid reference MB 4571 2983". */
function filed(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const token = tokens.at(at);
  const [before, after] = [tokens.at(at - 1), tokens.at(at + 1)];
  const underscored =
    (before.text === '_' && !token.spaced) || (after.text === '_' && !after.spaced);
  const doi = after.text === '/' && !after.spaced && /^10\.\d{4,}$/.test(token.text);
  let grid = false;
  for (let i = tokens.any(GRID) ? at - 1 : -9; i >= at - 5; i -= 1) grid ||= tokens.in(i, GRID);
  if (!underscored && !doi && !(grid && token.shape === 'plain' && token.text.length >= 3))
    return false;
  mark(reading, at, at, 'code');
  return true;
}

/** Digits that are part of a code, a formula or a slogan. */
export function spotCodes(reading: Reading): void {
  const { tokens } = reading;
  for (const i of reading.numbers) {
    if (reading.marks[i] !== undefined) continue;
    const token = tokens.at(i);
    if ((token.roles & ROLE.number) !== 0) slogan(reading, i);
    if (token.kind !== 'number') continue;
    if (calibre(reading, i) || filed(reading, i)) continue;
    if (
      resolution(reading, i) ||
      afterHyphen(reading, i) ||
      beforeLetters(reading, i) ||
      position(reading, i)
    )
      continue;
    if (slashed(reading, i) || coordinate(reading, i) || bracketed(reading, i)) continue;
    // A number that begins with nought names something.
    const nought =
      token.shape === 'plain' &&
      token.text.length > 1 &&
      token.value > 0 &&
      token.text.startsWith('0');
    const thousands = token.text.length === 3 && tokens.at(i - 1).kind === 'number';
    if (nought && !thousands) mark(reading, i, i, 'code');
  }
}
