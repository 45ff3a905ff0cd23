import { ok, type Result } from '#shared/base/result.ts';
import { applyWrites } from '#shared/project/apply.ts';
import { planCommand, type ProjectCommand } from '#shared/project/command.ts';
import type { Project } from '#shared/project/project.ts';
import type { FilesPlan, FilesTools } from './files-step.ts';

/** One command, made together with the files beside its records. null where it changes nothing. */
export function planOne(command: ProjectCommand, beside: Omit<FilesPlan, 'applied'> = {}) {
  return (project: Project, { hand, makeId }: FilesTools): Result<FilesPlan | null> => {
    const planned = planCommand(project, command, { makeId });
    if (!planned.ok) return planned;
    const applied = applyWrites(project, planned.value.writes, hand);
    return ok(applied.inverse.length === 0 ? null : { ...beside, applied });
  };
}

/** Whether a command's records lie in several files and make no sense apart. */
export function isWhole({ kind }: ProjectCommand): boolean {
  return kind === 'document.delete';
}
