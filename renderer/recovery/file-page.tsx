import { FileWarning } from 'lucide-react';
import { useState } from 'react';
import type { KeptFile } from '#shared/ipc/history-contract.ts';
import { fileSize } from '#renderer/parts/file-size.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { List } from '#renderer/ui/list.tsx';
import { GoBack, type GoBackProps } from './go-back.tsx';
import { keptWords, momentWords, spanWords } from './kept-words.ts';

type Version = KeptFile['versions'][number] & { readonly place: number };
/** A kept version, or the broken file itself, of which something may still be read. */
type Choice = Version | 'broken';

const idOf = (choice: { readonly is: Choice }) =>
  choice.is === 'broken' ? 'broken' : String(choice.is.until);
const textOf = ({ is }: { readonly is: Choice }) =>
  is === 'broken' ? 'What can still be read of it' : momentWords(is.until);

function renderChoice({ is }: { readonly is: Choice }) {
  if (is === 'broken') {
    return (
      <span className="recovery__row">
        <span className="medium">As it is now, broken</span>
        <span className="t-12 ink-3">what can still be read of it</span>
      </span>
    );
  }
  const { from, until, size, place } = is;
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

function goBackTo({ file, name }: KeptFile, choice: Choice): GoBackProps {
  if (choice === 'broken') {
    return {
      point: { readable: file },
      action: 'Bring back what can be read',
      done: `${name}: what could be read is back.`,
      same: 'Nothing more can be read in it than the project shows now.',
    };
  }
  return {
    point: { file, at: choice.until - 1 },
    action: 'Restore this version',
    done: `${name}: as it was until ${momentWords(choice.until)}.`,
    same: 'This version shows what the project shows now.',
  };
}

/** One file: as it is, what is kept of it, and what going back to one of those would do. */
export function FilePage({ file }: { file: KeptFile }) {
  const versions = file.versions.map((version, place): Version => ({ ...version, place }));
  const broken: Choice[] = file.problems.length > 0 && file.current ? ['broken'] : [];
  const choices = [...versions, ...broken].map((is) => ({ is }));
  const [picked, setPicked] = useState<string | null>(null);
  const chosen = choices.find((choice) => idOf(choice) === picked) ?? choices[0];
  return (
    <article className="recovery__page scroll" aria-label={file.name}>
      <header>
        <h1 className="t-20">{file.name}</h1>
        <p className="ink-3 num">
          <span className="recovery__file">{file.file}</span> ·{' '}
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
          <div className="recovery__versions scroll">
            <List
              label={`Versions of ${file.name}`}
              items={choices}
              idOf={idOf}
              textOf={textOf}
              renderItem={renderChoice}
              selected={idOf(chosen)}
              onSelect={setPicked}
            />
          </div>
          <GoBack key={idOf(chosen)} {...goBackTo(file, chosen.is)} />
        </>
      )}
    </article>
  );
}
