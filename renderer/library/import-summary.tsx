import { Check, Copy, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { ImportOutcome } from '#shared/ipc/contract.ts';
import { useNotebookStore } from '#renderer/state/hooks.ts';
import type { ImportJob } from '#renderer/state/import-job.ts';
import { closeImport } from '#renderer/state/importing.ts';
import { notify, stay } from '#renderer/state/notebook.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { importLine, importReport } from './import-words.ts';
import { KinLine } from './kin-line.tsx';

/** What became of an import. It stays until it is closed: a refused file wants its reason read. */
export function ImportSummary({ job }: { job: ImportJob }) {
  const store = useNotebookStore();
  const refused = job.outcomes.filter((outcome) => outcome.status === 'refused');
  const already = job.outcomes.filter((outcome) => outcome.status === 'already');
  const described = job.outcomes.filter((outcome) => outcome.status === 'described');
  const akin = job.outcomes.filter(({ kin }) => kin !== undefined && kin.length > 0);
  const shown = [...refused, ...described, ...already, ...akin];
  const hasTrouble = refused.length > 0;
  return (
    <Banner
      tone={hasTrouble ? 'look' : 'agree'}
      icon={hasTrouble ? TriangleAlert : Check}
      place="strip"
      actions={
        <>
          {shown.length > 0 && <CopyReport job={job} />}
          <Button variant="ghost" onPress={() => closeImport(store, job.job)}>
            Close
          </Button>
        </>
      }
    >
      <strong className="strong">{importLine(job.outcomes)}.</strong>
      {shown.length > 0 && (
        <ul className="library__outcomes scroll">
          {shown.map((outcome, place) => (
            <li key={`${place} ${outcome.file}`}>
              <OutcomeLine outcome={outcome} />
            </li>
          ))}
        </ul>
      )}
    </Banner>
  );
}

function OutcomeLine({ outcome }: { outcome: ImportOutcome }) {
  const { file, id, reason, kin } = outcome;
  const store = useNotebookStore();
  const show = (document: string) => stay(store, { screen: 'library', document });
  const nearest = kin?.[0];
  if (id !== null && nearest) return <KinLine file={file} id={id} kin={nearest} />;
  return (
    <>
      <span className="medium">{file}</span>{' '}
      {id === null ? (
        reason
      ) : (
        <Button variant="link" onPress={() => show(id)}>
          Show the one that is here
        </Button>
      )}
    </>
  );
}

function CopyReport({ job }: { job: ImportJob }) {
  const store = useNotebookStore();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(importReport(job.outcomes));
      setCopied(true);
    } catch {
      notify(store, 'The clipboard did not take it. Select the lines and press Ctrl+C.', {
        tone: 'problem',
      });
    }
  };
  return (
    <Button icon={isCopied ? Check : Copy} onPress={() => void copy()}>
      {isCopied ? 'Copied' : 'Copy the list'}
    </Button>
  );
}
