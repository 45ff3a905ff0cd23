import './compare.css';
import { X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { comparisonGrid, type GridSide } from '#shared/figure/compare/comparison-grid.ts';
import type { FigureRow } from '#renderer/figures/figure-rows.ts';
import { isTextField, singleKey, useSingleKeysOn } from '#renderer/state/single-keys.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Inspector, InspectorSection } from '#renderer/ui/inspector.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { CompareGrid } from './compare-grid.tsx';
import { PeriodLines, ValueLines } from './compare-lines.tsx';
import { ComparedSentences } from './compared-sentences.tsx';
import { reveal } from './reveal.ts';
import { FEW, leftOut, useComparison, type Comparison } from './use-comparison.ts';
import { useGrowing } from './use-growing.ts';
import { VerdictList, type AskedVerdict } from './verdict-list.tsx';

export interface ComparePanelProps {
  /** Two or more rows of the table. */
  readonly rows: readonly FigureRow[];
  readonly isInDrawer: boolean;
  readonly onClose: () => void;
  /** Opens the next proposal in place of these. */
  readonly onNext: () => void;
}

/** The pictures, then the verdicts, then the sentences of many figures, with a paint between them. */
const STAGES = 3;

const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

/** The chosen figures held against each other: where they stand, what is between them, and why. */
export function ComparePanel({ rows, isInDrawer, onClose, onNext }: ComparePanelProps) {
  const comparison = useComparison(rows);
  const [asked, setAsked] = useState<AskedVerdict | null>(null);
  const single = useSingleKeysOn();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.focus({ preventScroll: true }), []);
  const missing = leftOut(rows);
  const { figures, verdicts, isDone } = comparison;
  const grown = useGrowing(STAGES, 1);
  const stage = figures.length <= FEW ? STAGES : grown;
  return (
    <div
      ref={frame}
      className={isInDrawer ? 'compare compare--drawer' : 'compare'}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.defaultPrevented) return;
        if (event.key === 'Escape') onClose();
        else if (single && singleKey(event) === 'p' && !isTextField(event.target)) onNext();
        else return;
        event.preventDefault();
      }}
    >
      <Inspector
        label="Compare"
        head="Compare"
        meta={count(figures.length, 'figure')}
        actions={<IconButton icon={X} label="Close the comparison" keys="Esc" onPress={onClose} />}
        isInDrawer={isInDrawer}
      >
        {missing.length > 0 && (
          <InspectorSection>
            {missing.map((words) => (
              <p key={words} className="ink-2">
                {words}
              </p>
            ))}
          </InspectorSection>
        )}
        {figures.length < 2 ? (
          <InspectorSection>
            <p className="ink-2">Two accepted figures make a comparison.</p>
          </InspectorSection>
        ) : (
          <>
            <Pictures comparison={comparison} onVerdict={(key) => setAsked({ key })} />
            {stage > 1 && (
              <InspectorSection heading="Verdicts">
                {!isDone && <p className="ink-2">Comparing every pair…</p>}
                <VerdictList verdicts={verdicts} figures={figures} asked={asked} />
              </InspectorSection>
            )}
          </>
        )}
        {figures.length > 0 && stage > 2 && (
          <InspectorSection heading="Their sentences">
            <ComparedSentences figures={figures} />
          </InspectorSection>
        )}
      </Inspector>
    </div>
  );
}

interface PicturesProps {
  readonly comparison: Comparison;
  readonly onVerdict: (key: string) => void;
}

type Line = 'values' | 'periods';
const toSentence = (id: string): void => reveal('figure', id);

/** The grid and the line; a figure in either leads to its sentence, a verdict to its reason. */
function Pictures({ comparison: { figures, between }, onVerdict }: PicturesProps) {
  const [side, setSide] = useState<GridSide>('outlet');
  const [line, setLine] = useState<Line>('values');
  const grid = useMemo(() => comparisonGrid(figures, side), [figures, side]);
  return (
    <>
      <InspectorSection>
        <div className="compare__bar">
          <h3 className="compare__heading">Side by side</h3>
          <SegmentedControl
            label="Figures stand under"
            segments={[
              { id: 'outlet', label: 'By outlet' },
              { id: 'body', label: 'By who counted' },
            ]}
            value={side}
            onChange={setSide}
          />
        </div>
        <CompareGrid
          grid={grid}
          side={side === 'outlet' ? 'outlet' : 'who counted'}
          between={between}
          onFigure={toSentence}
          onVerdict={onVerdict}
        />
      </InspectorSection>
      <InspectorSection>
        <div className="compare__bar">
          <h3 className="compare__heading">On a line</h3>
          <SegmentedControl
            label="The line shows"
            segments={[
              { id: 'values', label: 'Values' },
              { id: 'periods', label: 'Periods' },
            ]}
            value={line}
            onChange={setLine}
          />
        </div>
        {line === 'values' ? (
          <ValueLines figures={figures} onFigure={toSentence} />
        ) : (
          <PeriodLines figures={figures} onFigure={toSentence} />
        )}
      </InspectorSection>
    </>
  );
}
