import { describe, expect, it } from 'vitest';
import type { MenuItemConstructorOptions } from 'electron';
import { EVENT_CONTRACT } from '#shared/ipc/contract.ts';
import { menuTemplate } from '#electron/window/menu-template.ts';

const isEntry = (value: unknown): value is MenuItemConstructorOptions =>
  typeof value === 'object' && value !== null;

function entries(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((entry) => [
    entry,
    ...(Array.isArray(entry.submenu) ? entries(entry.submenu.filter(isEntry)) : []),
  ]);
}

describe('the menu', () => {
  it.each([true, false])('says every item of the contract once (mac: %s)', (mac) => {
    const said: unknown[] = [];
    const template = menuTemplate((_event, payload) => said.push(payload), mac, false);
    for (const entry of entries(template)) (entry.click as (() => void) | undefined)?.();
    const items = said.map((payload) => EVENT_CONTRACT['app.menu'].parse(payload).item);
    expect(items.sort()).toEqual([...EVENT_CONTRACT['app.menu'].shape.item.options].sort());
  });

  it('leaves undo and redo to the page: no role and no registered key', () => {
    const all = entries(menuTemplate(() => {}, false, true));
    expect(all.filter(({ role }) => role === 'undo' || role === 'redo')).toEqual([]);
    const undo = all.find(({ label }) => label === 'Undo');
    expect(undo).toMatchObject({ accelerator: 'CmdOrCtrl+Z', registerAccelerator: false });
  });

  it('offers no reload, and the developer tools only while developing', () => {
    const roles = (developing: boolean) =>
      entries(menuTemplate(() => {}, false, developing)).map(({ role }) => role);
    expect(roles(false)).not.toContain('reload');
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(true)).toContain('toggleDevTools');
  });
});
