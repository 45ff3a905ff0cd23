import { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { idSchema } from '#shared/base/ids.ts';
import { textHash } from '#shared/document/text.ts';
import { quantity } from '#shared/figure/quantity.ts';
import { suggestion } from '#shared/figure/suggestion.ts';
import { defineCommand, type Plan } from '#shared/project/define-command.ts';
import { getRecord, type Project } from '#shared/project/project.ts';
import type { Write } from '#shared/project/write.ts';
import { fieldChanges, find, planDelete, planSet, planTag, tagSet } from './fields.ts';

const reviewed = z.array(
  z.object({ document: z.string(), textHash, suggestion, origin: z.string() }),
);
type Reviewed = z.infer<typeof reviewed>;

/** A person's decision about suggestions. A figure already decided on changes its mind. */
function decide(
  project: Project,
  items: Reviewed,
  decision: 'accepted' | 'dismissed',
  tags: readonly string[],
): Result<Plan> {
  const writes: Write[] = [];
  const made = new Set<string>(); // two documents of one text suggest the same figure
  for (const { document, textHash: hash, suggestion: found, origin } of items) {
    const owner = find(project, 'document', document);
    if (!owner.ok) return owner;
    if (getRecord(project, 'figure', found.id)) {
      writes.push({ kind: 'set', id: found.id, path: 'decision', value: decision });
      for (const tag of Object.keys(tagSet(project, tags))) {
        writes.push({ kind: 'set', id: found.id, path: `tags/${tag}`, value: true });
      }
      continue;
    }
    if (made.has(found.id)) continue;
    made.add(found.id);
    const { zone: _zone, ...fields } = found;
    writes.push({
      kind: 'create',
      record: {
        ...fields,
        type: 'figure',
        document,
        textHash: hash,
        tags: tagSet(project, tags),
        decision,
        origin,
        note: '',
      },
    });
  }
  const noun = items.length === 1 ? 'figure' : `${items.length} figures`;
  return ok({ label: decision === 'accepted' ? `accept ${noun}` : `dismiss ${noun}`, writes });
}

export const figureCommands = [
  defineCommand(
    'figure.accept',
    { items: reviewed, tags: z.array(z.string()).exactOptional() },
    (project, { items, tags }) => decide(project, items, 'accepted', tags ?? []),
  ),
  defineCommand('figure.dismiss', { items: reviewed }, (project, { items }) =>
    decide(project, items, 'dismissed', []),
  ),
  defineCommand(
    'figure.add',
    {
      id: idSchema('figure').exactOptional(),
      document: z.string(),
      textHash,
      quantity,
      tags: z.array(z.string()),
    },
    (project, input, { makeId }) => {
      const owner = find(project, 'document', input.document);
      if (!owner.ok) return owner;
      const { numeral, quantity: whole, sentence } = input.quantity.spans;
      const inside = (a: { start: number; end: number }, b: { start: number; end: number }) =>
        b.start <= a.start && a.end <= b.end;
      if (!inside(numeral, whole) || !inside(whole, sentence)) {
        return fail('not-valid', 'A figure stands inside its sentence. Select the number again.');
      }
      return ok({
        label: 'add figure',
        writes: [
          {
            kind: 'create',
            record: {
              ...input.quantity,
              id: input.id ?? makeId('figure'),
              type: 'figure',
              document: input.document,
              textHash: input.textHash,
              tags: tagSet(project, input.tags),
              decision: 'accepted',
              origin: 'by hand',
              note: '',
            },
          },
        ],
      });
    },
  ),
  defineCommand(
    'figure.set',
    { id: z.string(), changes: fieldChanges },
    (project, { id, changes }) => {
      const fixed = Object.keys(changes).find((path) =>
        /^(document|textHash|spans|sentenceText|verbatim|origin)\b/.test(path),
      );
      if (fixed)
        return fail(
          'not-valid',
          `${fixed} belongs to the passage and stays as the document has it.`,
        );
      return planSet(project, 'figure', id, changes, 'edit figure');
    },
  ),
  defineCommand(
    'figure.tag',
    { ids: z.array(z.string()), tag: z.string(), on: z.boolean() },
    (project, { ids, tag, on }) => planTag(project, 'figure', ids, tag, on),
  ),
  defineCommand('figure.delete', { ids: z.array(z.string()) }, (project, { ids }) =>
    planDelete(project, 'figure', ids, 'delete figure'),
  ),
  defineCommand(
    'body.add',
    {
      id: idSchema('body').exactOptional(),
      name: z.string().trim().min(1),
      aliases: z.array(z.string()),
    },
    (_project, { id, name, aliases }, { makeId }) =>
      ok({
        label: 'add counting body',
        writes: [
          { kind: 'create', record: { id: id ?? makeId('body'), type: 'body', name, aliases } },
        ],
      }),
  ),
  defineCommand('body.set', { id: z.string(), changes: fieldChanges }, (project, { id, changes }) =>
    planSet(project, 'body', id, changes, 'edit counting body'),
  ),
] as const;
