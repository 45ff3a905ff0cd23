import type { TextRange } from '#shared/base/text-range.ts';
import type { Passage } from './passage.ts';

/** What a passage shares with the sentences that stand in a window sliding over the text. */
class Window {
  /** Tokens shared, each mask at most as often as the passage has it. */
  shared = 0;
  /** Tokens of the sentences in the window. */
  size = 0;
  private readonly wanted: ReadonlyMap<string, number>;
  private readonly held = new Map<string, number>();

  constructor(wanted: ReadonlyMap<string, number>) {
    this.wanted = wanted;
  }

  enter(sentence: Passage): void {
    this.size += sentence.tokens.length;
    this.count(sentence, 1);
  }

  leave(sentence: Passage): void {
    this.size -= sentence.tokens.length;
    this.count(sentence, -1);
  }

  private count({ masks }: Passage, sign: 1 | -1): void {
    for (const [mask, count] of masks) {
      const wanted = this.wanted.get(mask);
      if (wanted === undefined) continue;
      const before = this.held.get(mask) ?? 0;
      const after = before + sign * count;
      this.held.set(mask, after);
      this.shared += Math.min(wanted, after) - Math.min(wanted, before);
    }
  }
}

/**
 * Finds the sentences most like a passage without comparing it with all of them: only those that have
 * one of its rarer words can be alike enough. The answer is that of comparing all; a run is the tokens
 * of its sentences, so a word that the greatest length of a sentence cuts in two counts as two.
 */
export class SentenceIndex {
  private readonly sentences: readonly Passage[];
  /** For each mask the sentences it stands in, rising. */
  private readonly places = new Map<string, number[]>();

  constructor(sentences: readonly Passage[]) {
    this.sentences = sentences;
    for (const [at, { masks }] of sentences.entries()) {
      for (const mask of masks.keys()) {
        const places = this.places.get(mask);
        if (places) places.push(at);
        else this.places.set(mask, [at]);
      }
    }
  }

  /**
   * The first of the runs of `size` sentences most like the passage (`similarity` of their masks), or
   * undefined when none is at least `least` alike (more than 0). Offsets are those of the sentences.
   */
  mostLike(passage: Passage, size: number, least: number): TextRange | undefined {
    let best = -1;
    let most = least;
    const window = new Window(passage.masks);
    let [from, to] = [0, 0]; // sentences in the window
    for (const start of this.starts(passage, size, least)) {
      for (; from < Math.min(start, to); from += 1) window.leave(this.at(from));
      if (from < start) [from, to] = [start, start];
      for (; to < start + size; to += 1) window.enter(this.at(to));
      const like = (2 * window.shared) / (passage.tokens.length + window.size);
      if (like > most || (like === most && best < 0)) [best, most] = [start, like];
    }
    if (best < 0) return undefined;
    return { start: this.at(best).start, end: this.at(best + size - 1).end };
  }

  private at(index: number): Passage {
    const sentence = this.sentences[index];
    if (!sentence) throw new Error(`No sentence ${index} of ${this.sentences.length}`);
    return sentence;
  }

  /** First sentences, rising, of the runs that may be alike enough. */
  private *starts(passage: Passage, size: number, least: number): Iterable<number> {
    const last = this.sentences.length - size;
    let next = 0;
    for (const place of this.plausible(passage, least)) {
      const until = Math.min(place, last);
      for (next = Math.max(next, place - size + 1); next <= until; next += 1) yield next;
    }
  }

  /**
   * Sentences, rising, that have one of the passage's rarer masks. A run without any of these shares
   * at most the `rest` of the passage's tokens and is itself no shorter than what it shares, so it is
   * at most 2 rest / (tokens + rest) alike (prefix filtering; Chaudhuri, Ganti and Kaushik 2006).
   */
  private plausible({ masks, tokens }: Passage, least: number): Iterable<number> {
    const known = [...masks].flatMap(([mask, count]) => {
      const places = this.places.get(mask);
      return places ? [{ places, count }] : [];
    });
    known.sort((a, b) => a.places.length - b.places.length);
    let rest = known.reduce((sum, { count }) => sum + count, 0);
    const found = new Set<number>();
    for (const { places, count } of known) {
      if ((2 * rest) / (tokens.length + rest) < least) break;
      for (const place of places) found.add(place);
      rest -= count;
    }
    return Uint32Array.from(found).sort();
  }
}
