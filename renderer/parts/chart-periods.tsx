import { memo, useMemo } from 'react';
import { Bar, BarChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import type { ChartBar } from '#shared/chart/chart-model.ts';
import { BarBody } from './chart-bar-mark.tsx';
import { ChartRow } from './chart-row.tsx';
import { AXIS, BAR, fitted, namesWidth, ROW } from './chart-scale.ts';
import { timeScale, type TimeScale } from './time-scale.ts';

export interface ChartPeriodsProps {
  readonly label: string;
  readonly bars: readonly ChartBar[];
  readonly width: number;
  /** Bars can be pressed. */
  readonly isLive: boolean;
}

/** Which days each figure covers, on one scale of days. */
export const ChartPeriods = memo(function ChartPeriods(props: ChartPeriodsProps) {
  const { label, bars, width, isLive } = props;
  const names = namesWidth(bars, width);
  const plot = width - names - 8;
  const scale = useMemo(() => timeScale(bars), [bars]);
  const rows = useMemo(
    () => bars.map(({ id }) => ({ id, span: [scale.first, scale.last] })),
    [bars, scale],
  );
  const px = (day: number): number =>
    names + ((day - scale.first) / (scale.last - scale.first)) * plot;
  return (
    <BarChart
      accessibilityLayer={false}
      layout="vertical"
      width={width}
      height={rows.length * ROW + AXIS}
      margin={{ top: 0, right: 8, bottom: 0, left: names }}
      data={rows}
      role={isLive ? 'group' : 'img'}
      aria-label={label}
    >
      {scale.edges.map((x) => (
        <ReferenceLine key={x} x={x} stroke="var(--line)" />
      ))}
      <XAxis
        type="number"
        height={AXIS}
        domain={[scale.first, scale.last]}
        ticks={scale.ticks.map(({ at }) => at)}
        interval={0}
        tickFormatter={(at: number) => scale.ticks.find((tick) => tick.at === at)?.label ?? ''}
        tick={{ className: 'chart-view__tick' }}
        axisLine={false}
        tickLine={false}
      />
      <YAxis type="category" dataKey="id" hide width={0} />
      <Bar
        dataKey="span"
        barSize={BAR}
        isAnimationActive={false}
        shape={({ index }) => {
          const bar = bars[index];
          if (!bar) return <g />;
          const y = index * ROW + (ROW - BAR) / 2;
          return <PeriodRow {...{ bar, scale, names, y, px, width }} />;
        }}
      />
    </BarChart>
  );
});

/** Px for what is counted behind a value: no group names it here. */
const COUNTED = 180;

interface PeriodRowProps {
  readonly bar: ChartBar;
  readonly scale: TimeScale;
  readonly names: number;
  readonly y: number;
  readonly px: (day: number) => number;
  readonly width: number;
}

function PeriodRow({ bar, scale, names, y, px, width }: PeriodRowProps) {
  const days = scale.daysOf(bar);
  const start = days ? px(days.from) : names;
  const end = days ? px(days.to) : names;
  const undated = days ? '' : `(${bar.period || 'no period said'}, not dated)`;
  const after = [fitted(bar.counted ?? '', COUNTED), undated].filter(Boolean).join(' ');
  const fits = end + 12 + (bar.label.length + after.length + 1) * 6.9 < width;
  return (
    <ChartRow
      bar={bar}
      names={names}
      y={y}
      ring={{ x: start, width: Math.max(2, end - start) }}
      label={
        fits
          ? { x: end + (days ? 8 : 4), anchor: 'start' }
          : { x: start - 8 < names + 60 ? end - 8 : start - 8, anchor: 'end' }
      }
      {...(after !== '' && { after })}
    >
      {days && <Span bar={bar} start={start} end={end} y={y + 2.5} />}
    </ChartRow>
  );
}

const STEPS = [0.6, 0.4, 0.25, 0.12];

/** The days as a bar; an open end goes out in steps, so that no gradient is needed in print. */
function Span(props: { bar: ChartBar; start: number; end: number; y: number }) {
  const { bar, start, end, y } = props;
  const step = Math.min(14, (end - start) / 8);
  const before = bar.from === null ? step * STEPS.length : 0;
  const after = bar.to === null ? step * STEPS.length : 0;
  const faded = (x: number, opacity: number) => (
    <rect
      key={opacity}
      x={x}
      y={y}
      width={step}
      height={14}
      fill={`var(--h${bar.hue})`}
      fillOpacity={opacity}
    />
  );
  return (
    <g data-open={bar.to === null ? 'end' : bar.from === null ? 'start' : undefined}>
      <BarBody
        bar={{ ...bar, qualifier: 'exact' }}
        x={start + before}
        y={y}
        width={Math.max(2, end - start - before - after)}
        height={14}
      />
      {after > 0 && STEPS.map((opacity, at) => faded(end - after + at * step, opacity))}
      {before > 0 && STEPS.map((opacity, at) => faded(start + before - (at + 1) * step, opacity))}
    </g>
  );
}
