/**
 * `npm run check`: types, lint, format and import rules. Every step runs, so that one run
 * names everything there is to mend.
 */
import { pathToFileURL } from 'node:url';
import { binary } from './binary.mjs';
import { runInPlace } from './launch.mjs';
import { ROOT } from './root.mjs';
import { ensureLibraries } from './setup/libraries.mjs';
import { runCommand } from './setup.mjs';

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

/** @returns {Promise<{ name: string, passed: boolean }[]>} what each step came to */
export async function runChecks() {
  const outcomes = [];
  for (const [name, library, command, args] of STEPS) {
    const started = performance.now();
    const code = await runInPlace(process.execPath, [binary(ROOT, library, command), ...args], {
      cwd: ROOT,
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`check: ${name} ${code === 0 ? 'passed' : 'failed'} (${seconds} s)`);
    outcomes.push({ name, passed: code === 0 });
  }
  return outcomes;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runCommand(async () => {
    await ensureLibraries(ROOT, (line) => console.log(`setup: ${line}`));
    const outcomes = await runChecks();
    process.exitCode = outcomes.every((outcome) => outcome.passed) ? 0 : 1;
  });
}
