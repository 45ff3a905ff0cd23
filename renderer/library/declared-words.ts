import type { Document } from '#shared/document/document.ts';
import { waitForYou } from './text-words.ts';

/** What declaring a newer version did, in a notice. */
export function declaredWords({ title }: Document, waiting: number): string {
  const done = `“${title.value}” has a newer version.`;
  if (waiting === 0) return `${done} All that was marked in it went along.`;
  return `${done} ${waitForYou(waiting)}.`;
}
