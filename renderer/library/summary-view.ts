import type { ImportJob } from '#renderer/state/import-job.ts';
import { closeImport, openImport } from '#renderer/state/importing.ts';
import type { NotebookStore } from '#renderer/state/notebook.ts';
import { outcomeFilters } from './outcome-filter.ts';

/** Shorter summaries are read at a glance and need no choice of what to show. */
const FEW = 8;

/**
 * How much of a finished import is shown: of a few files those that want a look, of many what is chosen.
 * Where none of many wants one they are folded from the start.
 */
export function summaryView({ outcomes, isOpen }: ImportJob) {
  const filters = outcomeFilters(outcomes);
  const wantsLook = filters.some(({ id }) => id === 'look');
  const isMany = outcomes.length > FEW && filters.length > 0;
  const hasFiles = isMany || wantsLook;
  return { filters, wantsLook, isMany, hasFiles, isOpen: hasFiles && (isOpen ?? wantsLook) };
}

/**
 * Escape folds the files of a finished import; once they are folded it takes away a summary that has
 * nothing to look at, and no other: its reasons are read nowhere else. Answers whether it did either.
 */
export function escapeSummary(store: NotebookStore): boolean {
  const job = store.getState().imports.findLast(({ state }) => state === 'finished');
  if (!job) return false;
  const { isOpen, wantsLook } = summaryView(job);
  if (isOpen) openImport(store, job.job, false);
  else if (!wantsLook) closeImport(store, job.job);
  return isOpen || !wantsLook;
}
