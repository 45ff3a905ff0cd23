import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#build/root.mjs';

const FOLDER = join(ROOT, 'test-artifacts', 'promises');

/** Puts a line into the table `npm test` prints at its end: what is promised, and what was measured. */
export function promised(promise: string, figure: string): void {
  mkdirSync(FOLDER, { recursive: true });
  const name = promise.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  writeFileSync(join(FOLDER, `${name}.json`), JSON.stringify({ promise, figure }));
}
