import { z } from 'zod';
import { ok } from '#shared/base/result.ts';
import { defineCommand } from '#shared/project/define-command.ts';
import { table, type Project } from '#shared/project/project.ts';
import type { Write } from '#shared/project/write.ts';
import { find } from './fields.ts';

/** What stands in a document and cannot be read without it. */
function partsOf(project: Project, document: string): string[] {
  return (['zone', 'figure', 'highlight', 'region'] as const).flatMap((type) =>
    [...table(project, type).values()]
      .filter((record) => record.document === document)
      .map(({ id }) => id),
  );
}

export const documentCommands = [
  /**
   * Deletes documents with their own highlights, figures and zones. Evidence, charts and briefs that
   * point at those stay, and show what is gone: references are never cascaded.
   */
  defineCommand('document.delete', { ids: z.array(z.string()) }, (project, { ids }) => {
    const writes: Write[] = [];
    for (const id of new Set(ids)) {
      const found = find(project, 'document', id);
      if (!found.ok) return found;
      writes.push(
        ...[...partsOf(project, id), id].map((one) => ({ kind: 'delete' as const, id: one })),
      );
    }
    return ok({ label: ids.length === 1 ? 'delete document' : 'delete documents', writes });
  }),
] as const;
