import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#build/root.mjs';

const FOLDER = join(ROOT, 'test-artifacts', 'promises');

/** Forgets what earlier runs measured. */
export function forgetPromises() {
  rmSync(FOLDER, { recursive: true, force: true });
}

/** @typedef {{ promise: string, figure: string }} Kept */

/** The table of what the suites promised and measured, empty when they measured nothing. */
export function promiseTable() {
  /** @type {string[]} */
  let names = [];
  try {
    names = readdirSync(FOLDER).sort();
  } catch {
    return []; // no suite measured anything
  }
  const rows = names.map(
    (name) => /** @type {Kept} */ (JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))),
  );
  const width = Math.max(...rows.map(({ promise }) => promise.length));
  return rows.map(({ promise, figure }) => `${promise.padEnd(width)}  ${figure}`);
}
