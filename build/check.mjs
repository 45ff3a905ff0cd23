/**
 * `npm run check`: types, lint, format and import rules. Every step runs, so that one run
 * names everything there is to mend.
 */
import { spawnSync } from 'node:child_process';
import { binary } from './binary.mjs';
import { ROOT } from './root.mjs';

const CRUISED = ['shared', 'electron', 'renderer', 'test', 'build'];

const STEPS = /** @type {const} */ ([
  ['types', 'typescript', 'tsc', ['-b']],
  ['lint', 'eslint', 'eslint', ['--max-warnings', '0', '.']],
  ['format', 'prettier', 'prettier', ['--check', '--log-level', 'warn', '.']],
  [
    'import rules',
    'dependency-cruiser',
    'depcruise',
    ['--config', '.dependency-cruiser.mjs', ...CRUISED],
  ],
]);

let failed = 0;
for (const [name, library, command, args] of STEPS) {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, [binary(ROOT, library, command), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`check: ${name} ${status === 0 ? 'passed' : 'failed'} (${seconds} s)`);
  if (status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
