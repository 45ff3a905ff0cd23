import type { z } from 'zod';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { canonicalText, textBlocks, type TextBlocks } from '#shared/document/text.ts';
import { syncFolders, writeInProject, type Disk, type Unsynced } from './atomic-file.ts';
import { errorCode } from './file-system.ts';
import { createLru } from './lru.ts';
import { blocksName, inProject, originalName, textName } from './project-files.ts';
import { sha256 } from './sha256.ts';

/** UTF-16 units of canonical text kept in memory: about 16 MB, some hundred articles. */
const TEXT_BUDGET = 8_000_000;

/** Texts, blocks and originals: written once under their own hash and never changed. */
export interface TextShelf {
  /** The canonical string of a text, checked against its hash. */
  readonly text: (textHash: string) => Promise<Result<string>>;
  readonly blocks: (document: string, textHash: string) => Promise<Result<TextBlocks>>;
  /** The bytes as imported, or null where the file is gone. */
  readonly original: (sha: string, fileName: string) => Promise<Uint8Array | null>;
  /**
   * Each writes a file that is on disk for good once `settle` has resolved, and answers the names of
   * files that were not there before.
   */
  readonly putText: (textHash: string, text: string) => Promise<string[]>;
  readonly putBlocks: (document: string, blocks: TextBlocks) => Promise<string[]>;
  readonly putOriginal: (sha: string, fileName: string, bytes: Uint8Array) => Promise<string[]>;
  readonly settle: () => Promise<void>;
}

function gone(what: string): Result<never> {
  return fail(
    'unreadable',
    `${what} is missing from the project folder or was changed there. ` +
      'Bring the file back, or import the document again.',
  );
}

async function readBytes(disk: Disk, path: string): Promise<Uint8Array | null> {
  try {
    return await disk.fs.readFile(path);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return null;
  }
}

function parseJson<T>(bytes: Uint8Array | null, schema: z.ZodType<T>): T | null {
  if (!bytes) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export function createTextShelf(disk: Disk, folder: string): TextShelf {
  const texts = createLru<string>(TEXT_BUDGET, (text) => text.length);
  let unsynced: Unsynced = new Set();
  const read = (name: string) => readBytes(disk, inProject(folder, name));

  const put = async (name: string, bytes: Uint8Array): Promise<string[]> => {
    const present = await read(name);
    if (present && sha256(present) === sha256(bytes)) return [];
    await writeInProject(disk, folder, inProject(folder, name), bytes, unsynced);
    return present ? [] : [name];
  };

  return {
    text: async (textHash) => {
      const known = texts.get(textHash);
      if (known !== undefined) return ok(known);
      const found = parseJson(await read(textName(textHash)), canonicalText);
      if (!found || sha256(found.text) !== textHash) return gone('The text of this document');
      texts.set(textHash, found.text);
      return ok(found.text);
    },
    blocks: async (document, textHash) => {
      const found = parseJson(await read(blocksName(document, textHash)), textBlocks);
      return found?.textHash === textHash ? ok(found) : gone('The outline of this document');
    },
    original: (sha, fileName) => read(originalName(sha, fileName)),
    putText: (textHash, text) => {
      if (sha256(text) !== textHash) throw new Error(`Text does not hash to ${textHash}`);
      return put(textName(textHash), Buffer.from(canonicalJson({ textHash, text }), 'utf8'));
    },
    putBlocks: (document, blocks) =>
      put(blocksName(document, blocks.textHash), Buffer.from(canonicalJson(blocks), 'utf8')),
    putOriginal: (sha, fileName, bytes) => {
      if (sha256(bytes) !== sha) throw new Error(`Original does not hash to ${sha}`);
      return put(originalName(sha, fileName), bytes);
    },
    settle: async () => {
      const folders = unsynced;
      unsynced = new Set();
      try {
        await syncFolders(disk, folders);
      } catch (error) {
        for (const one of folders) unsynced.add(one);
        throw error;
      }
    },
  };
}
