import { spawn } from 'node:child_process';

/**
 * Runs a command without standard input and collects what it prints.
 * `stalled` is asked once a second and ends the command (and what it started) when it answers true.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{
 *   cwd?: string,
 *   env?: NodeJS.ProcessEnv,
 *   limitMs?: number,
 *   stalled?: () => boolean,
 *   echo?: NodeJS.WritableStream,
 * }} [options] `echo` also gets the output as it comes
 * @returns {Promise<{ code: number | null, output: string, ended: boolean }>}
 *   `code` is null when a signal ended it, `ended` is true when that was our doing.
 */
export function run(command, args, options = {}) {
  const { cwd, env, limitMs, stalled, echo } = options;
  return new Promise((resolve) => {
    const own = process.platform !== 'win32';
    // A process group of its own: npm and installers start children that would outlive them.
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: own,
      shell: !own && /\.cmd$/.test(command),
    });
    let output = '';
    let ended = false;
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString('utf8');
      echo?.write(chunk);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);

    const end = () => {
      ended = true;
      if (own && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    };
    // In a group of its own it does not hear the terminal's Ctrl-C.
    const interrupted = () => {
      end();
      process.exit(130);
    };
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    for (const signal of signals) process.on(signal, interrupted);
    const limit = limitMs === undefined ? undefined : setTimeout(end, limitMs);
    const watch =
      stalled === undefined ? undefined : setInterval(() => void (stalled() && end()), 1000);
    const settle = (/** @type {number | null} */ code) => {
      clearTimeout(limit);
      clearInterval(watch);
      for (const signal of signals) process.off(signal, interrupted);
      resolve({ code, output, ended });
    };
    child.on('error', (error) => {
      output += error.message;
      settle(127);
    });
    child.on('close', settle);
  });
}

/**
 * The last lines of a command's output, for a failure's sentence.
 * @param {string} output
 */
export function lastLines(output, count = 3) {
  return output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('npm warn'))
    .slice(-count)
    .join(' / ');
}
