import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { CHART_GROUPS, type Chart } from '#shared/chart/chart.ts';
import type { QueryNode } from '#shared/query/query.ts';
import { TagPicker } from '#renderer/parts/tag-picker.tsx';
import { useDispatch, useNotify, useTable } from '#renderer/state/hooks.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Inspector, InspectorSection } from '#renderer/ui/inspector.tsx';
import { List } from '#renderer/ui/list.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

const GROUP_WORDS: Readonly<Record<Chart['groupBy'], string>> = {
  outlet: 'Outlet',
  document: 'Document',
  body: 'Who counted',
  period: 'Period',
};
const SORT_WORDS = { value: 'Value', date: 'Date', name: 'Name' } as const;
const SORTS = ['value', 'date', 'name'] as const;

export interface ChartInspectorProps {
  readonly chart: Chart;
  readonly charts: readonly Chart[];
  readonly isInDrawer: boolean;
  readonly onSelect: (id: string) => void;
}

/** The tags a chart's query asks for; null where it asks for something else. */
function tagsAsked({ figures }: Chart): ReadonlySet<string> | null {
  if (figures.kind === 'picked') return null;
  const { query } = figures;
  if (query.op !== 'or') return new Set();
  return new Set(query.of.flatMap((part) => (part.op === 'tag' ? [part.tag] : [])));
}

/** What a chart shows and how; every change is one step of history. */
export function ChartInspector({ chart, charts, isInDrawer, onSelect }: ChartInspectorProps) {
  const dispatch = useDispatch();
  const notify = useNotify();
  const tags = useTable('tag');
  const asked = tagsAsked(chart);
  const set = (changes: Readonly<Record<string, unknown>>) =>
    void dispatch({ kind: 'chart.set', id: chart.id, changes });
  const toggle = (tag: string) => {
    const next = new Set(asked ?? []);
    if (!next.delete(tag)) next.add(tag);
    const of = [...next].map((one): QueryNode => ({ op: 'tag', tag: one }));
    set({
      figures: { kind: 'query', query: of.length > 0 ? { op: 'or', of } : { op: 'and', of: [] } },
    });
  };
  const remove = async () => {
    const done = await dispatch({ kind: 'chart.delete', ids: [chart.id] });
    if (done.ok) notify('Chart deleted', { undo: true });
  };
  return (
    <Inspector label="Chart" head="Chart" isInDrawer={isInDrawer}>
      <InspectorSection>
        <TitleField key={chart.title} chart={chart} />
        <NoteField key={`note ${chart.note}`} chart={chart} />
      </InspectorSection>
      <InspectorSection heading="Figures">
        {asked === null && chart.figures.kind === 'picked' && (
          <p>{chart.figures.ids.length} figures picked one by one.</p>
        )}
        {asked !== null && (
          <p>
            {asked.size === 0
              ? 'All accepted figures.'
              : [...asked].map((id) => tags.get(id)?.name ?? 'a deleted tag').join(', ')}
          </p>
        )}
        <TagPicker
          label="Tags shown in this chart"
          chosen={asked ?? new Set()}
          onToggle={toggle}
          trigger={<Button icon={Plus}>Choose tags</Button>}
        />
      </InspectorSection>
      <InspectorSection heading="Side by side">
        <Select
          label="A bar for each"
          options={CHART_GROUPS.map((id) => ({ id, label: GROUP_WORDS[id] }))}
          value={chart.groupBy}
          onChange={(groupBy) => set({ groupBy })}
        />
        <Select
          label="In order of"
          options={SORTS.map((id) => ({ id, label: SORT_WORDS[id] }))}
          value={chart.sort}
          onChange={(sort) => set({ sort })}
        />
      </InspectorSection>
      <InspectorSection heading="Doubt">
        <Switch isSelected={chart.keepApart} onChange={(keepApart) => set({ keepApart })}>
          Keep unlike counts apart
        </Switch>
        <Switch
          isSelected={chart.foldSameSource}
          onChange={(foldSameSource) => set({ foldSameSource })}
        >
          Fold copies of one text
        </Switch>
      </InspectorSection>
      {charts.length > 1 && (
        <InspectorSection heading="Charts of this project">
          <List
            label="Charts"
            items={charts}
            idOf={idOf}
            textOf={titleOf}
            renderItem={titleOf}
            selected={chart.id}
            onSelect={onSelect}
            density="slim"
          />
        </InspectorSection>
      )}
      <InspectorSection>
        <Button variant="ghost" icon={Trash2} onPress={() => void remove()}>
          Delete this chart
        </Button>
      </InspectorSection>
    </Inspector>
  );
}

const idOf = ({ id }: Chart) => id;
const titleOf = ({ title }: Chart) => title;

function TitleField({ chart }: { chart: Chart }) {
  const dispatch = useDispatch();
  const [title, setTitle] = useState(chart.title);
  const keep = () => {
    if (title.trim() === '' || title === chart.title) setTitle(chart.title);
    else void dispatch({ kind: 'chart.set', id: chart.id, changes: { title: title.trim() } });
  };
  return <TextField label="Title" value={title} onChange={setTitle} onBlur={keep} />;
}

/** A line the chart carries into the brief. */
function NoteField({ chart }: { chart: Chart }) {
  const dispatch = useDispatch();
  const [note, setNote] = useState(chart.note);
  const keep = () => {
    if (note.trim() === chart.note) return;
    void dispatch({ kind: 'chart.set', id: chart.id, changes: { note: note.trim() } });
  };
  return <TextArea label="Note" rows={2} value={note} onChange={setNote} onBlur={keep} />;
}
