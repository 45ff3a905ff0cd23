import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CONTRACT, type AppSettings } from '#shared/ipc/contract.ts';
import { appHandlers } from '#electron/handlers/app-handlers.ts';
import { createUserData, INITIAL_SETTINGS } from '#electron/system/user-data.ts';

describe('the app group', () => {
  let folder: string;
  let offered: string[];
  let applied: AppSettings[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'attest-app-handlers-'));
    offered = [];
    applied = [];
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const handlers = () =>
    appHandlers({
      facts: { version: '1', electron: '25.1.1', chrome: '114', fallback: true, platform: 'linux' },
      userData: createUserData(folder, () => 0),
      openProject: () => Promise.resolve(null),
      applySettings: (settings) => applied.push(settings),
      offerLink: (address) => Promise.resolve(void offered.push(address)),
    });

  it('says what runs here, in the shape of the contract', async () => {
    const info = await handlers()['app.info']({});
    expect(info.ok && CONTRACT['app.info'].output.parse(info.value)).toMatchObject({
      fallback: true,
      settings: INITIAL_SETTINGS,
    });
  });

  it('changes the settings that are named and no others', async () => {
    const changed = await handlers()['app.setSettings']({ theme: 'dark', textSize: undefined });
    expect(changed).toEqual({ ok: true, value: { ...INITIAL_SETTINGS, theme: 'dark' } });
    expect(applied).toEqual([{ ...INITIAL_SETTINGS, theme: 'dark' }]);
  });

  it('offers web addresses to the person, the host spelt out', async () => {
    expect(await handlers()['app.openLink']({ href: 'HTTPS://аpple.com/a b' })).toMatchObject({
      ok: true,
    });
    expect(offered).toEqual(['https://xn--pple-43d.com/a%20b']);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'file:///etc/passwd',
    'smb://host/share',
    'data:text/html,x',
    'vbscript:x',
    'ms-msdt:/id',
    'app://attest/index.html',
    'mailto:a@example.org',
    '//example.org',
    'example.org',
    '',
  ])('refuses %j', async (href) => {
    expect(await handlers()['app.openLink']({ href })).toMatchObject({
      ok: false,
      failure: { code: 'refused' },
    });
    expect(offered).toEqual([]);
  });
});
