import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from './cache.mjs';
import { run } from './run.mjs';

const LIMIT_MS = 15 * 60_000;
/** A download that gained no byte for so long is given up. */
const STALL_MS = 20_000;
/** A network that refused the download is asked again after a day, not at every start. */
const ASK_AGAIN_MS = 24 * 60 * 60_000;

/** @param {string} file */
const text = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

/** @param {string} root */
const home = (root) => join(root, 'node_modules', 'electron');

/** The version of Electron that package-lock.json pins. @param {string} root */
export function pinnedVersion(root) {
  return JSON.parse(readFileSync(join(home(root), 'package.json'), 'utf8')).version;
}

/** The folder of the official runtime when it is there and whole. @param {string} root */
export function presentOfficial(root) {
  const executable = text(join(home(root), 'path.txt')); // written last by the installer
  const dist = join(home(root), 'dist');
  if (executable === undefined || !existsSync(join(dist, executable))) return undefined;
  const version = text(join(dist, 'version'))?.replace(/^v/, '');
  return version === pinnedVersion(root) ? dist : undefined;
}

/** @param {string} folder @returns {number} bytes of all files below, 0 when there is none */
function bytesBelow(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sum + bytesBelow(path);
      return entry.isFile() ? sum + statSync(path).size : sum;
    }, 0);
  } catch {
    return 0; // the installer moves things while we look
  }
}

/** @param {string} root */
const refusal = (root) => join(cacheFolder(), `refused-${pinnedVersion(root)}`);

/** Whether the download failed on this machine within the last day. @param {string} root */
export function recentlyRefused(root) {
  const at = Number(text(refusal(root)));
  return Number.isFinite(at) && Math.abs(Date.now() - at) < ASK_AGAIN_MS;
}

/**
 * Lets electron's own installer download and check the official runtime.
 * @param {string} root
 * @returns {Promise<string | undefined>} its folder, or undefined when it cannot be had
 */
export async function fetchOfficial(root) {
  const scratch = mkdtempSync(join(tmpdir(), 'attest-electron-'));
  const folders = [scratch, join(home(root), 'dist')];
  let bytes = -1;
  let gained = Date.now();
  const stalled = () => {
    const now = folders.reduce((sum, folder) => sum + bytesBelow(folder), 0);
    if (now !== bytes) gained = Date.now();
    bytes = now;
    return Date.now() - gained > STALL_MS;
  };
  try {
    await run(process.execPath, [join(home(root), 'install.js')], {
      cwd: root,
      env: { ...process.env, TMPDIR: scratch, TEMP: scratch, TMP: scratch },
      limitMs: LIMIT_MS,
      stalled,
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  const folder = presentOfficial(root);
  if (folder === undefined) {
    mkdirSync(cacheFolder(), { recursive: true, mode: 0o755 });
    writeFileSync(refusal(root), String(Date.now()));
  }
  return folder;
}
