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

/** The names in a folder, composed (some disks decompose them); none where it cannot be listed. */
export type Listing = (folder: string) => Promise<ReadonlySet<string>>;

/** Lists each folder once: a thousand pages of one folder asked the disk five times each. */
export function listing(fs: FileSystem): Listing {
  const known = new Map<string, Promise<ReadonlySet<string>>>();
  const list = async (folder: string): Promise<ReadonlySet<string>> => {
    try {
      return new Set((await fs.readdir(folder)).map((name) => name.normalize()));
    } catch (error) {
      if (errorCode(error) === undefined) throw error;
      return new Set();
    }
  };
  return (folder) => {
    const names = known.get(folder) ?? list(folder);
    known.set(folder, names);
    return names;
  };
}

/**
 * The pictures that a browser saved in a folder beside a page, by the address the page has for them. Only
 * that one folder is looked into; without it the answer is empty.
 */
export async function pageParts(
  fs: FileSystem,
  path: string,
  names: Listing,
): Promise<Record<string, Uint8Array>> {
  if (!PAGE.test(path)) return {};
  const plain = basename(path, extname(path));
  const there = await names(dirname(path));
  for (const ending of FOLDERS) {
    if (!there.has(`${plain}${ending}`.normalize())) continue;
    try {
      return await picturesIn(fs, join(dirname(path), `${plain}${ending}`));
    } catch (error) {
      if (errorCode(error) === undefined) throw error; // else: it is no folder, or not for us to read
    }
  }
  return {};
}
