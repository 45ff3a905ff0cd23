import type { TextRange } from '#shared/base/text-range.ts';
import { excerptOf } from './excerpt.ts';
import { ScriptRuns } from './script-runs.tsx';

/** A sentence cut around what was looked for, with those words strong. */
export function FoundWords({ sentence, marks }: { sentence: string; marks: readonly TextRange[] }) {
  return excerptOf(sentence, marks).map(({ text, isFound }, place) =>
    isFound ? (
      <strong key={place}>
        <ScriptRuns text={text} />
      </strong>
    ) : (
      <ScriptRuns key={place} text={text} />
    ),
  );
}
