import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '#build/root.mjs';
import { nodeConfig } from '#build/vite/node-config.mjs';

/** The converting process, built as it is shipped, in a folder of its own. */
export async function builtProcess(): Promise<{ entry: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'attest-import-'));
  const output = join(folder, 'import.cjs');
  const config = nodeConfig(ROOT, {
    entry: join(ROOT, 'electron/import/process.ts'),
    output,
    split: true,
  });
  await build({ ...config, logLevel: 'error' });
  return { entry: output, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
