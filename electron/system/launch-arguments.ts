import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What travels to the instance that is already running; Chromium rewrites a second one's arguments. */
export interface Launch {
  readonly paths: readonly string[];
}

/** `-r` and `--require` are followed by a module, everything else that begins with a dash stands alone. */
function positional(args: readonly string[]): string[] {
  const found: string[] = [];
  let follows = false;
  for (const arg of args) {
    if (follows) follows = false;
    else if (arg === '-r' || arg === '--require') follows = true;
    else if (!arg.startsWith('-')) found.push(arg);
  }
  return found;
}

function asPath(arg: string, cwd: string): string {
  try {
    return arg.startsWith('file://') ? fileURLToPath(arg) : resolve(cwd, arg);
  } catch {
    return resolve(cwd, arg); // a file URI with a host: taken as the name it looks like
  }
}

/**
 * The files and folders named at the start, as absolute paths; a desktop may name them as file URIs.
 * `unpackaged`: the first name is the app itself, as in `electron . path/to/project`.
 */
export function launchArguments(argv: readonly string[], cwd: string, unpackaged: boolean): Launch {
  const named = positional(argv.slice(1));
  const paths = unpackaged ? named.slice(1) : named;
  return { paths: paths.map((path) => asPath(path, cwd)) };
}

/** What a second instance sent, or no paths when it is not in that shape. */
export function receivedLaunch(data: unknown): Launch {
  const paths = (data as { paths?: unknown } | null)?.paths;
  if (!Array.isArray(paths)) return { paths: [] };
  return { paths: paths.filter((path): path is string => typeof path === 'string') };
}
