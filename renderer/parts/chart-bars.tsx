import { memo, useMemo } from 'react';
import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from 'recharts';
import type { ChartBar, ChartGroup } from '#shared/chart/chart-model.ts';
import { formatNumber } from '#shared/figure/format-value.ts';
import { BarMark } from './chart-bar-mark.tsx';
import { ChartRow } from './chart-row.tsx';
import {
  ARROW,
  AXIS,
  BAR,
  isOpenAbove,
  namesWidth,
  plotWidth,
  reachOf,
  ROW,
  ticksTo,
} from './chart-scale.ts';

export interface ChartBarsProps {
  readonly label: string;
  readonly groups: readonly ChartGroup[];
  readonly width: number;
  /** All bars on this scale, where panels share one. */
  readonly among?: readonly ChartBar[];
  /** Bars can be pressed. */
  readonly isLive: boolean;
}

type Row = { readonly id: string; readonly value: number } & (
  { readonly heading: string } | { readonly bar: ChartBar }
);

function rowsOf(groups: readonly ChartGroup[]): Row[] {
  return groups.flatMap(({ name, bars }): Row[] => [
    ...(name === '' ? [] : [{ id: `of ${name}`, value: 0, heading: name }]),
    ...bars.map((bar) => ({ id: bar.id, value: bar.value, bar })),
  ]);
}

/** Horizontal bars under the names of their groups, on one scale from 0. */
export const ChartBars = memo(function ChartBars(props: ChartBarsProps) {
  const { label, groups, width, among, isLive } = props;
  const rows = useMemo(() => rowsOf(groups), [groups]);
  const bars = among ?? groups.flatMap((group) => group.bars);
  const end = Math.max(0, ...bars.map(reachOf)) || 1;
  const names = namesWidth(bars, width);
  const plot = plotWidth(bars, end, width - names);
  const ticks = ticksTo(end, plot);
  const px = (value: number): number => (Math.max(0, value) / end) * plot;
  return (
    <BarChart
      accessibilityLayer={false}
      layout="vertical"
      width={width}
      height={rows.length * ROW + AXIS}
      margin={{ top: 0, right: width - names - plot, bottom: 0, left: names }}
      data={rows}
      role={isLive ? 'group' : 'img'}
      aria-label={label}
    >
      <CartesianGrid horizontal={false} verticalValues={ticks} stroke="var(--line)" />
      <XAxis
        type="number"
        height={AXIS}
        domain={[0, end]}
        ticks={ticks}
        interval={0}
        tickFormatter={formatNumber}
        tick={{ className: 'chart-view__tick' }}
        axisLine={false}
        tickLine={false}
      />
      <YAxis type="category" dataKey="id" hide width={0} />
      <Bar
        dataKey="value"
        barSize={BAR}
        isAnimationActive={false}
        shape={({ index }) => {
          const row = rows[index];
          if (!row) return <g />;
          const y = index * ROW + (ROW - BAR) / 2;
          if ('heading' in row) return <Heading words={row.heading} y={y} />;
          const reach = px(reachOf(row.bar));
          return (
            <ChartRow
              bar={row.bar}
              names={names}
              y={y}
              ring={{ x: names, width: Math.max(reach, 1.5) }}
              label={{
                x: names + reach + (isOpenAbove(row.bar) ? ARROW + 5 : 7),
                anchor: 'start',
              }}
            >
              <BarMark bar={row.bar} x={names} y={y} width={px(row.bar.value)} reach={reach} />
            </ChartRow>
          );
        }}
      />
    </BarChart>
  );
});

function Heading({ words, y }: { readonly words: string; readonly y: number }) {
  return (
    <text className="chart-view__group" x={0} y={y + 15}>
      {words}
    </text>
  );
}
