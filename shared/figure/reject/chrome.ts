import { mark, type Reading } from '#shared/figure/reading.ts';
import { isCapitalised } from '#shared/figure/word-class.ts';
import { gateSet, markSet } from '#shared/figure/word-set.ts';

const MINUTES = gateSet('min mins minute minutes');
const OFFERS = gateSet('subscribe donate subscription subscriptions');
const CURRENCY_SIGNS = markSet('$€£');

const BUTTONS = gateSet(
  'share shares tweet tweets like likes retweet retweets repost views comments followers',
);

/** "Share 214 Tweet 31": a button with its counter, another button or the end after it. */
function counter(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const button = tokens.at(at - 1);
  const next = tokens.at(at + 1);
  const alone = next.kind !== 'word' || isCapitalised(next.text);
  if (!BUTTONS.holds(button) || !isCapitalised(button.text) || !alone) return false;
  mark(reading, at, at, 'chrome');
  return true;
}

/** "3 min read", "Read 3 min.": how long a page takes. */
function readingTime(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  if (!tokens.in(at + 1 + Number(tokens.at(at + 1).text === '-'), MINUTES)) return false;
  const reads =
    [at + 2, at + 3].some((i) => tokens.word(i) === 'read') || tokens.at(at - 1).text === 'Read';
  if (!reads) return false;
  mark(reading, at, at, 'chrome');
  return true;
}

/** "Subscribe from $4.99 a month": what the page costs. */
function offer(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  if (!tokens.in(at - 1, CURRENCY_SIGNS) || at > 6) return false;
  if (!tokens.in(0, OFFERS)) return false;
  mark(reading, at - 1, at, 'chrome');
  return true;
}

/** Numbers of a page's furniture that came into the text with it. */
export function spotChrome(reading: Reading): void {
  const { tokens } = reading;
  if (!tokens.any(BUTTONS) && !tokens.any(MINUTES) && !tokens.any(OFFERS)) return;
  for (const i of reading.numbers) {
    if (reading.tokens.at(i).kind !== 'number') continue;
    if (counter(reading, i) || readingTime(reading, i) || offer(reading, i)) continue;
  }
}
