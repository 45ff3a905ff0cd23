import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '#build/root.mjs';
import { nodeConfig } from '#build/vite/node-config.mjs';

/** The search worker, built as it is shipped, in a folder of its own. */
export async function builtSearch(): Promise<{ entry: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'attest-search-'));
  const output = join(folder, 'search.cjs');
  const config = nodeConfig(ROOT, { entry: join(ROOT, 'electron/search/process.ts'), output });
  await build({ ...config, logLevel: 'error' });
  return { entry: output, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
