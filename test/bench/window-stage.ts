import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { madeProject, type Size } from './made-project.ts';

/** The real window with a project open. */
export interface WindowStage {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** The project's folder. */
  readonly folder: string;
  /** Where a bench may put what it needs; gone with the window. */
  readonly beside: string;
}

/** Opens a made project in the real window, and closes both when `work` is through. */
export async function inWindow<T>(
  size: Size,
  work: (stage: WindowStage) => Promise<T>,
): Promise<T> {
  const beside = await mkdtemp(join(tmpdir(), 'attest-bench-window-'));
  try {
    const folder = join(beside, 'project');
    await madeProject(folder, size);
    const userData = join(beside, 'user-data');
    const app = await _electron.launch({
      executablePath: process.env['ATTEST_ELECTRON'] ?? '',
      args: [process.cwd(), folder, `--user-data-dir=${userData}`],
      chromiumSandbox: process.getuid?.() !== 0,
      env: { ...process.env, ATTEST_USER_DATA: userData },
    });
    const page = await app.firstWindow();
    await page.waitForLoadState('load');
    await page.locator('main').first().waitFor();
    const measured = await work({ app, page, folder, beside });
    await app.close();
    return measured;
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}
