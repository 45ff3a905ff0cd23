import type { Document } from './document.ts';

/** The name a document goes by in charts and lists: its publisher, else its title. */
export function outletOf(document: Document): string {
  return document.publisher?.value ?? document.title.value;
}
