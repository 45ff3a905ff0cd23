import { z } from 'zod';
import { ZONES, type Block } from '#shared/document/text.ts';

/** Where words may stand in a text: the zones of its lines, and lines of the article of their own kind. */
export const TEXT_PLACES = [...ZONES, 'caption', 'footnote'] as const;
export const textPlace = z.enum(TEXT_PLACES);
export type TextPlace = z.infer<typeof textPlace>;

type Line = Pick<Block, 'kind' | 'zone'>;

/** The one place a line is named by; `body` for what is simply the article. */
export function placeOfLine({ kind, zone }: Line): TextPlace {
  if (zone !== 'body') return zone;
  return kind === 'caption' || kind === 'footnote' || kind === 'heading' ? kind : zone;
}

/** Whether a line is in one of the places asked for: a caption is in the body too. Of none, it is. */
export function isInPlaces(line: Line, places: readonly TextPlace[]): boolean {
  return places.length === 0 || places.includes(line.zone) || places.includes(placeOfLine(line));
}
