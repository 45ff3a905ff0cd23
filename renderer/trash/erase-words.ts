import type { ErasurePreview } from '#shared/project/plan-erase.ts';

const plural = (count: number, one: string, many: string): string =>
  count === 1 ? `One ${one}` : `${count} ${many}`;

/** What an erasure will take, before it is made. */
export function previewWords({ records, changed, documents }: ErasurePreview): string {
  if (records + changed === 0) return 'Nothing in the project holds these words.';
  const others = records - documents.length;
  return [
    changed > 0 ? `${plural(changed, 'record loses', 'records lose')} these words and stay.` : '',
    others > 0
      ? `${plural(others, 'record goes', 'records go')} as a whole, because it quotes them.`
      : '',
    documents.length > 0
      ? `${plural(documents.length, 'document goes', 'documents go')} as a whole, because the text holds them:`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** What was done; files Attest cannot change are named. */
export function erasedWords(left: readonly string[]): string {
  if (left.length === 0) return 'Erased for good.';
  return `Erased for good from the project. These files in its folder hold the words still: ${left.join(', ')}.`;
}
