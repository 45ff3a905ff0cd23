import {
  DIGIT_WORDS,
  MULTIPLIERS,
  NUMBER_WORD,
  NUMBER_WORDS,
  OPEN_NUMBERS,
  PIECE,
  UNITS,
} from './lexicon.ts';

/** A piece of a run of Burmese letters: offsets in the run, and a value when it is a number in words. */
export interface BurmesePiece {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

const plain = (start: number, end: number): BurmesePiece => ({ start, end, value: Number.NaN });

/** Value of number words: "သုံးဆယ့်ငါး" 35, "နှစ်ထောင်ငါးရာ" 2,500; NaN without a digit or ten. */
export function wordValue(words: string): number {
  let total = 0;
  let digit = 0;
  let counted = false;
  for (const [part] of words.matchAll(NUMBER_WORD)) {
    const value = DIGIT_WORDS.get(part);
    if (value !== undefined) {
      digit = value;
      counted = true;
      continue;
    }
    const factor = MULTIPLIERS.get(part) ?? 1;
    if (factor === 10) counted = true;
    total += (digit === 0 ? 1 : digit) * factor;
    digit = 0;
  }
  return counted ? total + digit : Number.NaN;
}

/** The multiplier a number in words ends in, 1 without one: half of it is what "ခွဲ" adds. */
export function lastMultiplier(words: string): number {
  const last = [...words.matchAll(NUMBER_WORD)].at(-1)?.[0] ?? '';
  return MULTIPLIERS.get(last) ?? 1;
}

/** "သုံးလေး" three or four, "လေးငါးဆယ်" forty or fifty: both ends; null where one number is said. */
export function wordRange(words: string): [number, number] | null {
  const parts = [...words.matchAll(NUMBER_WORD)].map(([part]) => part);
  const [low, high] = [DIGIT_WORDS.get(parts[0] ?? ''), DIGIT_WORDS.get(parts[1] ?? '')];
  if (low === undefined || high === undefined || high !== low + 1 || parts.length > 3) return null;
  const factor = parts[2] === undefined ? 1 : MULTIPLIERS.get(parts[2]);
  return factor === undefined ? null : [low * factor, high * factor];
}

const YEARS = 'နှစ်';

/** "နှစ်နှစ်", two years, "ဆယ်နှစ်", ten: the last "two" is the unit, but after a creaky ten ("ဆယ့်နှစ်", twelve). */
function endsInYears(words: string): boolean {
  if (!words.endsWith(YEARS) || words === YEARS) return false;
  return !/\u1037\u103a?$/.test(words.slice(0, -YEARS.length));
}

/** Pieces at the head of a run that follows a number: multiplier, qualifier, counter, unit. */
function headPieces(run: string): BurmesePiece[] {
  const out: BurmesePiece[] = [];
  let at = 0;
  for (let guard = 0; guard < 4 && at < run.length; guard += 1) {
    PIECE.lastIndex = at;
    const piece = PIECE.exec(run)?.[0];
    if (piece === undefined) break;
    out.push(plain(at, at + piece.length));
    at += piece.length;
  }
  return out;
}

const MANDALAY = 'မန္တလေး';
const DURATION = /^(?:ရက်|နှစ်|ပတ်|နာရီ|မိနစ်|လ)/;

const LASTING = /^(?:$|ကြာ|အတွင်း|ကျော်|ခန့်)/;

/** Numbers in words inside a run, each before a counter ("ငါးဦး") or at its very end. */
function wordPieces(run: string, from: number): BurmesePiece[] {
  const out: BurmesePiece[] = [];
  let at = from;
  NUMBER_WORDS.lastIndex = from;
  for (let match = NUMBER_WORDS.exec(run); match !== null; match = NUMBER_WORDS.exec(run)) {
    const years = endsInYears(match[0]) && LASTING.test(run.slice(match.index + match[0].length));
    const words = years ? match[0].slice(0, -YEARS.length) : match[0];
    const value = wordValue(words);
    const end = match.index + words.length;
    // At the end of a run only a whole run is a number: a noun may end in the same letters.
    if (Number.isNaN(value) || (end === run.length && match.index > 0)) continue;
    if (match.index > 0 && DURATION.test(run.slice(end))) continue;
    // "မန္တလေးမြို့", the town of Mandalay, not four towns.
    if (run.slice(0, end).endsWith(MANDALAY)) continue;
    if (match.index > at) out.push(plain(at, match.index));
    out.push({ start: match.index, end, value });
    at = end;
    for (const piece of headPieces(run.slice(at))) {
      out.push(plain(at + piece.start, at + piece.end));
    }
    at = out.at(-1)?.end ?? at;
    NUMBER_WORDS.lastIndex = at;
  }
  if (at < run.length) out.push(plain(at, run.length));
  return out;
}

const OPEN_TAIL = new RegExp(`(?:${[...OPEN_NUMBERS.keys()].join('|')})$`);
const MONEY_TAIL = new RegExp(
  `(?:${[...UNITS]
    .filter(([, { kind }]) => kind === 'money')
    .map(([word]) => word)
    .sort((a, b) => b.length - a.length)
    .join('|')})$`,
);

/** An open number or a currency at the end of a run stands by itself: "လူရာနှင့်ချီ", "တန်ဖိုးကျပ်". */
function withoutTail(run: string, piece: BurmesePiece): BurmesePiece[] {
  if (!Number.isNaN(piece.value)) return [piece];
  const words = run.slice(piece.start, piece.end);
  const open = OPEN_TAIL.exec(words);
  const tail = open ?? (piece.end === run.length ? MONEY_TAIL.exec(words) : null);
  if (tail === null) return [piece];
  const at = piece.start + tail.index;
  const value = open === null ? Number.NaN : (OPEN_NUMBERS.get(open[0]) ?? Number.NaN);
  const own = { start: at, end: piece.end, value };
  return tail.index === 0 ? [own] : [plain(piece.start, at), own];
}

/** Splits a run of Burmese letters, which has no spaces between words, where numbers need it. */
export function splitRun(run: string, afterNumber: boolean): BurmesePiece[] {
  const head = afterNumber ? headPieces(run) : [];
  const from = head.at(-1)?.end ?? 0;
  const rest = from < run.length ? wordPieces(run, from) : [];
  const pieces = [...head, ...rest].flatMap((piece) => withoutTail(run, piece));
  return pieces.length === 0 ? [plain(0, run.length)] : pieces;
}

/** Whether a run is one of the pieces that may follow a number. */
export function isPiece(text: string): boolean {
  PIECE.lastIndex = 0;
  return PIECE.exec(text)?.[0] === text;
}
