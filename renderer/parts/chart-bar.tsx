import type { ChartBar } from '#shared/chart/chart-model.ts';

export interface BarDrawingProps {
  readonly bar: ChartBar;
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly height: number;
  readonly onOpen?: (bar: ChartBar, element: Element) => void;
}

const GAP = 5; // between hatches, px
const OUTLINED = new Set(['about', 'nearly', 'vague']);
const OPEN_UP = new Set(['more_than', 'at_least']);
const OPEN_DOWN = new Set(['less_than', 'at_most']);

/** Hatching as one path a bar: a pattern costs seconds and megabytes on paper (measured). */
function hatching(x: number, y: number, length: number, height: number): string {
  const lines: string[] = [];
  for (let at = -height; at < length; at += GAP) {
    const from = Math.max(0, at);
    const to = Math.min(length, at + height);
    if (to > from)
      lines.push(`M${x + from} ${y + height - (from - at)}L${x + to} ${y + height - (to - at)}`);
  }
  return lines.join('');
}

/** One figure: filled is exact, outline about, an arrow the open side, a whisker a range. */
export function BarDrawing({ bar, x, y, length, height, onOpen }: BarDrawingProps) {
  const end = x + length;
  const middle = y + height / 2;
  const perUnit = bar.value === 0 ? 0 : length / bar.value;
  const high = bar.qualifier === 'range' && bar.high !== null ? x + bar.high * perUnit : null;
  const arrow = OPEN_UP.has(bar.qualifier) ? 26 : 0;
  const words = (high ?? end + arrow) + 7;
  const kind = bar.part ? 'part' : OUTLINED.has(bar.qualifier) ? 'outline' : 'filled';
  const spoken = `${bar.name}: ${bar.label}${bar.period ? `, ${bar.period}` : ''}${bar.unattributed ? ', nobody named as having counted' : ''}`;
  return (
    <g
      className={`chart-bar chart-bar--${kind} hue-${bar.hue}`}
      data-bar={bar.id}
      {...(onOpen && {
        role: 'button',
        tabIndex: 0,
        'aria-label': spoken,
        onClick: (event) => onOpen(bar, event.currentTarget),
        onKeyDown: (event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          onOpen(bar, event.currentTarget);
        },
      })}
    >
      <rect x={x} y={y} width={Math.max(2, length)} height={height} />
      {bar.part && <path className="chart-bar__hatch" d={hatching(x, y, length, height)} />}
      {high !== null && (
        <path
          className="chart-bar__mark"
          d={`M${end} ${middle}H${high}M${high} ${y + 3}V${y + height - 3}`}
        />
      )}
      {arrow > 0 && <path className="chart-bar__mark" d={`M${end} ${middle}h20m-5 -4l5 4l-5 4`} />}
      {OPEN_DOWN.has(bar.qualifier) && (
        <path className="chart-bar__mark" d={`M${end} ${middle}h-14m5 -4l-5 4l5 4`} />
      )}
      <text x={words} y={middle + 4} className="chart-bar__label">
        {bar.label}
        {bar.unattributed ? ' (?)' : ''}
      </text>
    </g>
  );
}
