import { readFileSync, readdirSync } from 'node:fs';
import { type ElectronApplication, type Page, _electron } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OrdinaryUser, ordinaryUser } from './ordinary-user.ts';

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly args: readonly string[];
  readonly status: ReadonlyMap<string, string>;
}

function processOf(pid: number): Process | undefined {
  try {
    const lines = readFileSync(`/proc/${pid}/status`, 'utf8').split('\n');
    const status = new Map(
      lines.map((line) => {
        const [name = '', ...values] = line.split(/:?\s+/);
        return [name, values.join(' ')];
      }),
    );
    // Processes forked by Chromium's zygote write their own title, with spaces between arguments.
    const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/);
    return { pid, parent: Number(status.get('PPid')), args, status };
  } catch {
    return undefined; // it ended while we looked
  }
}

/** Everything a process started, and what that started. */
function below(pid: number): Process[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => processOf(Number(name)) ?? []);
  const found = new Set([pid]);
  for (let size = 0; size !== found.size;) {
    size = found.size;
    for (const each of all) if (found.has(each.parent)) found.add(each.pid);
  }
  return all.filter((each) => found.has(each.pid));
}

const filters = (status: Process['status'] | undefined) => Number(status?.get('Seccomp_filters'));

/** Only what a display needs is handed on: root's own folders mean nothing to another user. */
const environment = (home: string) => ({
  PATH: process.env['PATH'] ?? '',
  DISPLAY: process.env['DISPLAY'] ?? '',
  XAUTHORITY: process.env['XAUTHORITY'] ?? '',
  HOME: home,
  ATTEST_USER_DATA: `${home}/user-data`,
});

describe('the window of an ordinary user', () => {
  let user: OrdinaryUser;
  let app: ElectronApplication;
  let started: ElectronApplication | undefined;
  let page: Page;
  let processes: Process[];
  let main: Process | undefined;

  beforeAll(async () => {
    user = ordinaryUser(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '');
    app = await _electron.launch({
      executablePath: user.executable,
      args: [user.app],
      chromiumSandbox: true,
      env: environment(user.home),
    });
    started = app;
    page = await app.firstWindow();
    await page.waitForLoadState('load');
    const { pid } = app.process();
    if (pid === undefined) throw new Error('The app has no process');
    processes = below(pid);
    main = processes.find((each) => each.pid === pid);
  });

  afterAll(async () => {
    await started?.close();
    user.remove();
  });

  const renderers = () => processes.filter(({ args }) => args.includes('--type=renderer'));

  it('runs as that user', () => {
    expect(user.uid).not.toBe(0);
    expect(renderers().length).toBeGreaterThan(0);
    for (const { status } of renderers()) {
      expect(status.get('Uid')).toBe(Array(4).fill(user.uid).join(' '));
    }
  });

  it('is confined by the operating system', () => {
    expect(renderers().length).toBeGreaterThan(0);
    for (const { status } of renderers()) {
      // 2 is SECCOMP_MODE_FILTER in proc(5): system calls pass a filter.
      expect(status.get('Seccomp')).toBe('2');
      // A container may filter everything in it; the window needs a filter of its own on top.
      expect(filters(status)).toBeGreaterThan(filters(main?.status));
      // Its own process namespace: it has another number inside than outside.
      expect(status.get('NSpid')?.split(' ').length).toBeGreaterThan(1);
    }
  });

  it('is started without a switch that lifts the sandbox', () => {
    const lifting = processes.filter(({ args }) =>
      args.some((arg) => /^--(no-sandbox|disable-.*sandbox|no-zygote)$/.test(arg)),
    );
    expect(lifting.map(({ args }) => args.join(' '))).toEqual([]);
  });

  it('has no Node in its page', async () => {
    const globals = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter(
        (name) => name in globalThis,
      ),
    );
    expect(globals).toEqual([]);
  });

  it('is set up isolated', async () => {
    const preferences = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => {
        const contents = window.webContents as typeof window.webContents & {
          getLastWebPreferences: () => Record<string, unknown>;
        };
        const { sandbox, contextIsolation, nodeIntegration, webSecurity } =
          contents.getLastWebPreferences();
        return { sandbox, contextIsolation, nodeIntegration, webSecurity };
      }),
    );
    const isolated = { contextIsolation: true, nodeIntegration: false, webSecurity: true };
    expect(preferences).toEqual([{ sandbox: true, ...isolated }]);
  });
});
