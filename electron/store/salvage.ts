import { isUtf8 } from 'node:buffer';
import { z } from 'zod';
import { MIN_READER } from '#shared/record/envelope.ts';
import { parseKept, type Kept } from './valid-record.ts';

const head = z.looseObject({ projectId: z.string(), minReader: z.int() });

// As our files are laid out: records stand at four spaces, and JSON strings hold no raw line end, so
// that damage in one record cannot reach into the next.
const RECORD = /^ {4}\{\r?\n[\s\S]*?^ {4}\}(?=,?\r?$)/gm;
const RECORDS = /^ {2}"records": \[/m;
const DAMAGED = '\ufffd';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // what is no JSON is what we are here for
  }
}

/**
 * The whole records in a file that is no complete JSON, cut short or damaged somewhere: those that fit
 * their schema, the first of each id. None where its beginning does not name the project.
 */
export function salvage(bytes: Uint8Array, projectId: string): Kept[] {
  const text = Buffer.from(bytes).toString('utf8');
  const start = RECORDS.exec(text)?.index;
  if (start === undefined) return [];
  const own = head.safeParse(parsed(`${text.slice(0, start)}"records":[]}`));
  if (!own.success || own.data.projectId !== projectId || own.data.minReader > MIN_READER)
    return [];
  const isWhole = isUtf8(bytes);
  const found = new Map<string, Kept>();
  for (const [record] of text.slice(start).matchAll(RECORD)) {
    // A byte that is no UTF-8 must not come back as somebody's words.
    if (!isWhole && record.includes(DAMAGED)) continue;
    const read = parseKept(parsed(record));
    if ('kept' in read && !found.has(read.kept.id)) found.set(read.kept.id, read.kept);
  }
  return [...found.values()];
}
