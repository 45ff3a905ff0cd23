import './brief-chart.css';
import type { ChartModel } from '#shared/chart/chart-model.ts';
import { ChartView } from './chart-view.tsx';
import { ScriptRuns } from './script-runs.tsx';

export interface BriefChartProps {
  readonly model: ChartModel;
  readonly width: number; // px
  /** Lists what contradicts itself: on paper that stands below with its notes. */
  readonly isListing?: boolean;
}

/** A chart of a briefing under its title. */
export function BriefChart({ model, width, isListing = false }: BriefChartProps) {
  return (
    <div className="brief-chart">
      <p className="brief-chart__title">
        <ScriptRuns text={model.title} />
      </p>
      <ChartView model={model} width={width} isListing={isListing} />
      {model.note !== '' && (
        <p className="brief-chart__note">
          <ScriptRuns text={model.note} />
        </p>
      )}
      <p className="brief-chart__note">{model.summary}</p>
    </div>
  );
}
