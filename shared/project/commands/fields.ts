import { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { writeField } from '#shared/record/write-field.ts';
import { KINDS, type RecordByType, type RecordType } from '../kinds.ts';
import type { Plan } from '../define-command.ts';
import { getRecord, type Project } from '../project.ts';
import type { Write } from '../write.ts';

/** A change of fields of one record: path to value, null unsets. */
export const fieldChanges = z.record(z.string(), z.unknown());

const GONE = 'It is no longer in this project. Undo the deletion (Ctrl+Z) to bring it back.';
const PROBE = { at: '2000-01-01T00:00:00.000Z-0000', by: 'per_probe', run: 'rprobe222' };
const FIXED = new Set(['id', 'type', 'author', 'created', '~', 'private']);

/** The record a command is about, or the sentence that says it is gone. */
export function find<K extends RecordType>(
  project: Project,
  type: K,
  id: string,
): Result<RecordByType[K]> {
  const record = getRecord(project, type, id);
  return record ? ok(record) : fail('not-found', `This ${type} is gone. ${GONE}`);
}

/**
 * Field writes for one record, refused as a whole where the record would no longer be valid against
 * its kind's schema: nothing invalid ever enters the project value.
 */
export function planSet<K extends RecordType>(
  project: Project,
  type: K,
  id: string,
  changes: Readonly<Record<string, unknown>>,
  label: string,
): Result<Plan> {
  const found = find(project, type, id);
  if (!found.ok) return found;
  let probe = found.value;
  const writes: Write[] = [];
  for (const [path, value] of Object.entries(changes)) {
    const field = path.split('/')[0] ?? '';
    if (FIXED.has(field)) return fail('not-valid', `The field ${field} of a ${type} cannot be changed.`);
    probe = writeField(probe, path, value, PROBE);
    writes.push({ kind: 'set', id, path, value });
  }
  const parsed = KINDS[type].schema.safeParse(probe);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue?.path.join(' ') ?? 'value';
    return fail('not-valid', `This ${type} was not changed: ${where} does not fit (${issue?.message ?? 'not valid'}).`);
  }
  return ok({ label, writes });
}

/** Puts a tag on records of one kind, or takes it off. */
export function planTag(
  project: Project,
  type: 'highlight' | 'figure' | 'claim' | 'document',
  ids: readonly string[],
  tag: string,
  on: boolean,
): Result<Plan> {
  if (on && !getRecord(project, 'tag', tag)) return fail('not-found', `This tag is gone. ${GONE}`);
  const writes: Write[] = [];
  for (const id of ids) {
    const found = find(project, type, id);
    if (!found.ok) return found;
    writes.push({ kind: 'set', id, path: `tags/${tag}`, value: on ? true : null });
  }
  return ok({ label: on ? `tag ${type}` : `untag ${type}`, writes });
}

/** Deletes records of one kind. What pointed at them is left dangling and shown as such. */
export function planDelete(
  project: Project,
  type: RecordType,
  ids: readonly string[],
  label: string,
): Result<Plan> {
  const writes: Write[] = [];
  for (const id of ids) {
    const found = find(project, type, id);
    if (!found.ok) return found;
    writes.push({ kind: 'delete', id });
  }
  return ok({ label, writes });
}

/** A set of ids from a list, without those that name no tag. */
export function tagSet(project: Project, tags: readonly string[]): Record<string, true> {
  return Object.fromEntries(
    tags.filter((tag) => getRecord(project, 'tag', tag)).map((tag) => [tag, true as const]),
  );
}
