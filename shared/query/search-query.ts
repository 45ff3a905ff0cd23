import { isoDate, type IsoDate } from '#shared/base/iso-date.ts';
import { meantFilter } from './filter-names.ts';
import { withNumbersAsked, type TypedTerm } from './numbers-asked.ts';
import type { SearchTerm } from './search-term.ts';
import { isUnspaced, searchWords } from './search-words.ts';
import { TEXT_PLACES, type TextPlace } from './text-place.ts';

/** What can be found. */
export const SEARCH_KINDS = ['document', 'claim', 'figure', 'highlight', 'note'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
/** Where words may stand. */
export const SEARCH_FIELDS = ['title', 'text', 'note'] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** A query as it was understood. An empty list asks for nothing; several of one kind are alternatives. */
export interface SearchQuery {
  readonly terms: readonly SearchTerm[];
  readonly without: readonly SearchTerm[];
  readonly tags: readonly string[];
  readonly kinds: readonly SearchKind[];
  readonly outlets: readonly string[];
  readonly authors: readonly string[];
  /** Of the lines of a text: words elsewhere in it do not count. */
  readonly zones: readonly TextPlace[];
  readonly fields: readonly SearchField[];
  /** Of the document's date, inclusive, as precise as typed. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  /** The same without the day, month or year that is named. */
  readonly after?: IsoDate;
  readonly before?: IsoDate;
  /** What was typed as a filter and is none, in words for the screen. */
  readonly problems: readonly string[];
}

/** Fewer letters would begin half the words of a language. */
const SHORTEST_PREFIX = 3;
/** Quotation marks as word processors and other languages write them, one unit each. */
const QUOTES = /[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02]/g;
const PIECE = /(-?)(?:([a-z]+):)?(?:"([^"]*)("?)|(\S+))/giu;

type Draft = {
  -readonly [K in keyof SearchQuery]: SearchQuery[K] extends readonly (infer T)[]
    ? T[]
    : SearchQuery[K];
};

interface Piece {
  readonly value: string;
  /** Where it begins in what was typed, in UTF-16 units. */
  readonly at: number;
  readonly isWanted: boolean;
  readonly quoted: boolean;
  /** Nothing follows it: the person may still be typing it. */
  readonly last: boolean;
}

/** Whether the last word of a piece may go on. */
function isBegun({ value, quoted, last }: Piece, end: string): boolean {
  if (!quoted && value.endsWith('*')) return true;
  // 880 is not the beginning of 8,801: a number is whole unless a star says otherwise.
  const isLong = isUnspaced(end) || Array.from(end).length >= SHORTEST_PREFIX;
  return last && !quoted && isLong && !/^\d/.test(end);
}

function termOf(piece: Piece): TypedTerm | null {
  const found = searchWords(piece.value);
  const words = found.map(({ word }) => word);
  const end = words.at(-1);
  if (end === undefined) return null;
  return {
    term: { words, prefix: isBegun(piece, end) },
    starts: found.map(({ start }) => piece.at + start),
    isWanted: piece.isWanted,
  };
}

function known<T extends string>(list: readonly T[], value: string): T | undefined {
  const wanted = value.toLowerCase();
  return list.find((one) => one === wanted || `${one}s` === wanted);
}

const asDate = (value: string): IsoDate | undefined => {
  const parsed = isoDate.safeParse(value);
  return parsed.success ? parsed.data : undefined;
};

type DateName = 'from' | 'to' | 'after' | 'before';

function setDates(draft: Draft, name: DateName, value: string): void {
  const [first = '', second] = value.split('..');
  const date = asDate(first);
  const until = second === undefined || second === '' ? undefined : asDate(second);
  if (date !== undefined) draft[name] = date;
  if (until !== undefined && name === 'from') draft.to = until;
  if (date === undefined || (second !== undefined && second !== '' && until === undefined)) {
    draft.problems.push(`“${value}” is no date. Write 2025, 2025-10 or 2025-10-10.`);
  }
}

function setChoice<T extends string>(
  draft: Draft,
  into: T[],
  list: readonly T[],
  value: string,
): void {
  const found = known(list, value);
  if (found !== undefined) into.push(found);
  else draft.problems.push(`“${value}” is none of ${list.join(', ')}.`);
}

function sayWhatWasMeant({ problems }: Draft, name: string): void {
  const meant = meantFilter(name);
  if (meant === undefined) return;
  problems.push(`“${name}:” is no filter, so it is looked for as a word. Write ${meant} instead.`);
}

/** Takes a filter in; false where the name is none, so that the piece is words. */
function setFilter(draft: Draft, name: string, value: string): boolean {
  switch (name) {
    case 'tag':
      draft.tags.push(value);
      return true;
    case 'outlet':
    case 'publisher':
      draft.outlets.push(value);
      return true;
    case 'author':
      draft.authors.push(value);
      return true;
    case 'zone':
      setChoice(draft, draft.zones, TEXT_PLACES, value);
      return true;
    case 'kind':
      setChoice(draft, draft.kinds, SEARCH_KINDS, value);
      return true;
    case 'in':
      setChoice(draft, draft.fields, SEARCH_FIELDS, value);
      return true;
    case 'from':
    case 'to':
    case 'after':
    case 'before':
      setDates(draft, name, value);
      return true;
    default:
      sayWhatWasMeant(draft, name);
      return false;
  }
}

/**
 * Reads what somebody typed: words (all must be there), `"a phrase"`, `begin*`, `-without`, and the
 * filters `tag:` `kind:` `publisher:` (or `outlet:`) `author:` `in:` `zone:` `from:2025-01` `to:2025-10`
 * `from:2025-01..2025-10` `after:2025` `before:2025-10`. The last word counts as begun, from three letters on, until a space follows it. Never fails: what is no
 * filter is a word.
 */
export function parseSearch(typed: string): SearchQuery {
  const draft: Draft = {
    terms: [],
    without: [],
    tags: [],
    kinds: [],
    outlets: [],
    authors: [],
    zones: [],
    fields: [],
    problems: [],
  };
  const pieces: TypedTerm[] = [];
  for (const match of typed.replaceAll(QUOTES, '"').matchAll(PIECE)) {
    const [whole, minus = '', name, phrase, closing = '', plain] = match;
    const value = phrase ?? plain ?? '';
    const end = match.index + whole.length;
    const isFilter = name !== undefined && minus === '' && value !== '';
    if (isFilter && setFilter(draft, name.toLowerCase(), value)) continue;
    const written = name === undefined ? value : `${name}:${value}`;
    const term = termOf({
      value: written,
      at: end - closing.length - written.length,
      isWanted: minus === '',
      quoted: phrase !== undefined,
      last: end === typed.length,
    });
    if (term) pieces.push(term);
  }
  for (const [at, term] of withNumbersAsked(typed, pieces).entries()) {
    (pieces[at]?.isWanted ? draft.terms : draft.without).push(term);
  }
  return draft;
}

/** Whether a query asks for anything at all. */
export function asksNothing(query: SearchQuery): boolean {
  return query.terms.length === 0 && !isNarrowed(query);
}

/** Whether a query names documents or records by something other than words. */
export function isNarrowed(query: SearchQuery): boolean {
  const { tags, kinds, outlets, authors, from, to, after, before } = query;
  const dates = [from, to, after, before].filter((date) => date !== undefined);
  return tags.length + kinds.length + outlets.length + authors.length + dates.length > 0;
}
