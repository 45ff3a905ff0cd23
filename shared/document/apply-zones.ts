import type { ZoneChange } from './document.ts';
import type { Block, TextHash } from './text.ts';

/** A text's blocks with what people changed about their zones; the converter's guess stands elsewhere. */
export function applyZones(
  blocks: readonly Block[],
  changes: Iterable<ZoneChange>,
  of: { readonly document: string; readonly textHash: TextHash },
): Block[] {
  const zones = new Map<number, ZoneChange['zone']>();
  for (const { document, textHash, block, zone } of changes) {
    if (document === of.document && textHash === of.textHash) zones.set(block, zone);
  }
  return blocks.map((block, at) => ({ ...block, zone: zones.get(at) ?? block.zone }));
}
