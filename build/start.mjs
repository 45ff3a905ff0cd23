/** `npm start [-- PATH]`: opens the notebook, with the project at PATH if one is named. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildStale } from './build.mjs';
import { asRoot, hasDisplay, runInPlace, runtimeEnvironment } from './launch.mjs';
import { ROOT } from './root.mjs';
import { SetupFailure } from './setup/failure.mjs';
import { runCommand, setUp } from './setup.mjs';

/** npm runs us in the checkout; a path is meant from where the person stands. */
const FROM = process.env['INIT_CWD'] ?? process.cwd();

/** @param {string} arg */
function asPath(arg) {
  if (arg.startsWith('-') || arg.startsWith('file://')) return arg;
  const path = resolve(FROM, arg);
  if (existsSync(path)) return path;
  throw new SetupFailure(
    `There is nothing at ${path}.`,
    'Name a project folder, or none to begin at the welcome page.',
  );
}

/** Systems that keep user namespaces from ordinary programs keep the sandbox from them, too. */
function checkSandbox() {
  const lacking = [
    ['kernel.apparmor_restrict_unprivileged_userns', '1', '0'],
    ['kernel.unprivileged_userns_clone', '0', '1'],
  ].find(([name = '', refuses]) => {
    const file = `/proc/sys/${name.replaceAll('.', '/')}`;
    return existsSync(file) && readFileSync(file, 'utf8').trim() === refuses;
  });
  if (lacking === undefined || asRoot()) return;
  throw new SetupFailure(
    'This system does not let ordinary programs build a sandbox, and the notebook does not open without one.',
    `Allow it with: sudo sysctl -w ${lacking[0]}=${lacking[2]}`,
  );
}

await runCommand(async () => {
  if (!hasDisplay()) {
    throw new SetupFailure(
      'There is no display here to open a window on.',
      'npm run demo does the whole job without one.',
    );
  }
  checkSandbox();
  const paths = process.argv.slice(2).map(asPath);
  const runtime = await setUp({ headless: false });
  await buildStale();
  const flags = [];
  if (asRoot()) {
    console.log('start: as root there is no sandbox (--no-sandbox); use an ordinary user for work');
    flags.push('--no-sandbox');
  }
  if (!process.env['DISPLAY'] && process.env['WAYLAND_DISPLAY']) {
    flags.push('--ozone-platform=wayland');
  }
  process.exitCode = await runInPlace(runtime.executable, [...flags, ROOT, ...paths], {
    cwd: FROM,
    env: { ...process.env, ...runtimeEnvironment(runtime) },
  });
});
