import { Fragment } from 'react';
import type { ComparedFigure } from '#shared/figure/compare/compared-figure.ts';
import type { ComparisonGrid } from '#shared/figure/compare/comparison-grid.ts';
import { verdictKey } from '#shared/figure/compare/verdict-digest.ts';
import type { Verdict } from '#shared/figure/compare/verdict.ts';
import { spanLabel } from '#shared/figure/period-span.ts';
import { doubtWord, valueWords } from '#renderer/parts/quantity-words.ts';
import { DoubtMark } from '#renderer/ui/doubt-mark.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import type { Comparison } from './use-comparison.ts';
import { SHOWN } from './verdict-words.ts';

export interface CompareGridProps {
  readonly grid: ComparisonGrid;
  /** "outlet" or "counting body", for the caption. */
  readonly side: string;
  readonly between: Comparison['between'];
  readonly onFigure: (id: string) => void;
  readonly onVerdict: (key: string) => void;
}

/** Measures down, outlets or bodies across, and what is between two neighbours said between them. */
export function CompareGrid(props: CompareGridProps) {
  const { grid, side, between, onFigure, onVerdict } = props;
  return (
    <div className="compare__scroll scroll" role="region" aria-label="Grid" tabIndex={0}>
      <table className="compare__grid" aria-label={`Figures by measure and ${side}`}>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            {grid.columns.map((column, at) => (
              <Fragment key={column.key}>
                {at > 0 && <td />}
                <th scope="col">{column.name}</th>
              </Fragment>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              {row.cells.map((cell, at) => {
                const before = row.cells.slice(0, at).findLast((one) => one.length > 0);
                const verdict = before && cell.length > 0 ? between(before, cell) : null;
                return (
                  <Fragment key={grid.columns[at]?.key}>
                    {at > 0 && (
                      <td className="compare__between">
                        {verdict && <Between verdict={verdict} onPress={onVerdict} />}
                      </td>
                    )}
                    <td>
                      <Cell figures={cell} {...{ between, onFigure, onVerdict }} />
                    </td>
                  </Fragment>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps extends Pick<CompareGridProps, 'between' | 'onFigure' | 'onVerdict'> {
  readonly figures: readonly ComparedFigure[];
}

/** The figures of one measure and outlet or body, what is between them said between them. */
function Cell({ figures, between, onFigure, onVerdict }: CellProps) {
  return figures.map((one, at) => {
    const before = figures[at - 1];
    const verdict = before ? between([before], [one]) : null;
    return (
      <Fragment key={one.figure.id}>
        {verdict && <Between verdict={verdict} onPress={onVerdict} />}
        <Value one={one} onPress={() => onFigure(one.figure.id)} />
      </Fragment>
    );
  });
}

function Value({
  one: { figure, span, document },
  onPress,
}: {
  one: ComparedFigure;
  onPress: () => void;
}) {
  const when = span ? spanLabel(span) : (figure.period?.words ?? 'no period said');
  return (
    <button type="button" className="compare__value" onClick={onPress}>
      <span className="compare__number num">
        {valueWords(figure)}
        <DoubtMark kind={figure.qualifier} label={doubtWord(figure.qualifier)} />
      </span>
      <span className="ink-3">{when}</span>
      <span className="only-spoken">
        {figure.counted}, {document.outlet}: show its sentence
      </span>
    </button>
  );
}

function Between({ verdict, onPress }: { verdict: Verdict; onPress: (key: string) => void }) {
  const { tone, icon, short } = SHOWN[verdict.kind];
  return (
    <button
      type="button"
      className={`compare__sign tone-${tone}`}
      title={verdict.reason}
      onClick={() => onPress(verdictKey(verdict))}
    >
      <Icon icon={icon} size={14} />
      {short}
      <span className="only-spoken">: {verdict.reason}</span>
    </button>
  );
}
