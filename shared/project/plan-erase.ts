import { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { pathsOf, shownValue, survivingWrites, writtenValue } from '#shared/record/write-field.ts';
import type { Plan } from './define-command.ts';
import { ErasedPhrase } from './erased-phrase.ts';
import {
  holdsErased,
  isErased,
  markOfPhrase,
  markOfRecord,
  markPath,
  marksOf,
  type ErasureMark,
} from './erasure-mark.ts';
import { KINDS, type AnyRecord } from './kinds.ts';
import { allRecords, findRecord, type Project } from './project.ts';
import type { Write } from './write.ts';

/** Records by id, words wherever they stand, or both. */
export const erasureRequest = z.object({
  ids: z.array(z.string()),
  phrase: z.string().trim().min(3).nullable(),
});
export type ErasureRequest = z.infer<typeof erasureRequest>;

/** What an erasure would take; documents are those whose own text holds the words. */
export const erasurePreview = z.object({
  records: z.int(), // that go as a whole, documents among them
  changed: z.int(), // that lose the words and stay
  documents: z.array(z.object({ id: z.string(), title: z.string() })),
});
export type ErasurePreview = z.infer<typeof erasurePreview>;

/** `left` names files that hold the words still, and that Attest cannot change. */
export const erasureReport = z.object({
  erased: z.int(),
  changed: z.int(),
  left: z.array(z.string()),
});

export interface Erasure {
  readonly whole: ReadonlySet<string>;
  readonly sets: readonly Write[];
  readonly changed: number;
}

const documentOf = (record: AnyRecord): string | null =>
  'document' in record ? record.document : null;

/** Quotes are the text itself: without their words they would be something nobody wrote. */
const isQuote = (record: AnyRecord, path: string): boolean =>
  (record.type === 'highlight' && path === 'anchor') ||
  (record.type === 'region' && path === 'words') ||
  (record.type === 'figure' && path !== 'note' && !path.startsWith('tags/'));

function pathsHolding(record: AnyRecord, phrase: ErasedPhrase): string[] {
  return [...pathsOf(record, KINDS[record.type].maps)].filter((path) =>
    survivingWrites(record, path).some((write) => phrase.isIn(writtenValue(record, path, write))),
  );
}

/** A field is written twice: what lost a conflict goes only with a write that changes something. */
function clear(record: AnyRecord, path: string, phrase: ErasedPhrase): Write[] {
  const value = phrase.without(shownValue(record, path));
  const to = (next: unknown): Write => ({ kind: 'set', id: record.id, path, value: next });
  return [to(undefined), to(value)];
}

function isStillValid(record: AnyRecord, paths: readonly string[], phrase: ErasedPhrase): boolean {
  const fields = new Set(paths.map((path) => path.split('/')[0] ?? path));
  const probe = Object.fromEntries(
    Object.entries(record).map(([field, value]) => [
      field,
      fields.has(field) ? phrase.without(value) : value,
    ]),
  );
  return KINDS[record.type].schema.safeParse(probe).success;
}

/**
 * What goes as a whole and what is written without the words. `documents` hold them in their text; with
 * `only` no other record is looked at for the words.
 */
export function erasureOf(
  project: Project,
  { ids, phrase: words }: ErasureRequest,
  documents: readonly string[],
  only?: ReadonlySet<string>,
): Erasure {
  const named = new Set([...ids, ...documents]);
  const phrase = words === null ? null : new ErasedPhrase(words);
  const whole = new Set(ids);
  const sets: Write[] = [];
  let changed = 0;
  for (const record of allRecords(project)) {
    if (named.has(record.id) || named.has(documentOf(record) ?? '')) {
      whole.add(record.id);
      continue;
    }
    const paths = phrase && only?.has(record.id) !== false ? pathsHolding(record, phrase) : [];
    if (!phrase || paths.length === 0) continue;
    const isWhole = paths.some((path) => isQuote(record, path));
    if (isWhole || !isStillValid(record, paths, phrase)) whole.add(record.id);
    else {
      sets.push(...paths.flatMap((path) => clear(record, path, phrase)));
      changed += 1;
    }
  }
  whole.delete(project.id);
  return { whole, sets, changed };
}

/**
 * The erasure as writes, with a mark for each record and for the words that has none, and where somebody
 * asked for it (`isAnew`) for those too that were erased before and brought in again: a mark speaks of what
 * was there before it. `salt` makes a fresh one.
 */
export function planErase(
  project: Project,
  request: ErasureRequest,
  { whole, sets }: Erasure,
  salt: () => string,
  isAnew: boolean,
): Result<Plan> {
  if (request.ids.includes(project.id)) {
    return fail('refused', 'A project cannot erase itself. Delete its folder instead.');
  }
  const known = isAnew ? [] : marksOf(project);
  const marks: ErasureMark[] = [...whole]
    .filter((id) => !isErased(known, id))
    .map((id) => markOfRecord(id, salt()));
  if (request.phrase !== null && !holdsErased(known, request.phrase)) {
    marks.push(markOfPhrase(new ErasedPhrase(request.phrase).words, salt()));
  }
  const deletes = [...whole].filter((id) => findRecord(project, id));
  return ok({
    label: 'erase for good',
    writes: [
      ...sets,
      ...deletes.map((id) => ({ kind: 'delete' as const, id })),
      ...marks.map((mark) => ({
        kind: 'set' as const,
        id: project.id,
        path: markPath(mark),
        value: mark,
      })),
    ],
  });
}
