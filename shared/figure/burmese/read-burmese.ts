import type { Phrase } from '#shared/figure/quantity-phrase.ts';
import type { FigureKind, Qualifier } from '#shared/figure/quantity.ts';
import { isRangeDash } from '#shared/figure/characters.ts';
import type { Reading } from '#shared/figure/reading.ts';
import type { Token, TokenList } from '#shared/figure/token.ts';
import { following } from './brackets.ts';
import {
  AGE,
  COUNTERS,
  HALF,
  MULTIPLIERS,
  OPEN_NUMBERS,
  PART,
  PEOPLE,
  POINT,
  QUALIFIERS_AFTER,
  QUALIFIERS_BEFORE,
  UNITS,
  type BurmeseUnit,
} from './lexicon.ts';
import { SAME_AS_BEFORE } from '#shared/figure/quantity-phrase.ts';
import { lastMultiplier, wordRange } from './split-run.ts';

interface Rest {
  readonly factor: number;
  /** Half of the multiplier, or of the unit, comes on top: "၂ သန်းခွဲ". */
  readonly half: boolean;
  readonly qualifier: Qualifier | null;
  readonly unit: BurmeseUnit | null;
  /** Last token that belongs to the phrase. */
  readonly last: number;
  /** Last token of the number and its multipliers. */
  readonly scaled: number;
}

/** Multipliers, unit or counter and qualifiers after the number, in whatever order they come. */
function restAfter(tokens: TokenList, at: number): Rest {
  let factor = 1;
  let qualifier: Qualifier | null = null;
  let unit: BurmeseUnit | null = null;
  let half = false;
  let last = at;
  let scaled = at;
  let i = following(tokens, at);
  for (let guard = 0; guard < 5; guard += 1, i += 1) {
    const text = tokens.at(i).text;
    const found: BurmeseUnit | undefined =
      unit === null ? (COUNTERS.get(text) ?? UNITS.get(text)) : undefined;
    const multiplier = unit === null ? MULTIPLIERS.get(text) : undefined;
    const bound = QUALIFIERS_AFTER.get(text);
    if (multiplier !== undefined) {
      factor *= multiplier;
      scaled = i;
    } else if (text === HALF && unit?.counter !== true && !half) {
      half = true;
      if (unit === null) scaled = i;
    } else if (found !== undefined) unit = found;
    else if (bound !== undefined) qualifier = bound;
    else break;
    if (found?.counter !== true) last = i;
  }
  return { factor, half, qualifier, unit, last, scaled };
}

interface Whole extends Rest {
  readonly value: number;
  /** Last token of the numeral. */
  readonly numeral: number;
}

/** "၁ ဒသမ ၃": the number with what stands behind its spoken point, and its last token. */
function decimal(tokens: TokenList, at: number): { value: number; last: number } {
  const { value, kind } = tokens.at(at);
  const tenths = tokens.at(at + 2);
  const spoken = tokens.at(at + 1).text === POINT && tenths.kind === 'number' && kind === 'number';
  if (!spoken || tenths.shape !== 'plain') return { value, last: at };
  return { value: Number(`${value}.${tenths.value}`), last: at + 2 };
}

/** "၇ သောင်း ၅ ထောင်": a number and multiplier, then a smaller pair, add up. */
function compound(tokens: TokenList, at: number): Whole {
  const head = decimal(tokens, at);
  let rest = restAfter(tokens, head.last);
  // Binary fractions: 3.3 times a million is not 3,300,000 to the last bit.
  const whole = head.value + (rest.half ? lastMultiplier(tokens.at(at).text) / 2 : 0);
  let value = Number((whole * rest.factor).toPrecision(15));
  let numeral = rest.scaled;
  for (let guard = 0; guard < 4; guard += 1) {
    const next = rest.last + 1;
    const more = tokens.at(next);
    if (
      rest.factor === 1 ||
      rest.unit !== null ||
      rest.qualifier !== null ||
      !Number.isFinite(more.value)
    )
      break;
    const further = restAfter(tokens, next);
    if (further.factor >= rest.factor || more.value * further.factor >= rest.factor) break;
    value += more.value * further.factor;
    numeral = further.scaled;
    rest = further;
  }
  return { ...rest, value, numeral };
}

/** "၂၅ မှ ၃၀", "၂၅-၃၀": the second end of a range, or null. */
function rangeEnd(reading: Reading, rest: Whole): Whole | null {
  const { tokens, marks } = reading;
  if (rest.unit !== null || rest.qualifier !== null) return null;
  const [join, at] = [tokens.at(rest.last + 1), rest.last + 2];
  const joins = join.text === 'မှ' || join.text === 'ကနေ' || isRangeDash(join.text);
  if (!joins || !Number.isFinite(tokens.at(at).value) || marks[at] !== undefined) return null;
  const second = compound(tokens, at);
  return second.value > rest.value ? second : null;
}

const AMONG = /^(?:တွင်|မှာ|အနက်|လျှင်|ရှိလျှင်|အနက်မှ)$/;

/** "၁၀ ဆိုင်တွင် ၇ ဆိုင်": seven in ten, by a noun that counts itself. */
function namedShare(
  { tokens, marks }: Reading,
  at: number,
): { last: number; value: number } | null {
  const noun = /^(.{2,})(?:တွင်|မှာ)$/u.exec(tokens.at(at + 1).text)?.[1];
  const [whole, part] = [tokens.at(at).value, tokens.at(at + 2).value];
  if (noun === undefined || !(part > 0 && part < whole && whole <= 1000)) return null;
  if (!tokens.at(at + 3).text.startsWith(noun) || marks[at + 2] !== undefined) return null;
  return { last: at + 3, value: part / whole };
}

/** "၁၀ ယောက်တွင် ၃ ယောက်", three in ten; "၄ ပုံ ၁ ပုံ", one of four parts. The whole is said first. */
function share(reading: Reading, at: number): { last: number; value: number } | null {
  const { tokens, marks } = reading;
  const whole = tokens.at(at).value;
  const unit = tokens.at(at + 1).text;
  const named = namedShare(reading, at);
  if (named !== null) return named;
  const parts = unit === PART;
  const next = parts && Number.isFinite(tokens.at(at + 2).value) ? at + 2 : at + 3;
  const part = tokens.at(next).value;
  if (!parts && !(COUNTERS.has(unit) && AMONG.test(tokens.at(at + 2).text))) return null;
  if (tokens.at(next + 1).text !== unit || marks[next] !== undefined) return null;
  return part > 0 && part < whole ? { last: next + 1, value: part / whole } : null;
}

function sharePhrase(reading: Reading, at: number): Phrase | null {
  const found = share(reading, at);
  if (found === null) return null;
  const { last, value } = found;
  return {
    first: at,
    last,
    numeral: { first: at, last },
    value,
    qualifier: 'exact',
    qualified: false,
    unit: null,
    kind: 'share',
    per: undefined,
    form: 'fraction',
    scale: 1,
    counted: nounBefore(reading.tokens, at),
  };
}

const PEOPLE_BEFORE = /(ဦးရေ|အယောက်)$/;

const CURRENCY = /(ကျပ်|အမေရိကန်ဒေါ်လာ|ဒေါ်လာ|ဘတ်)(သိန်း|သန်း|ကုဋေ)?$/;

/** "ကျပ် ၃ သိန်း", "ကျပ် သိန်း ၃၀": a currency, and for round sums the multiplier, before the digits. */
function leading(
  tokens: TokenList,
  at: number,
): { first: number; unit: BurmeseUnit | null; factor: number } {
  const before = tokens.at(at - 1);
  if (before.kind !== 'burmese') return { first: at, unit: null, factor: 1 };
  const factor = MULTIPLIERS.get(before.text) ?? 1;
  if (factor >= 100_000) {
    const money = UNITS.get(tokens.at(at - 2).text);
    return money?.kind === 'money'
      ? { first: at - 2, unit: money, factor }
      : { first: at - 1, unit: null, factor };
  }
  const share = UNITS.get(before.text);
  // "ထောင်ဒဏ် နှစ် ၂၀": for round lengths the unit stands first.
  if (share?.unit === 'years' && tokens.at(at).value >= 10 && !COUNTERS.has(tokens.at(at + 1).text))
    return { first: at - 1, unit: share, factor: 1 };
  if (share?.kind === 'share' || share?.kind === 'measurement')
    return { first: at - 1, unit: share, factor: 1 };
  if (PEOPLE_BEFORE.test(before.text))
    return { first: at, unit: COUNTERS.get('ဦး') ?? null, factor: 1 };
  const match = CURRENCY.exec(before.text);
  if (match === null) return { first: at, unit: null, factor: 1 };
  const whole = match[0] === before.text;
  return {
    first: whole ? at - 1 : at,
    unit: UNITS.get(match[1] ?? '') ?? null,
    factor: MULTIPLIERS.get(match[2] ?? '') ?? 1,
  };
}

/** Without a counter of its own a number after a noun of people counts people, after "house" houses. */
function unitOf(unit: BurmeseUnit | null, noun: string | null): BurmeseUnit | null {
  const loose = unit === null || unit.unit === 'items';
  if (!loose || noun === null) return unit;
  if (HOUSE.test(noun)) return COUNTERS.get('အိမ်') ?? unit;
  return unit === null && PEOPLE.test(noun) ? (COUNTERS.get('ဦး') ?? null) : unit;
}

/** "နေအိမ် အလုံး ၃၀၀": a classifier said before its number. */
const CLASSED = /^အ(လုံး|စင်း|ခု|စီး|ယောက်|ကောင်)$/;

const HOUSE = /အိမ်(?:ခြေ)?$/;

const endsOf = (low: Whole, high: Whole | null): [number, number | null] => [
  low.value,
  high?.value ?? null,
];

function isBurmeseAround(tokens: TokenList, at: number, next: Token): boolean {
  return (
    next.kind === 'burmese' ||
    tokens.at(at).kind === 'burmese' ||
    tokens.at(at + 1).kind === 'burmese' ||
    tokens.at(at - 1).kind === 'burmese'
  );
}

/** The Burmese quantity whose number stands at token `at`, or null when nothing Burmese surrounds it. */
export function readBurmese(reading: Reading, at: number): Phrase | null {
  const { tokens } = reading;
  const token = tokens.at(at);
  const next = tokens.at(following(tokens, at));
  if (!Number.isFinite(token.value)) return null;
  // Most numbers of a text in other letters stop here, before any Burmese word is looked up.
  if (!isBurmeseAround(tokens, at, next)) return null;
  const open = token.kind === 'burmese' && OPEN_NUMBERS.has(token.text);
  const shared = open ? null : sharePhrase(reading, at);
  if (shared !== null) return shared;
  if (
    token.kind === 'burmese' && !open
      ? !COUNTERS.has(next.text) &&
        !(token.value >= 10 && (QUALIFIERS_AFTER.has(next.text) || next.text === HALF)) &&
        !(
          token.value >= 1000 &&
          tokens.at(at - 1).kind === 'burmese' &&
          PEOPLE.test(tokens.at(at - 1).text)
        ) &&
        !(token.value >= 2 && UNITS.get(next.text)?.kind === 'duration') &&
        !(wordRange(token.text) !== null && PEOPLE.test(tokens.at(at - 1).text))
      : !open && next.kind !== 'burmese' && tokens.at(at - 1).kind !== 'burmese'
  )
    return null;
  const low = compound(tokens, at);
  const high = rangeEnd(reading, low);
  const rest = high ?? low;
  const lead = leading(tokens, at);
  const first = tokens.at(lead.first - 1);
  const bound = QUALIFIERS_BEFORE.get(first.text);
  const before = bound === undefined ? lead.first : lead.first - 1;
  const classed = CLASSED.exec(tokens.at(before - 1).text)?.[1];
  const counted = nounBefore(tokens, classed === undefined ? before : before - 1);
  const ends = token.kind === 'burmese' ? wordRange(token.text) : null;
  const single = high === null && ends === null;
  const unit = unitOf(lead.unit ?? rest.unit ?? COUNTERS.get(classed ?? '') ?? null, counted);
  const kind: FigureKind = isGroupAge(tokens, lead.first, unit) ? 'age' : (unit?.kind ?? 'count');
  const bracket = following(tokens, at) === at + 2 && rest.last > at + 1;
  return {
    first: bound === undefined ? (bracket ? at - 1 : lead.first) : lead.first - 1,
    last: rest.last,
    numeral: { first: at, last: rest.numeral },
    value: open
      ? [low.value, null]
      : single
        ? low.value * lead.factor
        : (ends ?? endsOf(low, high)),
    qualifier: open ? 'vague' : single ? (rest.qualifier ?? bound ?? 'exact') : 'range',
    qualified: rest.qualifier !== null || bound !== undefined,
    unit: unit?.unit ?? null,
    kind,
    per: undefined,
    form: 'digits',
    scale: rest.factor * lead.factor,
    counted,
  };
}

/** "အသက် ၁၈ နှစ်အောက်": an age, of many where it is bounded. */
function isGroupAge(tokens: TokenList, first: number, unit: BurmeseUnit | null): boolean {
  return unit?.unit === 'years' && tokens.at(first - 1).text.endsWith(AGE);
}

// A refugee, a soldier, a guest, a merchant: nouns that end as verbs do.
const NOUN_END = /(?:ဒုက္ခသည်|ခရီးသည်|စစ်သည်|ဧည့်သည်|ကုန်သည်|ဈေးသည်)$/;
/** Ends of a clause: what follows counts what the number before counted. */
const CLAUSE_END = /(?:ပြီး|၍|သော်လည်း|သဖြင့်)$/;
const PARTICLE_END = /(က|ကို|မှ|မှာ|တွင်|၌|သည်|တယ်|နှင့်|အတွက်|သို့|ဖြင့်|ကြောင့်|အနက်|အတွင်း|လျှင်)$/;

/** The noun a Burmese number follows: the run of letters before it, unless a particle closes it. */
function nounBefore(tokens: TokenList, at: number): string | null {
  const before = tokens.at(tokens.at(at - 1).text === '(' ? at - 2 : at - 1);
  if (before.kind !== 'burmese') return null;
  // "လုပ်ခ တစ်ရက် ၇,၈၀၀ ကျပ်": so much a day; what it is paid for stands before the day.
  if (tokens.at(at - 2).value === 1 && UNITS.has(before.text)) return nounBefore(tokens, at - 2);
  if (CLAUSE_END.test(before.text)) return SAME_AS_BEFORE;
  return PARTICLE_END.test(before.text) && !NOUN_END.test(before.text) ? null : before.text;
}
