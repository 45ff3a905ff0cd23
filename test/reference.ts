import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'vitest';
import { PERMITTED_SKIP } from '#test/run/permitted-skip.mjs';

/**
 * The folder of the reference documents, from ATTEST_REFERENCE; undefined when that is not set.
 * A name that leads nowhere throws, because it would quietly turn tests off.
 */
export function referenceDir(): string | undefined {
  const named = process.env['ATTEST_REFERENCE'];
  if (named === undefined || named === '') return undefined;
  const folder = resolve(named);
  if (!existsSync(folder)) throw new Error(`ATTEST_REFERENCE names ${folder}, which is not there`);
  return folder;
}

/**
 * Tests that read the reference documents. Without them the whole group is one skip, named and
 * counted; no other skip passes `npm test`.
 */
export function describeWithReference(name: string, tests: (folder: string) => void): void {
  const folder = referenceDir();
  describe(name, () => {
    if (folder === undefined) it.skip(PERMITTED_SKIP);
    else tests(folder);
  });
}
