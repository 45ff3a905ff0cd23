import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { chartModel } from '#shared/chart/chart-model.ts';
import { formatQuantity } from '#shared/figure/format-value.ts';
import { BriefChart } from '#renderer/parts/brief-chart.tsx';
import { GoneMark } from './gone-mark.tsx';
import { outletIn } from './insertables.ts';
import { useSentence } from './use-sentence.ts';
import { useWorld } from './world-context.ts';

/** What the text pane leaves for a chart, in px. */
const TEXT_WIDTH = 410;

/** A saved chart, drawn from the figures as they are now. */
export function ChartReference({ node }: ReactNodeViewProps) {
  const world = useWorld();
  const chart = world.charts.get(String(node.attrs['id']));
  return (
    <NodeViewWrapper className="brief-chart-frame" contentEditable={false}>
      {chart ? (
        <BriefChart model={chartModel(chart, world)} width={TEXT_WIDTH} isListing />
      ) : (
        <GoneMark what="chart" />
      )}
    </NodeViewWrapper>
  );
}

/** Figures one below the other, each a living number. */
export function FigureTableReference({ node }: ReactNodeViewProps) {
  const world = useWorld();
  const toSentence = useSentence(world);
  const ids: unknown = node.attrs['ids'];
  const listed = Array.isArray(ids) ? ids.map(String) : [];
  const figures = listed.flatMap((id) => world.figuresById.get(id) ?? []);
  return (
    <NodeViewWrapper className="brief-table" contentEditable={false}>
      {figures.length === 0 && <GoneMark what="figures" />}
      <ul>
        {figures.map((figure) => (
          <li key={figure.id}>
            <button
              type="button"
              tabIndex={-1}
              className="brief-number"
              onClick={() => toSentence(figure.id)}
            >
              {formatQuantity(figure)}
            </button>
            <span className="clip">{figure.counted}</span>
            <span className="brief-table__outlet clip">{outletIn(world, figure.document)}</span>
          </li>
        ))}
      </ul>
    </NodeViewWrapper>
  );
}
