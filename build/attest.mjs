#!/usr/bin/env node
/** The command line in a checkout: `npm run --silent attest -- ...` or `npx --no attest ...`. */
import { join } from 'node:path';
import { buildStale } from './build.mjs';
import { runInPlace, runtimeEnvironment } from './launch.mjs';
import { ROOT } from './root.mjs';
import { runCommand, setUp } from './setup.mjs';

/** Standard output belongs to the command; only work that takes time is named, on the other. */
const tell = (/** @type {string} */ line) => {
  if (line.endsWith('...')) console.error(line);
};

await runCommand(async () => {
  const runtime = await setUp({ headless: false, tell });
  await buildStale({ tell });
  // npm run stands in the checkout; paths are meant from where the person stands.
  const from =
    process.env['npm_lifecycle_event'] === 'attest' ? process.env['INIT_CWD'] : undefined;
  const cli = [join(ROOT, 'dist', 'cli.cjs'), ...process.argv.slice(2)];
  process.exitCode = await runInPlace(process.execPath, cli, {
    cwd: from ?? process.cwd(),
    input: 'inherit',
    env: { ...process.env, ...runtimeEnvironment(runtime) },
  });
});
