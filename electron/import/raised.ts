const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  n: 'ⁿ',
};

/** Raised signs as such: 10 with a raised 6 is 10⁶, not 106. Words are left as they are. */
export function raised(words: string): string {
  const isExponent = /^[\d+\u2212n-]{1,4}$/.test(words.trim());
  return isExponent ? words.replace(/[\d+\u2212n-]/g, (sign) => SUPERSCRIPTS[sign] ?? sign) : words;
}
