import type { TextField } from './metadata.ts';

/** Letters that one language in common use writes with; the first that holds most of the text wins. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['my', /\p{Script=Myanmar}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['lo', /\p{Script=Lao}/gu],
  ['km', /\p{Script=Khmer}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
];

const COMMON: readonly (readonly [string, ReadonlySet<string>])[] = Object.entries({
  en: 'the and of to in that was for with were has from had which',
  fr: 'le la les des et est que dans pour une qui sur pas avec',
  es: 'el la los las que y en por una con para del se como',
  de: 'der die das und ist von den mit nicht ein eine auf dem zu',
  pt: 'o a os as que e do da em um uma para não com',
  it: 'il la di che e un una per non con del sono della',
  nl: 'de het een en van in is dat op te niet met zijn',
  id: 'yang dan di itu dengan untuk ini dari pada tidak',
}).map(([language, list]) => [language, new Set(list.split(' '))]);

/** Enough text to judge by, in UTF-16 units. */
const SAMPLE = 6_000;
const LEAST_SHARE = 0.12;
/** Words: a single sentence has to speak twice as clearly. */
const FEWEST = 8;
const ENOUGH = 20;

function byScript(sample: string): string | undefined {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const found = SCRIPTS.find(([, script]) => (sample.match(script)?.length ?? 0) > letters * 0.2);
  return found?.[0];
}

function byCommonWords(sample: string): string | undefined {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST) return undefined;
  const isShort = words.length < ENOUGH;
  const shares = COMMON.map(([language, common]) => ({
    language,
    share: words.filter((word) => common.has(word)).length / words.length,
  })).sort((a, b) => b.share - a.share);
  const [first, second] = shares;
  if (!first || first.share < (isShort ? 2 : 1) * LEAST_SHARE) return undefined;
  if (first.share < (second?.share ?? 0) * (isShort ? 2 : 1.2)) return undefined;
  return first.language;
}

/** The language of running text as a BCP 47 tag, by its script or its commonest words. */
export function guessLanguage(paragraphs: readonly string[]): TextField | undefined {
  const sample = paragraphs.join(' ').slice(0, SAMPLE);
  const value = byScript(sample) ?? byCommonWords(sample);
  return value === undefined ? undefined : { value, from: 'text', guess: true };
}
