/** Builds what is stale, judged by the bytes of its inputs. Warm, it reads and is done. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fingerprint } from './fingerprint.mjs';
import { ROOT } from './root.mjs';
import { SetupFailure } from './setup/failure.mjs';
import { NOT_WRITTEN_YET, TARGETS } from './vite/targets.mjs';

/** @typedef {import('./vite/targets.mjs').Target} Target */

const RECORD = join(ROOT, 'node_modules', '.cache', 'attest', 'built.json');

/** @returns {Record<string, string>} the fingerprint each target was last built from */
function record() {
  try {
    return JSON.parse(readFileSync(RECORD, 'utf8'));
  } catch {
    return {}; // never built, or a half-written record: build
  }
}

/** @param {Target} target */
async function configOf({ kind, entries, outputs: [output = ''], split = false }) {
  const files = { entry: join(ROOT, entries[0] ?? ''), output: join(ROOT, output), split };
  if (kind === 'node') return (await import('./vite/node-config.mjs')).nodeConfig(ROOT, files);
  if (kind === 'preload') {
    return (await import('./vite/preload-config.mjs')).preloadConfig(ROOT, files);
  }
  const { windowConfig } = await import('./vite/window-config.mjs');
  return windowConfig(
    ROOT,
    entries.map((entry) => join(ROOT, entry)),
  );
}

/** @param {Target} target @param {(line: string) => void} tell @returns {boolean} */
function canBeBuilt({ name, entries }, tell) {
  const absent = entries.filter((entry) => !existsSync(join(ROOT, entry)));
  if (absent.length === 0) return true;
  if (absent.some((entry) => !NOT_WRITTEN_YET.includes(entry))) {
    throw new SetupFailure(
      `${absent.join(' and ')} is missing, so ${name} cannot be built.`,
      'Restore it, for example with git checkout.',
    );
  }
  tell(`build: ${name} is left out, ${absent.join(' and ')} is not written yet`);
  return false;
}

/** @param {Target} target */
function copyTarget({ entries: [from = ''], outputs: [to = ''] }) {
  rmSync(join(ROOT, to), { recursive: true, force: true });
  cpSync(join(ROOT, from), join(ROOT, to), { recursive: true });
}

/** @param {Target} target @param {(line: string) => void} tell */
async function buildTarget(target, tell) {
  if (target.kind === 'copy') return copyTarget(target);
  const { build } = await import('vite');
  const started = performance.now();
  const before = process.env['NODE_ENV'];
  try {
    await build(await configOf(target));
  } catch (error) {
    throw new SetupFailure(
      `${target.name} could not be built: ${error instanceof Error ? error.message : error}`,
      'Mend what the message names; npm run check says more.',
    );
  } finally {
    // Vite sets it for good; tests started from here would load React's production build.
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
  tell(`build: ${target.name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}

/** @param {{ tell?: (line: string) => void }} [options] */
export async function buildStale({ tell = (line) => console.log(line) } = {}) {
  const built = record();
  let fresh = true;
  for (const target of TARGETS) {
    if (!canBeBuilt(target, tell)) continue;
    const now = fingerprint(ROOT, target.inputs);
    const there = target.outputs.every((output) => existsSync(join(ROOT, output)));
    if (there && built[target.name] === now) continue;
    fresh = false;
    await buildTarget(target, tell);
    built[target.name] = now;
    mkdirSync(dirname(RECORD), { recursive: true });
    writeFileSync(RECORD, JSON.stringify(built));
  }
  if (fresh) tell('build: nothing has changed');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { runCommand } = await import('./setup.mjs');
  await runCommand(() => buildStale());
}
