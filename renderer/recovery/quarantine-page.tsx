import { History } from 'lucide-react';
import type { HistoryList } from '#shared/ipc/history-contract.ts';
import { Button } from '#renderer/ui/button.tsx';
import { GoBack } from './go-back.tsx';
import { keptWords } from './kept-words.ts';

export type Quarantined = HistoryList['quarantine'][number];

export interface QuarantinePageProps {
  readonly file: Quarantined;
  /** Shows the versions that can stand in its place; null where none is kept. */
  readonly onVersions: (() => void) | null;
}

/** A file that was put aside: what can still be read of it, and what can stand in its place. */
export function QuarantinePage({ file, onVersions }: QuarantinePageProps) {
  return (
    <article className="recovery__page scroll" aria-label={`${file.name}, put aside`}>
      <header>
        <h1 className="t-20">{file.name}, put aside</h1>
        <p className="ink-3 num">
          <span className="recovery__file">{file.kept}</span> · {keptWords(file)}
        </p>
      </header>
      <p className="pretty">
        Attest could not read this file, or not all of it, and moved it out of the way before it
        wrote a new one. It is never deleted.
      </p>
      {onVersions !== null && (
        <div className="row">
          <Button icon={History} onPress={onVersions}>
            Show the versions kept of it
          </Button>
        </div>
      )}
      <GoBack
        point={{ quarantined: file.kept }}
        action="Bring back what can be read"
        done={`${file.name}: what could be read is back.`}
        same="Nothing more can be read in it than the project shows now."
      />
    </article>
  );
}
