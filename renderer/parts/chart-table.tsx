import './chart-table.css';
import { useRef } from 'react';
import type { ChartBar, ChartModel } from '#shared/chart/chart-model.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CONFLICT_MARKS } from './chart-scale.ts';

export interface ChartTableProps {
  readonly model: ChartModel;
  readonly onOpen?: (bar: ChartBar, mark: Element) => void;
}

const HEADS = ['Counted', 'Name', 'Figure', 'Period', 'Who counted'];

/** The table behind a chart: everything the drawing says, readable without it. */
export function ChartTable({ model, onOpen }: ChartTableProps) {
  return model.panels.map((panel, at) => (
    <table key={at} className="chart-table">
      <caption>
        <span className="medium">{panel.title}</span> <span className="ink-2">{panel.reason}</span>
      </caption>
      <thead>
        <tr>
          {HEADS.map((head) => (
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
                {bar.conflict !== null && (
                  <span className={`chart-table__conflict chart-table__conflict--${bar.conflict}`}>
                    {CONFLICT_MARKS[bar.conflict]}
                  </span>
                )}
              </td>
              <td>{bar.period || 'not said'}</td>
              <td>{bar.counter ?? 'nobody named'}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  ));
}

function Value({
  bar,
  onOpen,
}: {
  bar: ChartBar;
  onOpen?: NonNullable<ChartTableProps['onOpen']>;
}) {
  const cell = useRef<HTMLSpanElement>(null);
  if (!onOpen) return bar.label;
  return (
    <span ref={cell}>
      <Button
        variant="link"
        onPress={() => {
          if (cell.current) onOpen(bar, cell.current);
        }}
      >
        {bar.label}
      </Button>
    </span>
  );
}
