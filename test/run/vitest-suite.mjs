import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { binary } from '#build/binary.mjs';
import { onDisplay } from '#build/launch.mjs';
import { ROOT } from '#build/root.mjs';
import { run } from '#build/setup/run.mjs';
import { outcomeOf } from './tally.mjs';

const LIMIT_MS = 30 * 60_000;

/** @param {string} file */
function reportIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // the run ended before it could write: the tally says so
  }
}

/**
 * Runs vitest projects and answers what they came to. A run that outlasts its limit is ended with
 * everything it started, and counts as a suite that could not run.
 * @param {string} name
 * @param {readonly string[]} projects
 * @param {{ display?: boolean, env: NodeJS.ProcessEnv, files?: readonly string[], limitMs?: number }} options
 *   `files` are folders or files to run instead of all
 */
export async function vitestSuite(
  name,
  projects,
  { display = false, env, files = [], limitMs = LIMIT_MS },
) {
  const folder = join(ROOT, 'test-artifacts');
  const report = join(folder, `${name}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(report, { force: true });
  const vitest = [
    binary(ROOT, 'vitest', 'vitest'),
    'run',
    ...files,
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const [command, args] = display
    ? onDisplay(process.execPath, vitest, { always: true })
    : /** @type {const} */ ([process.execPath, vitest]);
  const { code, ended } = await run(command, args, {
    cwd: ROOT,
    env,
    limitMs,
    echo: process.stdout,
  });
  return outcomeOf(name, ended ? undefined : reportIn(report), code);
}
