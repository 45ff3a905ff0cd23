import { countedPhrase, type CountedPhrase } from './counted-phrase.ts';
import type { TimeSpan } from './period/time-span.ts';
import { isRate } from './period/assign.ts';
import type { Reading } from './reading.ts';
import type { TokenList } from './token.ts';

/** "“We lost 40 huts,” said a nurse who walks there every day": told of somebody else. */
function ofAnother(tokens: TokenList, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i += 1) if (/^[”"]$/.test(tokens.at(i).text)) return true;
  return false;
}

/**
 * Rates that stand away from the number: "5,000 recruits each month", and "700 baht per month, or
 * 1,400 baht", where the second sum is monthly too.
 */
export function fillRates(
  reading: Reading,
  phrases: readonly CountedPhrase[],
  times: readonly TimeSpan[],
): CountedPhrase[] {
  const { tokens } = reading;
  const out: CountedPhrase[] = [];
  phrases.forEach((phrase, index) => {
    const next = phrases[index + 1]?.first ?? tokens.length;
    const each = times.find(
      (time) =>
        time.first > phrase.last &&
        time.first < next &&
        isRate(tokens, time) &&
        !ofAnother(tokens, phrase.last, time.first),
    );
    if (phrase.per === undefined && each !== undefined && phrase.kind !== 'duration') {
      out.push(countedPhrase(phrase, phrase.unit, phrase.counted, tokens.word(each.last)));
      return;
    }
    const before = out[index - 1];
    const or = tokens.word(phrase.first - 1) === 'or' && phrase.first - (before?.last ?? -9) <= 3;
    if (
      phrase.per === undefined &&
      or &&
      before?.per !== undefined &&
      before.unit === phrase.unit
    ) {
      out.push(countedPhrase(phrase, phrase.unit, phrase.counted, before.per));
    } else out.push(phrase);
  });
  return out;
}
