import { DIGIT_WORDS, MULTIPLIERS, NUMBER_WORD, NUMBER_WORDS, PIECE } from './lexicon.ts';

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

const DURATION = /^(?:ရက်|နှစ်|ပတ်|နာရီ|မိနစ်)/;

/** Numbers in words inside a run, each before a counter ("ငါးဦး") or at its very end. */
function wordPieces(run: string, from: number): BurmesePiece[] {
  const out: BurmesePiece[] = [];
  let at = from;
  NUMBER_WORDS.lastIndex = from;
  for (let match = NUMBER_WORDS.exec(run); match !== null; match = NUMBER_WORDS.exec(run)) {
    const value = wordValue(match[0]);
    const end = match.index + match[0].length;
    // At the end of a run only a whole run is a number: a noun may end in the same letters.
    if (Number.isNaN(value) || (end === run.length && match.index > 0)) continue;
    if (match.index > 0 && DURATION.test(run.slice(end))) continue;
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

/** Splits a run of Burmese letters, which has no spaces between words, where numbers need it. */
export function splitRun(run: string, afterNumber: boolean): BurmesePiece[] {
  const head = afterNumber ? headPieces(run) : [];
  const from = head.at(-1)?.end ?? 0;
  const rest = from < run.length ? wordPieces(run, from) : [];
  const pieces = [...head, ...rest];
  return pieces.length === 0 ? [plain(0, run.length)] : pieces;
}

/** Whether a run is one of the pieces that may follow a number. */
export function isPiece(text: string): boolean {
  PIECE.lastIndex = 0;
  return PIECE.exec(text)?.[0] === text;
}
