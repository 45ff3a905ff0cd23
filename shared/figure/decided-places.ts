import type { Figure } from './figure.ts';
import type { Suggestion } from './suggestion.ts';

type Placed = Pick<Figure, 'id' | 'textHash' | 'spans'>;

const placeKey = (textHash: string, { numeral }: Placed['spans']): string =>
  `${textHash} ${numeral.start} ${numeral.end}`;

/** Places of numbers somebody has decided on. */
export interface DecidedPlaces {
  /**
   * Whether this suggestion of a text needs no decision any more. By place as well as by id: a figure
   * that was taken along to a newer text keeps the id its older place gave it.
   */
  readonly has: (textHash: string, suggestion: Pick<Suggestion, 'id' | 'spans'>) => boolean;
}

export function decidedPlaces(figures: ReadonlyMap<string, Placed>): DecidedPlaces {
  const places = new Set<string>();
  for (const { textHash, spans } of figures.values()) places.add(placeKey(textHash, spans));
  return {
    has: (textHash, { id, spans }) => figures.has(id) || places.has(placeKey(textHash, spans)),
  };
}
