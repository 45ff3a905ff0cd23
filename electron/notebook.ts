import '#electron/system/runtime-globals.ts';
import { join } from 'node:path';
import { app, nativeTheme, type BrowserWindow } from 'electron';
import type { Result } from '#shared/base/result.ts';
import { appHandlers, type AppFacts } from '#electron/handlers/app-handlers.ts';
import { briefHandlers, chartHandlers } from '#electron/handlers/brief-handlers.ts';
import { bundleHandlers } from '#electron/handlers/bundle-handlers.ts';
import { documentHandlers } from '#electron/handlers/document-handlers.ts';
import type { Handlers } from '#electron/handlers/handlers.ts';
import { historyHandlers } from '#electron/handlers/history-handlers.ts';
import { importHandlers } from '#electron/handlers/import-handlers.ts';
import { isBundle, openNamed } from '#electron/handlers/open-named.ts';
import type { Announce, Dialogs, UserData } from '#electron/handlers/ports.ts';
import { projectHandlers } from '#electron/handlers/project-handlers.ts';
import { createProjectSession, type ProjectSession } from '#electron/handlers/project-session.ts';
import { recentHandlers } from '#electron/handlers/recent-handlers.ts';
import { eraseHandlers } from '#electron/handlers/erase-handlers.ts';
import { trashHandlers } from '#electron/handlers/trash-handlers.ts';
import { searchHandlers } from '#electron/handlers/search-handlers.ts';
import { versionHandlers } from '#electron/handlers/version-handlers.ts';
import { utilityConverter } from '#electron/import/utility-converter.ts';
import { answer } from '#electron/ipc/answer.ts';
import { reportBug } from '#electron/ipc/report-bug.ts';
import type { Door } from '#electron/ipc/serve.ts';
import { createWindowPrinter } from '#electron/print/window-printer.ts';
import { WorkerSearch } from '#electron/search/worker-search.ts';
import type { Machine } from '#electron/store/machine.ts';
import type { Launch } from '#electron/system/launch-arguments.ts';
import { createMachine } from '#electron/system/machine.ts';
import { createPathTokens } from '#electron/system/path-tokens.ts';
import { createSampleProject } from '#electron/system/sample-project.ts';
import { createUserData, machineToken } from '#electron/system/user-data.ts';
import { createWindowDialogs } from '#electron/system/window-dialogs.ts';
import { offerLink } from '#electron/window/offer-link.ts';
import { showSentence } from '#electron/window/show-sentence.ts';

/** What a notebook finds around it. */
export interface Surroundings {
  readonly window: () => BrowserWindow | undefined;
  readonly announce: Announce;
  readonly facts: AppFacts;
  readonly userDataFolder: string;
  /** The folder where everything that was built stands side by side. */
  readonly built: string;
}

/** Everything behind the window: the open project and whatever answers for it. */
export interface Notebook {
  readonly door: Door;
  /** The open project's name, or null. */
  readonly projectName: () => string | null;
  readonly leave: () => Promise<Result<unknown>>;
  /** Opens what was named outside the window and says so to the page. */
  readonly takeOver: (launch: Launch) => Promise<void>;
}

interface Parts extends Surroundings {
  readonly machine: Machine;
  readonly userData: UserData;
  readonly dialogs: Dialogs;
  readonly session: ProjectSession;
}

/** `entered` settles when the project named at the start is open, or could not be opened. */
function composeHandlers(parts: Parts, entered: Promise<unknown>): Handlers {
  const { machine, userData, dialogs, session, announce, built, facts, window } = parts;
  const tokens = createPathTokens(machine.random);
  const original = app.isPackaged
    ? join(process.resourcesPath, 'sample')
    : join(built, '..', 'build', 'resources', 'sample');
  const sample = createSampleProject(original, join(parts.userDataFolder, 'samples'));
  const converter = utilityConverter(join(built, 'import.cjs'));
  const printer = createWindowPrinter(join(built, 'print-preload.cjs'));
  return {
    ...appHandlers({
      facts,
      userData,
      openProject: async () => {
        await entered;
        return session.current()?.project.header ?? null;
      },
      applySettings: ({ theme }) => void (nativeTheme.themeSource = theme),
      offerLink: (address) => offerLink(window(), address),
    }),
    ...recentHandlers({ userData, tokens }),
    ...projectHandlers({ session, dialogs, tokens, sample, machine, announce }),
    ...documentHandlers(session, converter),
    ...importHandlers({ session, dialogs, tokens, converter, announce, machine }),
    ...searchHandlers(session),
    ...historyHandlers(session, machine),
    ...trashHandlers(session, machine),
    ...eraseHandlers(session, machine),
    ...versionHandlers(session),
    ...briefHandlers({ session, dialogs, machine, printer }),
    ...chartHandlers({ dialogs, machine }),
    ...bundleHandlers({ session, dialogs, machine, announce }),
  };
}

/** Opens what was named outside the window; the person is told when it cannot be. */
async function enterNamed(parts: Parts, { paths: [path] }: Launch): Promise<boolean> {
  if (path === undefined) return false;
  const opened = await openNamed(parts, path);
  if (!opened.ok) showSentence(parts.window(), opened.failure.sentence);
  return opened.ok && opened.value !== null;
}

/** Builds the ports and wires them; what was named at the start is opened on the way. */
export async function openNotebook(around: Surroundings, launch: Launch): Promise<Notebook> {
  const userData = createUserData(around.userDataFolder, () => Date.now());
  const [settings, token] = await Promise.all([
    userData.settings(),
    machineToken(around.userDataFolder),
  ]);
  nativeTheme.themeSource = settings.theme;
  const machine = createMachine(token);
  const dialogs = createWindowDialogs(around.window);
  const { announce } = around;
  const session = createProjectSession({
    ...{ machine, userData, dialogs, announce },
    searchIn: (place) => new WorkerSearch(join(around.built, 'search.cjs'), place),
  });
  const parts: Parts = { ...around, machine, userData, dialogs, session };
  const takeOver = async (named: Launch) => {
    if (!(await enterNamed(parts, named))) return;
    const header = session.current()?.project.header;
    if (header) announce('project.opened', header);
  };
  // A bundle asks where it should go: the page must not wait for that to learn what is open.
  const asksFirst = isBundle(launch.paths[0]);
  const entered = asksFirst ? takeOver(launch) : enterNamed(parts, launch);
  const handlers = composeHandlers(parts, asksFirst ? Promise.resolve() : entered);
  return {
    door: (channel, input) => answer(handlers, channel, input, reportBug),
    projectName: () => session.current()?.project.header.name ?? null,
    leave: session.leave,
    takeOver,
  };
}
