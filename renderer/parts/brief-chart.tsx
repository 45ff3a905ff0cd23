import './brief-chart.css';
import type { ChartModel, ChartPanel } from '#shared/chart/chart-model.ts';

const WIDTH = 627; // px between the margins of an A4 page
const NAMES = 170;
const ROW = 22;

/** A chart between the margins of a page. */
export function BriefChart({ model }: { model: ChartModel }) {
  return (
    <div className="brief-chart">
      <p className="brief-chart__title">{model.title}</p>
      {model.panels.map((panel, at) => (
        <Panel key={at} panel={panel} />
      ))}
    </div>
  );
}

function Panel({ panel }: { panel: ChartPanel }) {
  const bars = panel.groups.flatMap((group) => group.bars.map((bar) => ({ bar, group })));
  return (
    <>
      <p className="brief-chart__panel">{[panel.title, panel.reason].filter(Boolean).join(': ')}</p>
      <svg
        viewBox={`0 0 ${WIDTH} ${Math.max(1, bars.length * ROW)}`}
        role="img"
        aria-label={panel.title}
      >
        {bars.map(({ bar, group }, at) => {
          const length = panel.max === 0 ? 0 : (bar.value / panel.max) * (WIDTH - NAMES - 120);
          return (
            <g key={bar.id} transform={`translate(0 ${at * ROW})`}>
              <text x={NAMES - 8} y={14} textAnchor="end">
                {`${group.name}, ${bar.name}`}
              </text>
              <rect x={NAMES} y={2} width={Math.max(1, length)} height={16} />
              <text className="brief-chart__value" x={NAMES + length + 6} y={14}>
                {bar.label}
              </text>
            </g>
          );
        })}
      </svg>
    </>
  );
}
