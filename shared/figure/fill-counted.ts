import { countedBy, tailAt, type Counted } from './counted.ts';
import { nounPhraseAt } from './noun-phrase.ts';
import type { TimeSpan } from './period/time-spans.ts';
import type { Phrase } from './phrase.ts';
import type { Reading } from './reading.ts';
import type { TokenList } from './token.ts';
import { measuredBy } from './measured-by.ts';
import { shareQualifiers } from './share-qualifier.ts';
import { isPersonNoun } from './word-class.ts';

/** A phrase with what it counts, in words, and its unit settled. */
export interface CountedPhrase extends Phrase {
  readonly counted: string | null;
}

/** A list of figures longer than this shares no final clause anybody would follow. */
const LONGEST_LIST = 24;

const isDash = (text: string): boolean => text === '–' || text === '—' || text === '-';

/** Whether figure `next` follows figure `at` in one list: only a comma and "and" stand between. */
function listed(tokens: TokenList, after: number, next: Phrase): boolean {
  let i = after;
  if (tokens.at(i).text === ',') i += 1;
  if (/^(and|or|but)$/.test(tokens.word(i))) i += 1;
  return i > after && i === next.first;
}

/** "Among police, 28 defected": the noun the whole sentence speaks of. */
function topic(
  reading: Reading,
  before: number,
): { noun: string; people: boolean; end: number } | null {
  const { tokens } = reading;
  for (let i = before - 1; i >= Math.max(0, before - 40); i -= 1) {
    if (!/^(among|amongst|of)$/.test(tokens.word(i))) continue;
    const opens =
      i === 0 || /^[,;:—–]$/.test(tokens.at(i - 1).text) || tokens.at(i - 1).lower === 'and';
    if (!opens) continue;
    const the = /^(the|those|these|all)$/.test(tokens.word(i + 1)) ? 1 : 0;
    const found = nounPhraseAt(tokens, i + 1 + the);
    if (found === null || found.last >= before) continue;
    const noun = reading.text.slice(tokens.at(found.first).start, tokens.at(found.last).end);
    return { noun, people: isPersonNoun(tokens.word(found.head)), end: found.last };
  }
  return null;
}

/** "the largest number of defectors occurred in August (174 individuals)": what the sentence numbers. */
function numbered(reading: Reading, phrase: Phrase): string | null {
  const { tokens } = reading;
  if (tokens.at(phrase.first - 1).text !== '(') return null;
  for (let i = 0; i < Math.min(phrase.first, 60); i += 1) {
    if (!/^(number|numbers|total|share|count)$/.test(tokens.word(i)) || tokens.word(i + 1) !== 'of')
      continue;
    const found = nounPhraseAt(tokens, i + 2);
    if (found !== null)
      return reading.text.slice(tokens.at(found.first).start, tokens.at(found.last).end);
  }
  return null;
}

/** "3,015 soldiers and 9,326 police – have defected": the verb after a parenthesis of figures. */
function tailAfterList(
  reading: Reading,
  counts: readonly Counted[],
  phrases: readonly Phrase[],
  at: number,
  times: readonly TimeSpan[],
  stops: ReadonlySet<number>,
): string | null {
  const { tokens } = reading;
  let last = at;
  while (
    last < at + LONGEST_LIST &&
    phrases[last + 1] !== undefined &&
    counts[last] !== undefined
  ) {
    const next = phrases[last + 1];
    if (next === undefined || !listed(tokens, counts[last]?.after ?? 0, next)) break;
    last += 1;
    const tail = counts[last]?.tail ?? null;
    if (tail !== null && (counts[last]?.noun ?? null) !== null) return tail;
  }
  const close = counts[last]?.after ?? 0;
  const mark = tokens.at(close).text;
  return isDash(mark) || (mark === ',' && last > at)
    ? tailAt(reading, close + 1, times, stops)
    : null;
}

/** "12,341 personnel – 3,015 soldiers and 9,326 police – have defected": opened by a dash. */
function opensAside(tokens: TokenList, after: number, next: Phrase | undefined): boolean {
  return (
    next !== undefined &&
    (isDash(tokens.at(after).text) || tokens.at(after).text === ':') &&
    next.first === after + 1
  );
}

/** "built for 8,000 people, holds nearly 21,000": a bare count takes over what the one before counted. */
function standsAlone(tokens: TokenList, phrase: Phrase): boolean {
  const next = tokens.at(phrase.last + 1);
  const closed =
    next.kind === 'none' ||
    /^[.,;)]$/.test(next.text) ||
    /^(in|on|last|this|a|by|from|during|since)$/.test(next.lower);
  const whole =
    typeof phrase.value === 'number' && Number.isInteger(phrase.value) && phrase.value > 1;
  return (
    closed &&
    whole &&
    phrase.form !== 'fraction' &&
    !/^[=(:<>≥≤~±]$/.test(tokens.at(phrase.first - 1).text)
  );
}

function joined(noun: string | null, tail: string | null, people: boolean): string | null {
  if (noun === null) return tail;
  if (tail === null) return noun;
  return people ? `${noun} who ${tail}` : `${noun} ${tail}`;
}

/**
 * Fills what each figure of a sentence counts: nouns of their own, nouns taken over from the figure
 * before or from "among ...", and a final clause shared by a list.
 */
export function fillCounted(
  reading: Reading,
  phrases: readonly Phrase[],
  times: readonly TimeSpan[],
): CountedPhrase[] {
  const { tokens } = reading;
  const stops = new Set(phrases.map((phrase) => phrase.first));
  const counts = phrases.map((phrase) => countedBy(reading, phrase, times, stops));
  const out: CountedPhrase[] = [];
  let lastNoun: { noun: string; people: boolean } | null = null;
  phrases.forEach((phrase, index) => {
    const own = counts[index];
    if (own === undefined) return;
    let { noun, tail, people } = own;
    const next = phrases[index + 1];
    if (phrase.kind === 'count' && noun === null && tail !== null) {
      const among = topic(reading, phrase.first);
      const taken =
        among !== null &&
        (lastNoun === null || index === 0 || among.end > (phrases[index - 1]?.last ?? 0))
          ? among
          : (lastNoun ?? among);
      if (taken !== null) ({ noun, people } = taken);
    }
    if (
      phrase.kind === 'count' &&
      noun === null &&
      tail === null &&
      lastNoun !== null &&
      standsAlone(tokens, phrase)
    ) {
      ({ noun, people } = lastNoun);
    }
    if (noun !== null && people && own.tail === null) {
      const aside = opensAside(tokens, own.after, next)
        ? tailAfterList(reading, counts, phrases, index + 1, times, stops)
        : null;
      tail = aside ?? tailAfterList(reading, counts, phrases, index, times, stops);
    }
    const named = numbered(reading, phrase);
    const measured =
      phrase.kind === 'duration' || phrase.kind === 'money'
        ? measuredBy(reading, phrase, out[index - 1] ?? null)
        : null;
    const words =
      measured ??
      (named !== null && noun !== null
        ? `${named} (${noun})`
        : joined(noun, tail, people && !(own.object && tail === own.tail)));
    const unit =
      phrase.unit ??
      (phrase.kind !== 'count' ? null : own.noun === null && people ? 'people' : own.unit);
    out.push({ ...phrase, unit, counted: phrase.counted ?? words });
    if (noun !== null && phrase.kind === 'count') lastNoun = { noun, people };
  });
  return shareQualifiers(
    tokens,
    out,
    counts.map((own) => own.after),
  );
}
