const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';
const TIMES_TEN = /[×x·⋅∙*]\s?10$/u;
const LENGTH = /(?:^|[^\p{L}])(?:[kcmdhµ]?m|ft|in|mi|yd)$/u;
const NOTES = /^\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*$/u;
const POWER = /^[-−–]?\d{1,3}$/u;

const inDigits = (text: string, digits: string, minus: string): string =>
  text.replace(/\d/g, (digit) => digits.charAt(Number(digit))).replace(/^[-−–]/u, minus);

/**
 * A raised word as it follows `before` in a line: a power keeps its place (10⁶, km²), a note's mark goes
 * into brackets. Raised digits never join the number before them: 945 with note 3 is not 9,453.
 */
export function raisedText(before: string, raised: string, isFraction: boolean): string {
  const text = raised.trim();
  const space = /\s$/u.test(raised) ? ' ' : '';
  if (isFraction && /^\d+$/.test(text)) return /\d$/.test(before) ? ` ${text}` : text;
  if (POWER.test(text) && (TIMES_TEN.test(before) || /^\D/.test(text))) {
    return inDigits(text, SUPERSCRIPTS, '⁻') + space;
  }
  if (/^[23]$/.test(text) && LENGTH.test(before)) return inDigits(text, SUPERSCRIPTS, '⁻') + space;
  if (NOTES.test(text)) {
    const marks = text.replace(/\s/g, '').replace(/\d+/g, (mark) => `[${mark}]`);
    return marks.replace(/[,;]/g, '') + (before === '' ? ' ' : space);
  }
  if (/^[a-z]$/.test(text) && before !== '') return `[${text}]${space}`;
  return before === '' ? `${text} ` : raised;
}

/** A lowered word after `before`: digits stay below only where they would join a number. */
export function loweredText(before: string, lowered: string): string {
  const joins = /\d$/.test(before) && /^\d/.test(lowered);
  return joins ? inDigits(lowered, SUBSCRIPTS, '₋') : lowered;
}
