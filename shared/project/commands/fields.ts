import { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { shownValue, writeField } from '#shared/record/write-field.ts';
import {
  KINDS,
  type AnyRecord,
  type RecordByType,
  type RecordType,
} from '#shared/project/kinds.ts';
import type { Plan } from '#shared/project/define-command.ts';
import { getRecord, type Project } from '#shared/project/project.ts';
import type { Write } from '#shared/project/write.ts';

/** A change of fields of one record: path to value. Null unsets where null is no value of the field. */
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

/** Why a path is none a command may write, or null. */
function pathProblem(type: RecordType, path: string): string | null {
  const { field, key } = split(path);
  const { fields, maps } = KINDS[type];
  if (FIXED.has(field) || !fields.includes(field)) {
    return `The field ${field} of a ${type} cannot be changed.`;
  }
  if (key === undefined) return null;
  if (!maps.includes(field)) return `The field ${field} of a ${type} is changed as a whole.`;
  // JSON objects of this name do not survive being read by every program.
  return key === '__proto__' ? `${key} is no key of ${field}.` : null;
}

function split(path: string): { field: string; key: string | undefined } {
  const slash = path.indexOf('/');
  if (slash < 0) return { field: path, key: undefined };
  return { field: path.slice(0, slash), key: path.slice(slash + 1) };
}

function unsets(type: RecordType, path: string, value: unknown): boolean {
  return value === undefined || (value === null && !KINDS[type].nullable.includes(path));
}

/** A map given as a whole, key by key: each key is a register of its own. */
function perKey(record: AnyRecord, path: string, value: unknown): [string, unknown][] {
  const isMap = KINDS[record.type].maps.includes(path);
  const given = value ?? {};
  if (!isMap || typeof given !== 'object') return [[path, value]];
  const keys = new Set([
    ...Object.keys(shownValue(record, path) ?? {}), // a map by the kind's declaration
    ...Object.keys(given),
  ]);
  const values = given as Readonly<Record<string, unknown>>; // an object, and only own keys are read
  return [...keys].map((key) => [
    `${path}/${key}`,
    Object.hasOwn(values, key) ? values[key] : undefined,
  ]);
}

/**
 * Field writes for one record, refused as a whole where the record would no longer be valid against
 * its kind's schema: nothing invalid ever enters the project value.
 */
export function planSet(
  project: Project,
  type: RecordType,
  id: string,
  changes: Readonly<Record<string, unknown>>,
  label: string,
): Result<Plan> {
  const found = find(project, type, id);
  if (!found.ok) return found;
  let probe: AnyRecord = found.value;
  const paths: string[] = [];
  for (const [given, whole] of Object.entries(changes)) {
    for (const [path, value] of perKey(found.value, given, whole)) {
      const keyProblem = pathProblem(type, path);
      if (keyProblem !== null) return fail('not-valid', keyProblem);
      probe = writeField(probe, path, unsets(type, path, value) ? undefined : value, PROBE);
      paths.push(path);
    }
  }
  const parsed = KINDS[type].schema.safeParse(probe);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue?.path.join(' ') ?? 'value';
    return fail(
      'not-valid',
      `This ${type} was not changed: ${where} does not fit (${issue?.message ?? 'not valid'}).`,
    );
  }
  const writes = paths.map((path) => {
    const value = shownValue(parsed.data, path);
    return { kind: 'set' as const, id, path, value };
  });
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
    writes.push({ kind: 'set', id, path: `tags/${tag}`, value: on ? true : undefined });
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
