import type { ReactNode } from 'react';
import type { ComparedFigure } from '#shared/figure/compare/compared-figure.ts';
import { measureKey, measureName } from '#shared/figure/compare/comparison-grid.ts';
import { formatNumber, formatQuantity } from '#shared/figure/format-value.ts';
import { periodLabel } from '#shared/figure/period-span.ts';
import { byUnit, lineScale, periodScale, type LineMark } from './line-scale.ts';

export interface CompareLinesProps {
  readonly figures: readonly ComparedFigure[];
  readonly onFigure: (id: string) => void;
}

/** Figures under their measures, so that what may be held together stands together. */
function byMeasure(figures: readonly ComparedFigure[]): (readonly ComparedFigure[])[] {
  const groups = new Map<string, ComparedFigure[]>();
  for (const one of figures) {
    const key = measureKey(one);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

const whoAndWhere = ({ counter, document }: ComparedFigure): string =>
  `${document.outlet}, ${counter ? counter.name : 'nobody named'}`;

/** Every figure on a number line of its unit, its doubt drawn as everywhere. */
export function ValueLines({ figures, onFigure }: CompareLinesProps) {
  return byUnit(figures).map((group) => {
    const scale = lineScale(group);
    const ticks = scale.ticks.map(({ value, at }) => ({ label: formatNumber(value), at }));
    return (
      <Lines
        key={group[0]?.figure.id}
        label="Number line"
        figures={group}
        ticks={ticks}
        onFigure={onFigure}
        endOf={({ figure }) => formatQuantity(figure)}
        draw={(one) => <Mark mark={scale.mark(one)} />}
      />
    );
  });
}

/** Every figure's period on one line of years; what was not resolved is said in its words. */
export function PeriodLines({ figures, onFigure }: CompareLinesProps) {
  const scale = periodScale(figures);
  if (!scale) return <p className="ink-3">No period of these figures is dated.</p>;
  return (
    <Lines
      label="Timeline of periods"
      figures={figures}
      ticks={scale.years}
      onFigure={onFigure}
      endOf={({ figure }) => periodLabel(figure.period) || 'not said'}
      isWide
      draw={(one) => {
        const stretch = scale.stretch(one);
        if (!stretch) return null;
        const { from, to, isOpenStart, isOpenEnd } = stretch;
        const names = ['compare__span'];
        if (isOpenStart) names.push('compare__span--open-start');
        if (isOpenEnd) names.push('compare__span--open-end');
        return (
          <span
            className={names.join(' ')}
            style={{ insetInlineStart: `${from}%`, width: `max(3px, ${to - from}%)` }}
          />
        );
      }}
    />
  );
}

interface LinesProps extends CompareLinesProps {
  readonly label: string;
  readonly ticks: readonly { readonly label: string; readonly at: number }[];
  readonly draw: (one: ComparedFigure) => ReactNode;
  readonly endOf: (one: ComparedFigure) => string;
  readonly isWide?: boolean;
}

function Lines({ label, figures, ticks, draw, endOf, onFigure, isWide = false }: LinesProps) {
  const measures = byMeasure(figures);
  return (
    <div
      className={isWide ? 'compare__lines compare__lines--wide' : 'compare__lines'}
      role="group"
      aria-label={label}
    >
      {measures.map((group) => (
        <div key={group[0]?.figure.id}>
          {measures.length > 1 && group[0] && (
            <p className="compare__line-measure">{measureName(group[0])}</p>
          )}
          {group.map((one) => (
            <button
              key={one.figure.id}
              type="button"
              className="compare__line"
              onClick={() => onFigure(one.figure.id)}
            >
              <span className="clip ink-2">{whoAndWhere(one)}</span>
              <span className="compare__plot">
                {ticks.map(({ at, label: tick }) => (
                  <span
                    key={tick}
                    className="compare__tick"
                    style={{ insetInlineStart: `${at}%` }}
                  />
                ))}
                {draw(one)}
              </span>
              <span className="compare__line-end num">
                {endOf(one)}
                <span className="only-spoken"> {one.figure.counted}: show its sentence</span>
              </span>
            </button>
          ))}
        </div>
      ))}
      <div className="compare__line compare__axis" aria-hidden="true">
        <span />
        <span className="compare__plot">
          {ticks.map(({ at, label: tick }) => (
            <span key={tick} style={{ insetInlineStart: `${at}%` }}>
              {tick}
            </span>
          ))}
        </span>
      </div>
    </div>
  );
}

function Mark({ mark: { at, doubt, shape } }: { mark: LineMark }) {
  const isRange = shape === 'range';
  return (
    <>
      {doubt && (
        <span
          className={isRange ? 'compare__whisker' : 'compare__band'}
          style={{ insetInlineStart: `${doubt.from}%`, width: `${doubt.to - doubt.from}%` }}
        />
      )}
      {(shape === 'above' || shape === 'below') && (
        <svg
          className={`compare__arrow compare__arrow--${shape}`}
          style={{ insetInlineStart: `${at}%` }}
          viewBox="0 0 26 12"
          aria-hidden="true"
        >
          <path d={shape === 'above' ? 'M5 6H24M20 2.5 24 6l-4 3.5' : 'M21 6H2M6 2.5 2 6l4 3.5'} />
        </svg>
      )}
      {!isRange && (
        <span
          className={shape === 'dot' ? 'compare__dot' : 'compare__dot compare__dot--ring'}
          style={{ insetInlineStart: `${at}%` }}
        />
      )}
    </>
  );
}
