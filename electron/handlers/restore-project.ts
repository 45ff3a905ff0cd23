import { ok, type Result } from '#shared/base/result.ts';
import type { ChangeAnswer } from '#shared/ipc/contract.ts';
import { applyWrites } from '#shared/project/apply.ts';
import { writesBack } from '#shared/project/former-state.ts';
import type { Machine } from '#electron/store/machine.ts';
import { problemsLeft } from './problems-left.ts';
import { homeMeant, lookBack, type RestorePoint } from './look-back.ts';
import type { OpenProject } from './open-project.ts';

export interface RestoreRequest {
  readonly point: RestorePoint;
  /** Leaves what was not there then, instead of deleting it. */
  readonly keepAdded: boolean;
}

/**
 * Makes the project show a former state of one file or of all. It is a change like any other: one step
 * that is on disk whole or not at all, kept in history itself, and taken back by undo.
 */
export async function restoreProject(
  open: OpenProject,
  machine: Machine,
  { point, keepAdded }: RestoreRequest,
): Promise<Result<ChangeAnswer>> {
  const look = await lookBack(open, machine, point);
  if (!look.ok) return look;
  const home = await homeMeant(open, machine, point);
  const restored = await open.changeFiles('restore from history', (project, { hand }) => {
    const { delta } = look.value(project);
    const writes = writesBack(project, keepAdded ? { ...delta, goes: [] } : delta);
    return ok(writes.length === 0 ? null : { applied: applyWrites(project, writes, hand) });
  });
  if (restored.ok) open.leaveProblems(await problemsLeft(open, machine, home));
  return restored;
}
