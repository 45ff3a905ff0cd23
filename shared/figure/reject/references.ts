import { monthOf } from '#shared/figure/calendar.ts';
import { isRangeDash } from '#shared/figure/characters.ts';
import { mark, type Reading } from '#shared/figure/reading.ts';
import type { TokenList } from '#shared/figure/token.ts';
import { isCapitalised, isPersonNoun, isPlural } from '#shared/figure/word-class.ts';
import { markSet, wordSet } from '#shared/figure/word-set.ts';

const PAGE_P = wordSet('page p');
const CI_CRI_IQR = wordSet('ci cri iqr interval range ui');

const VERSIONS = wordSet('v ver version versions release');
const STOPS_BEFORE = markSet('.,;”"’');

const REFERRED = wordSet(
  'fig figs tabs figure figures table tables eq eqs equation equations page pages p pp ref refs reference references appendix annex supplement footnote note notes box exhibit diagram map chart schedule sect scheme plate panel endnote slide slides',
);

/** "Fig. 3", "Tables 1 and 2", "p. 41": marks the number and the list it begins. */
function referred(reading: Reading, at: number): void {
  const { tokens } = reading;
  const dot = tokens.at(at - 1).text === '.' ? 1 : 0;
  const head = at - 1 - dot;
  if (
    !tokens.in(head, REFERRED) ||
    tokens.at(head).text === 'P' ||
    tokens.at(at).shape === 'grouped'
  )
    return;
  if (tokens.word(head).length > 4 && dot === 1) return;
  mark(reading, head, at, 'reference');
  const plural = /^(pp|\w+s)$/.test(tokens.word(head));
  for (let i = at + 1; i < tokens.length && i < at + 24; i += 1) {
    const token = tokens.at(i);
    const label = token.kind === 'word' && !token.spaced && token.text.length <= 2;
    const join =
      token.text === ',' ||
      isRangeDash(token.text) ||
      token.lower === 'and' ||
      (token.lower === 'of' && tokens.in(head, PAGE_P)) ||
      (token.lower === 'to' && plural && tokens.at(i + 1).kind === 'number') ||
      (token.text === '/' && !token.spaced) ||
      token.text === '&' ||
      token.text === '(' ||
      token.text === ')';
    if (token.kind === 'number' && tokens.at(i + 1).text !== '%') mark(reading, i, i, 'reference');
    else if (!label && !join && token.text !== 'S') return;
  }
}

/** Index of the bracket that closes the one at `at` when only short whole numbers stand inside, else -1. */
function numbersOnly(tokens: TokenList, at: number, close: string): number {
  let numbers = 0;
  for (let i = at + 1; i < at + 40; i += 1) {
    const token = tokens.at(i);
    if (token.text === close) return numbers > 0 ? i : -1;
    if (token.kind === 'number') {
      if (token.shape !== 'plain' || token.text.length > 3) return -1;
      numbers += 1;
    } else if (
      token.text !== ',' &&
      token.text !== ';' &&
      !isRangeDash(token.text) &&
      token.lower !== 'and'
    )
      return -1;
  }
  return -1;
}

/** "(174)" after a month or a counted noun gives its number; other bare numbers in brackets refer. */
function gives(tokens: TokenList, open: number, close: number): boolean {
  if (close !== open + 2) return false;
  const before = tokens.at(open - 1);
  return (
    monthOf(before.text) > 0 ||
    ((isPersonNoun(before.lower) || isPlural(before.lower)) && tokens.at(open + 1).value > 60)
  );
}

function bracketed(reading: Reading, at: number): void {
  const { tokens } = reading;
  const square = tokens.at(at).text === '[';
  const close = numbersOnly(tokens, at, square ? ']' : ')');
  if (close < 0 || (!square && gives(tokens, at, close))) return;
  // "IQR [3, 7]"
  if (tokens.in(at - 1, CI_CRI_IQR)) return;
  // "(၈၈၀) ဦး": Burmese puts its numbers in brackets.
  if (tokens.at(close + 1).kind === 'burmese') return;
  mark(reading, at, close, 'reference');
}

/** "1. First", "(2) then", "3)" at the head of a block. */
function listNumber(reading: Reading): void {
  if (!reading.opensBlock) return;
  const { tokens } = reading;
  const open = tokens.at(0).text === '(' ? 1 : 0;
  const number = tokens.at(open);
  const close = tokens.at(open + 1);
  if (number.kind !== 'number' || number.shape === 'grouped' || number.text.length > 3) return;
  if (close.spaced || !(close.text === ')' || (close.text === '.' && open === 0))) return;
  if (tokens.length === open + 2 || tokens.at(open + 2).spaced)
    mark(reading, open, open, 'list-number');
}

/** "2.1.3", "v2", "version 2.4". */
function version(reading: Reading, at: number): void {
  const { tokens } = reading;
  const before = tokens.word(at - 1);
  if (VERSIONS.has(before)) mark(reading, at, at, 'version');
  else if (tokens.at(at).shape === 'dotted') mark(reading, at, at, 'version');
}

const REPORTERS = wordSet('u s f a p l n so ed ct cal app supp wlr ac qb er all air scc scr');

/** "410 U.S. 113", "347 F.3d 1024": volume and page of a law report, only abbreviations between. */
function lawReport(reading: Reading, at: number): void {
  const { tokens } = reading;
  if (tokens.at(at).shape !== 'plain' || !isCapitalised(tokens.at(at + 1).text)) return;
  let letters = 0;
  for (let i = at + 1; i <= at + 8; i += 1) {
    const token = tokens.at(i);
    if (token.text === '.') continue;
    if (token.kind === 'number' && token.spaced && letters > 0 && tokens.at(i - 1).text === '.') {
      mark(reading, at, i, 'reference');
      return;
    }
    const edition = token.kind === 'number' && !token.spaced && /^\d$/.test(token.text);
    if (!edition && !REPORTERS.holds(token) && !/^[dn]d$|^d$|^th$/.test(token.lower)) return;
    letters += 1;
  }
}

/** Numbers that point at something: figures, tables, pages, footnotes, list numbers, versions. */
export function spotReferences(reading: Reading): void {
  const { tokens } = reading;
  listNumber(reading);
  for (const i of reading.numbers) {
    const token = tokens.at(i);
    const open = tokens.at(i - 1).text;
    if (open === '[' || open === '(') bracketed(reading, i - 1);
    if (token.kind === 'number') {
      referred(reading, i);
      version(reading, i);
      lawReport(reading, i);
      // "resistance.12 The": a footnote's number grown to the sentence before it.
      const stop = tokens.at(i - 1);
      if (
        STOPS_BEFORE.holds(stop) &&
        !stop.spaced &&
        !token.spaced &&
        tokens.at(i - 2).kind === 'word'
      )
        mark(reading, i, i, 'reference');
    }
  }
}
