/** `npm run bench [-- NAME... --json]`: measures, all or those named (see test/bench/run.ts); with --json standard output holds JSON and nothing else. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildStale } from './build.mjs';
import { onDisplay, runInPlace, runtimeEnvironment } from './launch.mjs';
import { ROOT } from './root.mjs';
import { SetupFailure } from './setup/failure.mjs';
import { runCommand, setUp } from './setup.mjs';
import { scriptConfig } from './vite/node-config.mjs';

const ENTRY = join(ROOT, 'test', 'bench', 'run.ts');
const tell = (/** @type {string} */ line) => console.error(line);

await runCommand(async () => {
  const runtime = await setUp({ tell });
  await buildStale({ tell });
  if (!existsSync(ENTRY)) {
    throw new SetupFailure('test/bench/run.ts is missing.', 'Restore it with git checkout.');
  }
  const { build } = await import('vite');
  const files = {
    entry: ENTRY,
    output: join(ROOT, 'node_modules', '.cache', 'attest', 'bench.mjs'),
  };
  await build(scriptConfig(ROOT, files));
  const bench = [files.output, ...process.argv.slice(2)];
  const [command, args] = onDisplay(process.execPath, bench, { always: true });
  process.exitCode = await runInPlace(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...runtimeEnvironment(runtime) },
  });
});
