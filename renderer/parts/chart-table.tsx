import './chart-view.css';
import type { ChartBar, ChartModel } from '#shared/chart/chart-model.ts';
import { Button } from '#renderer/ui/button.tsx';

export interface ChartTableProps {
  readonly model: ChartModel;
  readonly onOpen?: (bar: ChartBar, mark: Element) => void;
}

/** The table behind a chart: everything the drawing says, readable without it. */
export function ChartTable({ model, onOpen }: ChartTableProps) {
  return model.panels.map((panel, at) => (
    <section key={at} className="chart-view__panel">
      <table className="chart-view__table">
        <caption>
          <span className="medium">{panel.title}</span>{' '}
          <span className="ink-2">{panel.reason}</span>
        </caption>
        <thead>
          <tr>
            {['Counted', 'Name', 'Figure', 'Period', 'Who counted'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {panel.groups.flatMap((group) =>
            group.bars.map((bar) => (
              <tr key={bar.id}>
                <td>{group.name}</td>
                <th scope="row">{bar.name}</th>
                <td className="num">
                  <Value bar={bar} {...(onOpen && { onOpen })} />
                </td>
                <td>{bar.period || 'not said'}</td>
                <td>{bar.counter ?? 'nobody named'}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  ));
}

function Value({ bar, onOpen }: { bar: ChartBar; onOpen?: ChartTableProps['onOpen'] }) {
  if (!onOpen) return bar.label;
  return (
    <span data-bar={bar.id}>
      <Button
        variant="link"
        onPress={() => {
          const mark = document.querySelector(`[data-bar="${bar.id}"]`);
          if (mark) onOpen(bar, mark);
        }}
      >
        {bar.label}
      </Button>
    </span>
  );
}
