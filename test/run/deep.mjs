/** `npm run test:deep`: the proofs that take long, at their full size. */
import { buildStale } from '#build/build.mjs';
import { runtimeEnvironment } from '#build/launch.mjs';
import { runCommand, setUp } from '#build/setup.mjs';
import { forgetPromises, promiseTable } from './promises.mjs';
import { tally } from './tally.mjs';
import { vitestSuite } from './vitest-suite.mjs';

const LIMIT_MS = 3 * 60 * 60_000;
const PROOFS = ['test/electron/store/proof', 'test/laws'];

await runCommand(async () => {
  const runtime = await setUp();
  await buildStale();
  const env = { ...process.env, ...runtimeEnvironment(runtime), ATTEST_DEEP: '1' };
  forgetPromises();
  const app = { env, display: true, files: ['test/e2e/store-kill'], limitMs: LIMIT_MS };
  const { lines, ok } = tally([
    await vitestSuite('deep', ['unit'], { env, files: PROOFS, limitMs: LIMIT_MS }),
    await vitestSuite('deep e2e', ['e2e'], app),
  ]);
  console.log(`\n${promiseTable().join('\n')}\n\n${lines.join('\n')}`);
  process.exitCode = ok ? 0 : 1;
});
