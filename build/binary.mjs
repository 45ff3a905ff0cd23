import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The script behind a library's command, for `node`: spares npx, its questions and its start-up.
 * @param {string} root the project
 * @param {string} library a package in node_modules
 * @param {string} command a name in its `bin`
 */
export function binary(root, library, command) {
  const folder = join(root, 'node_modules', library);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const script = typeof bin === 'string' ? bin : bin[command];
  if (script === undefined) throw new Error(`${library} has no command ${command}`);
  return join(folder, script);
}
