import { z } from 'zod';
import { fail, ok } from '#shared/base/result.ts';
import { idSchema } from '#shared/base/ids.ts';
import { claimStatus, evidenceKind, stance } from '#shared/claim/claim.ts';
import { defineCommand } from '#shared/project/define-command.ts';
import { table } from '#shared/project/project.ts';
import type { Write } from '#shared/project/write.ts';
import { fieldChanges, find, planDelete, planSet, planTag, tagSet } from './fields.ts';

const target = z.object({ kind: z.enum(['highlight', 'figure']), id: z.string() });

export const claimCommands = [
  defineCommand(
    'claim.add',
    {
      id: idSchema('claim').exactOptional(),
      statement: z.string().trim().min(1),
      status: claimStatus.exactOptional(),
      tags: z.array(z.string()).exactOptional(),
      evidence: z.array(z.object({ target, stance })).exactOptional(),
    },
    (project, input, { makeId }) => {
      const id = input.id ?? makeId('claim');
      const writes: Write[] = [
        {
          kind: 'create',
          record: {
            id,
            type: 'claim',
            statement: input.statement,
            status: input.status ?? 'open',
            tags: tagSet(project, input.tags ?? []),
            note: '',
            relations: {},
          },
        },
      ];
      for (const piece of input.evidence ?? []) {
        const found = find(project, piece.target.kind, piece.target.id);
        if (!found.ok) return found;
        writes.push({
          kind: 'create',
          record: {
            id: makeId('evidence'),
            type: evidenceKind.type,
            claim: id,
            ...piece,
            note: '',
          },
        });
      }
      return ok({ label: 'add claim', writes });
    },
  ),
  defineCommand(
    'claim.set',
    { id: z.string(), changes: fieldChanges },
    (project, { id, changes }) => planSet(project, 'claim', id, changes, 'edit claim'),
  ),
  defineCommand(
    'claim.tag',
    { ids: z.array(z.string()), tag: z.string(), on: z.boolean() },
    (project, { ids, tag, on }) => planTag(project, 'claim', ids, tag, on),
  ),
  defineCommand('claim.delete', { ids: z.array(z.string()) }, (project, { ids }) =>
    planDelete(project, 'claim', ids, 'delete claim'),
  ),
  defineCommand(
    'evidence.add',
    { id: idSchema('evidence').exactOptional(), claim: z.string(), target, stance },
    (project, input, { makeId }) => {
      const claim = find(project, 'claim', input.claim);
      if (!claim.ok) return claim;
      const passage = find(project, input.target.kind, input.target.id);
      if (!passage.ok) return passage;
      const twice = [...table(project, 'evidence').values()].some(
        (piece) => piece.claim === input.claim && piece.target.id === input.target.id,
      );
      if (twice) return fail('refused', 'This passage is evidence for the claim already.');
      return ok({
        label: 'add evidence',
        writes: [
          {
            kind: 'create',
            record: {
              id: input.id ?? makeId('evidence'),
              type: 'evidence',
              claim: input.claim,
              target: input.target,
              stance: input.stance,
              note: '',
            },
          },
        ],
      });
    },
  ),
  defineCommand(
    'evidence.set',
    { id: z.string(), changes: fieldChanges },
    (project, { id, changes }) => planSet(project, 'evidence', id, changes, 'edit evidence'),
  ),
  defineCommand('evidence.delete', { ids: z.array(z.string()) }, (project, { ids }) =>
    planDelete(project, 'evidence', ids, 'remove evidence'),
  ),
  defineCommand(
    'ruling.add',
    { figures: z.array(z.string()).min(2), verdict: z.string(), reason: z.string() },
    (_project, input, { makeId }) =>
      ok({
        label: 'rule on comparison',
        writes: [
          {
            kind: 'create',
            record: {
              id: makeId('ruling'),
              type: 'ruling',
              figures: input.figures,
              verdict: input.verdict,
              reason: input.reason,
            },
          },
        ],
      }),
  ),
  defineCommand(
    'ruling.set',
    { id: z.string(), changes: fieldChanges },
    (project, { id, changes }) => planSet(project, 'ruling', id, changes, 'change ruling'),
  ),
  defineCommand('ruling.delete', { ids: z.array(z.string()) }, (project, { ids }) =>
    planDelete(project, 'ruling', ids, 'take back ruling'),
  ),
] as const;
