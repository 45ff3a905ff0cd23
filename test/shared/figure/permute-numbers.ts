import type { Gold, GoldDocument, GoldQuantity } from './reference-gold.ts';

/** Other names of the same length, so that every offset stays. */
const NAMES: readonly (readonly [string, string])[] = [
  ['People’s Goal', 'Harbour Watch'],
  ['People’s Embrace', 'Riverside Relief'],
  ['Zin Yaw', 'Ko Rahm'],
  ['Lin Aung', 'Mia Kyaw'],
  ['Thawda Win', 'Sandar Kha'],
];

const otherNames = (text: string): string =>
  NAMES.reduce((changed, [name, stand]) => changed.replaceAll(name, stand), text);

/** A field of the gold with the names changed, absent where the gold has none. */
function renamed<K extends string>(
  key: K,
  words: string | null | undefined,
): Partial<Record<K, string>> {
  // The key is the one asked for: computed keys lose their type.
  return typeof words === 'string'
    ? ({ [key]: otherNames(words) } as Partial<Record<K, string>>)
    : {};
}

/** Mulberry32: a small seeded generator of numbers in [0, 1). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Other digits in the same places: the first is never nought, zeros at the end stay. */
function otherDigits(numeral: string, random: () => number): string {
  const kept = numeral.replace(/[0,]+$/, '').length;
  let first = true;
  return Array.from(numeral)
    .map((char, index) => {
      if (!/\d/.test(char) || (index >= kept && !first)) return char;
      const digit = first ? 1 + Math.floor(random() * 9) : Math.floor(random() * 10);
      first = false;
      return String(digit);
    })
    .join('');
}

const parsed = (numeral: string): number => Number(numeral.replaceAll(',', ''));

/** The reference documents with their counted numbers and their names replaced by others. */
export function permuted(
  gold: Gold,
  texts: Readonly<Record<string, string>>,
  seed: number,
): { gold: Gold; texts: Record<string, string> } {
  const random = generator(seed);
  const docs: Record<string, GoldDocument> = {};
  const out: Record<string, string> = {};
  for (const [id, document] of Object.entries(gold.docs)) {
    let text = texts[id] ?? '';
    const quantities = document.quantities.map((quantity): GoldQuantity => {
      const named = {
        ...quantity,
        ...renamed('counted', quantity.counted),
        ...renamed('period', quantity.period),
        ...renamed('sourceAttribution', quantity.sourceAttribution),
      };
      const numeral = /\d[\d,]*/.exec(quantity.text)?.[0];
      if (numeral === undefined || parsed(numeral) !== quantity.value) return named;
      const other = otherDigits(numeral, random);
      const at = quantity.start + quantity.text.indexOf(numeral);
      text = text.slice(0, at) + other + text.slice(at + numeral.length);
      return { ...named, text: quantity.text.replace(numeral, other), value: parsed(other) };
    });
    text = otherNames(text);
    docs[id] = { ...document, quantities };
    out[id] = text;
  }
  return { gold: { docs }, texts: out };
}
