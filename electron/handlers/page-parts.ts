import { basename, dirname, extname, join } from 'node:path';
import { errorCode, type FileSystem } from '#electron/store/file-system.ts';

const PAGE = /\.(?:html?|xhtml)$/i;
const PICTURE = /\.(?:jpe?g|jfif|png|gif|webp|download)$/i;
/** Names browsers give the folder beside a page; the first is Chromium's and Firefox's. */
const FOLDERS = ['_files', '.files', '_Dateien', '_fichiers', '_archivos'];
const MOST = 400;
const LARGEST_TOTAL = 64 * 1024 * 1024;

async function picturesIn(fs: FileSystem, folder: string): Promise<Record<string, Uint8Array>> {
  const found: Record<string, Uint8Array> = {};
  let total = 0;
  const names = (await fs.readdir(folder)).filter((name) => PICTURE.test(name)).sort();
  for (const name of names.slice(0, MOST)) {
    const path = join(folder, name);
    const { kind, size } = await fs.stat(path);
    if (kind !== 'file' || total + size > LARGEST_TOTAL) continue;
    total += size;
    found[`${basename(folder)}/${name}`] = await fs.readFile(path);
  }
  return found;
}

/**
 * The pictures that a browser saved in a folder beside a page, by the address the page has for them. Only
 * that one folder is looked into; without it the answer is empty.
 */
export async function pageParts(fs: FileSystem, path: string): Promise<Record<string, Uint8Array>> {
  if (!PAGE.test(path)) return {};
  const plain = basename(path, extname(path));
  for (const ending of FOLDERS) {
    try {
      return await picturesIn(fs, join(dirname(path), `${plain}${ending}`));
    } catch (error) {
      if (errorCode(error) === undefined) throw error; // else: no such folder, or not for us to read
    }
  }
  return {};
}
