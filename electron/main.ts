import '#electron/system/runtime-globals.ts';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { app, nativeTheme, session, type BrowserWindow } from 'electron';
import { appHandlers } from '#electron/handlers/app-handlers.ts';
import type { Handlers } from '#electron/handlers/handlers.ts';
import { notYet } from '#electron/handlers/not-yet.ts';
import { recentHandlers } from '#electron/handlers/recent-handlers.ts';
import { reportBug } from '#electron/ipc/report-bug.ts';
import { serve } from '#electron/ipc/serve.ts';
import { windowAnnounce } from '#electron/ipc/window-announce.ts';
import { launchArguments, receivedLaunch } from '#electron/system/launch-arguments.ts';
import { printJob, runPrintJob } from '#electron/print/print-job.ts';
import { createWindowPrinter } from '#electron/print/window-printer.ts';
import { createPathTokens } from '#electron/system/path-tokens.ts';
import { isFallbackRuntime } from '#electron/system/runtime-version.ts';
import { settleUserData } from '#electron/system/user-data-folder.ts';
import { createUserData } from '#electron/system/user-data.ts';
import { listAppFiles } from '#electron/window/app-files.ts';
import { guardProcess } from '#electron/window/guard-process.ts';
import { createMainWindow } from '#electron/window/main-window.ts';
import { setMenu } from '#electron/window/menu.ts';
import { offerLink } from '#electron/window/offer-link.ts';
import { registerAppScheme, serveAppFiles } from '#electron/window/serve-app-files.ts';

const HERE = __dirname; // dist/, where everything that was built stands side by side

let window: BrowserWindow | undefined;
const currentWindow = () => window;
const announce = windowAnnounce(() => window?.webContents);

const userDataFolder = settleUserData(app, process.env);
const launch = launchArguments(process.argv, process.cwd(), process.defaultApp);

function composeHandlers(): Handlers {
  const userData = createUserData(userDataFolder, () => Date.now());
  const tokens = createPathTokens(() => randomBytes(16));
  return {
    ...appHandlers({
      facts: {
        version: app.getVersion(),
        electron: process.versions.electron,
        chrome: process.versions.chrome,
        fallback: isFallbackRuntime(process.versions.electron),
        platform: process.platform,
      },
      userData,
      openProject: () => null,
      applySettings: ({ theme }) => void (nativeTheme.themeSource = theme),
      offerLink: (address) => offerLink(currentWindow(), address),
    }),
    ...recentHandlers({ userData, tokens }),
    ...notYet('project', 'open projects'),
    ...notYet('document', 'read documents'),
    ...notYet('import', 'import documents'),
    ...notYet('search', 'search'),
    ...notYet('brief', 'export briefs'),
    ...notYet('chart', 'export charts'),
    ...notYet('bundle', 'make or open bundles'),
  };
}

function servePages(): void {
  serveAppFiles(session.defaultSession, listAppFiles(join(HERE, 'renderer')));
}

function openWindow(): void {
  servePages();
  serve(composeHandlers(), reportBug);
  setMenu(announce, !app.isPackaged);
  window = createMainWindow(join(HERE, 'preload.cjs'));
}

function start(): void {
  guardProcess(app);
  registerAppScheme();
  const job = printJob(app);
  if (job) {
    void app.whenReady().then(() => {
      servePages();
      return runPrintJob(app, job, createWindowPrinter(join(HERE, 'print-preload.cjs')));
    });
    return;
  }
  if (!app.requestSingleInstanceLock(launch)) {
    app.quit();
    return;
  }
  app.on('second-instance', (_event, _argv, _cwd, data) => void receivedLaunch(data));
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(openWindow);
}

start();
