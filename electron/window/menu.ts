import { Menu } from 'electron';
import type { Announce } from '#electron/handlers/ports.ts';
import { menuTemplate } from './menu-template.ts';

/** Puts the menu up. `developing` adds the developer tools. */
export function setMenu(announce: Announce, developing: boolean): void {
  const template = menuTemplate(announce, process.platform === 'darwin', developing);
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
