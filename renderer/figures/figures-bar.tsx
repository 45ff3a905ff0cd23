import { Rows3 } from 'lucide-react';
import type { FigureRow, FigureState } from './figure-rows.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { FIGURE_GROUPS, type FigureGrouping } from './group-figures.tsx';
import type { FiguresView } from './use-figures-view.ts';

const GROUP_WORDS: Readonly<Record<FigureGrouping, string>> = {
  measure: 'Measure',
  outlet: 'Outlet',
  body: 'Who counted',
  document: 'Document',
  tag: 'First tag',
  none: 'No groups',
};

export interface FiguresBarProps {
  readonly rows: readonly FigureRow[];
  readonly view: FiguresView;
}

/** Over the table: which figures, under what, and a filter over all their words. */
export function FiguresBar({ rows, view }: FiguresBarProps) {
  const counts: Record<FigureState, number> = { accepted: 0, suggested: 0, dismissed: 0 };
  for (const { state } of rows) counts[state] += 1;
  return (
    <>
      <SegmentedControl
        label="Figures shown"
        segments={[
          { id: 'all', label: 'All', count: counts.accepted + counts.suggested },
          { id: 'suggested', label: 'To review', count: counts.suggested },
          { id: 'dismissed', label: 'Dismissed', count: counts.dismissed },
        ]}
        value={view.shown}
        onChange={view.show}
      />
      <Menu
        label="Group by"
        trigger={
          <Button
            variant="ghost"
            icon={Rows3}
            aria-label={`${GROUP_WORDS[view.grouping]}: group by`}
          >
            {GROUP_WORDS[view.grouping]}
          </Button>
        }
        groups={[
          {
            id: 'groups',
            heading: 'Group by',
            entries: FIGURE_GROUPS.map((id) => ({ id, label: GROUP_WORDS[id] })),
            chosen: {
              mode: 'single',
              ids: new Set([view.grouping]),
              onChange: (ids) => {
                const chosen = FIGURE_GROUPS.find((id) => ids.has(id));
                if (chosen) view.groupBy(chosen);
              },
            },
          },
        ]}
      />
      <span className="grow" />
      <SearchField
        label="Filter"
        placeholder="Filter"
        clearLabel="Show all"
        value={view.query}
        onChange={view.filter}
      />
    </>
  );
}
