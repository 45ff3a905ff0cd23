import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { binary } from '#build/binary.mjs';
import { ROOT } from '#build/root.mjs';

export interface Violation {
  readonly rule: string;
  readonly from: string;
}

export interface Cruise {
  readonly modules: readonly string[];
  readonly violations: readonly Violation[];
}

interface Report {
  modules: { source: string }[];
  summary: { violations: { from: string; rule: { name: string } }[] };
}

/** Folders the check looks at; the planted trees hold them all. */
export const CRUISED = ['shared', 'electron', 'renderer', 'test', 'build'];

/** Runs the import rules as `npm run check` does, over another tree. */
export function cruise(folder: string): Cruise {
  const config = join(ROOT, '.dependency-cruiser.mjs');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      binary(ROOT, 'dependency-cruiser', 'depcruise'),
      ...['--config', config, '--output-type', 'json', ...CRUISED],
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser did not report: ${stderr}`);
  const report = JSON.parse(stdout) as Report; // the tool's own format, read here only
  return {
    modules: report.modules.map((module) => module.source),
    violations: report.summary.violations.map(({ from, rule }) => ({ from, rule: rule.name })),
  };
}

const LIBRARIES = ['zod', '@noble/hashes', 'react', 'electron', 'left-pad', 'vitest'];

const manifest = JSON.stringify({
  name: 'planted',
  type: 'module',
  imports: Object.fromEntries(CRUISED.map((name) => [`#${name}/*`, `./${name}/*`])),
  dependencies: { zod: '1.0.0', '@noble/hashes': '1.0.0', react: '1.0.0', 'left-pad': '1.0.0' },
  devDependencies: { electron: '1.0.0', vitest: '1.0.0' },
});

/** Writes files and stub libraries into a temporary project, hands it on, and clears it away. */
export function withTree<T>(files: Record<string, string>, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'attest-planted-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  try {
    write('package.json', manifest);
    for (const name of CRUISED) mkdirSync(join(folder, name));
    for (const name of LIBRARIES) {
      const stub = { name, version: '1.0.0', type: 'module', exports: './index.js' };
      write(`node_modules/${name}/package.json`, JSON.stringify(stub));
      write(`node_modules/${name}/index.js`, 'export const x = 1;\n');
    }
    for (const [path, text] of Object.entries(files)) write(path, text);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
