import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { SetupFailure } from './failure.mjs';
import { lastLines, run } from './run.mjs';

/** What Electron links against and a bare Debian lacks. */
const LINKED = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'];
/** Commands the tests, the demo and PDFs without a display need, and the package that has each. */
const TOOLS = [
  ['xvfb-run', 'xvfb'],
  ['xauth', 'xauth'],
  ['pdftotext', 'poppler-utils'],
];
const APT = ['-o', 'DPkg::Lock::Timeout=120', '-q'];
const LIMIT_MS = 8 * 60_000;

/** @param {string} command */
const onPath = (command) =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));

/** Libraries the runtime asks for and the system lacks. @param {string} executable */
async function missingLibraries(executable) {
  const { output } = await run('ldd', [executable]);
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map(([, name = '']) => name);
}

/** Newer Debians renamed some libraries for 64-bit time; the old name is then without a candidate. */
async function installable(/** @type {string} */ name) {
  const { code, output } = await run('apt-cache', ['show', '--no-all-versions', name]);
  return code === 0 && output.includes('Package: ') ? name : `${name}t64`;
}

/** @param {string[]} packages */
async function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };
  const update = await run('apt-get', [...APT, 'update'], { env, limitMs: LIMIT_MS });
  const names = await Promise.all(packages.map(installable));
  const args = [...APT, 'install', '-y', '--no-install-recommends', ...names];
  const { code, output } = await run('apt-get', args, { env, limitMs: LIMIT_MS });
  if (code !== 0) {
    throw new SetupFailure(
      `apt-get could not install ${names.join(' ')}: ${lastLines(output || update.output)}.`,
      `Install them by hand: apt-get update && apt-get install ${names.join(' ')}`,
    );
  }
}

/**
 * Sees to the libraries and commands of the system.
 * @param {string} executable the Electron binary
 * @param {boolean} headless whether the commands for running without a display are needed, too
 * @param {(line: string) => void} tell
 */
export async function ensureSystem(executable, headless, tell) {
  if (process.platform !== 'linux') return;
  const libraries = await missingLibraries(executable);
  const tools = TOOLS.filter(([command = '']) => !onPath(command));
  const asRoot = process.getuid?.() === 0;
  const packages = [
    ...(libraries.length > 0 ? LINKED : []),
    ...(headless || asRoot ? tools.map(([, name = '']) => name) : []),
  ];
  if (packages.length === 0) {
    tell('system: everything is there');
    return;
  }
  const lacking = [...libraries, ...tools.map(([command = '']) => command)].join(', ');
  if (!onPath('apt-get')) {
    throw new SetupFailure(
      `This system lacks ${lacking}.`,
      'Install them with the system’s package manager, then run the same command again.',
    );
  }
  if (!asRoot) {
    throw new SetupFailure(
      `This system lacks ${lacking}.`,
      `Run: sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}`,
    );
  }
  tell(`system: installing ${packages.join(' ')} ...`);
  await install(packages);
  const still = await missingLibraries(executable);
  if (still.length > 0) {
    throw new SetupFailure(
      `Electron still lacks ${still.join(', ')}.`,
      'Install the packages that hold them (apt-file search NAME), then run the same command again.',
    );
  }
  tell('system: everything is there');
}
