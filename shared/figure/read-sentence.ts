import type { TextRange } from '#shared/base/text-range.ts';
import { nounPhraseAt } from './noun-phrase.ts';
import { readPhrase, pluralOf, type Phrase } from './phrase.ts';
import type { Reading } from './reading.ts';
import type { Reason } from './reason.ts';
import { spotAges } from './reject/ages.ts';
import { spotClock } from './reject/clock.ts';
import { spotContacts } from './reject/contacts.ts';
import { spotDates } from './reject/dates.ts';
import { spotIdioms } from './reject/idioms.ts';
import { spotNames } from './reject/names.ts';
import { whyNotOne } from './reject/ones.ts';
import { spotReferences } from './reject/references.ts';
import { spotScores } from './reject/scores.ts';
import { isOrdinal, spotYears } from './reject/years.ts';
import { tokenize, type TokenList } from './token.ts';
import { isCapitalised, isPersonNoun } from './word-class.ts';

export interface Counted extends Phrase {
  readonly counted: string | null;
}
export interface Rejected extends TextRange {
  readonly reason: Reason;
}
export interface Finding {
  readonly reading: Reading;
  readonly phrases: readonly Counted[];
  readonly rejected: readonly Rejected[];
}

function isTitleCase(tokens: TokenList): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = 1; i < tokens.length; i += 1) {
    const token = tokens.at(i);
    if (token.kind !== 'word' || token.text.length < 4) continue;
    words += 1;
    if (isCapitalised(token.text)) capitals += 1;
  }
  return words >= 2 && capitals / words > 0.7;
}

/** Rejectors in order of certainty: the first that marks a number names the reason. */
function spot(reading: Reading): void {
  spotIdioms(reading);
  spotReferences(reading);
  spotDates(reading);
  spotClock(reading);
  spotContacts(reading);
  spotScores(reading);
  spotAges(reading);
  spotNames(reading);
  spotYears(reading);
}

function withCounted(reading: Reading, phrase: Phrase): Counted {
  const { tokens, text } = reading;
  const of = tokens.word(phrase.last + 1) === 'of' ? 1 : 0;
  const noun = nounPhraseAt(tokens, phrase.last + 1 + of);
  const counted =
    noun === null ? null : text.slice(tokens.at(noun.first).start, tokens.at(noun.last).end);
  if (phrase.unit !== null || noun === null || phrase.kind !== 'count')
    return { ...phrase, counted };
  const head = tokens.word(noun.head);
  return { ...phrase, counted, unit: isPersonNoun(head) ? 'people' : pluralOf(head) };
}

function whyNot(reading: Reading, phrase: Phrase): Reason | undefined {
  for (let i = phrase.numeral.first; i <= phrase.numeral.last; i += 1) {
    const reason = reading.marks[i];
    if (reason !== undefined) return reason;
  }
  const { numeral } = phrase;
  if (phrase.form !== 'fraction' && isOrdinal(reading.tokens, numeral.last)) return 'ordinal';
  return whyNotOne(
    reading,
    { ...numeral, value: 1, form: 'words', open: false, scale: 1 },
    phrase.unit !== null,
    phrase.qualified,
  );
}

/** Reads one sentence: its figures, and every number in it that is none with the reason. */
export function readSentence(
  text: string,
  range: TextRange,
  opensBlock: boolean,
  heading: boolean,
): Finding {
  const tokens = tokenize(text, range);
  const reading: Reading = {
    text,
    start: range.start,
    end: range.end,
    tokens,
    marks: [],
    opensBlock,
    titleCase: heading || isTitleCase(tokens),
  };
  spot(reading);
  const phrases: Counted[] = [];
  const rejected: Rejected[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens.at(i);
    const marked = reading.marks[i];
    if (marked !== undefined) {
      if (token.kind === 'number')
        rejected.push({ start: token.start, end: token.end, reason: marked });
      continue;
    }
    const phrase = readPhrase(reading, i);
    if (phrase === null) {
      if (isOrdinal(tokens, i))
        rejected.push({ start: token.start, end: token.end, reason: 'ordinal' });
      else if (token.kind === 'number')
        rejected.push({ start: token.start, end: token.end, reason: 'no-number' });
      continue;
    }
    const reason = whyNot(reading, phrase);
    const last = Math.max(phrase.numeral.last, i);
    if (reason === undefined) phrases.push(withCounted(reading, phrase));
    else
      rejected.push({
        start: tokens.at(phrase.numeral.first).start,
        end: tokens.at(last).end,
        reason,
      });
    i = reason === undefined ? Math.max(last, phrase.last) : last;
  }
  return { reading, phrases, rejected };
}
