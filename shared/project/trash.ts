import { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { stamp, stampTime, type Stamp } from '#shared/record/clock.ts';
import { EXISTENCE } from '#shared/record/envelope.ts';
import { datedMarksOf, wasErased } from './brought-back.ts';
import type { Plan } from './define-command.ts';
import { isPrivate } from './homes.ts';
import type { AnyRecord } from './kinds.ts';
import { findRecord, getRecord, projectRecord, type Grave, type Project } from './project.ts';
import { kindWords, recordWords } from './record-words.ts';

/** One thing that was deleted and can still be had back. */
export const trashItem = z.object({
  id: z.string(),
  kind: z.string(), // in words: highlight, counting body
  words: z.string(), // what it is called, or what it quotes
  quoted: z.boolean(),
  isPrivate: z.boolean(),
  document: z.string().nullable(), // the title of the document it belongs to
  parts: z.array(z.object({ kind: z.string(), count: z.int() })), // of a document: what went with it
  at: stamp,
  by: z.string().nullable(), // the pseudonym, where it is known
  isMine: z.boolean(),
  daysLeft: z.int(),
});
export type TrashItem = z.infer<typeof trashItem>;

/** The newest first. */
export const trashList = z.array(trashItem);
export const trashIds = z.object({ ids: z.array(z.string()).min(1) });

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long what was deleted is kept. */
export const KEPT_DAYS = 30;

/** What one deletion took; `at` in ms since 1970, by the clock of the computer that keeps it. */
export interface Deletion {
  readonly name: string;
  readonly at: number;
  readonly records: readonly AnyRecord[];
}

/** A deleted record and what the trash has of it. */
export interface Trashed {
  readonly record: AnyRecord;
  readonly deletion: Deletion;
  readonly grave: Grave;
}

/**
 * What was deleted, is not back, and is still kept: by id, as the last deletion took it. What was erased
 * for good elsewhere since may still be kept here; it is not had back.
 */
export function trashedIn(
  project: Project,
  deletions: readonly Deletion[],
): ReadonlyMap<string, Trashed> {
  const trashed = new Map<string, Trashed>();
  const marks = datedMarksOf(project);
  for (const deletion of deletions) {
    for (const record of deletion.records) {
      const grave = project.graves.get(record.id);
      if (grave && !findRecord(project, record.id) && !wasErased(record, marks)) {
        trashed.set(record.id, { record, deletion, grave });
      }
    }
  }
  return trashed;
}

const documentOf = (record: AnyRecord): string | null =>
  'document' in record ? record.document : null;

/** What belongs to a deleted document and went in the same deletion: it comes and goes with it. */
export function partsOf(
  trashed: ReadonlyMap<string, Trashed>,
  { record, deletion }: Trashed,
): readonly Trashed[] {
  if (record.type !== 'document') return [];
  return [...trashed.values()].filter(
    (one) => documentOf(one.record) === record.id && one.deletion.name === deletion.name,
  );
}

function deletedBy({ tombstone }: Grave): { readonly at: Stamp; readonly by: string } | null {
  return tombstone['~'][EXISTENCE]?.writes.at(-1) ?? null;
}

function counted(parts: readonly Trashed[]): TrashItem['parts'] {
  const counts = new Map<string, number>();
  for (const { record } of parts) {
    const kind = kindWords(record.type);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => ({ kind, count }));
}

/** What the trash says of a record; `title` is that of its document, deleted or not. */
function itemOf(
  project: Project,
  trashed: ReadonlyMap<string, Trashed>,
  one: Trashed,
  asked: { readonly me: string; readonly now: number },
): TrashItem {
  const { record, deletion, grave } = one;
  const { words, quoted } = recordWords(record, project);
  const owner = documentOf(record);
  const gone = owner === null ? undefined : trashed.get(owner)?.record;
  const document =
    getRecord(project, 'document', owner ?? '') ?? (gone?.type === 'document' ? gone : null);
  const last = deletedBy(grave);
  const left = Math.ceil((deletion.at + KEPT_DAYS * DAY_MS - asked.now) / DAY_MS);
  return {
    id: record.id,
    kind: kindWords(record.type),
    words,
    quoted,
    isPrivate: isPrivate(record),
    document: document?.title.value ?? null,
    parts: counted(partsOf(trashed, one)),
    at: last?.at ?? record.created.at,
    by: projectRecord(project).people[last?.by ?? '']?.name ?? null,
    isMine: last?.by === asked.me,
    daysLeft: Math.max(0, left),
  };
}

/** What was deleted, the newest first. What went with its document is counted there, not listed. */
export function trashItems(
  project: Project,
  deletions: readonly Deletion[],
  asked: { readonly me: string; readonly now: number },
): TrashItem[] {
  const trashed = trashedIn(project, deletions);
  const isPart = ({ record, deletion }: Trashed): boolean => {
    const owner = trashed.get(documentOf(record) ?? '');
    return owner !== undefined && owner.deletion.name === deletion.name;
  };
  return [...trashed.values()]
    .filter((one) => !isPart(one))
    .map((one) => itemOf(project, trashed, one, asked))
    .sort((a, b) => stampTime(b.at) - stampTime(a.at) || (a.id < b.id ? -1 : 1));
}

/** Writes deleted records back as they were, documents with what went with them. */
export function planRestore(
  project: Project,
  deletions: readonly Deletion[],
  ids: readonly string[],
): Result<Plan> {
  const trashed = trashedIn(project, deletions);
  const asked = ids.flatMap((id) => trashed.get(id) ?? []);
  if (asked.length < ids.length) {
    return fail(
      'not-found',
      'This is not in the trash any more. It is back already, or its 30 days are over.',
    );
  }
  const all = new Map(
    asked
      .flatMap((one) => [one, ...partsOf(trashed, one)])
      .map(({ record }) => [record.id as string, record]),
  );
  const [{ record }] = asked as [(typeof asked)[number]]; // the contract asks for one id at least
  const label = asked.length === 1 ? `restore ${record.type}` : `restore ${asked.length} records`;
  return ok({ label, writes: [...all.values()].map((one) => ({ kind: 'restore', record: one })) });
}
