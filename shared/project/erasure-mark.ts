import { z } from 'zod';
import { sha256OfText } from '#shared/base/digest.ts';
import { phraseWords } from './erased-phrase.ts';
import { table, type Project } from './project.ts';

/**
 * What stays of something that was erased for good: a salted hash, which tells nobody what it was and
 * lets everybody notice when it comes back. `words` is how many words a phrase had; 0 for a record,
 * whose id is hashed.
 */
export const erasureMark = z.object({
  salt: z.string(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  words: z.int().min(0),
});
export type ErasureMark = z.infer<typeof erasureMark>;

/** Settings of the project under these names are marks: they travel with it and merge one by one. */
const SETTING = 'erased-';

const hashOf = (salt: string, content: string): string => sha256OfText(`${salt}\n${content}`);

export function markOfRecord(id: string, salt: string): ErasureMark {
  return { salt, hash: hashOf(salt, id), words: 0 };
}

export function markOfPhrase(words: readonly string[], salt: string): ErasureMark {
  return { salt, hash: hashOf(salt, words.join(' ')), words: words.length };
}

/** The path under which a mark is written into the project's own record. */
export function markPath({ hash }: ErasureMark): string {
  return `settings/${SETTING}${hash.slice(0, 26)}`;
}

export function marksOf(project: Project): ErasureMark[] {
  const marks: ErasureMark[] = [];
  for (const { settings } of table(project, 'project').values()) {
    for (const [name, value] of Object.entries(settings)) {
      const mark = name.startsWith(SETTING) ? erasureMark.safeParse(value) : null;
      if (mark?.success) marks.push(mark.data);
    }
  }
  return marks;
}

/** Whether the value at a path of the project's record is such a mark. */
export function isMarkPath(path: string): boolean {
  return path.startsWith(`settings/${SETTING}`);
}

/** Whether a record of this id was erased for good. */
export function isErased(marks: readonly ErasureMark[], id: string): boolean {
  return marks.some(({ salt, hash, words }) => words === 0 && hashOf(salt, id) === hash);
}

function markedIn({ salt, hash, words: count }: ErasureMark, words: readonly string[]) {
  for (let at = 0; at + count <= words.length; at += 1) {
    const run = words.slice(at, at + count).join(' ');
    if (hashOf(salt, run) === hash) return run;
  }
  return null;
}

/**
 * The words that a mark is of, where a value holds them; null where it does not. Each run of as many
 * words as the mark has is hashed. Words of a script that puts no spaces between them are found where
 * they stand alone.
 */
export function erasedWordsIn(mark: ErasureMark, value: unknown): string | null {
  if (mark.words === 0) return null;
  if (typeof value === 'string') return markedIn(mark, phraseWords(value));
  if (typeof value !== 'object' || value === null) return null;
  for (const one of Object.values(value)) {
    const found = erasedWordsIn(mark, one);
    if (found !== null) return found;
  }
  return null;
}

/** Whether a value holds words that were erased for good. */
export function holdsErased(marks: readonly ErasureMark[], value: unknown): boolean {
  return marks.some((mark) => erasedWordsIn(mark, value) !== null);
}
