import { makeId, type RandomBytes } from '#shared/base/ids.ts';
import type { PathTokens } from '#electron/handlers/ports.ts';

/** Tokens live as long as the app: a path gets one, and the window never learns the path. */
export function createPathTokens(random: RandomBytes): PathTokens {
  const paths = new Map<string, string>();
  const tokens = new Map<string, string>();
  return {
    grant: (path) => {
      const known = tokens.get(path);
      if (known !== undefined) return known;
      // Any kind serves: only the 26 random characters after its prefix are used.
      const token = `pt_${makeId('project', random).slice(4)}`;
      tokens.set(path, token);
      paths.set(token, path);
      return token;
    },
    path: (token) => paths.get(token),
  };
}
