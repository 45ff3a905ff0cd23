const RTL = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
const RTL_LETTERS =
  /(?=\p{L})[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/gu;
const LTR_LETTERS = /(?=\p{L})[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/gu;
/** In reversed text: numbers and words that are written from left to right within it. */
const LTR_PART =
  /[%٪‰°]?(?:[\p{Nd}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*)(?:[\s.,:/’'&+-]*[\p{Nd}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*)*[$€£]?/gu;
const RTL_PART =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{M}](?:[\s.,:’'-]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{M}])*/gu;
const PAIRS = '()[]{}<>«»‹›';

/** Letters in reverse, each with its marks. */
const reversed = (text: string): string =>
  (text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []).reverse().join('');

const mirrored = (text: string): string =>
  text.replace(/[()[\]{}<>«»‹›]/gu, (char) => PAIRS.charAt(PAIRS.indexOf(char) ^ 1));

export const isRightToLeft = (text: string): boolean =>
  RTL.test(text) && (text.match(RTL_LETTERS)?.length ?? 0) > (text.match(LTR_LETTERS)?.length ?? 0);

/**
 * A line as it is read, from its letters as they stand from left to right: Hebrew and Arabic words are
 * turned round, numbers and Latin words within them stay. A short way through UAX 9, for one line without
 * embeddings.
 */
export function logicalOrder(drawn: string): string {
  if (!RTL.test(drawn)) return drawn;
  if (!isRightToLeft(drawn)) return drawn.replace(RTL_PART, reversed);
  return mirrored(reversed(drawn)).replace(LTR_PART, (part) => mirrored(reversed(part)));
}
