import { excerptOf } from './excerpt.ts';
import { ScriptRuns } from './script-runs.tsx';

/** A sentence cut around what was looked for, with that part strong. */
export function FoundWords({ sentence, query }: { sentence: string; query: string }) {
  const { before, found, after } = excerptOf(sentence, query);
  return (
    <>
      <ScriptRuns text={before} />
      {found !== '' && (
        <strong>
          <ScriptRuns text={found} />
        </strong>
      )}
      <ScriptRuns text={after} />
    </>
  );
}
