// Scripts written without spaces between words: only a dictionary tells their words apart.
const UNSPACED =
  /[\p{Script=Myanmar}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const WORD = /[\p{L}\p{N}]/u;
/** Intl.Segmenter is quadratic over long flat text, so it is fed slices. */
const SLICE = 20_000;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

function segmentedWords(text: string): number {
  let count = 0;
  for (let from = 0; from < text.length; from += SLICE) {
    for (const part of segmenter.segment(text.slice(from, from + SLICE))) {
      if (part.isWordLike) count += 1;
    }
  }
  return count;
}

/** Words of a text: runs between white space that hold a letter or digit, as a word processor counts. */
export function countWords(text: string): number {
  let count = 0;
  for (const [run] of text.matchAll(/[^\s\ufffc]+/gu)) {
    if (UNSPACED.test(run)) count += segmentedWords(run);
    else if (WORD.test(run)) count += 1;
  }
  return count;
}
