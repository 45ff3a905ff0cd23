import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const linux = process.platform === 'linux';
/** root cannot have the sandbox; anybody else always has it. */
export const asRoot = () => process.getuid?.() === 0;
export const hasDisplay = () =>
  !linux || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

/**
 * Puts a command on a display of its own when there is none, or when it must not disturb the one
 * there is.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ always?: boolean }} [options]
 * @returns {[string, string[]]}
 */
export function onDisplay(command, args, { always = false } = {}) {
  if (!linux || (hasDisplay() && !always)) return [command, [...args]];
  // Without -noreset the display starts anew when its last window closes: who comes meanwhile finds none.
  const screen = ['-a', '-s', '-screen 0 1440x900x24 -noreset'];
  return ['xvfb-run', [...screen, command, ...args]];
}

/**
 * What our processes are told about the runtime: where it is and whether it may be shipped.
 * @param {import('./setup/runtime.mjs').Runtime} runtime
 */
export function runtimeEnvironment({ folder, executable, origin }) {
  return {
    ELECTRON_OVERRIDE_DIST_PATH: folder,
    ATTEST_ELECTRON: executable,
    ATTEST_RUNTIME: origin,
  };
}

/**
 * Runs a command to its end in our place: its output is ours, signals reach it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, input?: 'ignore' | 'inherit' }} options
 * @returns {Promise<number>} its exit code, 128 + n for signal n
 */
export function runInPlace(command, args, { input = 'ignore', ...options }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: [input, 'inherit', 'inherit'] });
    const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    for (const signal of signals) process.on(signal, pass);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const name of signals) process.off(name, pass);
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}
