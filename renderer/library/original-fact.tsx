import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Document } from '#shared/document/document.ts';
import type { Result } from '#shared/base/result.ts';
import type { Output } from '#shared/ipc/contract.ts';
import { useBackend } from '#renderer/state/hooks.ts';
import { VerdictMark } from '#renderer/ui/verdict-mark.tsx';

type Answer = Result<Output<'document.original'>>;

/** Whether the file that was imported still has the bytes it had then. Looked at afresh each time. */
export function OriginalFact({ document }: { document: Document }) {
  const backend = useBackend();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const { id } = document;
  useEffect(() => {
    let isGone = false;
    void backend.request['document.original']({ document: id }).then((found) => {
      if (!isGone) setAnswer(found);
    });
    return () => {
      isGone = true;
    };
  }, [backend, id]);
  if (answer === null) return <span className="ink-3">being checked</span>;
  if (!answer.ok) {
    return (
      <VerdictMark tone="clash" icon={ShieldAlert}>
        {answer.failure.sentence}
      </VerdictMark>
    );
  }
  return answer.value.unchanged ? (
    <VerdictMark tone="agree" icon={ShieldCheck}>
      unchanged
    </VerdictMark>
  ) : (
    <>
      <VerdictMark tone="clash" icon={ShieldAlert}>
        changed
      </VerdictMark>
      <p className="ink-2 pretty">
        The file in originals/ is no longer the one that was imported. Your marks and the text they
        stand in are untouched; put the file back from a backup.
      </p>
    </>
  );
}
