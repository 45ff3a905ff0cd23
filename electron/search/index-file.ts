import { z } from 'zod';
import { sha256 } from '#electron/store/sha256.ts';
import type { FrozenPostings } from './posting-index.ts';

/** Changes with what the numbers mean or how words are cut: an older file is made anew. */
const FORMAT = 'attest-index/4';
const HASH = 64;

const head = z.object({
  format: z.literal(FORMAT),
  projectId: z.string(),
  texts: z.array(z.object({ id: z.string(), key: z.string() }).nullable()),
  terms: z.array(z.string()),
  postings: z.int().min(0),
});

const bytesOf = (numbers: Uint32Array): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);

/** SHA-256 of the rest, the length of the head, the head as JSON, then both runs of numbers. */
export function encodeIndex(projectId: string, frozen: FrozenPostings): Uint8Array {
  const { texts, terms, starts, postings } = frozen;
  const json = Buffer.from(
    JSON.stringify({ format: FORMAT, projectId, texts, terms, postings: postings.length }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const body = Buffer.concat([length, json, bytesOf(starts), bytesOf(postings)]);
  return Buffer.concat([Buffer.from(sha256(body), 'latin1'), body]);
}

function numbersAt(body: Uint8Array, at: number, count: number): Uint32Array | null {
  if (at + count * 4 > body.length) return null;
  // Copied: the place in the file need not be a multiple of four.
  return new Uint32Array(new Uint8Array(body.subarray(at, at + count * 4)).buffer);
}

function parsedHead(json: string): z.infer<typeof head> | null {
  try {
    const parsed = head.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Postings out of a file, or null for one that is damaged, older, or of another project. */
export function decodeIndex(projectId: string, bytes: Uint8Array): FrozenPostings | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const body = file.subarray(HASH);
  if (body.length < 4 || sha256(body) !== file.subarray(0, HASH).toString('latin1')) return null;
  const length = body.readUInt32LE(0);
  const found = parsedHead(body.subarray(4, 4 + length).toString('utf8'));
  if (found?.projectId !== projectId) return null;
  const starts = numbersAt(body, 4 + length, found.terms.length + 1);
  const postings = numbersAt(body, 4 + length + (found.terms.length + 1) * 4, found.postings);
  if (!starts || !postings) return null;
  return { texts: found.texts, terms: found.terms, starts, postings };
}
