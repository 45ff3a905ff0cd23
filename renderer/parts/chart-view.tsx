import './chart-view.css';
import { memo, useMemo, useState, type KeyboardEvent } from 'react';
import type { ChartBar, ChartModel, ChartPanel } from '#shared/chart/chart-model.ts';
import { ChartBars } from './chart-bars.tsx';
import { ChartPeriods } from './chart-periods.tsx';
import { ChartConflictList } from './chart-conflict-list.tsx';
import { AnswersProvider, ConflictsProvider, type BarAnswers } from './chart-row.tsx';
import { ChartTable } from './chart-table.tsx';

export interface ChartViewProps {
  readonly model: ChartModel;
  readonly width: number; // px
  /** What a click or Enter on a bar does; `mark` is what was pressed. Without it: a picture. */
  readonly onOpen?: (bar: ChartBar, mark: Element) => void;
  readonly selectedId?: string | null;
  /** Lists what contradicts itself below; a briefing says it with its notes instead. */
  readonly isListing?: boolean;
}

const GUTTER = 44; // px between two panels
const THREE_MULTIPLES = 1080; // px from which three small panels do
const TWO_PANELS = 900; // px from which two stand side by side

/** A chart's panels at a fixed width, drawn at once: the same on the screen and on paper. */
export function ChartView(props: ChartViewProps) {
  const { model, width, onOpen, selectedId = null, isListing = true } = props;
  const all = useMemo(() => barsOf(model), [model]);
  const [reached, setReached] = useState<string | null>(null);
  if (model.layout === 'table') return <ChartTable model={model} {...(onOpen && { onOpen })} />;
  const stopId = all.some(({ id }) => id === reached) ? reached : (all[0]?.id ?? null);
  const answers: BarAnswers | null = onOpen
    ? { selectedId, stopId, onOpen, onReach: ({ id }) => setReached(id) }
    : null;
  return (
    <div className="chart-view" {...(answers && { onKeyDown: moveAmongBars })}>
      <ConflictsProvider value={model.conflicts}>
        <AnswersProvider value={answers}>
          <Panels model={model} bars={all} width={width} isLive={answers !== null} />
        </AnswersProvider>
      </ConflictsProvider>
      {isListing && <ChartConflictList conflicts={model.conflicts} reached={reached} />}
    </div>
  );
}

interface PanelsProps {
  readonly model: ChartModel;
  readonly bars: readonly ChartBar[];
  readonly width: number;
  readonly isLive: boolean;
}

/** Drawn anew only when what it shows changes: a new drawing would lose the focus. */
const Panels = memo(function Panels({ model, bars, width, isLive }: PanelsProps) {
  const { panels } = model;
  if (model.layout === 'periods') {
    const title = 'Which period each figure covers';
    return (
      <Panel title={title} reason="Hatched: a part of another period of the same count.">
        <ChartPeriods {...{ label: title, bars, width, isLive }} />
      </Panel>
    );
  }
  if (model.layout === 'multiples') return <Multiples {...{ panels, width, isLive }} />;
  const isBeside = panels.length > 1 && width >= TWO_PANELS;
  const each = isBeside ? Math.floor((width - GUTTER) / 2) : width;
  return panels.map((panel, at) => (
    <Panel key={at} title={panel.title} reason={panel.reason} width={each}>
      <ChartBars label={panel.title} groups={panel.groups} width={each} isLive={isLive} />
    </Panel>
  ));
});

/** One small panel for each group; those of one scale share it. */
function Multiples(
  props: Pick<PanelsProps, 'width' | 'isLive'> & { panels: readonly ChartPanel[] },
) {
  const { panels, width, isLive } = props;
  const columns = width >= THREE_MULTIPLES ? 3 : width >= 520 ? 2 : 1;
  const each = Math.floor((width - GUTTER * (columns - 1)) / columns);
  return panels.flatMap((panel, at) =>
    panel.groups.map((group) => (
      <Panel
        key={`${at} ${group.name}`}
        title={group.name}
        reason={at === 0 ? panel.title : panel.reason || panel.title}
        width={each}
      >
        <ChartBars
          label={`${group.name}: ${panel.title}`}
          groups={[{ ...group, name: '' }]}
          width={each}
          among={panel.groups.flatMap(({ bars }) => bars)}
          isLive={isLive}
        />
      </Panel>
    )),
  );
}

interface PanelProps {
  readonly title: string;
  readonly reason: string;
  readonly width?: number;
  readonly children: React.ReactNode;
}

function Panel({ title, reason, width, children }: PanelProps) {
  return (
    <section className="chart-view__panel" style={width === undefined ? undefined : { width }}>
      <p className="chart-view__title">{title}</p>
      <p className="chart-view__reason">{reason}</p>
      {children}
    </section>
  );
}

function barsOf({ panels }: ChartModel): ChartBar[] {
  return panels.flatMap(({ groups }) => groups.flatMap(({ bars }) => bars));
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

/** Arrows go from bar to bar, Home and End to the first and last, over all panels. */
function moveAmongBars(event: KeyboardEvent<HTMLDivElement>) {
  const bars = [...event.currentTarget.querySelectorAll<SVGElement>('[data-bar]')];
  const at = bars.findIndex((bar) => bar === document.activeElement);
  if (at < 0) return;
  const step = STEPS[event.key];
  const to =
    event.key === 'Home'
      ? 0
      : event.key === 'End'
        ? bars.length - 1
        : step === undefined
          ? -1
          : at + step;
  if (to < 0 || to >= bars.length) return;
  event.preventDefault();
  bars[to]?.focus();
}
