import { memo } from 'react';
import { useNotebook, useNotebookStore, useTable } from '#renderer/state/hooks.ts';
import type { ImportJob } from '#renderer/state/import-job.ts';
import { cancelImport } from '#renderer/state/importing.ts';
import { ProgressLine } from '#renderer/ui/progress-line.tsx';
import { VerdictMark } from '#renderer/ui/verdict-mark.tsx';
import { TriangleAlert } from 'lucide-react';
import { InterruptedImport } from './interrupted-import.tsx';
import { ImportSummary } from './import-summary.tsx';

/** Imports on their way and what became of them, over the list. */
export const ImportStrip = memo(function ImportStrip() {
  const imports = useNotebook((notebook) => notebook.imports);
  const documents = useTable('document');
  return (
    <>
      <InterruptedImport />
      {imports.map((job) =>
        job.state === 'finished' ? (
          !isUndone(job, documents) && <ImportSummary key={job.job} job={job} />
        ) : (
          <Running key={job.job} job={job} />
        ),
      )}
    </>
  );
});

/** An import that was taken back has nothing more to say. */
function isUndone({ outcomes }: ImportJob, documents: ReadonlyMap<string, unknown>): boolean {
  const added = outcomes.filter((outcome) => outcome.status === 'imported');
  return added.length > 0 && added.every(({ id }) => id === null || !documents.has(id));
}

function Running({ job }: { job: ImportJob }) {
  const store = useNotebookStore();
  const { refused } = job;
  const isCancelling = job.state === 'cancelling';
  return (
    <ProgressLine
      label={`Adding ${Math.min(job.done + 1, job.total)} of ${job.total}`}
      detail={isCancelling ? 'stopping after this file' : `reading “${job.file}”`}
      {...(job.total > 1 && { value: job.done / job.total })}
      notes={
        refused > 0 && (
          <VerdictMark tone="look" icon={TriangleAlert}>
            {refused === 1 ? '1 needs a look' : `${refused} need a look`}
          </VerdictMark>
        )
      }
      {...(!isCancelling && {
        cancel: {
          label: 'Cancel',
          keys: 'Esc',
          onPress: () => void cancelImport(store, job.job),
        },
      })}
    />
  );
}
