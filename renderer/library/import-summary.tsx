import { Check, ChevronDown, ChevronRight, Copy, TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useNotebookStore } from '#renderer/state/hooks.ts';
import type { ImportJob } from '#renderer/state/import-job.ts';
import { closeImport, openImport } from '#renderer/state/importing.ts';
import { notify } from '#renderer/state/notebook.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { copyText } from '#renderer/ui/copy-text.ts';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { importLine, importReport } from './import-words.ts';
import { filteredOutcomes, type OutcomeFilter } from './outcome-filter.ts';
import { OutcomeList } from './outcome-list.tsx';
import { summaryView } from './summary-view.ts';

/**
 * What became of an import. It stays until it is closed: a refused file wants its reason read. Files can be
 * folded to the one line.
 */
export function ImportSummary({ job }: { job: ImportJob }) {
  const store = useNotebookStore();
  const { outcomes } = job;
  const { filters, isMany, hasFiles, isOpen } = useMemo(() => summaryView(job), [job]);
  const [chosen, setChosen] = useState<OutcomeFilter>('look');
  const filter =
    isMany && !filters.some(({ id }) => id === chosen) ? (filters[0]?.id ?? 'look') : chosen;
  const shown = useMemo(() => filteredOutcomes(outcomes, filter), [outcomes, filter]);
  const hasTrouble = outcomes.some(({ status }) => status === 'refused');
  return (
    <Banner
      tone={hasTrouble ? 'look' : 'agree'}
      icon={hasTrouble ? TriangleAlert : Check}
      place="strip"
      actions={
        <>
          {hasFiles && (
            <Button
              variant="ghost"
              icon={isOpen ? ChevronDown : ChevronRight}
              onPress={() => openImport(store, job.job, !isOpen)}
            >
              {isOpen ? 'Hide the files' : 'Show the files'}
            </Button>
          )}
          {hasFiles && <CopyReport job={job} />}
          <Button variant="ghost" onPress={() => closeImport(store, job.job)}>
            Close
          </Button>
        </>
      }
      {...(isOpen && {
        below: (
          <>
            {isMany && (
              <SegmentedControl
                label="Files to show"
                segments={filters}
                value={filter}
                onChange={setChosen}
              />
            )}
            <OutcomeList key={filter} outcomes={shown} />
          </>
        ),
      })}
    >
      <strong className="strong">{importLine(outcomes, job.before)}.</strong>
    </Banner>
  );
}

function CopyReport({ job }: { job: ImportJob }) {
  const store = useNotebookStore();
  const [isCopied, setCopied] = useState(false);
  const copy = () => {
    if (copyText(importReport(job.outcomes, job.before))) setCopied(true);
    else {
      notify(store, 'The clipboard did not take it. Select the lines and press Ctrl+C.', {
        tone: 'problem',
      });
    }
  };
  return (
    <Button icon={isCopied ? Check : Copy} onPress={copy}>
      {isCopied ? 'Copied' : 'Copy the list'}
    </Button>
  );
}
