import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { isAppAddress } from './app-address.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

export interface AppFile {
  readonly path: string;
  readonly contentType: string;
}

/** The bundled files by the path of their address (`/assets/index-1a2b.js`). */
export type AppFiles = ReadonlyMap<string, AppFile>;

/**
 * Lists what was built, once, at the start. An address is looked up in this list and never becomes a
 * path, so `..`, encodings and absolute paths have nothing to work on.
 */
export function listAppFiles(folder: string): AppFiles {
  const files = new Map<string, AppFile>();
  const walk = (from: string, address: string) => {
    // `recursive` is silently ignored by the oldest runtime's Node.
    for (const entry of readdirSync(from, { withFileTypes: true })) {
      const path = join(from, entry.name);
      const at = `${address}/${entry.name}`;
      const contentType = CONTENT_TYPES[extname(entry.name)];
      if (entry.isDirectory()) walk(path, at);
      else if (entry.isFile() && contentType !== undefined) files.set(at, { path, contentType });
    }
  };
  walk(folder, '');
  return files;
}

/** The file an address names, or undefined for everything that was not built. */
export function findAppFile(files: AppFiles, address: string): AppFile | undefined {
  return isAppAddress(address) ? files.get(new URL(address).pathname) : undefined;
}
