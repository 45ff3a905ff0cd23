import type { TextRange } from '#shared/base/text-range.ts';
import { looksZawgyi, respelled } from '#shared/document/letter-digits.ts';
import { isLetter, isSkipped, isSpace, isBurmese } from './characters.ts';
import { fromZawgyi } from './burmese/from-zawgyi.ts';
import { isPiece, splitRun } from './burmese/split-run.ts';
import { digitValue, fractionValue, superscriptValue } from './digits.ts';
import { lexemeAt } from './lexeme.ts';
import { lexNumber, type NumberShape } from './number-token.ts';
import {
  IN_NO_LIST,
  listsOf,
  gatesOf,
  listsOfNumber,
  type Lists,
  type GateSet,
  type WordMap,
  type WordSet,
} from './word-set.ts';

export type TokenKind = 'number' | 'word' | 'mark' | 'burmese' | 'none';

/** One word, number or mark. `start` and `end` are UTF-16 units of the whole text. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, apostrophes made straight. */
  readonly lower: string;
  /** White space stands before it. */
  readonly spaced: boolean;
  readonly value: number;
  readonly shape: NumberShape;
  /** Bits of word-role.ts; 0 for anything else than a word. */
  readonly roles: number;
  /** The closed lists its lower case is in (word-set.ts). */
  readonly lists: Lists;
}

const NONE: Token = {
  kind: 'none',
  start: -1,
  end: -1,
  text: '',
  lower: '',
  spaced: true,
  value: Number.NaN,
  shape: 'plain',
  roles: 0,
  lists: IN_NO_LIST,
};

/** The tokens of one sentence; asking beyond either end gives an empty token, never an exception. */
export class TokenList {
  readonly #list: readonly Token[];
  #gates: Lists | null = null;
  readonly length: number;
  constructor(list: readonly Token[]) {
    this.#list = list;
    this.length = list.length;
  }
  at(index: number): Token {
    // Reading outside an array is slow in V8; the bounds are asked first.
    return index >= 0 && index < this.length ? (this.#list[index] ?? NONE) : NONE;
  }
  /** Whether the token at `index` is a word with one of these roles (bits of word-role.ts). */
  is(index: number, roles: number): boolean {
    return (this.at(index).roles & roles) !== 0;
  }
  /** Whether the word, number or mark at `index` is in this list. */
  in(index: number, list: WordSet): boolean {
    return list.in(this.at(index).lists);
  }
  /** What the map says of the word, number or mark at `index`. */
  get<Value>(index: number, map: WordMap<Value>): Value | undefined {
    return map.of(this.at(index));
  }
  /** Whether any token of the sentence is in this list: what a rule asks before it looks closer. */
  any(list: GateSet): boolean {
    this.#gates ??= gatesOf(this.#list);
    return list.in(this.#gates);
  }
  /** Lower-case word at `index`, '' for anything else than a word. */
  word(index: number): string {
    const token = this.at(index);
    return token.kind === 'word' ? token.lower : '';
  }
}

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2bc;

/** 1 for ASCII letters and digits: nearly all that words are made of. */
const IN_WORD = Uint8Array.from({ length: 0x80 }, (_, code) =>
  isLetter(code) || digitValue(code) >= 0 ? 1 : 0,
);

function wordEnd(text: string, start: number, end: number): number {
  let i = start;
  while (i < end) {
    const code = text.charCodeAt(i);
    if (code < 0x80 && IN_WORD[code] === 1) i += 1;
    else if (isLetter(code) || digitValue(code) >= 0 || superscriptValue(text.charAt(i)) >= 0)
      i += 1;
    else if (isApostrophe(code) && i + 1 < end && isLetter(text.charCodeAt(i + 1))) i += 2;
    else break;
  }
  return i;
}

function burmeseEnd(text: string, start: number, end: number): number {
  let i = start;
  while (i < end && isBurmese(text.charCodeAt(i)) && digitValue(text.charCodeAt(i)) < 0) i += 1;
  return i;
}

function urlEnd(text: string, start: number, end: number): number {
  let i = start;
  while (i < end && !isSpace(text.charCodeAt(i))) i += 1;
  return i;
}

const startsUrl = (text: string, at: number): boolean =>
  text.startsWith('http://', at) || text.startsWith('https://', at) || text.startsWith('www.', at);

function token(
  kind: TokenKind,
  text: string,
  start: number,
  end: number,
  spaced: boolean,
  value = Number.NaN,
  shape: NumberShape = 'plain',
): Token {
  const raw = text.slice(start, end);
  const lists = kind === 'number' ? listsOfNumber(raw) : listsOf(raw);
  return { kind, start, end, text: raw, lower: raw, spaced, value, shape, roles: 0, lists };
}

function wordToken(whole: string, start: number, end: number, spaced: boolean): Token {
  const { text, lower, roles, lists } = lexemeAt(whole, start, end);
  const kind = 'word';
  const shape = 'plain';
  return { kind, start, end, text, lower, spaced, value: Number.NaN, shape, roles, lists };
}

/** The token at `at`; `open` says that a leading point may begin a number there. */
function lex(text: string, at: number, end: number, spaced: boolean, open: boolean): Token {
  const code = text.charCodeAt(at);
  if (isLetter(code)) {
    const url = (code === 0x68 || code === 0x77) && startsUrl(text, at);
    if (url) return token('mark', text, at, urlEnd(text, at, end), spaced);
    return wordToken(text, at, wordEnd(text, at, end), spaced);
  }
  if (
    digitValue(code) >= 0 ||
    (code === 0x2e && open && digitValue(text.charCodeAt(at + 1)) >= 0)
  ) {
    const number = lexNumber(text, at, end);
    return token('number', text, at, number.end, spaced, number.value, number.shape);
  }
  if (isBurmese(code)) return token('burmese', text, at, burmeseEnd(text, at, end), spaced);
  const fraction = code < 0x80 ? undefined : fractionValue(text.charAt(at));
  if (fraction !== undefined)
    return token('number', text, at, at + 1, spaced, fraction, 'fraction');
  const wide = code >= 0xd800 && code <= 0xdbff && at + 1 < end;
  return token('mark', text, at, wide ? at + 2 : at + 1, spaced);
}

const OPENERS = new Set('([{<>=≤≥~∼≈±−-–"“‘\'');

const asItStands = (text: string) => ({ text, placeOf: (offset: number): number => offset });

/** The pieces of a run; `zawgyi` says that its letters are those of that font, and its tokens have them in Unicode. */
function burmeseTokens(run: Token, afterNumber: boolean, zawgyi: boolean): Token[] {
  const { text: letters, placeOf } = zawgyi ? fromZawgyi(run.text) : asItStands(run.text);
  return splitRun(letters, afterNumber).flatMap((piece, index) => {
    const text = letters.slice(piece.start, piece.end);
    const spaced = index === 0 && run.spaced;
    const start = run.start + placeOf(piece.start);
    const end = run.start + placeOf(piece.end);
    // A piece that is less than a syllable of Zawgyi has no place of its own.
    if (start === end) return [];
    const { value } = piece;
    return { ...run, start, end, text, lower: text, spaced, value, lists: listsOf(text) };
  });
}

/** Whether the tokens so far end in a number, or in what may follow one in Burmese. */
function endsInNumber(list: readonly Token[]): boolean {
  const last = list.at(-1);
  if (last?.text === ')') return list.at(-2)?.kind === 'number';
  return (
    last?.kind === 'number' ||
    (last?.kind === 'burmese' && (!Number.isNaN(last.value) || isPiece(last.text)))
  );
}

function tokensIn(text: string, range: TextRange): Token[] {
  const list: Token[] = [];
  let spaced = true;
  let zawgyi: boolean | null = null;
  for (let i = range.start; i < range.end;) {
    const code = text.charCodeAt(i);
    if (isSpace(code)) {
      spaced = true;
      i += 1;
    } else if (isSkipped(code)) {
      i += 1;
    } else {
      // ".05" is a number after a space or an opening mark, and the end of a sentence after a word.
      const open = spaced || OPENERS.has(text.charAt(i - 1));
      const found = lex(text, i, range.end, spaced, open);
      if (found.kind === 'burmese') {
        zawgyi ??= looksZawgyi(text, range.start, range.end);
        list.push(...burmeseTokens(found, endsInNumber(list), zawgyi));
      } else list.push(found);
      spaced = false;
      i = found.end;
    }
  }
  return list;
}

/** Splits a span into tokens. Zero-width characters separate and are not tokens. */
export function tokenize(text: string, range: TextRange): TokenList {
  const { start, end } = range;
  const words = respelled(text, start, end);
  if (words === null) return new TokenList(tokensIn(text, range));
  const moved = tokensIn(words, { start: 0, end: words.length }).map((token) => ({
    ...token,
    start: token.start + start,
    end: token.end + start,
  }));
  return new TokenList(moved);
}
