import { z } from 'zod';
import type { Anchor } from '#shared/anchor/anchor.ts';
import type { Resolution } from '#shared/anchor/resolve.ts';
import { block, textHash, zoneName } from '#shared/document/text.ts';
import { textPlace } from '#shared/query/text-place.ts';

/** A document's text as search has to know it. */
export const textSource = z.object({
  id: z.string(),
  textHash,
  /** Zones people gave, by the block's index. */
  zones: z.array(z.tuple([z.int(), zoneName])),
  /** Its words are kept in memory alone, never on disk. */
  isPrivate: z.boolean(),
});
export type TextSource = z.infer<typeof textSource>;

/** A text that is not in the project, or not yet. */
export const givenText = z.object({ textHash, text: z.string(), blocks: z.array(block) });
export type GivenText = z.infer<typeof givenText>;

const number = z
  .object({
    at: z.int(),
    count: z.int(),
    word: z.string(),
    prefix: z.boolean(),
    full: z.int().exactOptional(),
  })
  .readonly();
const term = z
  .object({
    words: z.array(z.string()).readonly(),
    prefix: z.boolean(),
    numbers: z.array(number).readonly().exactOptional(),
  })
  .readonly();

export const textQuery = z.object({
  terms: z.array(term).readonly(),
  without: z.array(term).readonly(),
  /** Only sentences of lines of these zones; of all where none is named. */
  zones: z.array(textPlace).readonly(),
  limit: z.int().min(0),
  /** At most so many sentences of one text. */
  each: z.int().min(1),
  /** Ids to look in, or null for all. */
  within: z.array(z.string()).nullable(),
});
export type TextQuery = z.infer<typeof textQuery>;

const range = z.object({ start: z.int(), end: z.int() });

/** A sentence that answers. `start` and `end` are of the text, `marks` of the sentence; UTF-16. */
export const textHit = z.object({
  document: z.string(),
  sentence: z.string(),
  start: z.int(),
  end: z.int(),
  marks: z.array(range),
  place: textPlace.exactOptional(), // where that is not the body
});
export type TextHit = z.infer<typeof textHit>;

/** What changed of a project's texts. */
export interface TextChanges {
  readonly changed: readonly TextSource[];
  readonly gone: readonly string[];
}

/** What is asked of the texts of one project. */
export interface TextSearch {
  /**
   * Takes note of texts; the first call names every one. They are indexed in the background, and found
   * before that too, only slower.
   */
  readonly follow: (changes: TextChanges) => void;
  /** The best sentences, text by text. An aborted search answers what it had. */
  readonly find: (query: TextQuery, signal: AbortSignal) => Promise<TextHit[]>;
  /** Takes every word of these texts out, of the disk too, before it resolves. */
  readonly forget: (ids: readonly string[]) => Promise<void>;
  /**
   * What became of older anchors in a text, in their order; null where the text cannot be read. Here
   * because matching takes long and must not hold up whoever asks.
   */
  readonly resolve: (
    source: TextSource | GivenText,
    anchors: readonly Anchor[],
  ) => Promise<Resolution[] | null>;
  /** Resolves when everything followed so far is indexed and the index is on disk. */
  readonly settle: () => Promise<void>;
  /** Puts the index down and ends. */
  readonly close: () => Promise<void>;
}
