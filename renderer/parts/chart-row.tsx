import { createContext, type ReactNode, useContext } from 'react';
import type { ChartBar } from '#shared/chart/chart-model.ts';
import type { ChartConflict } from '#shared/chart/chart-conflicts.ts';
import { BAR, CONFLICT_MARKS, fitted } from './chart-scale.ts';

/** How bars answer the keyboard and the mouse; without it a chart is a picture. */
export interface BarAnswers {
  readonly selectedId: string | null;
  /** The one bar Tab stops at. */
  readonly stopId: string | null;
  readonly onOpen: (bar: ChartBar, mark: Element) => void;
  readonly onReach: (bar: ChartBar) => void;
}

const AnswersContext = createContext<BarAnswers | null>(null);
/** Goes round the drawing, which is then not drawn anew when another bar has the focus. */
export const AnswersProvider = AnswersContext.Provider;

const ConflictsContext = createContext<readonly ChartConflict[]>([]);
/** What bars of the chart contradict each other, for the words of each. */
export const ConflictsProvider = ConflictsContext.Provider;

const conflictsOf = (conflicts: readonly ChartConflict[], { id }: ChartBar): string[] =>
  conflicts.flatMap(({ figures, words }) => (figures.includes(id) ? [words] : []));

export interface ChartRowProps {
  readonly bar: ChartBar;
  readonly names: number; // px at the left for the name
  readonly y: number;
  /** What the focus ring goes around. */
  readonly ring: { readonly x: number; readonly width: number };
  readonly label: { readonly x: number; readonly anchor: 'start' | 'end' };
  /** Behind the value, less strongly. */
  readonly after?: string;
  readonly children: ReactNode;
}

const WORDS = /^(about|more than|at least|less than|at most|nearly) (.*)$/u;

/** One bar in words, for whoever does not see it. */
export function spokenBar(bar: ChartBar): string {
  const who = bar.unattributed ? 'nobody named as having counted' : `counted by ${bar.counter}`;
  const says = [bar.label, bar.counted].filter(Boolean).join(' ');
  return [`${bar.name}: ${says}`, bar.period, who].filter(Boolean).join(', ');
}

/** A row of a chart: name, mark, value. With answers it is a button that shows the sentence. */
export function ChartRow({ bar, names, y, ring, label, after, children }: ChartRowProps) {
  const answers = useContext(AnswersContext);
  const { selectedId, stopId, onOpen, onReach } = answers ?? {};
  const [, doubt, value] = WORDS.exec(bar.label) ?? [];
  const middle = y + BAR / 2;
  const against = conflictsOf(useContext(ConflictsContext), bar);
  const content = (
    <>
      <title>{[spokenBar(bar), ...against].join('. ')}</title>
      {bar.unattributed && <Unnamed y={middle} />}
      <text className="chart-view__name" x={names - 10} y={middle + 4.5} textAnchor="end">
        {fitted(bar.name, names - 10 - (bar.unattributed ? 20 : 0))}
      </text>
      {children}
      <rect
        className="chart-view__ring"
        x={ring.x - 3}
        y={y - 3}
        width={ring.width + 6}
        height={BAR + 6}
        rx={4}
      />
      <text className="chart-view__value" x={label.x} y={middle + 4.5} textAnchor={label.anchor}>
        {doubt !== undefined && <tspan className="chart-view__doubt">{`${doubt} `}</tspan>}
        {value ?? bar.label}
        {bar.conflict !== null && (
          <tspan className={`chart-view__conflict chart-view__conflict--${bar.conflict}`}>
            {CONFLICT_MARKS[bar.conflict]}
          </tspan>
        )}
        {after !== undefined && <tspan className="chart-view__doubt">{` ${after}`}</tspan>}
      </text>
    </>
  );
  if (!answers) return <g>{content}</g>;
  return (
    <g
      role="button"
      className={`chart-view__row${selectedId === bar.id ? ' chart-view__row--selected' : ''}`}
      data-bar={bar.id}
      tabIndex={stopId === bar.id ? 0 : -1}
      aria-haspopup="dialog"
      onFocus={() => onReach?.(bar)}
      onClick={(event) => onOpen?.(bar, event.currentTarget)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onOpen?.(bar, event.currentTarget);
      }}
    >
      {content}
    </g>
  );
}

function Unnamed({ y }: { readonly y: number }) {
  return (
    <g className="chart-view__unnamed">
      <circle cx={7.5} cy={y} r={6.5} />
      <text x={7.5} y={y + 3.8} textAnchor="middle">
        ?
      </text>
    </g>
  );
}
