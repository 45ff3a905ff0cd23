import './chart-legend.css';
import { useMemo } from 'react';
import type { ChartBar, ChartModel } from '#shared/chart/chart-model.ts';
import { DoubtMark, type DoubtKind } from '#renderer/ui/doubt-mark.tsx';

/** What each drawing of doubt says, in the order it is told. */
const DOUBTS: readonly (readonly [DoubtKind, string])[] = [
  ['exact', 'exact, filled'],
  ['about', 'about, outline'],
  ['nearly', 'nearly, outline'],
  ['more_than', 'more than, arrow'],
  ['at_least', 'at least, arrow'],
  ['less_than', 'less than, arrow'],
  ['at_most', 'at most, arrow'],
  ['range', 'range, whisker'],
  ['vague', 'vague, dashed'],
  ['unnamed', 'nobody named'],
];
/** More names than this are read at their bars. */
const MOST_NAMES = 9;

/** Names with their colours, "+ 1 copy" and what tells two bars apart left out. */
function coloursOf(bars: readonly ChartBar[]): (readonly [string, number])[] {
  const names = new Map<string, number>();
  for (const { key, hue } of bars) if (!names.has(key)) names.set(key, hue);
  return [...names];
}

/** What the drawing of a chart means: only what occurs in it. */
export function ChartLegend({ model }: { model: ChartModel }) {
  const bars = useMemo(
    () => model.panels.flatMap(({ groups }) => groups.flatMap((group) => group.bars)),
    [model],
  );
  const kinds = new Set<DoubtKind>(bars.map(({ qualifier }) => qualifier));
  if (bars.some(({ unattributed }) => unattributed)) kinds.add('unnamed');
  const colours = coloursOf(bars);
  return (
    <section className="chart-legend" aria-label="Legend">
      {colours.length > 1 && colours.length <= MOST_NAMES && (
        <ul aria-label="Colours">
          {colours.map(([name, hue]) => (
            <li key={name}>
              <span className="chart-legend__swatch" style={{ background: `var(--h${hue})` }} />
              {name}
            </li>
          ))}
        </ul>
      )}
      <ul aria-label="Doubt">
        {DOUBTS.filter(([kind]) => kinds.has(kind)).map(([kind, words]) => (
          <li key={kind}>
            <DoubtMark kind={kind} />
            {words}
          </li>
        ))}
        {bars.some(({ conflict }) => conflict !== null) && (
          <li>≠ contradicts another figure here</li>
        )}
        {bars.some(({ part }) => part) && <li>hatched: part of a longer period</li>}
      </ul>
    </section>
  );
}
