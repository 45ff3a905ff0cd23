const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/**
 * A lowered number behind another as such: 5 in base 12 is 5₁₂, not 512. Behind a letter it is left as it is,
 * for H2O is what people type and look for. `before`: what stands before it.
 */
export function lowered(words: string, before: string): string {
  if (!/[\d₀-₉][.,]?$/.test(before)) return words;
  return words.replace(/^\d+/, (digits) =>
    digits.replace(/\d/g, (digit) => SUBSCRIPTS.charAt(Number(digit))),
  );
}
