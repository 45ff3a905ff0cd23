import type { Stamp } from '#shared/record/clock.ts';
import { DELETED, EXISTENCE } from '#shared/record/envelope.ts';
import { pathsOf, survivingWrites, writtenValue } from '#shared/record/write-field.ts';
import { erasedWordsIn, isErased, markPath, marksOf, type ErasureMark } from './erasure-mark.ts';
import { KINDS, type AnyRecord } from './kinds.ts';
import { table, type Project } from './project.ts';

/** A mark, and when it was made. */
export interface DatedMark {
  readonly mark: ErasureMark;
  readonly at: Stamp;
}

export function datedMarksOf(project: Project): DatedMark[] {
  const [own] = table(project, 'project').values();
  if (!own) return [];
  return marksOf(project).map((mark) => {
    const stamps = survivingWrites(own, markPath(mark)).map(({ at }) => at);
    return { mark, at: stamps.sort()[0] ?? own.created.at };
  });
}

/**
 * Whether a record was erased for good. Who brought it in again after that, by importing a file once more
 * perhaps, meant it.
 */
export function wasErased(record: AnyRecord, marks: readonly DatedMark[]): boolean {
  const standing = survivingWrites(record, EXISTENCE).filter(({ value }) => value !== DELETED);
  return marks.some(
    ({ mark, at }) => isErased([mark], record.id) && standing.every((write) => write.at < at),
  );
}

/** What an older copy brought back: whether the record itself was erased, else which words in it were. */
export interface BroughtBack {
  readonly whole: boolean;
  readonly words: readonly string[];
}

/**
 * Whether a record holds what was erased for good from the project it stands in. Erasing leaves no write
 * that has the words, so what was written before and has them came with an older copy; what somebody
 * wrote since, or brought in again, was meant, and stays. A hash is made for each word of each mark: ask sparingly.
 */
export function broughtBackIn(record: AnyRecord, marks: readonly DatedMark[]): BroughtBack {
  if (wasErased(record, marks)) return { whole: true, words: [] };
  const words = new Set<string>();
  const phrases = marks.filter(({ mark }) => mark.words > 0);
  if (phrases.length === 0 || record.type === 'project') return { whole: false, words: [] };
  for (const path of pathsOf(record, KINDS[record.type].maps)) {
    for (const write of survivingWrites(record, path)) {
      const value = writtenValue(record, path, write);
      for (const { mark, at } of phrases) {
        const found = write.at < at ? erasedWordsIn(mark, value) : null;
        if (found !== null) words.add(found);
      }
    }
  }
  return { whole: false, words: [...words] };
}
