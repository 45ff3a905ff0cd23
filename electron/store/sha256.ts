import { createHash } from 'node:crypto';

/** SHA-256 as 64 lower-case hex digits; of a string: of its UTF-8. The machine's own, for speed. */
export function sha256(content: Uint8Array | string): string {
  const hash = createHash('sha256');
  return (typeof content === 'string' ? hash.update(content, 'utf8') : hash.update(content)).digest(
    'hex',
  );
}
