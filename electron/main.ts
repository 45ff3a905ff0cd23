import '#electron/system/runtime-globals.ts';
import { join } from 'node:path';
import { app, nativeTheme, session as sessions, type BrowserWindow } from 'electron';
import { appHandlers, type AppFacts } from '#electron/handlers/app-handlers.ts';
import { briefHandlers, chartHandlers } from '#electron/handlers/brief-handlers.ts';
import { bundleHandlers } from '#electron/handlers/bundle-handlers.ts';
import { documentHandlers } from '#electron/handlers/document-handlers.ts';
import type { Handlers } from '#electron/handlers/handlers.ts';
import { importHandlers } from '#electron/handlers/import-handlers.ts';
import type { UserData } from '#electron/handlers/ports.ts';
import { isBundle, openNamed } from '#electron/handlers/open-named.ts';
import { projectHandlers } from '#electron/handlers/project-handlers.ts';
import { createProjectSession, type ProjectSession } from '#electron/handlers/project-session.ts';
import { recentHandlers } from '#electron/handlers/recent-handlers.ts';
import { searchHandlers } from '#electron/handlers/search-handlers.ts';
import { utilityConverter } from '#electron/import/utility-converter.ts';
import { reportBug, reportUnhandled } from '#electron/ipc/report-bug.ts';
import { serve } from '#electron/ipc/serve.ts';
import { windowAnnounce } from '#electron/ipc/window-announce.ts';
import { printJob, runPrintJob } from '#electron/print/print-job.ts';
import { createWindowPrinter } from '#electron/print/window-printer.ts';
import { launchArguments, receivedLaunch, type Launch } from '#electron/system/launch-arguments.ts';
import { createMachine } from '#electron/system/machine.ts';
import { createPathTokens } from '#electron/system/path-tokens.ts';
import { isFallbackRuntime } from '#electron/system/runtime-version.ts';
import { createSampleProject } from '#electron/system/sample-project.ts';
import { settleUserData } from '#electron/system/user-data-folder.ts';
import { createUserData, machineToken } from '#electron/system/user-data.ts';
import { createWindowDialogs } from '#electron/system/window-dialogs.ts';
import type { Machine } from '#electron/store/machine.ts';
import { setAbout } from '#electron/window/about.ts';
import { listAppFiles } from '#electron/window/app-files.ts';
import { guardProcess } from '#electron/window/guard-process.ts';
import { leaveSafely } from '#electron/window/leave-window.ts';
import { createMainWindow, windowTitle } from '#electron/window/main-window.ts';
import { setMenu } from '#electron/window/menu.ts';
import { offerLink } from '#electron/window/offer-link.ts';
import { registerAppScheme, serveAppFiles } from '#electron/window/serve-app-files.ts';
import { pageSettling } from '#electron/window/settle-page.ts';
import { showSentence } from '#electron/window/show-sentence.ts';

const HERE = __dirname; // dist/, where everything that was built stands side by side
const PRINT_PRELOAD = join(HERE, 'print-preload.cjs');
const SAMPLE = app.isPackaged
  ? join(process.resourcesPath, 'sample')
  : join(HERE, '..', 'build', 'resources', 'sample');

const userDataFolder = settleUserData(app, process.env);
const launch = launchArguments(process.argv, process.cwd(), process.defaultApp);
const facts: AppFacts = {
  version: app.getVersion(),
  electron: process.versions.electron,
  chrome: process.versions.chrome,
  fallback: isFallbackRuntime(process.versions.electron),
  platform: process.platform,
};

let window: BrowserWindow | undefined;
const currentWindow = () => window;
const announce = windowAnnounce(() => window?.webContents);
const dialogs = createWindowDialogs(currentWindow);
const settling = pageSettling(announce);

interface Parts {
  readonly machine: Machine;
  readonly userData: UserData;
  readonly session: ProjectSession;
  /** Settles when the project named at the start is open, or could not be opened. */
  readonly entered: Promise<void>;
}

function composeHandlers({ machine, userData, session, entered }: Parts): Handlers {
  const tokens = createPathTokens(machine.random);
  const sample = createSampleProject(SAMPLE, join(userDataFolder, 'samples'));
  const converter = utilityConverter(join(HERE, 'import.cjs'));
  const printer = createWindowPrinter(PRINT_PRELOAD);
  return {
    ...appHandlers({
      facts,
      userData,
      openProject: async () => {
        await entered;
        return session.current()?.project.header ?? null;
      },
      applySettings: ({ theme }) => void (nativeTheme.themeSource = theme),
      offerLink: (address) => offerLink(currentWindow(), address),
    }),
    ...recentHandlers({ userData, tokens }),
    ...projectHandlers({ session, dialogs, tokens, sample }),
    ...documentHandlers(session),
    ...importHandlers({ session, dialogs, tokens, converter, announce, fs: machine.fs }),
    ...searchHandlers(session),
    ...briefHandlers({ session, dialogs, machine, printer }),
    ...chartHandlers({ dialogs, machine }),
    ...bundleHandlers({ session, dialogs, machine }),
  };
}

type Named = Pick<Parts, 'machine' | 'session'> & { readonly launch: Launch };

/** Opens what was named outside the window; the person is told when it cannot be. */
async function enterNamed({ launch, ...ports }: Named): Promise<boolean> {
  const [path] = launch.paths;
  if (path === undefined) return false;
  const opened = await openNamed({ ...ports, dialogs }, path);
  if (!opened.ok) showSentence(currentWindow(), opened.failure.sentence);
  return opened.ok && opened.value !== null;
}

/** Somebody started Attest again: this window comes forward with what they named. */
async function comeForward(named: Named): Promise<void> {
  if (window?.isMinimized()) window.restore();
  window?.focus();
  if (!(await enterNamed(named))) return;
  const header = named.session.current()?.project.header;
  if (header) announce('project.opened', header);
}

function servePages(): void {
  serveAppFiles(sessions.defaultSession, listAppFiles(join(HERE, 'renderer')));
}

async function openWindow(): Promise<void> {
  const userData = createUserData(userDataFolder, () => Date.now());
  const [settings, token] = await Promise.all([userData.settings(), machineToken(userDataFolder)]);
  nativeTheme.themeSource = settings.theme;
  const machine = createMachine(token);
  const session = createProjectSession({ machine, userData, dialogs, announce });
  const named = { machine, session, launch };
  // A bundle asks where it should go, and a question needs a window to stand over.
  const asksFirst = isBundle(launch.paths[0]);
  const entered = asksFirst ? Promise.resolve() : enterNamed(named).then(() => {});
  servePages();
  serve({
    handlers: composeHandlers({ machine, userData, session, entered }),
    reportBug,
    answered: (channel) => {
      if (channel === 'project.flush') settling.flushed();
      window?.setTitle(windowTitle(session.current()?.project.header.name ?? null));
    },
  });
  setMenu(announce, !app.isPackaged);
  setAbout(app, facts);
  window = createMainWindow(join(HERE, 'preload.cjs'));
  window.once('closed', () => (window = undefined));
  leaveSafely(window, {
    settle: () => (session.current() ? settling.settle() : Promise.resolve()),
    leaveProject: session.leave,
  });
  if (asksFirst) window.webContents.once('did-finish-load', () => void comeForward(named));
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    void comeForward({ ...named, launch: receivedLaunch(data) });
  });
}

function start(): void {
  reportUnhandled();
  guardProcess(app);
  registerAppScheme();
  const job = printJob(app);
  if (job) {
    void app.whenReady().then(() => {
      servePages();
      return runPrintJob(app, job, createWindowPrinter(PRINT_PRELOAD));
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
