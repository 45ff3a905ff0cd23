/** `npm start [-- PATH]`: opens the notebook, with the project at PATH if one is named. */
import { existsSync } from 'node:fs';
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

await runCommand(async () => {
  if (!hasDisplay()) {
    throw new SetupFailure(
      'There is no display here to open a window on.',
      'npm run demo does the whole job without one.',
    );
  }
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
