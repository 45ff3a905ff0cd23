import { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { idSchema } from '#shared/base/ids.ts';
import { sameJson } from '#shared/base/canonical-json.ts';
import { orderBetween, orderKeys } from '#shared/base/order-key.ts';
import { briefNode, briefSettings, type BriefNode } from '#shared/brief/brief.ts';
import { briefBlocks } from '#shared/brief/brief-blocks.ts';
import { chartShape } from '#shared/chart/chart.ts';
import { queryNode } from '#shared/query/query.ts';
import { defineCommand, type Plan, type PlanContext } from '#shared/project/define-command.ts';
import { table, type Project } from '#shared/project/project.ts';
import type { Write } from '#shared/project/write.ts';
import { fieldChanges, find, planDelete, planSet } from './fields.ts';

const savedBlock = z.object({ id: idSchema('block').exactOptional(), node: briefNode });
type SavedBlock = z.infer<typeof savedBlock>;

/** Whether `id`'s present key may stay, given the last key placed before it. */
const keeps = (order: string | undefined, last: string | null): order is string =>
  order !== undefined && (last === null || order > last);

/**
 * Turns an editor's whole content into the fewest block writes: blocks that stay keep their ids and,
 * where the order allows, their keys.
 */
function planContent(
  project: Project,
  brief: string,
  content: readonly SavedBlock[],
  { makeId }: PlanContext,
): Result<Plan> {
  const found = find(project, 'brief', brief);
  if (!found.ok) return found;
  const before = briefBlocks(table(project, 'block').values(), brief);
  const known = new Map(before.map((block) => [block.id as string, block]));
  const kept = new Set<string>();
  const writes: Write[] = [];
  let last: string | null = null;
  for (const [index, { id, node }] of content.entries()) {
    const block = id !== undefined && !kept.has(id) ? known.get(id) : undefined;
    const later = content
      .slice(index + 1)
      .map((next) => (next.id === undefined ? undefined : known.get(next.id)?.order))
      .find((order) => keeps(order, last));
    const order: string = keeps(block?.order, last)
      ? block.order
      : orderBetween(last, later ?? null);
    last = order;
    if (!block) {
      writes.push({
        kind: 'create',
        record: { id: makeId('block'), type: 'block', brief, order, node },
      });
      continue;
    }
    kept.add(block.id);
    if (!sameJson(block.node, node))
      writes.push({ kind: 'set', id: block.id, path: 'node', value: node });
    if (block.order !== order)
      writes.push({ kind: 'set', id: block.id, path: 'order', value: order });
  }
  for (const block of before)
    if (!kept.has(block.id)) writes.push({ kind: 'delete', id: block.id });
  return ok({ label: 'edit brief', writes });
}

function blockDrafts(brief: string, nodes: readonly BriefNode[], { makeId }: PlanContext): Write[] {
  const keys = orderKeys(nodes.length);
  return nodes.map((node, at) => ({
    kind: 'create',
    record: { id: makeId('block'), type: 'block', brief, order: keys[at] ?? '', node },
  }));
}

export const briefCommands = [
  defineCommand(
    'chart.add',
    { id: idSchema('chart').exactOptional(), ...chartShape },
    (_project, { kind: _kind, id, ...fields }, { makeId }) =>
      ok({
        label: 'add chart',
        writes: [
          { kind: 'create', record: { id: id ?? makeId('chart'), type: 'chart', ...fields } },
        ],
      }),
  ),
  defineCommand(
    'chart.set',
    { id: z.string(), changes: fieldChanges },
    (project, { id, changes }) => planSet(project, 'chart', id, changes, 'change chart'),
  ),
  defineCommand('chart.delete', { ids: z.array(z.string()) }, (project, { ids }) =>
    planDelete(project, 'chart', ids, 'delete chart'),
  ),
  defineCommand(
    'query.add',
    { id: idSchema('query').exactOptional(), name: z.string().trim().min(1), query: queryNode },
    (_project, { id, name, query }, { makeId }) =>
      ok({
        label: 'save query',
        writes: [
          { kind: 'create', record: { id: id ?? makeId('query'), type: 'query', name, query } },
        ],
      }),
  ),
  defineCommand(
    'brief.add',
    {
      id: idSchema('brief').exactOptional(),
      title: z.string().trim().min(1),
      template: z.enum(['blank', 'comparison']),
      settings: briefSettings,
      nodes: z.array(briefNode),
    },
    (_project, input, context) => {
      const id = input.id ?? context.makeId('brief');
      const { title, template, settings, nodes } = input;
      return ok({
        label: 'add brief',
        writes: [
          { kind: 'create', record: { id, type: 'brief', title, template, settings } },
          ...blockDrafts(id, nodes, context),
        ],
      });
    },
  ),
  defineCommand(
    'brief.set',
    { id: z.string(), changes: fieldChanges },
    (project, { id, changes }) => planSet(project, 'brief', id, changes, 'change brief'),
  ),
  defineCommand(
    'brief.content',
    { id: z.string(), blocks: z.array(savedBlock) },
    (project, { id, blocks }, context) => planContent(project, id, blocks, context),
  ),
  defineCommand('brief.delete', { id: z.string() }, (project, { id }) => {
    const plan = planDelete(project, 'brief', [id], 'delete brief');
    if (!plan.ok) return plan;
    const blocks = briefBlocks(table(project, 'block').values(), id);
    return ok({
      label: plan.value.label,
      writes: [
        ...blocks.map((block) => ({ kind: 'delete' as const, id: block.id })),
        ...plan.value.writes,
      ],
    });
  }),
  defineCommand(
    'comment.add',
    { target: z.string(), text: z.string().trim().min(1) },
    (project, { target, text }, { makeId }) => {
      if (!table(project, 'block').has(target) && !table(project, 'brief').has(target)) {
        return fail('not-found', 'The passage this comment is about is gone.');
      }
      return ok({
        label: 'add comment',
        writes: [
          {
            kind: 'create',
            record: { id: makeId('comment'), type: 'comment', target, text, resolved: false },
          },
        ],
      });
    },
  ),
] as const;
