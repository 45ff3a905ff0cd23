import { MapPin } from 'lucide-react';
import type { TextPlace } from '#shared/query/text-place.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { PLACE_WORDS } from './place-words.ts';

/** Says that words do not stand in the running text of their document; nothing where they do. */
export function PlaceMark({ place }: { readonly place: TextPlace | undefined }) {
  const words = place && PLACE_WORDS[place];
  return words ? <Chip icon={MapPin}>{words}</Chip> : null;
}
