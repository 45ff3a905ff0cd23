import { z } from 'zod';
import { fail, ok } from '#shared/base/result.ts';
import { idSchema } from '#shared/base/ids.ts';
import { orderAfter } from '#shared/base/order-key.ts';
import { anchor } from '#shared/anchor/anchor.ts';
import { measure } from '#shared/annotation/tag.ts';
import { textHash, zoneName } from '#shared/document/text.ts';
import { defineCommand } from '#shared/project/define-command.ts';
import { table, type Project } from '#shared/project/project.ts';
import { fieldChanges, find, planDelete, planSet, planTag, tagSet } from './fields.ts';

function lastTagOrder(project: Project): string | null {
  let last: string | null = null;
  for (const tag of table(project, 'tag').values()) {
    if (last === null || tag.order > last) last = tag.order;
  }
  return last;
}

/** The hue fewest tags wear, so that new tags stay apart as long as they can. */
function freeHue(project: Project): number {
  const worn = Array.from({ length: 9 }, () => 0);
  for (const tag of table(project, 'tag').values())
    worn[tag.colour - 1] = (worn[tag.colour - 1] ?? 0) + 1;
  return worn.indexOf(Math.min(...worn)) + 1;
}

function freeKey(project: Project): number | undefined {
  const taken = new Set([...table(project, 'tag').values()].map((tag) => tag.key));
  return [1, 2, 3, 4, 5, 6, 7, 8, 9].find((key) => !taken.has(key));
}

export const annotationCommands = [
  defineCommand(
    'tag.add',
    {
      id: idSchema('tag').exactOptional(),
      name: z.string().trim().min(1),
      colour: z.int().min(1).max(9).exactOptional(),
      key: z.int().min(1).max(9).exactOptional(),
      parent: z.string().exactOptional(),
      description: z.string().exactOptional(),
      measure: measure.exactOptional(),
    },
    (project, input, { makeId }) => {
      const key = input.key ?? freeKey(project);
      return ok({
        label: 'add tag',
        writes: [
          {
            kind: 'create',
            record: {
              id: input.id ?? makeId('tag'),
              type: 'tag',
              name: input.name,
              colour: input.colour ?? freeHue(project),
              description: input.description ?? '',
              order: orderAfter(lastTagOrder(project)),
              ...(key === undefined ? {} : { key }),
              ...(input.parent === undefined ? {} : { parent: input.parent }),
              ...(input.measure === undefined ? {} : { measure: input.measure }),
            },
          },
        ],
      });
    },
  ),
  defineCommand('tag.set', { id: z.string(), changes: fieldChanges }, (project, { id, changes }) =>
    planSet(project, 'tag', id, changes, 'change tag'),
  ),
  defineCommand('tag.delete', { id: z.string() }, (project, { id }) =>
    planDelete(project, 'tag', [id], 'delete tag'),
  ),
  defineCommand(
    'highlight.add',
    {
      id: idSchema('highlight').exactOptional(),
      document: z.string(),
      anchor,
      tags: z.array(z.string()),
      note: z.string().exactOptional(),
    },
    (project, input, { makeId }) => {
      const found = find(project, 'document', input.document);
      if (!found.ok) return found;
      return ok({
        label: 'add highlight',
        writes: [
          {
            kind: 'create',
            record: {
              id: input.id ?? makeId('highlight'),
              type: 'highlight',
              document: input.document,
              anchor: input.anchor,
              tags: tagSet(project, input.tags),
              note: input.note ?? '',
            },
          },
        ],
      });
    },
  ),
  defineCommand('highlight.note', { id: z.string(), note: z.string() }, (project, { id, note }) =>
    planSet(project, 'highlight', id, { note }, 'edit note'),
  ),
  defineCommand(
    'highlight.tag',
    { ids: z.array(z.string()), tag: z.string(), on: z.boolean() },
    (project, { ids, tag, on }) => planTag(project, 'highlight', ids, tag, on),
  ),
  defineCommand('highlight.delete', { ids: z.array(z.string()) }, (project, { ids }) =>
    planDelete(project, 'highlight', ids, 'delete highlight'),
  ),
  defineCommand(
    'zone.set',
    { document: z.string(), textHash, block: z.int().min(0), zone: zoneName },
    (project, input, { makeId }) => {
      const owner = find(project, 'document', input.document);
      if (!owner.ok) return owner;
      const before = [...table(project, 'zone').values()].find(
        (zone) =>
          zone.document === input.document &&
          zone.textHash === input.textHash &&
          zone.block === input.block,
      );
      if (before) return planSet(project, 'zone', before.id, { zone: input.zone }, 'change zone');
      const { document, block, zone } = input;
      return ok({
        label: 'change zone',
        writes: [
          {
            kind: 'create',
            record: {
              id: makeId('zone'),
              type: 'zone',
              document,
              textHash: input.textHash,
              block,
              zone,
            },
          },
        ],
      });
    },
  ),
  defineCommand(
    'note.add',
    {
      id: idSchema('note').exactOptional(),
      about: z.string(),
      text: z.string(),
      public: z.boolean(),
    },
    (_project, input, { makeId }) =>
      ok({
        label: 'add note',
        writes: [
          {
            kind: 'create',
            record: {
              id: input.id ?? makeId('note'),
              type: 'note',
              about: input.about,
              text: input.text,
              ...(input.public ? {} : { private: true as const }),
            },
          },
        ],
      }),
  ),
  defineCommand('note.set', { id: z.string(), text: z.string() }, (project, { id, text }) =>
    planSet(project, 'note', id, { text }, 'edit note'),
  ),
  defineCommand('note.delete', { id: z.string() }, (project, { id }) =>
    planDelete(project, 'note', [id], 'delete note'),
  ),
  defineCommand(
    'document.set',
    { id: z.string(), changes: fieldChanges },
    (project, { id, changes }) => {
      const fixed = Object.keys(changes).find((path) => /^(texts|current|kind)\b/.test(path));
      if (fixed) return fail('not-valid', `${fixed} is set by importing a file, not by hand.`);
      return planSet(project, 'document', id, changes, 'edit document');
    },
  ),
  defineCommand(
    'document.tag',
    { ids: z.array(z.string()), tag: z.string(), on: z.boolean() },
    (project, { ids, tag, on }) => planTag(project, 'document', ids, tag, on),
  ),
] as const;
