import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Theme = 'system' | 'light' | 'dark';

/**
 * The theme chosen last, read before the first page is painted. Anything but a choice is 'system': the
 * whole settings are read right after, and a broken file is put aside and told of there.
 */
export function firstTheme(userDataFolder: string): Theme {
  try {
    const text = readFileSync(join(userDataFolder, 'settings.json'), 'utf8');
    const { theme } = JSON.parse(text) as { theme?: unknown };
    return theme === 'light' || theme === 'dark' ? theme : 'system';
  } catch {
    return 'system';
  }
}
