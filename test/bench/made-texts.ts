import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentId } from '#shared/base/ids.ts';
import { hashText, type Block } from '#shared/document/text.ts';
import type { TextSource } from '#electron/search/text-search.ts';

/** Numbers in [0, 1) that repeat (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SYLLABLES =
  'ba con de fi gar ho in ja ko lem mi nor op per qua ras sol ti un ver wa xe yo zen tra pre sta ment al'.split(
    ' ',
  );
const VOCABULARY = 40_000;

/** Words as often as in a language: the n-th stands about one n-th as often as the first (Zipf). */
export function wordMaker(random: () => number): () => string {
  const seen = new Set<string>();
  const syllable = (): string => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? 'a';
  const words = Array.from({ length: VOCABULARY }, (_, rank) => {
    let word = syllable();
    while (seen.has(word) || word.length < Math.log10(rank + 1) * 2) word += syllable();
    seen.add(word);
    return word;
  });
  const most = Math.log(VOCABULARY);
  return () => words[Math.min(VOCABULARY - 1, Math.floor(Math.exp(random() * most)) - 1)] ?? 'a';
}

/** Sentences of 8 to 27 words, four to a paragraph. */
export function article(word: () => string, random: () => number, words: number): string {
  const paragraphs: string[] = [];
  for (let made = 0, sentences: string[] = []; made < words;) {
    const length = 8 + Math.floor(random() * 20);
    const sentence = Array.from({ length }, word).join(' ');
    sentences.push(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`);
    made += length;
    if (sentences.length < 4 && made < words) continue;
    paragraphs.push(sentences.join(' '));
    sentences = [];
  }
  return paragraphs.join('\n');
}

export interface MadeTexts {
  readonly sources: readonly TextSource[];
  readonly texts: readonly string[];
  /** A word as often asked for as it is written. */
  readonly word: () => string;
}

/** Writes texts and their blocks as a project holds them; no records. */
export async function madeTexts(folder: string, count: number, words: number): Promise<MadeTexts> {
  const random = seeded(11);
  const word = wordMaker(random);
  const sources: TextSource[] = [];
  const texts: string[] = [];
  await mkdir(join(folder, 'texts'), { recursive: true });
  for (let at = 0; at < count; at += 1) {
    const text = article(word, random, words);
    const textHash = hashText(text);
    const id = documentId(textHash);
    const blocks: Block[] = [];
    for (let start = 0; start < text.length;) {
      const line = text.indexOf('\n', start);
      const end = line < 0 ? text.length : line;
      blocks.push({ kind: 'paragraph', start, end, zone: 'body' });
      start = end + 1;
    }
    const place = join(folder, 'documents', id);
    await mkdir(place, { recursive: true });
    const sheet = { textHash, converter: 'bench/1', blocks, links: [] };
    await writeFile(join(place, `blocks-${textHash}.json`), JSON.stringify(sheet));
    await writeFile(join(folder, 'texts', `${textHash}.json`), JSON.stringify({ textHash, text }));
    sources.push({ id, textHash, zones: [], isPrivate: false });
    texts.push(text);
  }
  return { sources, texts, word };
}
