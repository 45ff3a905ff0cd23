import type { ChartBar } from '#shared/chart/chart-model.ts';
import { BAR, hatchPath, isOpenAbove } from './chart-scale.ts';

export interface BarMarkProps {
  readonly bar: ChartBar;
  readonly x: number;
  readonly y: number;
  /** Px from 0 to the value, and to the high end of a range. */
  readonly width: number;
  readonly reach: number;
}

const OUTLINED = new Set(['about', 'nearly', 'vague', 'less_than', 'at_most']);

/** A bar with its doubt drawn: filled, outlined, hatched, with an arrow or a whisker at its end. */
export function BarMark({ bar, x, y, width, reach }: BarMarkProps) {
  const colour = `var(--h${bar.hue})`;
  const length = Math.max(1.5, width);
  return (
    <>
      <BarBody bar={bar} x={x} y={y} width={length} />
      <BarEnd bar={bar} x={x + length} y={y} reach={x + reach} colour={colour} />
    </>
  );
}

interface BodyProps {
  readonly bar: Pick<ChartBar, 'hue' | 'part' | 'qualifier'>;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height?: number;
}

/** The bar itself. A part of a larger period is hatched, what is not exact is an outline. */
export function BarBody({ bar, x, y, width, height = BAR }: BodyProps) {
  const colour = `var(--h${bar.hue})`;
  const isOutlined = OUTLINED.has(bar.qualifier);
  const edge = isOutlined ? 1.8 : 1.2;
  if (!bar.part && !isOutlined)
    return <rect x={x} y={y} width={width} height={height} rx={1.5} fill={colour} />;
  return (
    <>
      <rect
        x={x + edge / 2}
        y={y + edge / 2}
        width={Math.max(0.1, width - edge)}
        height={height - edge}
        rx={1}
        fill={colour}
        fillOpacity={bar.part ? 0.16 : 0.09}
        stroke={colour}
        strokeWidth={edge}
        {...(bar.qualifier === 'vague' && { strokeDasharray: '4 3' })}
      />
      {bar.part && (
        <path
          d={hatchPath(x, y, width, height)}
          stroke={colour}
          strokeWidth={isOutlined ? 1 : 1.6}
          fill="none"
        />
      )}
    </>
  );
}

interface EndProps {
  readonly bar: ChartBar;
  readonly x: number;
  readonly y: number;
  readonly reach: number;
  readonly colour: string;
}

function BarEnd({ bar, x, y, reach, colour }: EndProps) {
  const middle = y + BAR / 2;
  const line = { stroke: colour, strokeWidth: 1.8, fill: 'none', strokeLinecap: 'round' } as const;
  if (isOpenAbove(bar))
    return (
      <path
        data-end="above"
        d={`M${x} ${y - 2}v${BAR + 4}M${x + 2} ${middle}h20m-6 -5l6 5l-6 5`}
        {...line}
      />
    );
  if (bar.qualifier === 'less_than' || bar.qualifier === 'at_most')
    return (
      <path
        data-end="below"
        d={`M${x} ${y - 2}v${BAR + 4}M${x - 2} ${middle}h-20m6 -5l-6 5l6 5`}
        {...line}
      />
    );
  if (bar.qualifier === 'range' && reach > x)
    return (
      <path
        data-end="range"
        d={`M${x} ${middle}H${reach}M${x} ${y + 3}v${BAR - 6}M${reach} ${y + 3}v${BAR - 6}`}
        {...line}
        stroke="var(--ink)"
      />
    );
  return null;
}
