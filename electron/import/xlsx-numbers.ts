import { affixed, affixedLook, type AffixedLook } from './xlsx-affixes.ts';
import { childNamed, elementsNamed, type XmlElement } from './xml-tree.ts';

/** How a cell's number is shown: as a day, a moment, a time, a share with its decimals, or as it is. */
export type NumberLook = 'plain' | 'date' | 'moment' | 'time' | `percent${number}` | AffixedLook;

const DAY = 86_400_000;
/** Serial day 25,569 of the 1900 calendar is the first of January 1970 (ECMA-376, 18.17.4.1). */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;
const LAST_DAY = 2_958_465;
/** Beyond it digits are made up. */
const LARGEST_WRITTEN = 1e15;

function builtIn(id: number): NumberLook {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date';
  if (id === 22) return 'moment';
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return 'time';
  if (id === 9) return 'percent0';
  return id === 10 ? 'percent2' : 'plain';
}

/** The look of a number format code: words are no part of a date's, and stand around a number. */
export function lookOf(code: string): NumberLook {
  const bare = (code.split(';')[0] ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  if (bare.includes('%')) return `percent${/\.(0+)/.exec(bare)?.[1]?.length ?? 0}`;
  const date = /[yd]/i.test(bare);
  const time = /[hs]/i.test(bare);
  if (date) return time ? 'moment' : 'date';
  if (time) return 'time';
  return affixedLook(code) ?? 'plain';
}

/** The look of each cell format in a workbook's styles, by its index. */
export function cellFormats(styles: XmlElement): NumberLook[] {
  const codes = new Map(
    elementsNamed(styles, 'numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? '',
    ]),
  );
  const formats = childNamed(styles, 'cellXfs');
  return (formats ? elementsNamed(formats, 'xf') : []).map(({ attributes }) => {
    const id = Number(attributes['numFmtId'] ?? 0);
    const code = codes.get(id);
    return code === undefined ? builtIn(id) : lookOf(code);
  });
}

/** A number as a person meets it in the sheet: without the noise of binary fractions, dates as ISO. */
export function shownNumber(value: string, look: NumberLook, since1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  if (typeof look !== 'string')
    return Math.abs(number) < LARGEST_WRITTEN ? affixed(number, look) : value;
  if (look.startsWith('percent'))
    return `${(number * 100).toFixed(Math.min(10, Number(look.slice(7))))}%`;
  if (look === 'plain' || number < 0 || number > LAST_DAY)
    return String(Number(number.toPrecision(15)));
  const days = number - (since1904 ? EPOCH_1904 : EPOCH_1900);
  const iso = new Date(Math.round(days * DAY)).toISOString();
  if (look === 'time') return iso.slice(11, 19);
  return look === 'date' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}
