import type { TokenList } from '#shared/figure/token.ts';
import { COUNTERS } from './lexicon.ts';

const ONE = 'တစ်';
/** What befell somebody: one who was killed is counted. */
const TOLL = /သေ|ဒဏ်ရာ|ဖမ်း|ပျောက်|သတ်|ကျဆုံး|ထိခိုက်|ပျံလွန်/;
/** Subject, object, "per", "of": the person is spoken of, not counted. */
const SPOKEN_OF = /^(?:က|ကို|၏|ရဲ့|လျှင်|စီ|နှင့်|ချင်း|အား|အတွက်|တည်း)/;

/** "ဒေသခံတစ်ဦးက ပြောသည်", a local said: one with a counter is the article, unless the toll is told. */
export function isNarrativeOne(tokens: TokenList, at: number): boolean {
  if (tokens.at(at).text !== ONE || COUNTERS.get(tokens.at(at + 1).text)?.counter !== true)
    return false;
  const after = tokens.at(at + 2);
  // "ဗိုလ်ကြီး တစ်ဦးနှင့် တပ်ကြပ် ၂ ဦး": counted beside others.
  const beside = /^(?:နှင့်|နဲ့)/.test(after.text);
  if (beside && [3, 4, 5].some((on) => tokens.at(at + on).value > 0)) return false;
  if (SPOKEN_OF.test(after.text)) return true;
  return ![after, tokens.at(at + 3)].some(({ text }) => TOLL.test(text));
}
