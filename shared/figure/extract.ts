import type { IsoDate } from '#shared/base/iso-date.ts';
import type { Block, TextHash } from '#shared/document/text.ts';
import type { Suggestion } from './suggestion.ts';

/** Names the rules in force: suggestions are cached per text and this word. */
export const EXTRACTOR_VERSION = 'figures/1';

/** An event a period may be counted from ("since the coup"), one of the project's settings. */
export interface NamedEvent {
  readonly words: string;
  readonly date: IsoDate;
}

/** What the extractor may know beside the text; everything is optional. */
export interface ExtractContext {
  readonly documentDate?: IsoDate;
  readonly textHash?: TextHash;
  readonly events?: readonly NamedEvent[];
}

/** Every figure the text quotes, in text order. Offsets are UTF-16 units of `text`. */
export function extractFigures(
  _text: string,
  _blocks: readonly Block[],
  _context: ExtractContext = {},
): Suggestion[] {
  return [];
}
