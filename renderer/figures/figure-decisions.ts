import type { Tag } from '#shared/annotation/tag.ts';
import { exactMeasures } from '#shared/figure/compare/propose-measure.ts';
import type { SingleCommand } from '#shared/project/command.ts';
import type { FigureRow } from './figure-rows.ts';

export type Decision = 'accepted' | 'dismissed';

/** Suggestions among rows, as commands take them. */
export function suggestedItems(rows: readonly FigureRow[]) {
  return rows.flatMap(({ suggestion, documentId }) =>
    suggestion
      ? [
          {
            document: documentId,
            textHash: suggestion.textHash,
            origin: suggestion.origin,
            suggestion: suggestion.item,
          },
        ]
      : [],
  );
}
type Items = ReturnType<typeof suggestedItems>;

/** Measures in a figure's own words come along, as in the reader. */
function accepting(fresh: Items, tags: ReadonlyMap<string, Tag>): SingleCommand[] {
  const byTags = new Map<string, { tags: string[]; items: Items }>();
  for (const item of fresh) {
    const own = exactMeasures(item.suggestion, tags.values()).map(({ id }): string => id);
    const group = byTags.get(own.join(' ')) ?? { tags: own, items: [] };
    group.items.push(item);
    byTags.set(own.join(' '), group);
  }
  return [...byTags.values()].map((group) => ({ kind: 'figure.accept', ...group }));
}

/** The commands that decide on rows; none for those that are decided so already. */
export function decisionCommands(
  rows: readonly FigureRow[],
  decision: Decision,
  tags: ReadonlyMap<string, Tag>,
): SingleCommand[] {
  const fresh = suggestedItems(rows);
  const changed = rows.flatMap(({ figure }): SingleCommand[] =>
    figure && figure.decision !== decision
      ? [{ kind: 'figure.set', id: figure.id, changes: { decision } }]
      : [],
  );
  if (fresh.length === 0) return changed;
  if (decision === 'accepted') return [...accepting(fresh, tags), ...changed];
  return [{ kind: 'figure.dismiss', items: fresh }, ...changed];
}
