import { basename, join } from 'node:path';
import { errorCode, type FileSystem } from '#electron/store/file-system.ts';
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
/** Deeper trees are links that go round in a circle. */
const DEEPEST = 24;

async function below(
  fs: FileSystem,
  folder: string,
  shown: string,
  depth: number,
): Promise<ImportFile[]> {
  const found: ImportFile[] = [];
  for (const name of (await fs.readdir(folder)).sort()) {
    if (name.startsWith('.') || LITTER.test(name)) continue;
    const file = { path: join(folder, name), name: `${shown}/${name}` };
    const kind = await kindOf(fs, file.path);
    if (kind === 'file') {
      if (READABLE.test(name)) found.push(file);
      else if (DATA.test(name)) found.push({ ...file, references: NO_REFERENCES });
      else found.push({ ...file, refused: refusalOf(name) });
    }
    if (kind === 'folder' && depth < DEEPEST && !PAGE_PARTS.test(name)) {
      found.push(...(await below(fs, file.path, file.name, depth + 1)));
    }
  }
  return found;
}

async function kindOf(fs: FileSystem, path: string): Promise<'file' | 'folder' | 'other'> {
  try {
    return (await fs.stat(path)).kind;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return 'other'; // gone or forbidden: a file somebody named says so when it is read
  }
}

/**
 * Folders become the files in them, in the order of their names, hidden ones and the parts of saved
 * pages left out. Files of kinds that are not read carry the sentence that says so.
 */
export async function expandFolders(
  fs: FileSystem,
  paths: readonly string[],
): Promise<ImportFile[]> {
  const files: ImportFile[] = [];
  for (const path of paths) {
    const name = basename(path);
    const folder = (await kindOf(fs, path)) === 'folder' && name !== LOCAL_FOLDER;
    if (folder) files.push(...(await below(fs, path, name, 1)));
    else files.push({ path, name });
  }
  return files;
}
