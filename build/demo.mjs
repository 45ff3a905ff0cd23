/** `npm run demo`: the whole job without a window to click, from documents to briefing.pdf. */
import { join } from 'node:path';
import { buildStale } from './build.mjs';
import { onDisplay, runInPlace, runtimeEnvironment } from './launch.mjs';
import { ROOT } from './root.mjs';
import { runCommand, setUp } from './setup.mjs';

await runCommand(async () => {
  const runtime = await setUp();
  await buildStale();
  const cli = [join(ROOT, 'dist', 'cli.cjs'), 'demo', ...process.argv.slice(2)];
  const [command, args] = onDisplay(process.execPath, cli, { always: true });
  process.exitCode = await runInPlace(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...runtimeEnvironment(runtime) },
  });
});
