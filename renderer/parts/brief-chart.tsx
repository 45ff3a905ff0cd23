import './brief-chart.css';
import type { ChartModel } from '#shared/chart/chart-model.ts';
import { ChartView } from './chart-view.tsx';
import { ScriptRuns } from './script-runs.tsx';

/** A chart of a briefing under its title. `width` in px. */
export function BriefChart({ model, width }: { model: ChartModel; width: number }) {
  return (
    <div className="brief-chart">
      <p className="brief-chart__title">
        <ScriptRuns text={model.title} />
      </p>
      <ChartView model={model} width={width} />
      {model.note !== '' && (
        <p className="brief-chart__note">
          <ScriptRuns text={model.note} />
        </p>
      )}
      <p className="brief-chart__note">{model.summary}</p>
    </div>
  );
}
