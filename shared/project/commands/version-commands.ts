import { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { anchor } from '#shared/anchor/anchor.ts';
import { joinedDocument, type Document, type JoinedDocument } from '#shared/document/document.ts';
import { textHash } from '#shared/document/text.ts';
import { figurePlace } from '#shared/figure/figure-place.ts';
import { placeOf, sameNumbers } from '#shared/figure/relinked-figure.ts';
import { suggestion } from '#shared/figure/suggestion.ts';
import { defineCommand, type Plan } from '#shared/project/define-command.ts';
import { getRecord, table, type Project } from '#shared/project/project.ts';
import type { Write } from '#shared/project/write.ts';
import { find, planSet } from './fields.ts';
import { LENT_FIELDS, planSeparate } from './separate-version.ts';

const OWNED = ['highlight', 'figure', 'zone', 'region'] as const;

const set = (id: string, path: string, value: unknown): Write => ({ kind: 'set', id, path, value });

/** What hangs on the newer document moves with its text: nothing is left behind in a grave. */
function movedRecords(project: Project, newer: string, older: string): Write[] {
  const writes: Write[] = [];
  for (const type of OWNED) {
    for (const { id, document } of table(project, type).values()) {
      if (document === newer) writes.push(set(id, 'document', older));
    }
  }
  for (const { id, about } of table(project, 'note').values()) {
    if (about === newer) writes.push(set(id, 'about', older));
  }
  return writes;
}

function lentFields(older: Document, newer: Document): { path: string; value: unknown }[] {
  const fields = LENT_FIELDS.filter(
    (field) => older[field] === undefined && newer[field] !== undefined,
  ).map((field) => ({ path: field, value: newer[field] }));
  const tags = Object.keys(newer.tags)
    .filter((tag) => !older.tags[tag])
    .map((tag) => ({ path: `tags/${tag}`, value: true }));
  return [...fields, ...tags];
}

/** What is kept of the newer document, so that declaring it can be taken back whenever somebody likes. */
function joinedBy(
  project: Project,
  older: Document,
  newer: Document,
  lent: readonly { readonly path: string }[],
): JoinedDocument[] {
  const known = new Set(older.texts.map(({ textHash: hash }) => hash));
  const earlier = newer.joined ?? [];
  const others = new Set(earlier.flatMap(({ brought }) => brought));
  const own = newer.texts.map(({ textHash: hash }) => hash).filter((hash) => !others.has(hash));
  const brought = own.filter((hash) => !known.has(hash));
  const entry = {
    id: newer.id,
    was: joinedDocument.shape.was.parse(newer), // leaves out what else it holds
    texts: own,
    brought,
    shown: own.includes(newer.current) ? newer.current : (own.at(-1) ?? newer.current),
    before: older.current,
    lent: lent.map(({ path }) => path),
    notes: [...table(project, 'note').values()].flatMap(({ id, about }) =>
      about === newer.id ? [id] : [],
    ),
  };
  const joined = earlier.filter((one) => one.brought.some((hash) => !known.has(hash)));
  return [...(older.joined ?? []), ...joined, ...(brought.length > 0 ? [entry] : [])];
}

function declare(project: Project, olderId: string, newerId: string): Result<Plan> {
  const older = find(project, 'document', olderId);
  if (!older.ok) return older;
  const newer = find(project, 'document', newerId);
  if (!newer.ok) return newer;
  if (olderId === newerId) return fail('not-valid', 'A document is no version of itself.');
  if (older.value.private !== newer.value.private) {
    return fail(
      'not-valid',
      'One of these is private and the other is not. Make both alike first.',
    );
  }
  const known = new Set(older.value.texts.map((version) => version.textHash));
  const joining = newer.value.texts.filter((version) => !known.has(version.textHash));
  if (joining.length === 0) {
    return fail('not-valid', 'It has the same text, word for word: there is nothing new in it.');
  }
  const lent = lentFields(older.value, newer.value);
  return ok({
    label: 'declare new version',
    writes: [
      set(olderId, 'texts', [...older.value.texts, ...joining]),
      set(olderId, 'current', newer.value.current),
      set(olderId, 'joined', joinedBy(project, older.value, newer.value, lent)),
      ...lent.map(({ path, value }) => set(olderId, path, value)),
      ...movedRecords(project, newerId, olderId),
      { kind: 'delete', id: newerId },
    ],
  });
}

/** Whether a text is one of a record's document. */
function isOfDocument(project: Project, document: string, hash: string): boolean {
  const found = getRecord(project, 'document', document);
  return found?.texts.some((version) => version.textHash === hash) ?? false;
}

interface Placed {
  readonly textHash: string;
}

/** Where a passage stood before it came to `now`: one place in each of the older texts, the latest last. */
function formerPlaces<T extends Placed>(
  former: readonly T[] | undefined,
  old: T,
  now: Placed,
): readonly T[] | undefined {
  if (old.textHash === now.textHash) return former;
  const others = (former ?? []).filter(
    ({ textHash: hash }) => hash !== old.textHash && hash !== now.textHash,
  );
  return [...others, old];
}

type Relation = 'copies' | 'apart';
const RELATION_LABEL: Readonly<Record<Relation, readonly [on: string, off: string]>> = {
  copies: ['say it has the same text', 'no longer say it has the same text'],
  apart: ['say it is no copy', 'let it be a copy'],
};

/**
 * What a person says two documents are to each other: the first names the second in `field`, and
 * neither names the other in `not`, wherever that was written.
 */
function relate(
  project: Project,
  [id, other]: readonly [string, string],
  { field, not }: { readonly field?: Relation; readonly not: Relation },
): Result<Plan> {
  if (id === other) return fail('not-valid', 'A document is no copy of itself.');
  const writes: Write[] = [];
  const label = field ? RELATION_LABEL[field][0] : RELATION_LABEL[not][1];
  for (const [one, its] of [
    [id, other],
    [other, id],
  ] as const) {
    const found = find(project, 'document', one);
    if (!found.ok) return found;
    const without = (found.value[not] ?? []).filter((named) => named !== its);
    const changes: Record<string, unknown> = {};
    if (found.value[not]?.includes(its)) changes[not] = without.length > 0 ? without : null;
    if (field && one === id) {
      changes[field] = [...new Set([...(found.value[field] ?? []), its])].sort();
    }
    const plan = planSet(project, 'document', one, changes, label);
    if (!plan.ok) return plan;
    writes.push(...plan.value.writes);
  }
  return ok({ label, writes });
}

const NO_SUCH_TEXT = 'Its document has no such text. Open the document again.';

export const versionCommands = [
  defineCommand(
    'document.declare',
    { id: z.string(), newer: z.string() },
    (project, { id, newer }) => declare(project, id, newer),
  ),
  defineCommand(
    'document.separate',
    { id: z.string(), newer: z.string() },
    (project, { id, newer }) => planSeparate(project, id, newer),
  ),
  defineCommand(
    'document.apart',
    { id: z.string(), other: z.string(), on: z.boolean() },
    (project, { id, other, on }) =>
      relate(project, [id, other], on ? { field: 'apart', not: 'copies' } : { not: 'apart' }),
  ),
  defineCommand(
    'document.same',
    { id: z.string(), other: z.string(), on: z.boolean() },
    (project, { id, other, on }) =>
      relate(project, [id, other], on ? { field: 'copies', not: 'apart' } : { not: 'copies' }),
  ),
  defineCommand(
    'highlight.relink',
    { items: z.array(z.object({ id: z.string(), anchor })) },
    (project, { items }) => {
      const writes: Write[] = [];
      for (const { id, anchor: place } of items) {
        const found = find(project, 'highlight', id);
        if (!found.ok) return found;
        const { document, anchor: old, former } = found.value;
        if (!isOfDocument(project, document, place.textHash)) return fail('stale', NO_SUCH_TEXT);
        writes.push(
          set(id, 'anchor', place),
          set(id, 'kept', undefined),
          set(id, 'former', formerPlaces(former, old, place)),
        );
      }
      return ok({ label: 'relink highlight', writes });
    },
  ),
  defineCommand(
    'figure.relink',
    { items: z.array(z.object({ id: z.string(), place: figurePlace })) },
    (project, { items }) => {
      const writes: Write[] = [];
      for (const { id, place } of items) {
        const found = find(project, 'figure', id);
        if (!found.ok) return found;
        if (!isOfDocument(project, found.value.document, place.textHash))
          return fail('stale', NO_SUCH_TEXT);
        if (!sameNumbers(found.value.verbatim, place.verbatim)) {
          return fail(
            'refused',
            `“${place.verbatim}” is another number than “${found.value.verbatim}”: take it as a figure of its own.`,
          );
        }
        const { textHash: hash, spans, sentenceText, verbatim } = place;
        writes.push(
          set(id, 'textHash', hash),
          set(id, 'spans', spans),
          set(id, 'sentenceText', sentenceText),
          set(id, 'verbatim', verbatim),
          set(id, 'kept', undefined),
          set(id, 'former', formerPlaces(found.value.former, placeOf(found.value), place)),
        );
      }
      return ok({ label: 'relink figure', writes });
    },
  ),
  defineCommand(
    'figure.supersede',
    { id: z.string(), textHash, suggestion, origin: z.string() },
    (project, { id, textHash: hash, suggestion: found, origin }) => {
      const older = find(project, 'figure', id);
      if (!older.ok) return older;
      const { document, tags, note } = older.value;
      if (!isOfDocument(project, document, hash)) return fail('stale', NO_SUCH_TEXT);
      if (found.id === id) return fail('not-valid', 'A figure does not take its own place.');
      const { zone: _zone, ...quantity } = found;
      const newer: Write = getRecord(project, 'figure', found.id)
        ? set(found.id, 'decision', 'accepted')
        : {
            kind: 'create',
            record: {
              ...quantity,
              type: 'figure',
              document,
              textHash: hash,
              tags,
              decision: 'accepted',
              origin,
              note,
            },
          };
      return ok({
        label: 'accept the newer number',
        writes: [newer, set(id, 'supersededBy', found.id)],
      });
    },
  ),
  defineCommand(
    'highlight.keep',
    { ids: z.array(z.string()), textHash },
    (project, { ids, textHash: hash }) => keep(project, 'highlight', ids, hash),
  ),
  defineCommand(
    'figure.keep',
    { ids: z.array(z.string()), textHash },
    (project, { ids, textHash: hash }) => keep(project, 'figure', ids, hash),
  ),
] as const;

/** Leaves passages on their older text, now that somebody looked at the newer one. */
function keep(
  project: Project,
  type: 'highlight' | 'figure',
  ids: readonly string[],
  hash: string,
): Result<Plan> {
  const writes: Write[] = [];
  for (const id of ids) {
    const found = find(project, type, id);
    if (!found.ok) return found;
    if (!isOfDocument(project, found.value.document, hash)) return fail('stale', NO_SUCH_TEXT);
    writes.push(set(id, 'kept', hash));
  }
  return ok({ label: `keep ${type} on the older version`, writes });
}
