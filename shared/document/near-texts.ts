/** Sorted, distinct 32-bit hashes of a text's runs of five words. */
export type Fingerprint = Uint32Array;

/** One run of words in so many is looked up to find who shares it; the verdict uses all of them. */
const SAMPLED = 4;
/** A run in more texts than this is a phrase of the trade; the first ones join their group. */
const MOST_HOLDERS = 50;
/** So many standard deviations below what is expected of a sample: one pair in thirty thousand is missed. */
const DEVIATIONS = 4;
/** How many sampled runs two texts have in common at least when they have `share` of all in common. */
const leastCommon = (samples: number, share: number): number =>
  share * samples - DEVIATIONS * Math.sqrt(share * (1 - share) * samples);

/** Of fewer sampled runs none may be in common all the same: 6 where four fifths matter, 43 where three tenths. */
function enoughFor(share: number): number {
  const spread = DEVIATIONS * Math.sqrt(share * (1 - share));
  return ((spread + Math.sqrt(spread ** 2 + 4 * share)) / (2 * share)) ** 2;
}

const isSampled = (run: number): boolean => run % SAMPLED === 0;

interface Held {
  readonly length: number;
  readonly samples: number;
}

/**
 * Texts by some of their runs of words, so that not every pair is compared: a footer that a thousand
 * pages of one outlet share makes none of them worth a look.
 */
export class NearTexts {
  /** An index stands for itself where it is the only one, as nearly all: a list for each took 100 MB. */
  readonly #byRun = new Map<number, number | number[]>();
  readonly #held: Held[] = [];
  readonly #short: number[] = [];
  readonly #enough: number;

  /** `leastShare` is the least that will ever matter. */
  constructor(leastShare: number) {
    this.#enough = enoughFor(leastShare);
  }

  /** Its index is how many were added before. */
  add(fingerprint: Fingerprint): void {
    const index = this.#held.length;
    const samples = fingerprint.filter(isSampled);
    this.#held.push({ length: fingerprint.length, samples: samples.length });
    if (samples.length < this.#enough) this.#short.push(index);
    for (const run of samples) {
      const holders = this.#byRun.get(run);
      if (holders === undefined) this.#byRun.set(run, index);
      else if (typeof holders === 'number') this.#byRun.set(run, [holders, index]);
      else if (holders.length < MOST_HOLDERS) holders.push(index);
    }
  }

  /**
   * Indices of those that may have so much in common with a text, which is no proof. `shareWith` answers
   * the share of the smaller text's runs, 0 to 1, that matters between it and another.
   */
  near(fingerprint: Fingerprint, shareWith: (index: number) => number): Set<number> {
    const samples = fingerprint.filter(isSampled);
    const common = new Map<number, number>();
    let crowded = 0; // runs of which not all holders are known
    const count = (index: number): unknown => common.set(index, (common.get(index) ?? 0) + 1);
    for (const run of samples) {
      const holders = this.#byRun.get(run) ?? [];
      if (typeof holders === 'number') {
        count(holders);
        continue;
      }
      if (holders.length === MOST_HOLDERS) crowded += 1;
      for (const index of holders) count(index);
    }
    const samplesWith = (index: number): number => {
      const other = this.#held[index];
      return other && other.length < fingerprint.length ? other.samples : samples.length;
    };
    const near = new Set<number>();
    for (const [index, shared] of common) {
      const least = leastCommon(samplesWith(index), shareWith(index));
      if (shared + crowded >= least) near.add(index);
    }
    // Of what is short the sample does not tell.
    const short = samples.length < this.#enough ? this.#held.keys() : this.#short;
    for (const index of short) {
      if (samplesWith(index) < enoughFor(shareWith(index))) near.add(index);
    }
    return near;
  }
}
