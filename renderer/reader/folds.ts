import type { Block, ZoneName } from '#shared/document/text.ts';

/** Blocks next to each other that are not the article: one row until somebody opens it. */
export interface Fold {
  readonly first: number; // block indexes, both inside
  readonly last: number;
  readonly zones: readonly ZoneName[];
}

const FOLDED: ReadonlySet<ZoneName> = new Set(['chrome', 'teaser', 'byline']);

/** What of a text is put aside, in text order. */
export function foldsOf(blocks: readonly Block[]): Fold[] {
  const folds: { first: number; last: number; zones: ZoneName[] }[] = [];
  for (const [index, { zone }] of blocks.entries()) {
    if (!FOLDED.has(zone)) continue;
    const open = folds.at(-1);
    if (open?.last !== index - 1) folds.push({ first: index, last: index, zones: [zone] });
    else {
      open.last = index;
      if (!open.zones.includes(zone)) open.zones.push(zone);
    }
  }
  return folds;
}

const ZONE_WORDS: Readonly<Record<ZoneName, string>> = {
  chrome: 'menus, links and notices of the page',
  teaser: 'teasers for other articles',
  byline: 'author and date',
  body: 'text',
  heading: 'heading',
};

/** What a fold's row says: `23 lines folded`, and what they were. */
export function foldWords(fold: Fold, isOpen: boolean): { count: string; what: string } {
  const lines = fold.last - fold.first + 1;
  return {
    count: `${lines} ${lines === 1 ? 'line' : 'lines'} ${isOpen ? 'opened' : 'folded'}`,
    what: fold.zones.map((zone) => ZONE_WORDS[zone]).join('; '),
  };
}

/** Indexes of the blocks that are folded away while only the given folds are open. */
export function hiddenBlocks(folds: readonly Fold[], open: ReadonlySet<number>): Set<number> {
  const hidden = new Set<number>();
  for (const { first, last } of folds) {
    if (open.has(first)) continue;
    for (let block = first; block <= last; block += 1) hidden.add(block);
  }
  return hidden;
}
