/** `npm run schema`: writes the file format as JSON Schema into build/resources/schema. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './root.mjs';
import { ensureLibraries } from './setup/libraries.mjs';
import { runCommand } from './setup.mjs';

const ENTRY = join(ROOT, 'shared', 'project', 'format-schema.ts');
const FOLDER = join(ROOT, 'build', 'resources', 'schema');

await runCommand(async () => {
  await ensureLibraries(ROOT, (line) => console.log(`setup: ${line}`));
  const [{ build }, { scriptConfig }] = await Promise.all([
    import('vite'),
    import('./vite/node-config.mjs'),
  ]);
  const output = join(ROOT, 'node_modules', '.cache', 'attest', 'schema.mjs');
  await build(scriptConfig(ROOT, { entry: ENTRY, output }));
  /** @type {{ formatSchemas: () => Record<string, unknown> }} */
  const { formatSchemas } = await import(pathToFileURL(output).href);
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, schema] of Object.entries(formatSchemas())) {
    writeFileSync(join(FOLDER, name), `${JSON.stringify(schema, null, 2)}\n`);
    console.log(`build/resources/schema/${name}`);
  }
});
