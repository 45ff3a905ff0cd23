/** One number as written: tokens `[first, last]`, its value, and how it was put. */
export interface Numeral {
  readonly first: number;
  readonly last: number;
  readonly value: number;
  readonly form: 'digits' | 'words' | 'fraction' | 'article';
  /** "thousands of": only the least value is known. */
  readonly open: boolean;
  /** Factor a scale word put on the digits ("5 million"), 1 without one. */
  readonly scale: number;
  /** ± part, when there is one. */
  readonly margin?: number;
}
