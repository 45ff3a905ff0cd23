import { ok, type Result } from '#shared/base/result.ts';
import { afterOther, applyWrites } from '#shared/project/apply.ts';
import { planCommand, type SingleCommand } from '#shared/project/command.ts';
import { findRecord, type Project } from '#shared/project/project.ts';
import type { Draft } from '#shared/project/write.ts';
import type { FilesPlan, FilesTools } from './files-step.ts';

/**
 * New documents, and in the same step what is now known of documents that were here before
 * (`described`). null where there is nothing new.
 */
export function planImport(
  label: string,
  drafts: readonly Draft[],
  described: readonly SingleCommand[],
) {
  return (project: Project, { hand, makeId }: FilesTools): Result<FilesPlan | null> => {
    // Another import may have brought the same file meanwhile.
    const fresh = drafts.filter(({ id }) => !findRecord(project, id));
    const writes = fresh.map((record) => ({ kind: 'create' as const, record }));
    const created = applyWrites(project, writes, hand);
    const batch = { kind: 'batch', label, commands: [...described] } as const;
    const planned = planCommand(created.project, batch, { makeId });
    if (!planned.ok) return planned;
    const edited = applyWrites(created.project, planned.value.writes, hand);
    const applied = afterOther(created, edited);
    if (applied.inverse.length === 0) return ok(null);
    // The new documents go with their files when this is undone, whatever was written into them.
    const brings = fresh.map(({ id }) => id);
    return ok({ applied: { ...applied, inverse: edited.inverse }, brings });
  };
}
