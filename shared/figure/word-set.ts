/** Lengths from here on share the place of a shorter one. */
const LENGTHS = 64;

/** Bits of the lists a word is in, 32 to a place; the same object for the same word. */
export type Lists = Int32Array;

/** Room for 512 lists. */
const PLACES = 16;
const BITS = 32;

/** The lists a word of no list is in. */
export const IN_NO_LIST: Lists = new Int32Array(PLACES);

/** The first places are kept for lists asked of whole sentences (GateSet): 96 of them. */
const GATES = 3;

const lexicon = new Map<string, Lists>();
let gates = 0;
let others = GATES * BITS;

// Commas, stops and brackets are a seventh of all tokens.
const ofAscii = new Array<Lists>(0x80).fill(IN_NO_LIST);

/** Which lists a word or mark is in: one look-up that answers for all of them. */
export function listsOf(word: string): Lists {
  const code = word.length === 1 ? word.charCodeAt(0) : 0x80;
  return (code < 0x80 ? ofAscii[code] : lexicon.get(word)) ?? IN_NO_LIST;
}

/** The first and the last digits of listed numbers, a bit each, by their length. */
const listedDigits = new Int32Array(BITS);
const digitBits = (digits: string): number =>
  (1 << (digits.charCodeAt(0) & 15)) | (1 << (16 + (digits.charCodeAt(digits.length - 1) & 15)));

/** The same for a number: hardly any is in a list ("100"), and most need no look-up to tell. */
export function listsOfNumber(digits: string): Lists {
  const bits = digitBits(digits);
  const listed = listedDigits[digits.length % BITS] ?? 0;
  return (listed & bits) === bits ? listsOf(digits) : IN_NO_LIST;
}

/** Every gate that one of these tokens is in. */
export function gatesOf(tokens: readonly { readonly lists: Lists }[]): Lists {
  let [one, two, three] = [0, 0, 0];
  for (const { lists } of tokens) {
    one |= lists[0] ?? 0;
    two |= lists[1] ?? 0;
    three |= lists[2] ?? 0;
  }
  return Int32Array.of(one, two, three);
}

/**
 * A closed list of words, asked of nearly every token. Lists are made when their module is loaded,
 * before any text is read: a token then knows all it is in, and asking costs a bit test, a tenth of
 * looking a string up.
 */
export class WordSet {
  readonly #words: ReadonlySet<string>;
  readonly #place: number;
  readonly #bit: number;
  // Two bits rule out most bare strings before any hashing: whether a word of that length begins with
  // that letter, and whether one ends with it.
  readonly #heads = new Int32Array(LENGTHS);
  readonly #ends = new Int32Array(LENGTHS);

  /** `gate` says that whole sentences are asked for it. */
  constructor(list: readonly string[], gate = false) {
    this.#words = new Set(list);
    const number = gate ? gates : others;
    if (number === (gate ? GATES : PLACES) * BITS)
      throw new Error('More word lists than there are bits: raise GATES or PLACES.');
    this.#place = Math.floor(number / BITS);
    this.#bit = 1 << (number % BITS);
    if (gate) gates += 1;
    else others += 1;
    for (const word of list) this.#add(word);
  }

  #add(word: string): void {
    const lists = lexicon.get(word) ?? new Int32Array(PLACES);
    lexicon.set(word, lists);
    if (word.length === 1 && word.charCodeAt(0) < 0x80) ofAscii[word.charCodeAt(0)] = lists;
    lists[this.#place] = (lists[this.#place] ?? 0) | this.#bit;
    const digits = word.length % BITS;
    if (/^\d/.test(word)) listedDigits[digits] = (listedDigits[digits] ?? 0) | digitBits(word);
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

/**
 * A list a rule asks the whole sentence for before it looks at each number (TokenList.any): most
 * sentences have none of its words, and the rule is done.
 */
export class GateSet extends WordSet {
  readonly gate = true;

  constructor(list: readonly string[]) {
    super(list, true);
  }
}

/** What each word of a list means. A token that is in no such list is not looked up. */
export class WordMap<Value> extends Map<string, Value> {
  readonly words: GateSet;

  constructor(entries: Iterable<readonly [string, Value]>) {
    super(entries);
    this.words = new GateSet([...this.keys()]);
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

/** Words or marks a rule asks the whole sentence for, written like those of `wordSet`. */
export function gateSet(list: string): GateSet {
  return new GateSet(list.split(' '));
}

/** Single characters, written without anything between them. */
export function markSet(list: string): WordSet {
  return new WordSet(Array.from(list));
}
