import { isUtf8 } from 'node:buffer';
import { Low, type Adapter } from 'lowdb';
import { z } from 'zod';
import { FORMAT, MIN_READER, fileEnvelope, type FileEnvelope } from '#shared/record/envelope.ts';
import { surelyFits } from '#shared/base/surely-fits.ts';
import type { Home } from '#shared/project/homes.ts';
import { writeInProject, type Disk, type Around } from './atomic-file.ts';
import { errorCode } from './file-system.ts';
import { fileBytes } from './file-bytes.ts';
import { inProject } from './project-files.ts';
import { sealOf } from './seal.ts';
import { seenAs, type Seen } from './seen.ts';

/** A file that is there and cannot be read as records; the sentence says what is wrong with it. */
export class BrokenFile extends Error {
  override readonly name = 'BrokenFile';
}

/** A file only a newer version can read. */
export class NewerFile extends Error {
  override readonly name = 'NewerFile';
}

const fitsEnvelope = surelyFits(fileEnvelope);
const readerWord = z.looseObject({ minReader: z.int().min(MIN_READER + 1) });

function parseFile(bytes: Uint8Array): FileEnvelope {
  if (bytes.length === 0) throw new BrokenFile('it is empty');
  // A damaged byte must not become a replacement character inside somebody's words.
  if (!isUtf8(bytes)) throw new BrokenFile('it is no UTF-8 text');
  let json: unknown;
  try {
    const { buffer, byteOffset, byteLength } = bytes;
    const text = Buffer.from(buffer, byteOffset, byteLength).toString('utf8');
    json = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch {
    throw new BrokenFile('it is no complete JSON');
  }
  if (fitsEnvelope(json)) return json as FileEnvelope; // as just found
  const parsed = fileEnvelope.safeParse(json);
  if (!parsed.success) {
    if (readerWord.safeParse(json).success) throw new NewerFile();
    throw new BrokenFile('it is no file of records');
  }
  return parsed.data;
}

/** How a file is written: its bytes, `fileBytes` where nobody says, and what is done around the rename. */
interface Writing {
  readonly toBytes?: (file: FileEnvelope) => Uint8Array;
  readonly around?: Around;
}

/** lowdb's door to one file of records: reading parses it, writing is the save protocol. */
class HomeAdapter implements Adapter<FileEnvelope> {
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #path: string;
  readonly #writing: Writing;
  /** The file as it was when it was last read; null before, and where there is none. */
  seen: Seen | null = null;
  /** Whether somebody else wrote what was last read, or the disk changed it. Not known of an unsealed file. */
  isAltered = false;

  constructor(disk: Disk, folder: string, path: string, writing: Writing = {}) {
    this.#disk = disk;
    this.#folder = folder;
    this.#path = path;
    this.#writing = writing;
  }

  /** null where there is no file. Throws BrokenFile, NewerFile or the file system's error. */
  async read(): Promise<FileEnvelope | null> {
    let file: FileEnvelope | null = null;
    this.seen = null;
    this.isAltered = false;
    try {
      await this.#disk.fs.readWithStat(this.#path, ({ bytes, stat }) => {
        // Whatever is written from when the reading began will be noticed.
        this.seen = seenAs(stat, bytes);
        file = parseFile(bytes);
        this.isAltered = sealOf(bytes) === 'broken';
      });
    } catch (error) {
      if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return null;
      throw error;
    }
    return file;
  }

  async write(file: FileEnvelope): Promise<void> {
    const { toBytes = fileBytes, around } = this.#writing;
    const bytes = (): Uint8Array => toBytes(file);
    await writeInProject(this.#disk, this.#folder, this.#path, bytes, undefined, around);
  }
}

export function emptyFile(projectId: string): FileEnvelope {
  return { projectId, format: FORMAT, minReader: MIN_READER, records: [] };
}

/** One lowdb database per file, opened when needed. The truth is the project value: Low carries it to disk. */
export function openHomeFile(
  disk: Disk,
  folder: string,
  home: Home,
  initial: FileEnvelope,
  writing?: Writing,
): Low<FileEnvelope> {
  return new Low(new HomeAdapter(disk, folder, inProject(folder, home), writing), initial);
}

export interface Version {
  readonly low: Low<FileEnvelope>;
  /** What the file was when it was read, also where it could not be understood. */
  readonly seen: () => Seen | null;
  /** Whether what was read is not what Attest wrote there. */
  readonly isAltered: () => boolean;
}

/** What a version of a file holds, wherever it is kept. Throws like `openHomeFile` when read. */
export function openVersion(disk: Disk, path: string): Version {
  const adapter = new HomeAdapter(disk, path, path);
  return {
    low: new Low(adapter, emptyFile('')),
    seen: () => adapter.seen,
    isAltered: () => adapter.isAltered,
  };
}
