import { begunNumbers, type BegunNumber } from './begun-numbers.ts';
import { joinedWords, type JoinedWord } from './joined-words.ts';
import type { NumberAsked, SearchTerm } from './search-term.ts';
import { searchWords, type SearchWord } from './search-words.ts';

/** A term with where in what was typed each of its words begins, in UTF-16 units. */
export interface TypedTerm {
  readonly term: SearchTerm;
  readonly starts: readonly number[];
  readonly isWanted: boolean;
}

/** The numbers and hyphened words typed; a number whose last group is begun stands for those it is made of. */
function numbersTyped(
  typed: string,
  words: readonly SearchWord[],
  terms: readonly TypedTerm[],
): readonly (JoinedWord & Partial<Pick<BegunNumber, 'full'>>)[] {
  const open = new Set(terms.flatMap(({ term, starts }) => (term.prefix ? starts.slice(-1) : [])));
  const begun = begunNumbers(typed, words, (start) => open.has(start));
  const taken = new Set(begun.map(({ at }) => at));
  const whole = joinedWords(typed, words).filter(({ at }) => !taken.has(at));
  return [...whole, ...begun];
}

/**
 * The terms, in their order, with the numbers that were typed in groups and the words typed with a hyphen. 12 341 typed outside quotation
 * marks are two terms: either is answered by the number as well, so that both readings are found.
 */
export function withNumbersAsked(typed: string, terms: readonly TypedTerm[]): SearchTerm[] {
  const words = searchWords(typed);
  const asked = new Map<TypedTerm, NumberAsked[]>();
  for (const { at, count, word, full } of numbersTyped(typed, words, terms)) {
    const starts = words.slice(at, at + count).map(({ start }) => start);
    const owners = starts.map((start) => terms.find((one) => one.starts.includes(start)));
    const last = owners.at(-1);
    // Across `-12 341`, or where a filter took one of them, they are no number.
    if (!last || owners.some((owner) => owner?.isWanted !== last.isWanted)) continue;
    const prefix = last.term.prefix && starts.at(-1) === last.starts.at(-1);
    for (const owner of new Set(owners)) {
      if (!owner) continue;
      const own = starts.filter((start) => owner.starts.includes(start));
      const first = owner.starts.indexOf(own[0] ?? 0);
      const group = full === undefined ? {} : { full };
      const number = { at: first, count: own.length, word, prefix, ...group };
      asked.set(owner, [...(asked.get(owner) ?? []), number]);
    }
  }
  return terms.map((one) => {
    const numbers = asked.get(one);
    return numbers ? { ...one.term, numbers } : one.term;
  });
}
