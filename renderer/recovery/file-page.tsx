import { FileWarning } from 'lucide-react';
import { useState } from 'react';
import type { KeptFile } from '#shared/ipc/history-contract.ts';
import { fileSize } from '#renderer/parts/file-size.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { List } from '#renderer/ui/list.tsx';
import { GoBack } from './go-back.tsx';
import { keptWords, momentWords, spanWords } from './kept-words.ts';

type Version = KeptFile['versions'][number] & { readonly place: number };

const idOf = ({ until }: Version) => String(until);
const textOf = ({ until }: Version) => momentWords(until);

function renderVersion({ from, until, size, place }: Version) {
  return (
    <span className="recovery__row">
      <span className="medium">
        {place === 0 ? 'Previous' : 'Earlier'}, until {momentWords(until)}
      </span>
      <span className="t-12 ink-3 num">
        stood {spanWords(until - from)}, {fileSize(size)}
      </span>
    </span>
  );
}

/** One file: as it is, what is kept of it, and what going back to one of those would do. */
export function FilePage({ file }: { file: KeptFile }) {
  const versions = file.versions.map((version, place) => ({ ...version, place }));
  const [picked, setPicked] = useState<string | null>(null);
  const chosen = versions.find((version) => idOf(version) === picked) ?? versions[0];
  return (
    <article className="recovery__page scroll" aria-label={file.name}>
      <header>
        <h1 className="t-20">{file.name}</h1>
        <p className="ink-3 num">
          <span className="recovery__file">{file.file}</span>{' '}
          {file.current
            ? `As it is now: ${keptWords(file.current)}`
            : 'Not there now. Nothing of it was deleted by that.'}
        </p>
      </header>
      {file.problems.map((sentence) => (
        <Banner key={sentence} tone="clash" icon={FileWarning}>
          {sentence}
        </Banner>
      ))}
      {chosen === undefined ? (
        <p className="pretty">No earlier version of this file is kept. It stays as it is.</p>
      ) : (
        <>
          <div className="recovery__versions">
            <List
              label={`Versions of ${file.name}`}
              items={versions}
              idOf={idOf}
              textOf={textOf}
              renderItem={renderVersion}
              selected={idOf(chosen)}
              onSelect={setPicked}
            />
          </div>
          <GoBack
            key={idOf(chosen)}
            point={{ file: file.file, at: chosen.until - 1 }}
            action="Restore this version"
            done={`${file.name}: as it was until ${momentWords(chosen.until)}.`}
            same="This version shows what the project shows now."
          />
        </>
      )}
    </article>
  );
}
