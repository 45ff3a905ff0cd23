/**
 * Brings a fresh machine to where Attest can be built and run: libraries, the Electron runtime,
 * system libraries. Plain Node without dependencies, because it runs before there are any.
 * Idempotent: with everything in place it looks, says so and is done.
 */
import { pathToFileURL } from 'node:url';
import { ROOT } from './root.mjs';
import { SetupFailure } from './setup/failure.mjs';
import { ensureLibraries } from './setup/libraries.mjs';
import { ensureRuntime } from './setup/runtime.mjs';
import { ensureSystem } from './setup/system-libraries.mjs';

const OLDEST_NODE = [20, 19];

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantMajor = 0, wantMinor = 0] = OLDEST_NODE;
  if (major > wantMajor || (major === wantMajor && minor >= wantMinor)) return;
  throw new SetupFailure(
    `Attest needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`,
    'Install a newer Node from nodejs.org or your system, then run the same command again.',
  );
}

/**
 * @param {{ headless?: boolean, tell?: (line: string) => void }} [options]
 *   `headless`: the commands for running without a display are needed, too
 */
export async function setUp({ headless = true, tell = (line) => console.log(line) } = {}) {
  const say = (/** @type {string} */ line) => tell(`setup: ${line}`);
  checkNode();
  await ensureLibraries(ROOT, say);
  const runtime = await ensureRuntime(ROOT, say);
  await ensureSystem(runtime.executable, headless, say);
  return runtime;
}

/**
 * Runs a command's body; a failure with a known cure is said in two lines and ends with code 1.
 * @param {() => Promise<void>} body
 */
export async function runCommand(body) {
  try {
    await body();
  } catch (error) {
    if (!(error instanceof SetupFailure)) throw error;
    console.error(`${error.message}\n${error.cure}`);
    process.exitCode = 1;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runCommand(async () => void (await setUp()));
}
