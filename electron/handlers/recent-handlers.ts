import { basename } from 'node:path';
import { ok } from '#shared/base/result.ts';
import type { HandlersOf } from './handlers.ts';
import type { PathTokens, UserData } from './ports.ts';

export interface RecentPorts {
  readonly userData: UserData;
  readonly tokens: PathTokens;
}

/** The projects opened lately, newest first. The window gets a token and the folder's name. */
export function recentHandlers({ userData, tokens }: RecentPorts): HandlersOf<'recent'> {
  return {
    'recent.list': async () => {
      const projects = await userData.recent();
      return ok(
        projects.map(({ path, name, openedAt }) => ({
          token: tokens.grant(path),
          name,
          folder: basename(path),
          openedAt,
        })),
      );
    },
    'recent.clear': async () => {
      await userData.clearRecent();
      return ok({});
    },
  };
}
