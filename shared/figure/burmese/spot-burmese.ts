import { isRangeDash } from '#shared/figure/characters.ts';
import { mark, type Reading } from '#shared/figure/reading.ts';
import type { Reason } from '#shared/figure/reason.ts';
import type { TokenList } from '#shared/figure/token.ts';
import { following, preceding } from './brackets.ts';
import {
  AGE,
  COUNTERS,
  DAY_PARTS,
  MONTHS,
  MOON_PHASES,
  MULTIPLIERS,
  NAME_HEADS,
  UNITS,
} from './lexicon.ts';

const OPERATION = /^(?:စစ်ဆင်ရေး|အရေးတော်ပုံ|အရေးအခင်း)/;
const OPERATIONS = /(?:စစ်ဆင်ရေး|အရေးတော်ပုံ)$/;
const STREETS = /^(?:လမ်း|ရပ်ကွက်)/;
/** "၁၉၉၀ ပြည့်နှစ်", the year 1990. */
const WHOLE_YEAR = /^ပြည့်(?:လွန်)?နှစ်/;
const MOST_DAYS = 31;

const endsInMonth = (run: string): boolean =>
  MONTHS.some((month) => run.endsWith(month) || run.endsWith(`${month}လ`));

/** "မေလ ၁၂ ရက်မှ ၁၅ ရက်": a day that goes on from one already found. */
function goesOn(reading: Reading, at: number): boolean {
  const { tokens, marks } = reading;
  for (let i = at - 1; i >= at - 4; i -= 1) {
    if (marks[i] === 'date') return true;
    const { text } = tokens.at(i);
    if (!/^(?:ရက်နေ့|ရက်|မှ|နှင့်|နဲ့|ကနေ)$/.test(text) && !isRangeDash(text)) return false;
  }
  return false;
}

function isDay(reading: Reading, at: number, before: string, after: string): boolean {
  const { tokens } = reading;
  const moon = MOON_PHASES.some((phase) => before.endsWith(phase));
  if (after === 'ရက်နေ့' || moon) return true;
  if (after === 'ရက်')
    return (
      endsInMonth(before) ||
      tokens.at(following(tokens, at) + 1).text.startsWith('နေ့') ||
      goesOn(reading, at)
    );
  const counted = COUNTERS.has(after) || UNITS.has(after) || MULTIPLIERS.has(after);
  return endsInMonth(before) && !counted && tokens.at(at).value <= MOST_DAYS;
}

/** "အသက် ၁၈ နှစ်အောက်": below 18 are many. */
function boundedAge(tokens: TokenList, at: number): boolean {
  return /^(?:အောက်|အထက်)/.test(tokens.at(at + 2).text);
}

/** "တိုက် ၄၊": a building of an address; the word ends others too, so it stands alone. */
function isBuilding(tokens: TokenList, at: number): boolean {
  return /^(?:တိုက်|အခန်း|လွှာ)$/.test(tokens.at(at - 1).text) && /^[၊,]$/.test(tokens.at(at + 1).text);
}

/** "ပုဒ်မ ၁၂၄(က)နှင့် ၅၀(ည)": a further section after one already found. */
function furtherSection(reading: Reading, at: number): boolean {
  const { tokens, marks } = reading;
  if (tokens.at(at + 1).text !== '(' && !tokens.at(at + 1).text.startsWith('တို့')) return false;
  for (let i = at - 1; i >= at - 6; i -= 1) {
    if (marks[i] === 'name') return true;
    if (!/^(?:[(),၊]|[က-အ]|နှင့်|နဲ့)$/.test(tokens.at(i).text)) return false;
  }
  return false;
}

/** "ကိုအောင်အောင် (၃၄ နှစ်)": an age in brackets after a name. */
function isBracketedAge(tokens: TokenList, at: number, after: string): boolean {
  return after === 'နှစ်' && tokens.at(at - 1).text === '(' && tokens.at(at + 2).text === ')';
}

function clockOf(reading: Reading, at: number, before: string, after: string): boolean {
  if (after === 'နာရီ') return DAY_PARTS.some((part) => before.endsWith(part));
  return after === 'မိနစ်' && before === 'နာရီ' && reading.marks[at - 2] === 'clock';
}

/** Why the number between these two runs of letters is none; undefined when it may count. */
function whyNot(reading: Reading, at: number, before: string, after: string): Reason | undefined {
  const { tokens } = reading;
  const behind = tokens.at(following(tokens, at) + 1).text;
  if (after === 'ခုနှစ်' || (after === 'ခု' && behind.startsWith('နှစ်'))) return 'year';
  if (WHOLE_YEAR.test(after)) return 'year';
  if (isDay(reading, at, before, after)) return 'date';
  if (after.startsWith('ရာစု') || behind.startsWith('မြောက်') || after.startsWith('မြောက်'))
    return 'ordinal';
  if (STREETS.test(after)) return 'address';
  if (OPERATION.test(after) || OPERATIONS.test(before)) return 'operation-name';
  if ((before.endsWith(AGE) && !boundedAge(tokens, at)) || isBracketedAge(tokens, at, after))
    return 'age-of-person';
  return clockOf(reading, at, before, after) ? 'clock' : undefined;
}

/** Years, dates, ages, names, hours and operations, by what stands around the number. */
export function spotBurmese(reading: Reading): void {
  const { tokens } = reading;
  for (const i of reading.numbers) {
    if (tokens.at(i).kind !== 'number') continue;
    const next = tokens.at(following(tokens, i));
    const lead = tokens.at(preceding(tokens, i));
    if (next.kind !== 'burmese' && lead.kind !== 'burmese') continue;
    if (isBuilding(tokens, i)) mark(reading, i, i, 'address');
    else if (furtherSection(reading, i)) mark(reading, i, i, 'name');
    if (NAME_HEADS.some((head) => lead.text.endsWith(head))) {
      mark(reading, i, i, 'name');
      // "အတန်း ၁ မှ ၅": from grade 1 to 5.
      if (next.text === 'မှ' && tokens.at(i + 2).kind === 'number')
        mark(reading, i + 2, i + 2, 'name');
    }
    if (next.kind !== 'burmese') continue;
    const reason = whyNot(reading, i, lead.text, next.text);
    if (reason !== undefined) mark(reading, i, i, reason);
  }
}
