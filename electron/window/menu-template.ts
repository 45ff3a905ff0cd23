import type { MenuItemConstructorOptions } from 'electron';
import type { EventPayload } from '#shared/ipc/contract.ts';
import type { Announce } from '#electron/handlers/ports.ts';

type MenuItem = EventPayload<'app.menu'>['item'];
type Entry = MenuItemConstructorOptions;

/**
 * The menu says what was chosen and the window does it. Keys are shown here but belong to the page:
 * undo means the text's own history while an editor has the focus, and only the page knows that.
 */
export function menuTemplate(announce: Announce, mac: boolean, developing: boolean): Entry[] {
  const say = (label: string, item: MenuItem, accelerator?: string): Entry => ({
    label,
    click: () => announce('app.menu', { item }),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  });
  const line: Entry = { type: 'separator' };
  const file: Entry[] = [
    say('New project…', 'new', 'CmdOrCtrl+N'),
    say('Open project…', 'open', 'CmdOrCtrl+O'),
    line,
    say('Import documents…', 'import'),
    say('Export brief…', 'export', 'CmdOrCtrl+E'),
    line,
    say('Settings…', 'settings'),
    line,
    mac ? { role: 'close' } : { role: 'quit' },
  ];
  const edit: Entry[] = [
    say('Undo', 'undo', 'CmdOrCtrl+Z'),
    say('Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
    line,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'pasteAndMatchStyle' },
    { role: 'selectAll' },
    line,
    say('Find…', 'find', 'CmdOrCtrl+F'),
    say('Go to anything…', 'palette', 'CmdOrCtrl+K'),
  ];
  const view: Entry[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    line,
    { role: 'togglefullscreen' },
    ...(developing ? [line, { role: 'toggleDevTools' } satisfies Entry] : []),
  ];
  return [
    ...(mac ? [{ role: 'appMenu' } satisfies Entry] : []),
    { label: '&File', submenu: file },
    { label: '&Edit', submenu: edit },
    { label: '&View', submenu: view },
    { label: '&Help', submenu: [say('Keys', 'keys'), line, { role: 'about' }] },
  ];
}
