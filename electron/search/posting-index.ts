import { isAsked, type SearchTerm, type WordAsked } from '#shared/query/search-term.ts';

/** One text in the index. `key` changes whenever what was indexed of it would. */
export interface IndexedText {
  readonly id: string;
  readonly key: string;
}

/** Postings that no longer change: per term, in the order of `terms`, `starts[i]` to `starts[i + 1]`. */
export interface FrozenPostings {
  readonly texts: readonly (IndexedText | null)[];
  readonly terms: readonly string[];
  readonly starts: Uint32Array;
  readonly postings: Uint32Array;
}

/** How a word stands in a text, worst first: two bits of a posting. */
const WEIGHTS = [0.3, 1, 1.4, 1.7];
const BUCKETS = WEIGHTS.length;
/** Fresh postings are merged once there are as many as this, or half of what is frozen. */
const FEWEST_TO_MERGE = 250_000;

const EMPTY: FrozenPostings = {
  texts: [],
  terms: [],
  starts: new Uint32Array(1),
  postings: new Uint32Array(0),
};

/** First place in a sorted list whose value is not before `wanted`. */
function lowerBound(sorted: readonly string[], wanted: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The places of a word, or of all that begin with it, in a sorted list. */
function placesOf(sorted: readonly string[], word: string, prefix: boolean): [number, number] {
  const from = lowerBound(sorted, word);
  if (!prefix) return [from, sorted[from] === word ? from + 1 : from];
  let to = from;
  while (to < sorted.length && sorted[to]?.startsWith(word)) to += 1;
  return [from, to];
}

/** The words of a term, each with the numbers it may be part of: a text holds it with one of them. */
function wantedWords({
  words,
  prefix,
  numbers = [],
}: SearchTerm): readonly (WordAsked & { readonly numbers: readonly WordAsked[] })[] {
  return words.map((word, at) => ({
    word,
    prefix: prefix && at === words.length - 1,
    numbers: numbers.filter((number) => number.at <= at && at < number.at + number.count),
  }));
}

/**
 * Which words stand in which texts. A text is a number, a word a sorted run of numbers: ten thousand
 * documents of 800 words take about a tenth of the memory of a general index, and a begun word is one
 * range of the sorted words. Where in a text a word stands is found by reading it.
 */
export class PostingIndex {
  #frozen: FrozenPostings;
  readonly #texts: (IndexedText | null)[];
  readonly #ordinals = new Map<string, number>();
  #fresh = new Map<string, number[]>();
  #freshCount = 0;
  #freshTerms: string[] | null = null;
  #gone = 0;

  constructor(frozen: FrozenPostings = EMPTY) {
    this.#frozen = frozen;
    this.#texts = [...frozen.texts];
    for (const [ordinal, text] of this.#texts.entries()) {
      if (text) this.#ordinals.set(text.id, ordinal);
      else this.#gone += 1;
    }
  }

  get size(): number {
    return this.#ordinals.size;
  }

  /** The key under which a text was indexed, or undefined. */
  keyOf(id: string): string | undefined {
    const ordinal = this.#ordinals.get(id);
    return ordinal === undefined ? undefined : this.#texts[ordinal]?.key;
  }

  ids(): Iterable<string> {
    return this.#ordinals.keys();
  }

  /** Takes a text in, in place of what was known of it. `words` says how often each stands in its body. */
  add(text: IndexedText, words: ReadonlyMap<string, number>): void {
    this.remove(text.id);
    const ordinal = this.#texts.length;
    this.#texts.push(text);
    this.#ordinals.set(text.id, ordinal);
    for (const [word, count] of words) {
      const posting = ordinal * BUCKETS + Math.min(BUCKETS - 1, count);
      const list = this.#fresh.get(word);
      if (list) list.push(posting);
      else {
        this.#fresh.set(word, [posting]);
        this.#freshTerms = null;
      }
    }
    this.#freshCount += words.size;
    if (this.#freshCount > Math.max(FEWEST_TO_MERGE, this.#frozen.postings.length / 2))
      this.freeze();
  }

  remove(id: string): void {
    const ordinal = this.#ordinals.get(id);
    if (ordinal === undefined) return;
    this.#ordinals.delete(id);
    this.#texts[ordinal] = null;
    this.#gone += 1;
  }

  /** Texts that hold every word of every term, the best first. Neighbours are not looked at. */
  match(terms: readonly SearchTerm[]): string[] {
    const wanted = terms.flatMap(wantedWords);
    // Whole and long words first: they leave least to count.
    wanted.sort((a, b) => Number(a.prefix) - Number(b.prefix) || b.word.length - a.word.length);
    const held = new Uint16Array(this.#texts.length);
    const scores = new Float32Array(this.#texts.length);
    for (const [step, one] of wanted.entries()) {
      const asked = [one, ...one.numbers];
      if (!asked.map((each) => this.#count(each, step, held, scores)).includes(true)) return [];
    }
    const found: number[] = [];
    for (let ordinal = 0; ordinal < held.length; ordinal += 1) {
      if (held[ordinal] === wanted.length && this.#texts[ordinal]) found.push(ordinal);
    }
    found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || b - a);
    return found.flatMap((ordinal) => this.#texts[ordinal]?.id ?? []);
  }

  /** Everything in one run of numbers, without the texts that have gone: what goes to disk. */
  freeze(): FrozenPostings {
    if (this.#freshCount > 0 || this.#gone > 0) this.#merge();
    return this.#frozen;
  }

  /** Counts a word in the texts that held all before it; false where there is none. */
  #count(asked: WordAsked, step: number, held: Uint16Array, scores: Float32Array): boolean {
    const { word, prefix } = asked;
    let any = false;
    const take = (list: ArrayLike<number>, from: number, to: number): void => {
      const rarity = Math.log(1 + this.#texts.length / Math.max(1, to - from));
      for (let at = from; at < to; at += 1) {
        const posting = list[at] ?? 0;
        const ordinal = Math.floor(posting / BUCKETS);
        const so = held[ordinal] ?? 0;
        if (so < step || so > step + 1) continue;
        held[ordinal] = step + 1;
        scores[ordinal] = (scores[ordinal] ?? 0) + rarity * (WEIGHTS[posting % BUCKETS] ?? 1);
        any = true;
      }
    };
    const { terms, starts, postings } = this.#frozen;
    const [from, to] = placesOf(terms, word, prefix);
    for (let at = from; at < to; at += 1) {
      if (isAsked(terms[at] ?? '', asked)) take(postings, starts[at] ?? 0, starts[at + 1] ?? 0);
    }
    for (const fresh of this.#freshWords(word, prefix)) {
      if (!isAsked(fresh, asked)) continue;
      const list = this.#fresh.get(fresh) ?? [];
      take(list, 0, list.length);
    }
    return any;
  }

  #freshWords(word: string, prefix: boolean): string[] {
    if (!prefix) return this.#fresh.has(word) ? [word] : [];
    this.#freshTerms ??= [...this.#fresh.keys()].sort();
    const [from, to] = placesOf(this.#freshTerms, word, true);
    return this.#freshTerms.slice(from, to);
  }

  #merge(): void {
    const renumbered = new Int32Array(this.#texts.length).fill(-1);
    const texts: IndexedText[] = [];
    for (const [ordinal, text] of this.#texts.entries()) {
      if (!text) continue;
      renumbered[ordinal] = texts.length;
      texts.push(text);
    }
    this.#frozen = merged(this.#frozen, this.#fresh, this.#freshCount, texts, renumbered);
    this.#texts.splice(0, this.#texts.length, ...texts);
    this.#ordinals.clear();
    for (const [ordinal, { id }] of texts.entries()) this.#ordinals.set(id, ordinal);
    this.#fresh = new Map();
    this.#freshCount = 0;
    this.#freshTerms = null;
    this.#gone = 0;
  }
}

/** Old and fresh postings of every word in one run; words that stand nowhere any more are dropped. */
function merged(
  frozen: FrozenPostings,
  fresh: ReadonlyMap<string, readonly number[]>,
  freshCount: number,
  texts: readonly IndexedText[],
  renumbered: Int32Array,
): FrozenPostings {
  const old = new Map(frozen.terms.map((term, at) => [term, at]));
  const words = [...new Set([...frozen.terms, ...fresh.keys()])].sort();
  const postings = new Uint32Array(frozen.postings.length + freshCount);
  const terms: string[] = [];
  const starts: number[] = [0];
  let end = 0;
  const take = (list: ArrayLike<number>, from: number, to: number): void => {
    for (let at = from; at < to; at += 1) {
      const posting = list[at] ?? 0;
      const ordinal = renumbered[Math.floor(posting / BUCKETS)] ?? -1;
      if (ordinal < 0) continue;
      postings[end] = ordinal * BUCKETS + (posting % BUCKETS);
      end += 1;
    }
  };
  for (const word of words) {
    const before = end;
    const at = old.get(word);
    if (at !== undefined) {
      take(frozen.postings, frozen.starts[at] ?? 0, frozen.starts[at + 1] ?? 0);
    }
    const list = fresh.get(word);
    if (list) take(list, 0, list.length);
    if (end === before) continue;
    terms.push(word);
    starts.push(end);
  }
  return { texts, terms, starts: Uint32Array.from(starts), postings: postings.slice(0, end) };
}
