import { groupedNumbers, type GroupedNumber } from './grouped-numbers.ts';
import { isUnspaced, type SearchWord } from './search-words.ts';

/** Words at `at` and after it that can be read as one: a number in groups, or a word with a hyphen in it. */
export type JoinedWord = GroupedNumber;

/** Hyphens that stand inside a word; a dash parts two, and a hyphen at the end of a line may do either. */
const HYPHEN = /[-\u2010\u2011]/;
const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011;

const isSpelt = ({ word }: SearchWord): boolean => !/^\d/.test(word) && !isUnspaced(word);

/**
 * Words of two parts with one hyphen between them, read as one: co-operation is cooperation, e-mail is
 * email. Longer chains (day-to-day) are phrases, and a number keeps its sign.
 */
function hyphenated(text: string, words: readonly SearchWord[]): JoinedWord[] {
  const out: JoinedWord[] = [];
  // Looked for at once: nearly no sentence has one, and each word of each text would be asked.
  if (!HYPHEN.test(text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0))) return out;
  // Asked of every word of every text that is looked through: no array is made for it.
  const isTied = (at: number): boolean => {
    const end = words[at]?.end;
    return end !== undefined && isHyphen(text.charCodeAt(end)) && words[at + 1]?.start === end + 1;
  };
  for (let at = 0; at + 1 < words.length; at += 1) {
    if (!isTied(at)) continue;
    const from = at;
    while (isTied(at + 1)) at += 1;
    const [first, last] = [words[from], words[from + 1]];
    if (at > from || !first || !last || !isSpelt(first) || !isSpelt(last)) continue;
    out.push({ at: from, count: 2, word: first.word + last.word });
  }
  return out;
}

/** What words of a text are read as beside what they say, in order and apart. `words` are those of `text`. */
export function joinedWords(text: string, words: readonly SearchWord[]): JoinedWord[] {
  const numbers = groupedNumbers(text, words);
  const spelt = hyphenated(text, words);
  if (spelt.length === 0) return numbers;
  return numbers.length === 0 ? spelt : [...numbers, ...spelt].sort((a, b) => a.at - b.at);
}
