import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { App } from 'electron';

/**
 * One user-data folder per run: `--user-data-dir`, else ATTEST_USER_DATA, else the system's place.
 * Call before the lock of the single instance is asked for, because the lock lives in that folder.
 */
export function settleUserData(app: App, env: NodeJS.ProcessEnv): string {
  const named = app.commandLine.getSwitchValue('user-data-dir') || env['ATTEST_USER_DATA'];
  // The command line looks in the same place, whatever the packaged program is called.
  const folder = named ? resolve(named) : join(app.getPath('appData'), 'attest');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  app.setPath('userData', folder);
  return folder;
}
