/** What a number format writes around its digits, and how it writes those. */
export interface AffixedLook {
  readonly prefix: string;
  readonly suffix: string;
  readonly grouped: boolean;
  readonly decimals: { readonly least: number; readonly most: number };
  /** Digits before the point that are there even where they are nought. */
  readonly digits: number;
  /** Each comma behind the digits leaves three of them out. */
  readonly thousands: number;
}

/** The digits of a format: one group of signs, with a point and commas in or behind it (ECMA-376-1, 18.8.31). */
const DIGITS = /^(?:General|([#0?][#0?,]*|(?=\.[#0?]))(?:\.([#0?]+))?(,*))/;
/** One step beside the digits: words, a currency, a colour or blank that is no words, a sign as it stands. */
const BESIDE =
  /^(?:"([^"]*)"|\\(.)|\[\$([^\]-]*)(?:-[^\]]*)?\]|\[[A-Z][A-Za-z]+\d*\]|[_*].|([ $€£¥₩₹()+\-]))/u;
/** Says something of the number: a currency or a word. */
const SPOKEN = /[\p{L}\p{Sc}°‰]/u;

/** The words at the head of a code, and what is left of it. */
function besideAt(code: string): { readonly words: string; readonly rest: string } {
  let [words, rest] = ['', code];
  for (let step = BESIDE.exec(rest); step; step = BESIDE.exec(rest)) {
    words += step[1] ?? step[2] ?? step[3] ?? step[4] ?? '';
    rest = rest.slice(step[0].length);
  }
  return { words, rest };
}

/**
 * A format code that plainly says what stands around a number; undefined for one that says nothing, or
 * more than digits and words. Only the part for positive numbers is asked: the others repeat it.
 */
export function affixedLook(code: string): AffixedLook | undefined {
  const section = /^(?:"[^"]*"|\\.|[^;"\\])*/.exec(code)?.[0] ?? '';
  const before = besideAt(section);
  const match = DIGITS.exec(before.rest);
  if (!match) return undefined;
  const after = besideAt(before.rest.slice(match[0].length));
  if (after.rest !== '' || !SPOKEN.test(before.words + after.words)) return undefined;
  const [, whole = '', fraction = '', behind = ''] = match;
  const places = whole.replace(/,+$/, '');
  const isGeneral = match[0] === 'General';
  return {
    prefix: before.words.trimStart(),
    suffix: after.words.trimEnd(),
    grouped: places.includes(','),
    decimals: {
      least: fraction.match(/0/g)?.length ?? 0,
      most: isGeneral ? 10 : fraction.length,
    },
    digits: Math.max(1, places.match(/0/g)?.length ?? 0),
    thousands: behind.length + whole.length - places.length,
  };
}

/** A number as its format writes it, signs as English does: the file does not say whose country it is shown in. */
export function affixed(number: number, look: AffixedLook): string {
  const { prefix, suffix, grouped, digits } = look;
  const { least, most } = look.decimals;
  const size = Math.abs(number) / 1_000 ** look.thousands;
  const [whole = '', fraction = ''] = size.toFixed(Math.min(20, most)).split('.');
  const kept = fraction.slice(0, least) + fraction.slice(least).replace(/0+$/, '');
  const full = whole.padStart(digits, '0');
  const shown = grouped ? full.replace(/\B(?=(?:\d{3})+$)/g, ',') : full;
  const isNought = !/[1-9]/.test(whole + kept);
  return `${number < 0 && !isNought ? '-' : ''}${prefix}${shown}${kept === '' ? '' : `.${kept}`}${suffix}`;
}
