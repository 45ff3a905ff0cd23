import { basename, join } from 'node:path';
import { errorCode, type FileStat, type FileSystem } from '#electron/store/file-system.ts';
import { LOCAL_FOLDER } from '#electron/store/project-files.ts';

/** A file to import. `name` is what the person sees: inside a folder, with the way to it. */
export interface ImportFile {
  readonly path: string;
  readonly name: string;
  /** Why it is not tried: a file of a folder, of a kind that nobody asked to be read. */
  readonly refused?: string;
  /** Why it is no document where it turns out to hold no references: data of some program. */
  readonly references?: string;
}

/** What a folder gives up by itself; a file somebody names is tried whatever it is called. */
const READABLE =
  /\.(?:txt|text|md|markdown|mdown|html|htm|xhtml|mht|mhtml|pdf|docx|epub|odt|rtf|csv|tsv|xlsx|ris|bib|bibtex)$/i;
/** Read out of folders only for the references in it: most of these are data of some program. */
const DATA = /\.json$/i;
/** What file managers leave in folders; nobody means to import it. */
const LITTER = /^(?:thumbs\.db|desktop\.ini|icon\r)$/i;

const NO_REFERENCES = 'It holds no list of references. If it is a text, choose the file itself.';

function refusalOf(name: string): string {
  const extension = /\.[^.]{1,12}$/.exec(name)?.[0].toLowerCase();
  const kind = extension === undefined ? 'Files without an ending' : `${extension} files`;
  return `${kind} are not read out of folders. If it is a text, choose the file itself.`;
}

/** Browsers put a saved page's pictures and scripts beside it in a folder of this name. */
const PAGE_PARTS = /_files$/;
/** Deeper trees are links that go round in a circle, on disks that do not tell their folders apart. */
const DEEPEST = 24;

const CLOSED_FOLDER =
  'This folder cannot be opened, so nothing in it was read. Check that you may open it, and add it again.';
const NO_FILE =
  'It is no file: a link that leads nowhere, a device, or something that you may not look at.';

/** A folder by what the disk knows of it, or null where the disk numbers none: each is walked once. */
const sameFolder = ({ ino, size, mtimeMs }: FileStat): string | null =>
  ino === 0 ? null : `${ino} ${size} ${mtimeMs}`;

/** One walk through what was dropped. Two links to one folder would double what is found at each step. */
class Walk {
  readonly found: ImportFile[] = [];
  readonly #fs: FileSystem;
  readonly #seen = new Set<string>();

  constructor(fs: FileSystem) {
    this.#fs = fs;
  }

  async folder({ path, name: shown }: ImportFile, stat: FileStat, depth: number): Promise<void> {
    const same = sameFolder(stat);
    if (depth > DEEPEST || (same !== null && this.#seen.has(same))) return;
    if (same !== null) this.#seen.add(same);
    let names: string[];
    try {
      names = await this.#fs.readdir(path);
    } catch (error) {
      if (errorCode(error) === undefined) throw error;
      this.found.push({ path, name: shown, refused: CLOSED_FOLDER });
      return;
    }
    for (const name of names.sort()) {
      if (name.startsWith('.') || LITTER.test(name)) continue;
      await this.#entry({ path: join(path, name), name: `${shown}/${name}` }, depth);
    }
  }

  async #entry(file: ImportFile, depth: number): Promise<void> {
    const stat = await statOf(this.#fs, file.path);
    if (stat?.kind === 'folder') {
      if (!PAGE_PARTS.test(file.path)) await this.folder(file, stat, depth + 1);
    } else if (stat?.kind !== 'file') this.found.push({ ...file, refused: NO_FILE });
    else if (READABLE.test(file.path)) this.found.push(file);
    else if (DATA.test(file.path)) this.found.push({ ...file, references: NO_REFERENCES });
    else this.found.push({ ...file, refused: refusalOf(basename(file.path)) });
  }
}

/** Undefined for what is gone or forbidden: a file somebody named says so when it is read. */
async function statOf(fs: FileSystem, path: string): Promise<FileStat | undefined> {
  try {
    return await fs.stat(path);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return undefined;
  }
}

/**
 * Folders become the files in them, in the order of their names, hidden ones and the parts of saved
 * pages left out; a folder that links lead to again is walked once. What is not read carries the sentence
 * that says so: files of other kinds, folders that may not be opened, what is no file.
 */
export async function expandFolders(
  fs: FileSystem,
  paths: readonly string[],
): Promise<ImportFile[]> {
  const walk = new Walk(fs);
  for (const path of paths) {
    const file = { path, name: basename(path) };
    const stat = await statOf(fs, path);
    if (stat?.kind === 'folder' && file.name !== LOCAL_FOLDER) await walk.folder(file, stat, 1);
    else walk.found.push(file);
  }
  return walk.found;
}
