// Zero of each script's run of ten decimal digits (Unicode 15, category Nd, the scripts in use).
const ZEROS = [
  0x0030, 0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6,
  0x0d66, 0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x1090, 0x17e0, 0x1810, 0xa9f0, 0xff10,
] as const;

/** Value 0-9 of a decimal digit of any script, or -1. `\d` knows ASCII alone. */
export function digitValue(code: number): number {
  if (code < 0x30) return -1;
  if (code <= 0x39) return code - 0x30;
  if (code < 0x0660) return -1;
  for (const zero of ZEROS) {
    if (code < zero) return -1;
    if (code <= zero + 9) return code - zero;
  }
  return -1;
}

/** A decimal digit (0-9) in every script. */
export function digitForms(value: number): string {
  return ZEROS.map((zero) => String.fromCharCode(zero + value)).join('');
}

const FRACTIONS: Readonly<Record<string, number>> = {
  '¼': 1 / 4,
  '½': 1 / 2,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅚': 5 / 6,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
};

/** Value of a one-character fraction such as ½, or undefined. */
export function fractionValue(char: string): number | undefined {
  return FRACTIONS[char];
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Digit behind a superscript character, or -1. */
export function superscriptValue(char: string): number {
  const code = char.charCodeAt(0);
  if (code < 0xb2 || (code > 0xb9 && code < 0x2070)) return -1;
  return char === '' ? -1 : SUPERSCRIPTS.indexOf(char);
}
