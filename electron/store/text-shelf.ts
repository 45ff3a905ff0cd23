import type { z } from 'zod';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { canonicalText, textBlocks, type TextBlocks } from '#shared/document/text.ts';
import type { Disk } from './atomic-file.ts';
import { errorCode } from './file-system.ts';
import type { FileChange } from './journal.ts';
import { createLru } from './lru.ts';
import { blocksName, inProject, originalName, textName } from './project-files.ts';
import { sealOf, sealedJson } from './seal.ts';
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
}

/** A text of a document, with its outline. */
export interface TextFiles {
  readonly document: string;
  readonly text: string;
  readonly blocks: TextBlocks;
}

/** What a document's records point at. */
export interface DocumentFiles extends TextFiles {
  readonly original: Uint8Array;
  readonly originalSha256: string;
  readonly fileName: string;
}

const json = (value: unknown): Uint8Array => Buffer.from(canonicalJson(value), 'utf8');

/** The two files of a text, each under its hash. Throws where the hash is not that of the text. */
export function textFiles({ document, text, blocks }: TextFiles): FileChange[] {
  const { textHash } = blocks;
  if (sha256(text) !== textHash) throw new Error(`Text does not hash to ${textHash}`);
  return [
    { path: textName(textHash), bytes: json({ textHash, text }) },
    { path: blocksName(document, textHash), bytes: sealedJson(blocks) },
  ];
}

/** The files of a document, each under the hash of its content. Throws where a hash is not its own. */
export function documentFiles(files: DocumentFiles): FileChange[] {
  const { original, originalSha256, fileName } = files;
  if (sha256(original) !== originalSha256) {
    throw new Error(`Original does not hash to ${originalSha256}`);
  }
  return [{ path: originalName(originalSha256, fileName), bytes: original }, ...textFiles(files)];
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
  const read = (name: string) => readBytes(disk, inProject(folder, name));

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
      const bytes = await read(blocksName(document, textHash));
      const found = parseJson(bytes, textBlocks);
      // Nobody edits an outline: one that is not as it was written was damaged.
      const isDamaged = bytes !== null && sealOf(bytes) === 'broken';
      if (found?.textHash !== textHash || isDamaged) return gone('The outline of this document');
      return ok(found);
    },
    original: (sha, fileName) => read(originalName(sha, fileName)),
  };
}
