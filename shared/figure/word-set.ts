/** Lengths from here on share the place of a shorter one. */
const LENGTHS = 64;

/** Bits of the lists a word is in, 32 to a place; the same object for the same word. */
export type Lists = Int32Array;

/** Room for 512 lists. */
const PLACES = 16;
const BITS = 32;

/** The lists a word of no list is in. */
export const IN_NO_LIST: Lists = new Int32Array(PLACES);

const lexicon = new Map<string, Lists>();
let made = 0;
let longestNumber = 0;

// Commas, stops and brackets are a seventh of all tokens.
const ofAscii = new Array<Lists>(0x80).fill(IN_NO_LIST);

/** Which lists a word or mark is in: one look-up that answers for all of them. */
export function listsOf(word: string): Lists {
  const code = word.length === 1 ? word.charCodeAt(0) : 0x80;
  return (code < 0x80 ? ofAscii[code] : lexicon.get(word)) ?? IN_NO_LIST;
}

/** The same for a number, which hardly any list has ("100"): most are longer than any listed. */
export function listsOfNumber(digits: string): Lists {
  return digits.length > longestNumber ? IN_NO_LIST : listsOf(digits);
}

/** Every list that one of these tokens is in. */
export function listsOfAll(tokens: readonly { readonly lists: Lists }[]): Lists {
  const out = new Int32Array(PLACES);
  for (const { lists } of tokens) {
    if (lists === IN_NO_LIST) continue;
    for (let place = 0; place < PLACES; place += 1)
      out[place] = (out[place] ?? 0) | (lists[place] ?? 0);
  }
  return out;
}

/**
 * A closed list of words, asked of nearly every token. Lists are made when their module is loaded,
 * before any text is read: a token then knows all it is in, and asking costs a bit test, a tenth of
 * looking a string up. A rule asks first whether any word of the sentence is in its list
 * (TokenList.any).
 */
export class WordSet {
  readonly #words: ReadonlySet<string>;
  readonly #place: number;
  readonly #bit: number;
  // Two bits rule out most bare strings before any hashing: whether a word of that length begins with
  // that letter, and whether one ends with it.
  readonly #heads = new Int32Array(LENGTHS);
  readonly #ends = new Int32Array(LENGTHS);

  constructor(list: readonly string[]) {
    this.#words = new Set(list);
    if (made === PLACES * BITS)
      throw new Error('More word lists than there are bits: raise PLACES.');
    this.#place = Math.floor(made / BITS);
    this.#bit = 1 << (made % BITS);
    made += 1;
    for (const word of list) this.#add(word);
  }

  #add(word: string): void {
    const lists = lexicon.get(word) ?? new Int32Array(PLACES);
    lexicon.set(word, lists);
    if (word.length === 1 && word.charCodeAt(0) < 0x80) ofAscii[word.charCodeAt(0)] = lists;
    lists[this.#place] = (lists[this.#place] ?? 0) | this.#bit;
    if (/^\d/.test(word)) longestNumber = Math.max(longestNumber, word.length);
    const place = word.length % LENGTHS;
    // A shift takes the last five bits of its distance: enough to tell letters apart.
    this.#heads[place] = (this.#heads[place] ?? 0) | (1 << word.charCodeAt(0));
    this.#ends[place] = (this.#ends[place] ?? 0) | (1 << word.charCodeAt(word.length - 1));
  }

  /** Whether a token's word in lower case, or its mark, is one of these. */
  holds(token: { readonly lists: Lists }): boolean {
    return this.in(token.lists);
  }

  /** Whether this is one of `lists`. */
  in(lists: Lists): boolean {
    return ((lists[this.#place] ?? 0) & this.#bit) !== 0;
  }

  has(word: string): boolean {
    const { length } = word;
    const place = length % LENGTHS;
    return (
      (((this.#heads[place] ?? 0) >> word.charCodeAt(0)) & 1) !== 0 &&
      (((this.#ends[place] ?? 0) >> word.charCodeAt(length - 1)) & 1) !== 0 &&
      this.#words.has(word)
    );
  }

  [Symbol.iterator](): Iterator<string> {
    return this.#words.values();
  }
}

/** What each word of a list means. A token that is in no such list is not looked up. */
export class WordMap<Value> extends Map<string, Value> {
  readonly words: WordSet;

  constructor(entries: Iterable<readonly [string, Value]>) {
    super(entries);
    this.words = new WordSet([...this.keys()]);
  }

  /** What a token's lower case means, undefined where it is none of these. */
  of(token: { readonly lists: Lists; readonly lower: string }): Value | undefined {
    return this.words.in(token.lists) ? this.get(token.lower) : undefined;
  }
}

/** The words of a list written with single spaces between them. */
export function wordSet(list: string): WordSet {
  return new WordSet(list.split(' '));
}

/** Single characters, written without anything between them. */
export function markSet(list: string): WordSet {
  return new WordSet(Array.from(list));
}
