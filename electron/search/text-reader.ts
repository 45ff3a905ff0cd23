import type { Block } from '#shared/document/text.ts';
import { joinedWords } from '#shared/query/joined-words.ts';
import { searchWords } from '#shared/query/search-words.ts';
import type { Disk } from '#electron/store/atomic-file.ts';
import { createLru } from '#electron/store/lru.ts';
import { createTextShelf } from '#electron/store/text-shelf.ts';
import type { TextSource } from './text-search.ts';

/** A text as it is searched. */
export interface ReadText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Blocks kept in memory: some thousand articles' worth. */
const BLOCK_BUDGET = 100_000;

/** Reads texts with the zones people gave them; null for one whose files are gone. */
export function createTextReader(
  disk: Disk,
  folder: string,
): (source: TextSource) => Promise<ReadText | null> {
  const shelf = createTextShelf(disk, folder);
  const known = createLru<readonly Block[]>(BLOCK_BUDGET, (blocks) => blocks.length + 1);
  return async ({ id, textHash, zones }) => {
    const text = await shelf.text(textHash);
    if (!text.ok) return null;
    const key = `${id} ${textHash}`;
    let blocks = known.get(key);
    if (!blocks) {
      const found = await shelf.blocks(id, textHash);
      if (!found.ok) return null;
      blocks = found.value.blocks;
      known.set(key, blocks);
    }
    if (zones.length === 0) return { text: text.value, blocks };
    const given = new Map(zones);
    return {
      text: text.value,
      blocks: blocks.map((block, at) => ({ ...block, zone: given.get(at) ?? block.zone })),
    };
  };
}

/** How often each word stands in what was written, and each that some make together; those of menus and teasers alone count 0. */
export function countWords({ text, blocks }: ReadText): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { start, end, zone } of blocks) {
    const weight = zone === 'chrome' || zone === 'teaser' ? 0 : 1;
    const words = searchWords(text, start, end);
    for (const list of [words, joinedWords(text, words)]) {
      for (const { word } of list) counts.set(word, (counts.get(word) ?? 0) + weight);
    }
  }
  return counts;
}
