import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, type Page, _electron } from 'playwright-core';
import { ROOT } from '#build/root.mjs';

export interface Launched {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What the page wrote to its console as a warning or an error, and what it threw. */
  readonly complaints: string[];
  /** What main wrote about bugs. */
  readonly bugs: string[];
  readonly userData: string;
  /** Ends the app as a person would, by closing its window, or at once when it does not end. */
  readonly close: () => Promise<void>;
}

export interface LaunchOptions {
  /** Paths handed to the app, as after `electron .` */
  readonly paths?: readonly string[];
  /** To come back to what an earlier run left; otherwise a folder that is removed at the end. */
  readonly userData?: string;
}

/** The built app in the real runtime, with a user-data folder of its own. */
export async function launch({ paths = [], userData }: LaunchOptions = {}): Promise<Launched> {
  const folder = userData ?? mkdtempSync(join(tmpdir(), 'attest-e2e-'));
  const app = await _electron.launch({
    executablePath: process.env['ATTEST_ELECTRON'] ?? '',
    args: [ROOT, ...paths],
    chromiumSandbox: process.getuid?.() !== 0, // false adds --no-sandbox, which root needs
    env: { ...process.env, ATTEST_USER_DATA: folder },
  });
  const complaints: string[] = [];
  const bugs: string[] = [];
  app.process().stderr?.on('data', (bytes: Buffer) => {
    bugs.push(
      ...String(bytes)
        .split('\n')
        .filter((line) => line.startsWith('attest:')),
    );
  });
  const page = await app.firstWindow();
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.waitForLoadState('load');
  // Drawn when the app was built; the living window takes its place.
  await page.locator('.first-picture').waitFor({ state: 'detached' });
  const close = async () => {
    await app.close();
    if (userData === undefined) rmSync(folder, { recursive: true, force: true });
  };
  return { app, page, complaints, bugs, userData: folder, close };
}
