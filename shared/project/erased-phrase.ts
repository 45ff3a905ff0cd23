/** What stands where words were erased; of one length, so that it tells nothing. */
export const ERASED = '█████';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const BETWEEN = '[^\\p{L}\\p{M}\\p{N}]+';

/** Words in one form for everybody: composed, in lower case, without what stands between them. */
export function phraseWords(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(WORD) ?? [];
}

/** Words to be erased wherever they stand, whatever the case and whatever stands between them. */
export class ErasedPhrase {
  readonly words: readonly string[];
  readonly #pattern: RegExp;

  /** Throws on a phrase without a word. */
  constructor(phrase: string) {
    this.words = phraseWords(phrase);
    if (this.words.length === 0) throw new Error('A phrase has at least one word');
    // A file may hold them composed or taken apart.
    const forms = (['NFC', 'NFD'] as const).map((form) =>
      this.words.map((word) => word.normalize(form)).join(BETWEEN),
    );
    this.#pattern = new RegExp([...new Set(forms)].join('|'), 'giu');
  }

  isIn(value: unknown): boolean {
    if (typeof value === 'string') return value.search(this.#pattern) >= 0;
    if (typeof value !== 'object' || value === null) return false;
    return Object.entries(value).some(([key, one]) => this.isIn(key) || this.isIn(one));
  }

  /** The value without the words, in strings however deep; keys are ids and stay. */
  without(value: unknown): unknown {
    if (typeof value === 'string') return value.replace(this.#pattern, ERASED);
    if (Array.isArray(value)) return value.map((one) => this.without(one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.without(one)]));
  }
}
