import { WEEKDAYS, monthOf } from '#shared/figure/calendar.ts';
import { isHyphen } from '#shared/figure/characters.ts';
import type { Reading } from '#shared/figure/reading.ts';
import type { TokenList } from '#shared/figure/token.ts';
import { speakerOfBurmese } from '#shared/figure/burmese/speaker-of-burmese.ts';
import {
  isCapitalised,
  isFunctionWord,
  isPersonNoun,
  isPlural,
  looksVerb,
} from '#shared/figure/word-class.ts';
import {
  nameAt,
  nameBefore,
  nameWords,
  ownerInside,
  withoutHome,
  withoutTitle,
  type NamePhrase,
} from './name-phrase.ts';
import { BODY_POINTERS, PERSONS, describesCounter, isInstitution } from './counter.ts';
import type { Speaker } from './speaker.ts';
import { GateSet, gateSet, markSet, wordSet } from '#shared/figure/word-set.ts';

const OWN_ITS_THEIR = wordSet('own its their');
const HIS_HER_THEIR = wordSet('his her their its my our');
const THOUGHT_THINK_EXPECT = wordSet(
  'projects projected thought think expect expects expected believe believes believed claim estimate reported reports estimates notes claims states estimated',
);
const PUT_PUTS = wordSet('put puts');
const REVISED_RAISED_LOWERED = wordSet('revised raised lowered');
const RECORDED_REGISTERED = wordSet('recorded registered');
const ESTIMATES_ACCOUNTS_COUNTS = wordSet('estimates accounts counts measures');
const AT_AS_TO = wordSet('at as to');

const OF_WHAT = wordSet('spoke speaks');
const ONLY_THAT = wordSet('admitted admits maintains');

const FOUND = wordSet('found finds');

const BEFORE_SAYING = markSet(',”"’?!');
const GAVE = wordSet('gave gives revised raised lowered');
const PUBLISHED = wordSet('published released issued');
const WHOSE = wordSet('some official recent');

const NOBODY_NAMED = wordSet('i we you who others another some many each all');
const HONORIFICS = wordSet('mr mrs ms dr daw u ko ma gen lt col');
const HEAD_ENDS = wordSet('from of for at in');
const BEFORE_SAID = wordSet(
  'also later further then earlier recently now still has have had there here',
);
const SAID_OF = gateSet('believed thought said estimated understood reported reportedly alleged');

const SAYING = wordSet(
  'said says say believe think claim expect estimate told tells added adds reported reports announced announces noted notes claimed claims confirmed confirms estimated estimates stated states explained explains recalled warned warns wrote writes thought expects expected believes believed acknowledged acknowledges conceded concedes admitted admits alleged alleges reckons reckoned maintains projects projected declared insisted revealed disclosed argued forecast forecasts predicted predicts spoke speaks',
);
/** Verbs of whoever counts: their subject, when it is named, is the body. */
const COUNTING = wordSet(
  'counted documented tallied verified logged recorded registered listed identified found finds put puts gave gives revised raised lowered published released issued received',
);
const SHOWING = wordSet(
  'show shows showed indicate indicates indicated suggest suggests suggested reveal reveals revealed detail details detailed put puts list lists listed document documents found finds find record records recorded counted counts state states stated',
);
const DATA = wordSet(
  'data figures statistics records numbers estimates tally count poll polls audit review inquiry analysis report reports survey surveys study documentation database list census dataset research calculations',
);
const FROM = wordSet('from by of compiled collected gathered published released issued provided');
const PERSON_POINTERS = wordSet(
  'he she officer spokesman spokeswoman spokesperson official commander leader doctor expert analyst researcher lawyer man woman witness resident source minister director chief author survivor',
);
const unnamed = wordSet('is was are were has have had been reportedly allegedly');

function pointerKind(tokens: TokenList, name: NamePhrase): Speaker['kind'] | null {
  const only = name.first === name.last ? tokens.word(name.first) : '';
  const the =
    tokens.word(name.first - 1) === 'the' ||
    only === 'he' ||
    only === 'she' ||
    only === 'it' ||
    only === 'they';
  if (!the) return null;
  return PERSON_POINTERS.has(only) || BODY_POINTERS.has(only) ? 'pointer' : null;
}

function speaker(reading: Reading, name: NamePhrase): Speaker | null {
  const { tokens } = reading;
  const pointer = pointerKind(tokens, name);
  const only = name.first === name.last ? tokens.word(name.first) : '';
  if (pointer !== null) return { words: only, kind: pointer };
  if (NOBODY_NAMED.has(only)) return null;
  const short = withoutTitle(tokens, name);
  const words = nameWords(reading, short);
  const described = short.first === name.first && !isCapitalised(tokens.at(short.first).text);
  const person =
    short.first !== name.first ||
    PERSONS.test(tokens.word(described ? headOf(tokens, name) : short.last)) ||
    tokens.in(short.first, HONORIFICS);
  return { words, kind: person ? 'person' : 'body' };
}

/** Head of "data documentation officer from ...": the word before the first preposition. */
function headOf(tokens: TokenList, name: NamePhrase): number {
  for (let i = name.first; i <= name.last; i += 1) if (tokens.in(i + 1, HEAD_ENDS)) return i;
  return name.last;
}

/** "according to X", "according to data from X". */
function accordingTo(reading: Reading, at: number): Speaker | null {
  const { tokens } = reading;
  if (tokens.word(at) !== 'according' || tokens.word(at + 1) !== 'to') return null;
  const from = dataFrom(reading, at + 2);
  if (from !== null) return from;
  const name = nameAt(tokens, at + 2);
  if (name === null) return null;
  // "a Meridian poll": whose poll it is.
  const owned = tokens.in(name.last, DATA) && isCapitalised(tokens.at(name.last - 1).text);
  const owner = tokens.in(name.last, DATA) ? ownerInside(tokens, name) : null;
  if (owner !== null) {
    const words = nameWords(reading, owner).replace(/['’]s$/u, '');
    return { words, kind: 'body' };
  }
  return speaker(reading, owned ? { ...name, last: name.last - 1 } : name);
}

function named(reading: Reading, at: number): Speaker | null {
  const name = nameAt(reading.tokens, at);
  return name === null ? null : speaker(reading, name);
}

/** "data from X", "a tally by X", "figures compiled by X"; "the data" alone points back. */
function dataFrom(reading: Reading, at: number): Speaker | null {
  const { tokens } = reading;
  for (let i = at; i < at + 4; i += 1) {
    if (!tokens.in(i, DATA)) continue;
    let from = i + 1;
    if (!tokens.in(from, FROM)) return null;
    // "a poll of 1,200 adults by Harris"
    if (tokens.at(from + 1).kind === 'number') from = byAfter(tokens, from) - 1;
    if (tokens.word(from + 1) === 'by') from += 1;
    const found = named(reading, from + 1);
    return found === null
      ? null
      : { ...found, kind: found.kind === 'pointer' ? 'pointer' : 'body' };
  }
  return null;
}

/** Index after "by" before a name within the next few words; `at + 1` where none is. */
function byAfter(tokens: TokenList, at: number): number {
  for (let i = at + 2; i < at + 8; i += 1) {
    const the = tokens.word(i + 1) === 'the' ? 1 : 0;
    if (tokens.word(i) === 'by' && isCapitalised(tokens.at(i + 1 + the).text)) return i + 1;
  }
  return at + 1;
}

/** "Records from X show", "monthly data for 2025 shows", "the report details". */
function showing(reading: Reading, at: number): Speaker | null {
  const { tokens } = reading;
  if (!tokens.in(at, DATA)) return null;
  const from = dataFrom(reading, at);
  if (from !== null) return from;
  // "the clinic, which keeps its own list, had recorded": the list is spoken of, it does not show.
  if (tokens.in(at - 1, OWN_ITS_THEIR) || tokens.in(at - 2, OWN_ITS_THEIR)) return null;
  // "The monitors, citing hospital records, counted": the monitors did.
  const cited = /^(citing|quoting|using|reviewing)$/;
  if (cited.test(tokens.word(at - 1)) || cited.test(tokens.word(at - 2))) return null;
  for (let i = at + 1; i < at + SHOWN_WITHIN; i += 1)
    if (tokens.in(i, SHOWING))
      return ownerOf(reading, at) ?? { words: tokens.word(at), kind: 'pointer' };
  return null;
}

/** "The ministry's count, released on Monday, puts": the verb may follow an aside. */
const SHOWN_WITHIN = 8;

const OF_NOBODY = wordSet(
  'new latest monthly weekly daily annual yearly quarterly recent preliminary initial final provisional other earlier same previous detailed separate fresh available collected compiled its their his her own that this these those the a an more further most some all both to and',
);

/** "The ministry's count", "UN figures", "customs data": whose they are, by the words before. */
function ownerOf(reading: Reading, at: number): Speaker | null {
  const { tokens } = reading;
  const before = tokens.at(at - 1);
  if (before.kind !== 'word' || OF_NOBODY.holds(before)) return null;
  const owns = /'s$/.test(before.lower);
  const named = isCapitalised(before.text) && at - 1 > 0;
  if (owns || named) {
    const name = nameBefore(tokens, at - 1);
    if (name === null) return null;
    return { words: nameWords(reading, name).replace(/['’]s$/u, ''), kind: 'body' };
  }
  if (isFunctionWord(before.lower) || looksVerb(before.lower)) return null;
  return { words: nameWords(reading, { first: at - 1, last: at }), kind: 'body' };
}

function allNames(tokens: TokenList, name: NamePhrase): boolean {
  for (let i = name.first; i <= name.last; i += 1)
    if (!isCapitalised(tokens.at(i).text)) return false;
  return name.last > name.first && name.last - name.first < 5;
}

/** The subject of "said": right before it, or before ", who ...,". */
function subject(reading: Reading, at: number): Speaker | null {
  const { tokens } = reading;
  let end = at - 1;
  if (tokens.in(end, BEFORE_SAID)) end -= 1;
  if (tokens.at(end).text === ',') {
    let open = end - 1;
    while (open > end - 30 && open > 0 && tokens.at(open).text !== ',') open -= 1;
    if (tokens.at(open).text !== ',') return null;
    const apposed = nameBefore(tokens, end - 1);
    // "Its chair, Daw Khin Lay, says": the name between the commas.
    if (apposed?.first === open + 1 && allNames(tokens, apposed)) return speaker(reading, apposed);
    end = open - 1;
  }
  if (tokens.in(end, unnamed)) return null;
  const name = nameBefore(tokens, end);
  return name === null ? null : speaker(reading, name);
}

/** "his lawyer, Khin Zaw": the name behind a description, or null. */
function apposedName(tokens: TokenList, at: number): NamePhrase | null {
  for (let i = at + 1; i < at + 5; i += 1) {
    if (tokens.at(i).text !== ',') continue;
    const name = nameAt(tokens, i + 1);
    return name !== null && isCapitalised(tokens.at(name.first).text) ? name : null;
  }
  return null;
}

function saying(reading: Reading, at: number): Speaker | null {
  const { tokens } = reading;
  const verb = tokens.word(at);
  if (!SAYING.has(verb)) return null;
  // "spoke of 2,900", not "spoke to reporters".
  if (tokens.in(at, OF_WHAT) && tokens.word(at + 1) !== 'of') return null;
  // "the hospital admitted 52 farmers", "the firm maintains 40 roads"
  if (tokens.in(at, ONLY_THAT) && tokens.word(at + 1) !== 'that') return null;
  const before = tokens.at(at - 1);
  const inverted = BEFORE_SAYING.holds(before) || at === 0;
  if (inverted && verb !== 'told') {
    const whose = tokens.in(at + 1, HIS_HER_THEIR) ? 1 : 0;
    const called = whose === 1 ? apposedName(tokens, at + 2) : null;
    if (called !== null) return speaker(reading, called);
    const name = tokens.word(at + 1) === 'that' ? null : nameAt(tokens, at + 1);
    // "said the army's losses are" goes on with what was said.
    if (name !== null && tokens.at(name.last + 1).kind !== 'word')
      return speaker(reading, withoutHome(tokens, name));
  }
  // "expected" and "believed" after a form of "be" name nobody; verbs of thought want a name.
  const found = subject(reading, at);
  if (found === null) return null;
  const thought = THOUGHT_THINK_EXPECT.has(verb);
  const stands =
    found.kind === 'pointer' || /^\p{Lu}/u.test(found.words) || describesCounter(found.words);
  return thought && !stands ? null : found;
}

/** "..., Education Watch found." */
function closesClause(tokens: TokenList, at: number): boolean {
  const after = tokens.at(at + 1);
  return after.kind === 'none' || /^[.,;”"]$/.test(after.text);
}

const COMPLAINTS =
  /^(complaints|reports|applications|petitions|allegations|calls|objections|requests|submissions|appeals|claims)$/;

/** "put the toll at", "gave its own figure", "found that": what makes these verbs speak of a count. */
function statesCount(tokens: TokenList, at: number): boolean {
  const verb = tokens.word(at);
  if (FOUND.has(verb)) return tokens.word(at + 1) === 'that' || closesClause(tokens, at);
  const wanted = PUT_PUTS.has(verb)
    ? /^at$/
    : GAVE.has(verb)
      ? /^(figure|figures|number|toll|tally|count|estimate|own)$/
      : verb === 'received'
        ? COMPLAINTS
        : PUBLISHED.has(verb)
          ? /^(survey|report|study|data|figures|count|tally|list|statement|statistics|estimates|findings|results)$/
          : null;
  if (wanted === null) return true;
  for (let i = at + 1; i <= at + 8; i += 1) if (wanted.test(tokens.word(i))) return true;
  return false;
}

/** "The Harbour Union counted 880", "the clinic, which keeps its own list, had recorded 31". */
function counting(reading: Reading, at: number): Speaker | null {
  const verb = reading.tokens.word(at);
  if (!COUNTING.has(verb)) return null;
  if (!statesCount(reading.tokens, at)) return null;
  const found = subject(reading, at);
  if (found === null) return null;
  if (found.kind === 'pointer' || describesCounter(found.words)) return found;
  if (found.kind === 'person') return REVISED_RAISED_LOWERED.has(verb) ? found : null;
  const named = /^\p{Lu}/u.test(found.words);
  return named && (!RECORDED_REGISTERED.has(verb) || isInstitution(found.words)) ? found : null;
}

/** "By official estimates"; "by most estimates" names nobody. */
function estimates(reading: Reading, at: number): Speaker | null {
  const { tokens } = reading;
  if (tokens.word(at) !== 'by' || !tokens.in(at + 1, WHOSE)) return null;
  if (!tokens.in(at + 2, ESTIMATES_ACCOUNTS_COUNTS)) return null;
  return { words: `${tokens.word(at + 1)} ${tokens.word(at + 2)}`, kind: 'body' };
}

const NEAR = 8;
const FAR = 40;
const COUNTED_BY = wordSet(
  'put estimated placed counted documented recorded verified tallied reported registered compiled given confirmed logged',
);

/** "was put at 260 by a coalition", "recorded by the clinic": whoever the passive names at `by`. */
export function agent(reading: Reading, by: number): Speaker | null {
  const { tokens } = reading;
  if (tokens.word(by) !== 'by') return null;
  // "put at 260 by the coalition, and at 140 by": the verb of the first holds for the second.
  const reach = tokens.at(by - 1).kind === 'number' ? FAR : NEAR;
  let verb = by - 1;
  while (verb > by - reach && verb > 0 && !tokens.in(verb, COUNTED_BY)) verb -= 1;
  if (!tokens.in(verb, COUNTED_BY)) return null;
  // "recorded 31 boats by May" is no passive: there the verb stands right before, or before "at 260".
  if (verb < by - 1 && !tokens.in(verb + 1, AT_AS_TO)) return null;
  if (monthOf(tokens.at(by + 1).text) > 0 || tokens.in(by + 1, WEEKDAYS)) return null;
  const name = nameAt(tokens, by + 1);
  const found = name === null ? null : speaker(reading, name);
  if (found === null || found.kind === 'pointer') return found;
  return /^\p{Lu}/u.test(found.words) || describesCounter(found.words) || person(found)
    ? found
    : null;
}

/** "by the mayor": an office somebody holds; "by farmers" and "by people" name nobody. */
function person({ words }: Speaker): boolean {
  const last = words.toLowerCase().split(/\s+/u).at(-1) ?? '';
  return isPersonNoun(last) && !isPlural(last);
}

const TRIGGERS = new GateSet(['according', 'by', ...DATA, ...SAYING, ...COUNTING]);

/** The authority a sentence names, "according to" before "said"; null when it names none. */
export function speakerOf(
  reading: Reading,
  from = 0,
  to: number = reading.tokens.length,
): Speaker | null {
  const { tokens } = reading;
  let said: Speaker | null = null;
  for (let i = tokens.any(TRIGGERS) ? from : to; i < to; i += 1) {
    if (!tokens.in(i, TRIGGERS)) continue;
    // "laboratory-confirmed cases"
    if (isHyphen(tokens.at(i - 1).text) && !tokens.at(i).spaced) continue;
    const source =
      accordingTo(reading, i) ?? estimates(reading, i) ?? showing(reading, i) ?? agent(reading, i);
    if (source !== null) return source;
    said ??= saying(reading, i) ?? counting(reading, i);
  }
  return said ?? speakerOfBurmese(reading, from, to);
}

const BE = wordSet('is are was were');
const SAID_BY_NOBODY = gateSet('reportedly allegedly');

/** Whether the sentence says of itself that nobody stands behind it. */
export function isUnattributed(tokens: TokenList): boolean {
  if (!tokens.any(SAID_OF) && !tokens.any(SAID_BY_NOBODY)) return false;
  for (let i = 0; i < tokens.length; i += 1) {
    if (tokens.in(i, BE) && tokens.in(i + 1, SAID_OF)) return true;
    if (tokens.in(i, SAID_BY_NOBODY)) return true;
  }
  return false;
}
