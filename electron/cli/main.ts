import '#electron/system/runtime-globals.ts';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { childConverter } from '#electron/import/child-converter.ts';
import { createSpawnedPrinter } from '#electron/print/spawned-printer.ts';
import { createMachine } from '#electron/system/machine.ts';
import { createUserData, machineToken } from '#electron/system/user-data.ts';
import { run } from './run.ts';

const HERE = __dirname; // dist/, where everything that was built stands side by side

/** The window's own user-data folder, so that one person is one author in both. */
function userDataFolder({ env, platform }: NodeJS.Process): string {
  const named = env['ATTEST_USER_DATA'];
  if (named) return named;
  if (platform === 'win32') return join(env['APPDATA'] ?? homedir(), 'attest');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'attest');
  return join(env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'attest');
}

async function main(): Promise<void> {
  const folder = userDataFolder(process);
  const machine = createMachine(await machineToken(folder));
  process.exitCode = await run(process.argv.slice(2), {
    ports: { machine, identity: createUserData(folder, machine.now) },
    converter: childConverter(join(HERE, 'import.cjs')),
    printer: createSpawnedPrinter({
      executable: process.env['ATTEST_ELECTRON'] ?? 'electron',
      main: join(HERE, 'main.cjs'),
    }),
    out: (text) => void process.stdout.write(text),
    tell: (line) => void process.stderr.write(`${line}\n`),
    samples: join(HERE, '..', 'build', 'resources', 'sample-documents'),
  });
}

void main();
