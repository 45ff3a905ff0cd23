import './figure-fields.css';
import { useMemo } from 'react';
import { QUALIFIERS } from '#shared/figure/quantity.ts';
import { useTable } from '#renderer/state/hooks.ts';
import { ComboField } from '#renderer/ui/combo-field.tsx';
import { DoubtMark } from '#renderer/ui/doubt-mark.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { FigureDraft, DraftProblems } from './figure-draft.ts';
import { doubtWord } from './quantity-words.ts';

export interface FigureFieldsProps {
  readonly draft: FigureDraft;
  readonly problems: DraftProblems;
  readonly onChange: (change: Partial<FigureDraft>) => void;
  /** The value takes the focus when the fields appear. */
  readonly autoFocus?: boolean;
}

const byWords = (words: Iterable<string | null | undefined>): string[] =>
  [...new Set([...words].filter((one): one is string => Boolean(one)))].sort();

/** What figures of this project say elsewhere, to be offered while typing. */
function useKnownWords() {
  const figures = useTable('figure');
  const bodies = useTable('body');
  return useMemo(() => {
    const all = [...figures.values()];
    return {
      counted: byWords(all.map(({ counted }) => counted)),
      units: byWords(all.map(({ unit }) => unit)),
      counters: byWords([
        ...[...bodies.values()].map(({ name }) => name),
        ...all.map(({ attribution }) => attribution.countedBy?.words),
      ]),
    };
  }, [figures, bodies]);
}

const DOUBTS = QUALIFIERS.map((id) => ({
  id,
  label: doubtWord(id),
  content: (
    <span className="row">
      <DoubtMark kind={id} />
      {doubtWord(id)}
    </span>
  ),
}));

/** Everything of a figure that somebody may correct; the passage itself stays as the document has it. */
export function FigureFields(props: FigureFieldsProps) {
  const { draft, problems, onChange, autoFocus = false } = props;
  const known = useKnownWords();
  return (
    <div className="figure-fields">
      <Select
        label="Doubt"
        options={DOUBTS}
        value={draft.qualifier}
        onChange={(qualifier) => onChange({ qualifier })}
      />
      <TextField
        label="Value"
        value={draft.value}
        error={problems.value}
        autoFocus={autoFocus}
        onChange={(value) => onChange({ value })}
      />
      <ComboField
        label="Unit"
        value={draft.unit}
        suggestions={known.units}
        onChange={(unit) => onChange({ unit })}
      />
      <div className="figure-fields__wide">
        <ComboField
          label="Counted"
          value={draft.counted}
          suggestions={known.counted}
          onChange={(counted) => onChange({ counted })}
        />
      </div>
      <TextField
        label="From"
        placeholder="2025-01"
        value={draft.from}
        error={problems.from}
        onChange={(from) => onChange({ from })}
      />
      <TextField
        label="To"
        placeholder="2025-09"
        value={draft.to}
        error={problems.to}
        onChange={(to) => onChange({ to })}
      />
      <ComboField
        label="Who counted"
        value={draft.countedBy}
        suggestions={known.counters}
        onChange={(countedBy) => onChange({ countedBy })}
      />
    </div>
  );
}
