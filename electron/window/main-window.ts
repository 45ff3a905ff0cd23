import { BrowserWindow, nativeTheme } from 'electron';
import { WELCOME_PAGE, WINDOW_PAGE } from './app-address.ts';
import { safePreferences } from './safe-preferences.ts';

// `--paper` of both themes: what the window shows until the page has painted over it.
const PAPER = { light: '#fdfcfa', dark: '#1c1d20' };

/**
 * The window: shown once it has painted, so that nobody sees it empty. `isFresh`: nothing was named to
 * be opened, so the page may show Welcome before any code was read.
 */
export function createMainWindow(preload: string, isFresh: boolean): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Attest',
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: safePreferences(preload),
  });
  window.once('ready-to-show', () => window.show());
  // The title is the project's name, said by main; a page cannot pass for another project.
  window.on('page-title-updated', (event) => event.preventDefault());
  void window.loadURL(isFresh ? WELCOME_PAGE : WINDOW_PAGE);
  return window;
}

/** The title while a project is open, or none. */
export function windowTitle(projectName: string | null): string {
  return projectName === null ? 'Attest' : `${projectName} - Attest`;
}
