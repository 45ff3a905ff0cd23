/** `npm test`: sets up, builds, runs every suite whatever the ones before came to, and counts. */
import { buildStale } from '#build/build.mjs';
import { runChecks } from '#build/check.mjs';
import { runtimeEnvironment } from '#build/launch.mjs';
import { runCommand, setUp } from '#build/setup.mjs';
import { forgetPromises, promiseTable } from './promises.mjs';
import { tally } from './tally.mjs';
import { vitestSuite } from './vitest-suite.mjs';

await runCommand(async () => {
  const runtime = await setUp();
  await buildStale();
  const env = { ...process.env, ...runtimeEnvironment(runtime) };
  forgetPromises();
  const checks = await runChecks();
  const { lines, ok } = tally([
    {
      name: 'check',
      passed: checks.filter((check) => check.passed).length,
      failed: checks.filter((check) => !check.passed).map((check) => `check: ${check.name}`),
      skipped: [],
    },
    await vitestSuite('unit', ['unit'], { env }),
    await vitestSuite('renderer', ['renderer'], { env }),
    await vitestSuite('e2e', ['e2e'], { env, display: true }),
  ]);
  console.log(`\n${promiseTable().join('\n')}\n\n${lines.join('\n')}`);
  process.exitCode = ok ? 0 : 1;
});
