import { open as openZip, type Entry, type ZipFile } from 'yauzl';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { sha256 } from '#electron/store/sha256.ts';
import type { Member } from './bundle-content.ts';
import { isMemberName, MANIFEST, manifest, type Manifest } from './manifest.ts';
import type { Tell } from './tell.ts';

/** Caps that a bundle of ours never meets: entries, bytes unpacked, and how far bytes may swell. */
export const BUNDLE_CAPS = { entries: 200_000, bytes: 4 * 1024 ** 3, ratio: 200 } as const;
const SMALL = 1024 * 1024; // below this a high ratio is harmless
const SYMLINK = 0o120000;
const FILE_TYPE = 0o170000;

/** Why a bundle was refused; always whole, with nothing written. */
class Refused extends Error {}

function checkEntry(entry: Entry, seen: ReadonlySet<string>): void {
  const name = entry.fileName;
  if (name !== MANIFEST && !isMemberName(name))
    throw new Refused(`it holds a file that has no place in a project (${name.slice(0, 80)})`);
  if (seen.has(name.toLowerCase())) throw new Refused(`it holds ${name} twice`);
  if (((entry.externalFileAttributes >>> 16) & FILE_TYPE) === SYMLINK)
    throw new Refused(`${name} is a link`);
  if (entry.isEncrypted()) throw new Refused(`${name} is encrypted`);
  const { uncompressedSize: size, compressedSize: packed } = entry;
  if (size > SMALL && size > packed * BUNDLE_CAPS.ratio)
    throw new Refused(`${name} would swell beyond reason`);
}

function openFile(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = {
      lazyEntries: true,
      validateEntrySizes: true,
      strictFileNames: true,
      autoClose: false,
    };
    openZip(path, options, (error, zip) => {
      if (error) reject(error);
      else resolve(zip);
    });
  });
}

function readEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(error);
        return;
      }
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', reject);
      stream.on('end', () => resolve(Buffer.concat(chunks)));
    });
  });
}

/** Every entry in order, checked before a byte of it is unpacked. */
function eachEntry(zip: ZipFile, take: (entry: Entry) => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve());
    zip.on('entry', (entry: Entry) => {
      take(entry).then(() => zip.readEntry(), reject);
    });
    zip.readEntry();
  });
}

function parseManifest(bytes: Uint8Array | undefined): Manifest {
  if (!bytes) throw new Refused('it has no list of its files');
  try {
    const parsed = manifest.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    if (parsed.success) return parsed.data;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Refused('its list of files cannot be read');
}

function checkHashes({ files }: Manifest, members: ReadonlyMap<string, Uint8Array>): void {
  if (files.length !== members.size) throw new Refused('files are missing from it, or were added');
  for (const { name, bytes, sha256: hash } of files) {
    const found = members.get(name);
    if (!found) throw new Refused(`${name} is missing from it`);
    if (found.length !== bytes || sha256(found) !== hash)
      throw new Refused(`${name} is not as it was packed`);
  }
}

async function readMembers(zip: ZipFile, tell?: Tell): Promise<Map<string, Uint8Array>> {
  if (zip.entryCount > BUNDLE_CAPS.entries) throw new Refused('it holds too many files');
  const members = new Map<string, Uint8Array>();
  const seen = new Set<string>();
  let total = 0;
  await eachEntry(zip, async (entry) => {
    checkEntry(entry, seen);
    seen.add(entry.fileName.toLowerCase());
    total += entry.uncompressedSize;
    if (total > BUNDLE_CAPS.bytes) throw new Refused('it would unpack to more than 4 GB');
    members.set(entry.fileName, await readEntry(zip, entry));
    tell?.(members.size, zip.entryCount);
  });
  return members;
}

export interface ReadBundle {
  readonly manifest: Manifest;
  readonly members: readonly Member[];
}

/** zip reader's errors carry no code; those of the file system do, and say more. */
function reason(error: unknown): string {
  if (error instanceof Refused) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  if (code !== undefined) return `it cannot be read (${code})`;
  return 'it is no bundle, or was damaged on the way';
}

/**
 * Reads and checks a bundle: allow-listed names, no duplicates nor case twins, no links, caps, and
 * every hash. Refused as a whole otherwise; nothing is written here.
 */
export async function readBundle(path: string, tell?: Tell): Promise<Result<ReadBundle>> {
  let zip: ZipFile | undefined;
  try {
    zip = await openFile(path);
    const members = await readMembers(zip, tell);
    const list = parseManifest(members.get(MANIFEST));
    members.delete(MANIFEST);
    checkHashes(list, members);
    return ok({ manifest: list, members: [...members].map(([name, bytes]) => ({ name, bytes })) });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return fail(
      'refused',
      `This bundle was not opened: ${reason(error)}. Nothing was changed. Ask for it to be sent again.`,
    );
  } finally {
    zip?.close();
  }
}
