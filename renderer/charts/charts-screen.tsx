import './charts.css';
import { ChartBarBig, Download, FileText, Plus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { makeId } from '#shared/base/ids.ts';
import { briefBlocks } from '#shared/brief/brief-blocks.ts';
import { CHART_LAYOUTS, type Chart } from '#shared/chart/chart.ts';
import { chartModel, type ChartBar } from '#shared/chart/chart-model.ts';
import type { Figure } from '#shared/figure/figure.ts';
import type { QueryNode } from '#shared/query/query.ts';
import { ChartTable } from '#renderer/parts/chart-table.tsx';
import { ChartView } from '#renderer/parts/chart-view.tsx';
import { SentencePopover } from '#renderer/parts/sentence-popover.tsx';
import {
  useBackend,
  useConventions,
  useDispatch,
  useGo,
  useNotify,
  usePeople,
  useRoute,
  useTable,
} from '#renderer/state/hooks.ts';
import { useSameText } from '#renderer/state/reading-hooks.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { ScreenFrame } from '#renderer/ui/screen-frame.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { ChartLegend } from './chart-legend.tsx';
import { ChartInspector } from './chart-inspector.tsx';
import { chartCsv, chartPng, chartSvg } from './export-chart.ts';
import { useWidth } from './use-width.ts';

const random = (): Uint8Array => crypto.getRandomValues(new Uint8Array(16));

const LAYOUT_WORDS: Readonly<Record<Chart['layout'], string>> = {
  bars: 'Bars',
  periods: 'Periods',
  multiples: 'Multiples',
  table: 'Table',
};

/** Figures side by side: what cannot be compared stands apart, and a bar leads to its sentence. */
export function ChartsScreen() {
  const charts = [...useTable('chart').values()].sort((a, b) =>
    a.created.at < b.created.at ? -1 : 1,
  );
  const route = useRoute();
  const [picked, setPicked] = useState<string | null>(null);
  const chart = charts.find(({ id }) => id === (picked ?? route.record)) ?? charts.at(-1);
  const make = useMakeChart(setPicked);
  if (!chart) return <NoCharts onMake={make} />;
  return (
    <ScreenFrame
      label="Charts"
      bar={<ChartBarTools chart={chart} onMake={make} />}
      inspectorLabel="Chart"
      inspector={(isInDrawer) => (
        <ChartInspector
          key={chart.id}
          chart={chart}
          charts={charts}
          isInDrawer={isInDrawer}
          onSelect={setPicked}
        />
      )}
    >
      <ChartPage key={chart.id} chart={chart} />
    </ScreenFrame>
  );
}

function useMakeChart(onMade: (id: string) => void): () => void {
  const dispatch = useDispatch();
  const tags = useTable('tag');
  return () => {
    const id = makeId('chart', random);
    const measures = [...tags.values()].filter(({ measure }) => measure);
    const of = (measures.length > 0 ? measures : [...tags.values()]).map((tag): QueryNode => ({
      op: 'tag',
      tag: tag.id,
    }));
    const query: QueryNode = of.length === 0 ? { op: 'and', of: [] } : { op: 'or', of };
    void dispatch({
      kind: 'chart.add',
      id,
      title: 'Figures side by side',
      note: '',
      figures: { kind: 'query', query },
      layout: 'bars',
      groupBy: 'outlet',
      sort: 'value',
      foldSameSource: true,
      keepApart: true,
    }).then((done) => done.ok && onMade(id));
  };
}

function NoCharts({ onMake }: { onMake: () => void }) {
  const figures = useTable('figure');
  const go = useGo();
  const accepted = [...figures.values()].some(({ decision }) => decision === 'accepted');
  return (
    <ScreenFrame label="Charts">
      <EmptyState
        title="No charts yet"
        actions={
          accepted ? (
            <Button variant="primary" icon={ChartBarBig} onPress={onMake}>
              New chart
            </Button>
          ) : (
            <Button variant="primary" onPress={() => go({ screen: 'figures' })}>
              Review figures
            </Button>
          )
        }
      >
        {accepted
          ? 'A chart sets accepted figures side by side and says which cannot be compared.'
          : 'A chart shows figures somebody vouches for. Accept some first.'}
      </EmptyState>
    </ScreenFrame>
  );
}

function useModel(chart: Chart) {
  const figures = useTable('figure');
  const documents = useTable('document');
  const tags = useTable('tag');
  const bodies = useTable('body');
  const twins = useSameText();
  const rulings = useTable('ruling');
  const conventions = useConventions();
  const people = usePeople();
  return useMemo(
    () =>
      chartModel(chart, {
        figures: [...figures.values()],
        documents,
        tags,
        bodies: [...bodies.values()],
        twins,
        conventions,
        rulings: [...rulings.values()],
        nameOf: (person) => people[person]?.name ?? null,
      }),
    [chart, figures, documents, tags, bodies, twins, rulings, conventions, people],
  );
}

function ChartPage({ chart }: { chart: Chart }) {
  const model = useModel(chart);
  const figures = useTable('figure');
  const [host, width] = useWidth();
  const [open, setOpen] = useState<Figure | null>(null);
  const anchor = useRef<Element | null>(null);
  const show = (bar: ChartBar, element: Element) => {
    anchor.current = element;
    setOpen(figures.get(bar.id) ?? null);
  };
  return (
    <div className="charts scroll" ref={host}>
      <h2 className="charts__title">{chart.title}</h2>
      <p className="ink-2">
        {model.summary}{' '}
        {model.panels.length > 1 && 'What cannot be compared stands apart, on its own scale.'}
      </p>
      {chart.note !== '' && <p>{chart.note}</p>}
      {model.count === 0 && (
        <EmptyState title="No accepted figure fits this chart">
          Choose other tags at the right, or accept and tag figures first.
        </EmptyState>
      )}
      {model.count > 0 && chart.layout !== 'table' && width > 0 && (
        <ChartView model={model} width={width} onOpen={show} selectedId={open?.id ?? null} />
      )}
      {model.count > 0 && chart.layout !== 'table' && <ChartLegend model={model} />}
      {model.count > 0 && chart.layout === 'table' && <ChartTable model={model} />}
      {model.count > 0 && chart.layout !== 'table' && (
        <details className="charts__table">
          <summary>The same as a table</summary>
          <ChartTable model={model} />
        </details>
      )}
      {open && (
        <SentencePopover figure={open} anchor={anchor} isOpen onClose={() => setOpen(null)} />
      )}
    </div>
  );
}

function ChartBarTools({ chart, onMake }: { chart: Chart; onMake: () => void }) {
  const dispatch = useDispatch();
  const notify = useNotify();
  const backend = useBackend();
  const go = useGo();
  const model = useModel(chart);
  const blocks = useTable('block');
  const briefs = [...useTable('brief').values()].sort((a, b) =>
    a.created.at < b.created.at ? 1 : -1,
  );
  const save = async (format: 'svg' | 'png' | 'csv') => {
    const svg = document.querySelector<HTMLElement>('.chart-view');
    const content =
      format === 'csv'
        ? chartCsv(model)
        : svg
          ? await (format === 'svg' ? chartSvg(svg) : chartPng(svg))
          : null;
    if (content === null) {
      notify('This layout has no drawing. Choose bars, or save the table as CSV.', {
        tone: 'problem',
      });
      return;
    }
    const saved = await backend.request['chart.export']({ name: chart.title, format, content });
    if (!saved.ok) notify(saved.failure.sentence, { tone: 'problem' });
    else if (saved.value) notify(`Saved ${saved.value.file}`);
  };
  const putInBrief = async () => {
    const node = { type: 'chartRef', attrs: { id: chart.id } };
    const brief = briefs[0];
    if (!brief) {
      const settings = { page: 'A4' as const, language: 'en' };
      const nodes = [node];
      const done = await dispatch({
        kind: 'brief.add',
        title: chart.title,
        template: 'blank',
        settings,
        nodes,
      });
      if (done.ok) go({ screen: 'brief' });
      return;
    }
    const kept = briefBlocks(blocks.values(), brief.id).map(({ id, node: own }) => ({
      id,
      node: own,
    }));
    const done = await dispatch({
      kind: 'brief.content',
      id: brief.id,
      blocks: [...kept, { node }],
    });
    if (done.ok) notify(`Put at the end of “${brief.title}”`, { undo: true });
  };
  return (
    <>
      <Button variant="ghost" icon={Plus} onPress={onMake}>
        New chart
      </Button>
      <SegmentedControl
        label="Layout"
        segments={CHART_LAYOUTS.map((id) => ({ id, label: LAYOUT_WORDS[id] }))}
        value={chart.layout}
        onChange={(layout) =>
          void dispatch({ kind: 'chart.set', id: chart.id, changes: { layout } })
        }
      />
      <span className="grow" />
      <Menu
        label="Export"
        trigger={<Button icon={Download}>Export</Button>}
        groups={[
          {
            id: 'formats',
            entries: [
              { id: 'svg', label: 'SVG drawing' },
              { id: 'png', label: 'PNG picture' },
              { id: 'csv', label: 'CSV table' },
            ],
          },
        ]}
        onAction={(id) => void save(id as 'svg' | 'png' | 'csv')}
      />
      <Button icon={FileText} onPress={() => void putInBrief()}>
        Put in brief
      </Button>
    </>
  );
}
