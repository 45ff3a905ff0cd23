import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstTheme } from '#electron/system/first-theme.ts';
import { createUserData } from '#electron/system/user-data.ts';

describe('the first theme', () => {
  let folder: string;
  const write = (text: string) => writeFileSync(join(folder, 'settings.json'), text);
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'attest-theme-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is the one chosen last', async () => {
    const data = createUserData(folder, () => 0);
    for (const theme of ['dark', 'light', 'system'] as const) {
      await data.changeSettings({ theme });
      expect(firstTheme(folder)).toBe(theme);
    }
  });

  it.each(['', 'null', '[]', '{"theme":7}', '{"theme":"pink"}', '{"theme":'])(
    'is the system’s where the settings say %j',
    (text) => {
      write(text);
      expect(firstTheme(folder)).toBe('system');
    },
  );

  it('is the system’s before there are settings', () => {
    expect(firstTheme(join(folder, 'absent'))).toBe('system');
  });
});
