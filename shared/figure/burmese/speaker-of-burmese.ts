import { withLetters } from '#shared/document/letter-digits.ts';
import type { Speaker } from '#shared/figure/attribution/speaker.ts';
import type { Reading } from '#shared/figure/reading.ts';
import type { TokenList } from '#shared/figure/token.ts';
import { isBurmeseSentence } from './is-burmese-sentence.ts';

const SAYS = /(?:ပြော|ဆို|ဖော်ပြ|ထုတ်ပြန်|ကြေညာ|အတည်ပြု|ရေးသား|ခန့်မှန်း|မှတ်တမ်းတင်|တွက်ချက်)[က-ၿ]*(?:သည်|တယ်|ပါသည်)$/;
/** Ends of what is said, and particles: no name ends in them. */
const NO_NAME = /(?:သည်ဟု|တယ်ဟု|ဟု|သည်|တယ်|နေ့|ရက်|လ|နှစ်|အတွင်း|ကြောင့်)$/;
/** Whom these point back to is not known: "they" of two texts are not one body. */
const PRONOUN = /^(?:သူ|သူမ|၎င်း|ယင်း|ကျွန်တော်|ကျွန်မ|ကျွန်ုပ်|ကျနော်|ကျမ|ငါ|မိမိ|သင်|ခင်ဗျား)(?:တို့)?$/;
const PERSON = /^(?:ကို|ဦး|ဒေါ်|မောင်|ဗိုလ်|ဒေါက်တာ)/;
/** "by the list of X": what X published. */
const DATA = /^(?:.*၏)?(?:စာရင်း|အချက်အလက်|ကိန်းဂဏန်း|ထုတ်ပြန်ချက်|မှတ်တမ်း|စစ်တမ်း|အစီရင်ခံစာ|သတင်း)(?:များ)?အရ$/;
/** "in the report of X", before a verb of telling. */
const IN_DATA = /^(?:စာရင်း|အစီရင်ခံစာ|ထုတ်ပြန်ချက်|မှတ်တမ်း|စစ်တမ်း|ကြေညာချက်)(?:များ)?(?:ထဲ)?(?:တွင်|မှာ|၌)$/;
/** Whoever speaks for a body: the body stands before. */
const SPOKESMAN = /^(?:၏)?\s?(?:ပြောရေးဆိုခွင့်ရှိသူ|ပြောခွင့်ရသူ|တာဝန်ရှိသူ|တာဝန်ခံ|ပြောခွင့်ရပုဂ္ဂိုလ်)(?:တစ်ဦး|များ)?က$/;
const SUBJECT = 'က';
const BY = 'အရ';
const OF = '၏';

function speaker(reading: Reading, first: number, last: number, cut: string): Speaker | null {
  const { tokens, text } = reading;
  const end = tokens.at(last).end - cut.length;
  const words = text.slice(tokens.at(first).start, end).trim();
  if (words === '' || NO_NAME.test(words) || PRONOUN.test(withLetters(words))) return null;
  return { words, kind: PERSON.test(words) ? 'person' : 'body' };
}

/** First token of the Latin name that ends at `at` ("Amnesty International"). */
function latinStart(tokens: TokenList, at: number): number {
  let first = at;
  while (tokens.at(first - 1).kind === 'word' && at - first < 6) first -= 1;
  return first;
}

/** The name that ends with the run or the word at `at`, `cut` (a particle) taken off. */
function nameAt(reading: Reading, at: number, cut: string): Speaker | null {
  const { tokens } = reading;
  const token = tokens.at(at);
  if (token.kind === 'word') return speaker(reading, latinStart(tokens, at), at, '');
  return token.kind === 'burmese' && Number.isNaN(token.value)
    ? speaker(reading, at, at, cut)
    : null;
}

/** "X က": whoever the sentence has for its subject, in one run or two. */
function subject(reading: Reading, at: number): Speaker | null {
  const { tokens } = reading;
  const { text } = tokens.at(at);
  // "KNU တာဝန်ရှိသူ တစ် ဦး က": an official of the body.
  const one = tokens.at(at - 2).value === 1 && tokens.at(at - 1).text === 'ဦး';
  if (text === SUBJECT && one && SPOKESMAN.test(`${tokens.at(at - 3).text}က`)) {
    const body = nameAt(reading, at - 4, '');
    if (body !== null) return body;
  }
  if (text === SUBJECT) return nameAt(reading, at - 1, '');
  if (SPOKESMAN.test(text)) {
    const owner = tokens.at(at - 1);
    const cut = owner.text.endsWith(OF) ? OF : '';
    const body = owner.text === OF ? nameAt(reading, at - 2, '') : nameAt(reading, at - 1, cut);
    if (body !== null) return body;
  }
  const before = tokens.at(at - 1).kind;
  return text.endsWith(SUBJECT) && before !== 'number' ? nameAt(reading, at, SUBJECT) : null;
}

/** "X အရ", "X ၏ စာရင်းအရ". */
function byWhom(reading: Reading, at: number): Speaker | null {
  const { tokens } = reading;
  const { text } = tokens.at(at);
  if (IN_DATA.test(text)) {
    const owner = tokens.at(at - 1);
    if (owner.text === OF) return nameAt(reading, at - 2, '');
    return owner.text.endsWith(OF) ? nameAt(reading, at - 1, OF) : null;
  }
  if (!text.endsWith(BY)) return null;
  if (text === BY) return nameAt(reading, at - 1, '');
  if (!DATA.test(text)) return nameAt(reading, at, BY);
  const before = tokens.at(at - 1);
  if (before.text === OF) return nameAt(reading, at - 2, '');
  if (before.text.endsWith(OF)) return nameAt(reading, at - 1, OF);
  return before.kind === 'word' ? nameAt(reading, at - 1, '') : null;
}

/** The authority a Burmese sentence names: by whose list, else who is said to say it; null without one. */
export function speakerOfBurmese(reading: Reading, from: number, to: number): Speaker | null {
  const { tokens } = reading;
  if (!isBurmeseSentence(tokens)) return null;
  let says = -1;
  for (let i = from; i < to; i += 1) {
    if (tokens.at(i).kind !== 'burmese') continue;
    const source = byWhom(reading, i);
    if (source !== null) return source;
    if (SAYS.test(tokens.at(i).text)) says = i;
  }
  if (says < 0) return null;
  // Right before the verb it is the speaker; at the head of the sentence it is too.
  const near = subject(reading, says - 1);
  if (near !== null) return near;
  for (let i = from; i < says; i += 1) {
    const found = tokens.at(i).kind === 'burmese' ? subject(reading, i) : null;
    if (found !== null) return found;
  }
  return null;
}
