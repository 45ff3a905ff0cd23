import type { FigureKind } from './quantity.ts';
import { markSet } from './word-set.ts';

// SI prefixes and the symbols that take them; the symbols that take none stand in PLAIN.
const PREFIX = '(?:da|[YZEPTGMkhdcmμµunpfa])?';
const PREFIXED =
  '(?:mol|eV|Hz|Pa|Wh|Ah|VA|bps|Bq|Gy|Sv|bar|cal|lm|lx|Da|bp|m|g|s|L|l|A|K|M|N|J|W|C|V|F|Ω|T|H|S|B|b|t)';
const PLAIN =
  '(?:°\\s?[CFK]|º\\s?[CF]|˚\\s?[CF]|°|%|‰|‱|ppmv?|ppbv?|pptv?|psu|rpm|bpm|dpi|mmHg|ha|min|hr?s?|yrs?|days?|d|a|au|AU|pc|kpc|Mpc|Gpc|' +
  'Ma|ka|Ga|Myr|kyr|Gyr|byr|ky|My|IU|EU(?=\\s?\\/)|U|dB|pH|wt\\.?\\s?%|wt\\.|vol\\.?\\s?%|mol\\s?%|at\\.?\\s?%|Å|Ω|ft|in|lbs?|oz|gal|mi|mph|kph|kmh|' +
  'cfu|CFU|OD|Mt|Gt|kt|rad|sr|mas|arcsec|arcmin|deg|emu|Oe|Torr|atm|erg|dyn|kgf|psi|cc|fps|MPH|kDa|Kb|Mb|Gb|kb|nt|aa|M☉|M⊙|L⊙|R⊙)';
const UNIT = `(?:${PLAIN}|${PREFIX}${PREFIXED})`;
const POWER = '(?:[⁻−-]?[¹²³⁴⁵⁶]|\\^?(?:[−–-]|−\\s)?[1-4](?!\\d|[.,]\\d))?';
const BOUND = "(?![\\p{L}\\p{N}’'])";
const FACTOR = `${UNIT}${POWER}${BOUND}`;
const NEGATIVE = `${UNIT}(?:⁻[¹²³⁴]|\\^?(?:[−–-]|−\\s)[1-4])${BOUND}`;
// What is weighed, inside its unit: "200 kg N ha−1", "3 mg CaCO3 L−1".
const OF_WHAT = '(?:N|C|P|K|S|DM|DW|FW|CO2|CaCO3|NO3|NH4)';
// One space, a doubled one, or one with a mark of no width.
const BETWEEN = '[\\s\\u200b\\u2060]{1,2}';
// Factors after the first: "/kg", "·s", or after a space only with a negative power (m s−1).
const SYMBOLS = new RegExp(
  `(?:${FACTOR})(?:\\s?\\/\\s?(?:${FACTOR})|[·⋅∙*]${FACTOR}|${BETWEEN}(?:${OF_WHAT}${BETWEEN})?${NEGATIVE})*`,
  'uy',
);

const SYMBOL_WORD = new RegExp(`^(?:${FACTOR}|(?:wt|vol|at|R|EU)$)`, 'u');

/** Units of the longest word that can be a symbol ("arcsec") and its power; a longer one is none. */
export const LONGEST_SYMBOL = 8;

/** Whether a symbol may begin with this word; "wt", "vol", "at", "R" and "EU" are some only with a mark. */
export function isSymbolWord(word: string): boolean {
  return word.length <= LONGEST_SYMBOL && SYMBOL_WORD.test(word);
}

/** The marks a symbol may begin with. */
export const SYMBOL_MARKS = markSet('°º˚%‰‱');

// Read as something else unless glued to the number or part of a compound.
const NEEDS_GLUE = new Set([
  'a',
  'd',
  'A',
  'C',
  'H',
  'F',
  'S',
  'B',
  'b',
  'U',
  'in',
  'P',
  'aa',
  'nt',
  'mi',
  'au',
  'T',
  'pH',
  'Oe',
  'OD',
  'deg',
  'as',
  'am',
  'pm',
]);
// Never a unit when glued to bare digits: isotopes, labels (13C, 2H, 3D), times (9am) and articles.
const NEVER_GLUED = new Set([
  'C',
  'N',
  'O',
  'H',
  'P',
  'F',
  'S',
  'D',
  'A',
  'B',
  'b',
  'a',
  'd',
  'U',
  'am',
  'pm',
  'T',
  'as',
  'K',
  'da',
  'M',
]);
// Ordinary words that a prefix and a symbol spell.
const WORDS = new Set([
  'as',
  'am',
  'at',
  'an',
  'pm',
  'no',
  'us',
  'pa',
  'ma',
  'mas',
  'das',
  'dam',
  'fat',
  'cab',
  'dab',
  'fab',
  'has',
  'hag',
  'mg',
]);

const TIME: Readonly<Record<string, string>> = {
  s: 'seconds',
  min: 'minutes',
  h: 'hours',
  hr: 'hours',
  hrs: 'hours',
  d: 'days',
  day: 'days',
  days: 'days',
  yr: 'years',
  yrs: 'years',
  y: 'years',
  a: 'years',
};

/** One spelling where the symbol has two. */
const SPELT: Readonly<Record<string, string>> = { l: 'L', ml: 'mL', µm: 'μm', um: 'μm' };

export interface UnitSymbol {
  readonly end: number;
  readonly unit: string;
  readonly kind: FigureKind;
}

function symbolKind(symbol: string): FigureKind {
  if (/%|‰|‱/.test(symbol)) return 'share';
  return TIME[symbol] === undefined ? 'measurement' : 'duration';
}

function allowed(symbol: string, glued: boolean): boolean {
  if (glued) return !NEVER_GLUED.has(symbol);
  if (NEEDS_GLUE.has(symbol)) return false;
  return symbol === 'mg' || !WORDS.has(symbol);
}

/**
 * The symbol or compound of symbols at offset `at` (white space already passed): "mg/kg", "m s−1",
 * "°C", "%". `glued` says that no space stood between number and symbol. Null when it is none.
 */
export function unitSymbol(
  text: string,
  at: number,
  limit: number,
  glued: boolean,
): UnitSymbol | null {
  SYMBOLS.lastIndex = at;
  const symbol = SYMBOLS.exec(text)?.[0];
  if (symbol === undefined || at + symbol.length > limit) return null;
  if (!allowed(symbol, glued)) return null;
  if (symbol === '%') return { end: at + 1, unit: 'percent', kind: 'share' };
  const unit = TIME[symbol] ?? SPELT[symbol] ?? symbol.replace(/[\s\u200b\u2060]+/gu, ' ');
  return { end: at + symbol.length, unit, kind: symbolKind(symbol) };
}
