import { Gavel, TriangleAlert } from 'lucide-react';
import type { ChartConflict } from '#shared/chart/chart-conflicts.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { ScriptRuns } from './script-runs.tsx';

export interface ChartConflictListProps {
  readonly conflicts: readonly ChartConflict[];
  /** The bar that has the focus: what speaks against it stands out. */
  readonly reached: string | null;
}

/** More than these are read in the Compare panel. */
const MOST = 8;

/** Which figures of a chart contradict each other and why, what people ruled on last. */
export function ChartConflictList({ conflicts, reached }: ChartConflictListProps) {
  if (conflicts.length === 0) return null;
  const sorted = [...conflicts].sort((a, b) => Number(a.isSettled) - Number(b.isSettled));
  const shown = sorted.slice(0, MOST);
  return (
    <ul className="chart-view__conflicts" aria-label="What does not agree">
      {shown.map(({ figures, words, isSettled }) => (
        <li
          key={figures.join(' ')}
          className="row"
          data-on={reached !== null && figures.includes(reached) ? '' : undefined}
        >
          <Icon icon={isSettled ? Gavel : TriangleAlert} size={14} />
          <span>
            <ScriptRuns text={words} />
          </span>
        </li>
      ))}
      {sorted.length > MOST && (
        <li>{sorted.length - MOST} more. Select the figures and compare them to see all.</li>
      )}
    </ul>
  );
}
