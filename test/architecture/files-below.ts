import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#build/root.mjs';

const NOT_OURS = ['.git', 'node_modules', 'dist', 'demo-out', 'test-artifacts'];

/** Paths from the project root of the files below `folder` ('' for all) whose path matches. */
export function filesBelow(folder: string, matching: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.includes(entry.name)) return [];
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(path, matching);
    return matching.test(path) ? [path] : [];
  });
}
