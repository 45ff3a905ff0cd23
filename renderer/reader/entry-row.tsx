import { Hash, Scale } from 'lucide-react';
import { memo } from 'react';
import { useNotebook } from '#renderer/state/hooks.ts';
import { FigureRow } from '#renderer/parts/figure-row.tsx';
import { ScriptRuns } from '#renderer/parts/script-runs.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { hueClass } from '#renderer/ui/hue.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { useSession } from './desk-context.ts';
import type { ClaimEntry, HighlightEntry, ReaderEntry } from './reader-data.ts';

/** One row of the inspector. A thin bar at its edge says that it is in sight on the page. */
export const EntryRow = memo(function EntryRow({ entry }: { entry: ReaderEntry }) {
  const isInSight = useSession(({ sight }) => entry.end > sight.start && entry.start < sight.end);
  return (
    <>
      {isInSight && <span className="reader__in-sight" />}
      <Content entry={entry} />
    </>
  );
});

function Content({ entry }: { entry: ReaderEntry }) {
  if (entry.kind === 'highlight') return <HighlightRow entry={entry} />;
  if (entry.kind === 'claim') return <ClaimRow entry={entry} />;
  const isSuggested = entry.kind === 'suggestion';
  return (
    <span className="reader__entry-figure">
      <Icon icon={Hash} className="ink-3" />
      <FigureRow quantity={entry.figure} isSuggested={isSuggested} />
      {isSuggested && <Chip isOutlined>Suggested</Chip>}
    </span>
  );
}

/** The pseudonym of whoever made a record. */
function useAuthor(id: string): string {
  return useNotebook(({ header, project }) =>
    header?.me.id === id
      ? 'You'
      : (project?.tables.project.get(project.id)?.people[id]?.name ?? 'Somebody'),
  );
}

function HighlightRow({ entry: { highlight, tags, hue, claims } }: { entry: HighlightEntry }) {
  const author = useAuthor(highlight.author);
  const words = tags.map(({ name }) => name).join(', ');
  return (
    <span className="reader__entry-highlight">
      <span className={`reader__entry-stripe ${hue === null ? 'hue-none' : hueClass(hue)}`} />
      <span className="reader__entry-words">
        <span className="reader__entry-meta">
          <span className="medium clip">{words === '' ? 'Highlight' : words}</span>
          <span className="ink-3">{author}</span>
          {claims > 0 && (
            <span className="end ink-3">{claims === 1 ? 'in 1 claim' : `in ${claims} claims`}</span>
          )}
        </span>
        <span className="reader__entry-quote">
          <ScriptRuns text={highlight.anchor.exact.replaceAll('\u2028', ' ')} />
        </span>
        {highlight.note !== '' && (
          <span className="reader__entry-note">
            <ScriptRuns text={highlight.note} />
          </span>
        )}
      </span>
    </span>
  );
}

function ClaimRow({ entry: { claim, evidence } }: { entry: ClaimEntry }) {
  return (
    <span className="reader__entry-figure">
      <Icon icon={Scale} className="ink-3" />
      <span className="reader__entry-words">
        <span>
          <ScriptRuns text={claim.statement} />
        </span>
        <span className="t-12 ink-3">
          {`${claim.status}, ${evidence === 1 ? '1 passage' : `${evidence} passages`} here`}
        </span>
      </span>
    </span>
  );
}
