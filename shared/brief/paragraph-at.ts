import type { Block } from '#shared/document/text.ts';

/** Number of the body paragraph an offset (UTF-16) stands in, from 1; null outside the body. */
export function paragraphAt(blocks: readonly Block[], offset: number): number | null {
  const body = blocks.filter(({ zone, kind }) => zone === 'body' && kind !== 'heading');
  const at = body.findIndex(({ start, end }) => start <= offset && offset < end);
  return at < 0 ? null : at + 1;
}
