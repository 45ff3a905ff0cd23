import { join } from 'node:path';
import { app, dialog, nativeTheme, session, type BrowserWindow } from 'electron';
import { ok } from '#shared/base/result.ts';
import { reportBug, reportUnhandled } from '#electron/ipc/report-bug.ts';
import { serve } from '#electron/ipc/serve.ts';
import { windowAnnounce } from '#electron/ipc/window-announce.ts';
import type { Notebook } from '#electron/notebook.ts';
import { printJob } from '#electron/print/print-job.ts';
import { firstTheme } from '#electron/system/first-theme.ts';
import { launchArguments, receivedLaunch } from '#electron/system/launch-arguments.ts';
import { isFallbackRuntime } from '#electron/system/runtime-version.ts';
import { settleUserData } from '#electron/system/user-data-folder.ts';
import { setAbout } from '#electron/window/about.ts';
import { listAppFiles } from '#electron/window/app-files.ts';
import { guardProcess } from '#electron/window/guard-process.ts';
import { leaveSafely } from '#electron/window/leave-window.ts';
import { createMainWindow, windowTitle } from '#electron/window/main-window.ts';
import { setMenu } from '#electron/window/menu.ts';
import { revivePage } from '#electron/window/revive-page.ts';
import { registerAppScheme, serveAppFiles } from '#electron/window/serve-app-files.ts';
import { pageSettling } from '#electron/window/settle-page.ts';

const HERE = __dirname; // dist/, where everything that was built stands side by side

const userDataFolder = settleUserData(app, process.env);
const launch = launchArguments(process.argv, process.cwd(), process.defaultApp);
const facts = {
  version: app.getVersion(),
  electron: process.versions.electron,
  chrome: process.versions.chrome,
  fallback: isFallbackRuntime(process.versions.electron),
  platform: process.platform,
};

let window: BrowserWindow | undefined;
const announce = windowAnnounce(() => window?.webContents);
const settling = pageSettling(announce);

function servePages(): void {
  serveAppFiles(session.defaultSession, listAppFiles(join(HERE, 'renderer')));
}

async function openNotebook(): Promise<Notebook> {
  const { openNotebook: open } = await import('#electron/notebook.ts');
  return open({ window: () => window, announce, facts, userDataFolder, built: HERE }, launch);
}

function couldNotStart(error: unknown): void {
  dialog.showErrorBox('Attest could not start', String(error));
  app.exit(1);
}

function openWindow(): void {
  servePages();
  const isFresh = launch.paths.length === 0;
  nativeTheme.themeSource = firstTheme(userDataFolder);
  const opened = createMainWindow(join(HERE, 'preload.cjs'), isFresh);
  window = opened;
  revivePage(opened, () => Date.now());
  // Reading its code takes main about as long as the page needs to be painted, and nothing is painted
  // meanwhile. A fresh page asks once Welcome stands; one that waits for a project asks for nothing sooner.
  let opening: Promise<Notebook> | undefined;
  const notebook = () => {
    if (!opening) {
      opening = openNotebook();
      opening.catch(couldNotStart);
    }
    return opening;
  };
  if (!isFresh) void notebook();
  serve({
    door: async () => (await notebook()).door,
    answered: (channel) => {
      if (channel === 'project.flush') settling.flushed();
      void notebook().then(({ projectName }) => {
        if (!opened.isDestroyed()) opened.setTitle(windowTitle(projectName()));
      });
    },
  });
  leaveSafely(opened, {
    settle: async () => {
      if (opening && (await opening).projectName() !== null) await settling.settle();
    },
    leaveProject: async () => (opening ? (await opening).leave() : ok(null)),
  });
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    if (opened.isMinimized()) opened.restore();
    opened.focus();
    void notebook().then(({ takeOver }) => takeOver(receivedLaunch(data)));
  });
  setMenu(announce, !app.isPackaged);
  setAbout(app, facts);
}

async function printAndEnd(job: NonNullable<ReturnType<typeof printJob>>): Promise<void> {
  servePages();
  const { runPrintJob } = await import('#electron/print/run-print-job.ts');
  await runPrintJob(app, job, join(HERE, 'print-preload.cjs'));
}

function start(): void {
  reportUnhandled();
  guardProcess(app);
  registerAppScheme();
  const job = printJob(app);
  if (job) {
    void app
      .whenReady()
      .then(() => printAndEnd(job))
      .catch((error: unknown) => {
        reportBug('main', error);
        app.exit(1);
      });
    return;
  }
  if (!app.requestSingleInstanceLock(launch)) {
    app.quit();
    return;
  }
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(openWindow);
}

start();
