import type { ComparedFigure } from '#shared/figure/compare/compared-figure.ts';
import type { Verdict } from '#shared/figure/compare/verdict.ts';
import { formatNumber } from '#shared/figure/format-value.ts';

export interface VerdictDrawingProps {
  readonly verdict: Verdict;
  readonly figures: ReadonlyMap<string, ComparedFigure>;
}

const WIDTH = 104; // px, at the right of a card
/** Parts narrower than this many px are still seen. */
const LEAST = 3;
const GAP = 1.5;

const size = ({ interval }: ComparedFigure): number => interval.low ?? interval.high ?? 0;

/** A small picture of what the sentence says; those who do not see it lose nothing. */
export function VerdictDrawing({ verdict, figures }: VerdictDrawingProps) {
  const about = verdict.figures.flatMap((id) => figures.get(id) ?? []);
  const [one, other] = about;
  if (!one || !other) return null;
  switch (verdict.kind) {
    case 'sum of parts':
    case 'sum fails':
      return <Parts total={one} parts={about.slice(1)} />;
    case 'nested and consistent':
    case 'nested and impossible':
      return <Nested sizes={[size(one), size(other)]} by={verdict.by} />;
    case 'conflict':
      return <Gap sizes={[size(one), size(other)]} />;
    default:
      return null;
  }
}

function Parts({ total, parts }: { total: ComparedFigure; parts: readonly ComparedFigure[] }) {
  const sum = parts.reduce((all, part) => all + size(part), 0);
  const most = Math.max(sum, size(total), 1);
  const px = (value: number): number => Math.max(LEAST, (value / most) * WIDTH);
  const starts = parts.map((_, at) =>
    parts.slice(0, at).reduce((all, part) => all + (size(part) / most) * WIDTH, 0),
  );
  return (
    <svg className="compare__drawing" viewBox={`0 0 ${WIDTH} 34`} aria-hidden="true">
      <rect className="compare__drawn-soft" width={px(size(total))} height={14} rx={2} />
      {parts.map((part, at) => (
        <rect
          key={part.figure.id}
          className="compare__drawn-line"
          x={(starts[at] ?? 0) + 0.75}
          y={18.75}
          width={Math.max(1, px(size(part)) - GAP)}
          height={12.5}
          rx={2}
        />
      ))}
    </svg>
  );
}

function Nested({
  sizes: [a, b],
  by,
}: {
  sizes: readonly [number, number];
  by: number | undefined;
}) {
  const most = Math.max(a, b, 1);
  const inner = Math.max(LEAST, (Math.min(a, b) / most) * (WIDTH - 8));
  const rest = by !== undefined && by > 0 && WIDTH - inner > 44 ? `+${formatNumber(by)}` : '';
  return (
    <svg className="compare__drawing" viewBox={`0 0 ${WIDTH} 34`} aria-hidden="true">
      <rect
        className="compare__drawn-line"
        x={0.75}
        y={0.75}
        width={WIDTH - 1.5}
        height={32.5}
        rx={4}
      />
      <rect className="compare__drawn-soft" x={4} y={5} width={inner} height={24} rx={2} />
      {rest !== '' && (
        <text x={WIDTH - 7} y={21} textAnchor="end">
          {rest}
        </text>
      )}
    </svg>
  );
}

function Gap({ sizes: [a, b] }: { sizes: readonly [number, number] }) {
  const most = Math.max(a, b, 1);
  const at = (value: number): number => 5 + (value / most) * (WIDTH - 10);
  return (
    <svg className="compare__drawing" viewBox={`0 0 ${WIDTH} 34`} aria-hidden="true">
      <path className="compare__drawn-axis" d={`M0 17H${WIDTH}`} />
      <path className="compare__drawn-line" d={`M${at(a)} 17H${at(b)}`} strokeDasharray="3 3" />
      <circle className="compare__drawn-dot" cx={at(a)} cy={17} r={4.5} />
      <circle className="compare__drawn-dot" cx={at(b)} cy={17} r={4.5} />
    </svg>
  );
}
