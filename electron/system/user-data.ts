import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { isoDate } from '#shared/base/iso-date.ts';
import { appSettings, type AppSettings } from '#shared/ipc/contract.ts';
import type { UserData } from '#electron/handlers/ports.ts';
import { settingsFile } from './settings-file.ts';

/** How many projects Welcome remembers. */
export const RECENT_PROJECTS = 12;

export const INITIAL_SETTINGS: AppSettings = { theme: 'system', textSize: 19, singleKeys: true };

const recentProjects = z.array(z.object({ path: z.string(), name: z.string(), openedAt: isoDate }));
const people = z.record(z.string(), z.string()); // project id -> person id
const folders = z.array(z.string());
const installation = z.object({ token: z.string().regex(/^[0-9a-f]{32}$/) });

const isoDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** The files of one installation in its own folder. `now` is the wall clock in ms since 1970. */
export function createUserData(folder: string, now: () => number): UserData {
  const settings = settingsFile(join(folder, 'settings.json'), appSettings, INITIAL_SETTINGS);
  const recent = settingsFile(join(folder, 'recent.json'), recentProjects, []);
  const me = settingsFile(join(folder, 'people.json'), people, {});
  const synced = settingsFile(join(folder, 'synced.json'), folders, []);
  return {
    settings: settings.read,
    changeSettings: (changes) => settings.change((value) => ({ ...value, ...changes })),
    recent: recent.read,
    rememberProject: async (path, name) => {
      await recent.change((projects) => [
        { path, name, openedAt: isoDay(now()) },
        ...projects.filter((project) => project.path !== path).slice(0, RECENT_PROJECTS - 1),
      ]);
    },
    clearRecent: async () => {
      await recent.change(() => []);
    },
    me: async (projectId) => (await me.read())[projectId] ?? null,
    setMe: async (projectId, person) => {
      await me.change((known) => ({ ...known, [projectId]: person }));
    },
    isSaidSynced: async (path) => (await synced.read()).includes(path),
    saySynced: async (path, isSynced) => {
      await synced.change((known) => {
        const others = known.filter((one) => one !== path);
        return isSynced ? [...others, path] : others;
      });
    },
  };
}

/**
 * The random name of this installation. It is made once and kept in user data: folders get copied,
 * and the operating system's names for a machine are nobody else's business.
 */
export async function machineToken(folder: string): Promise<string> {
  const file = settingsFile(join(folder, 'machine.json'), installation.nullable(), null);
  const known =
    (await file.read()) ??
    (await file.change((value) => value ?? { token: randomBytes(16).toString('hex') }));
  if (!known) throw new Error('The token was made by the line above');
  return known.token;
}
