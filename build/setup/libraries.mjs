import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupFailure } from './failure.mjs';
import { npm } from './npm.mjs';
import { lastLines, run } from './run.mjs';

const LIMIT_MS = 10 * 60_000;

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} Locked */

/** @param {string} file @returns {Record<string, Locked> | undefined} */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined; // absent or half written: the same as not installed
  }
}

/**
 * Whether `node_modules` holds what the lockfile asks for. npm keeps its own copy of the lockfile in
 * there, written last, so an interrupted install never looks finished.
 * @param {string} root
 */
export function librariesInstalled(root) {
  const wanted = lockedPackages(join(root, 'package-lock.json'));
  const present = lockedPackages(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === undefined || present === undefined) return false;
  return Object.entries(wanted).every(([path, want]) => {
    if (path === '') return true;
    const has = present[path];
    // A library for another system is in the lockfile and rightly not installed.
    if (has === undefined) return want.optional === true || want.devOptional === true;
    return has.version === want.version && has.integrity === want.integrity;
  });
}

/**
 * @param {string} root
 * @param {(line: string) => void} tell
 */
export async function ensureLibraries(root, tell) {
  if (librariesInstalled(root)) {
    tell('libraries: installed');
    return;
  }
  tell('libraries: installing with npm ci (a minute or less) ...');
  const { command, first } = npm();
  const { code, output, ended } = await run(
    command,
    [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: root, env: { ...process.env, NODE_ENV: 'development' }, limitMs: LIMIT_MS },
  );
  if (ended) {
    throw new SetupFailure(
      `npm ci did not finish within ${LIMIT_MS / 60_000} minutes.`,
      'Look at the connection to your npm registry (npm ping), then run the same command again.',
    );
  }
  if (code !== 0 || !librariesInstalled(root)) {
    throw new SetupFailure(
      `The libraries could not be installed: ${lastLines(output) || 'npm ci gave no reason'}.`,
      'Look at the connection to your npm registry (npm ping), then run the same command again.',
    );
  }
  tell('libraries: installed');
}
