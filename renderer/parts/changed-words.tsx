import './changed-words.css';
import { ScriptRuns } from './script-runs.tsx';
import type { WordRun } from './word-changes.ts';

export interface ChangedWordsProps {
  readonly runs: readonly WordRun[];
  readonly side: 'then' | 'now';
}

/** One side of a comparison: what the other lacks is struck out or underlined, weighty and grounded. */
export function ChangedWords({ runs, side }: ChangedWordsProps) {
  const Changed = side === 'then' ? 'del' : 'ins';
  return runs.map(({ text, isChanged }, at) => {
    if (!isChanged) return <ScriptRuns key={at} text={text} />;
    // The space after a word belongs to no change: a line drawn through it reads as a dash.
    const word = text.trimEnd();
    return (
      <span key={at}>
        <Changed className={`changed-words changed-words--${side}`}>
          <ScriptRuns text={word} />
        </Changed>
        {text.slice(word.length)}
      </span>
    );
  });
}
