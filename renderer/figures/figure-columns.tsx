import { readValue, writeValue } from '#renderer/parts/figure-draft.ts';
import { SHORT_PLACE_WORDS } from '#renderer/parts/place-words.ts';
import { doubtWord, periodWords, valueWords } from '#renderer/parts/quantity-words.ts';
import { ScriptRuns } from '#renderer/parts/script-runs.tsx';
import { TagChip } from '#renderer/parts/tag-chip.tsx';
import { CellInput } from '#renderer/ui/cell-input.tsx';
import { DoubtMark } from '#renderer/ui/doubt-mark.tsx';
import type { GridColumn } from '#renderer/ui/grid-entries.ts';
import type { FigureRow } from './figure-rows.ts';
import { PeriodBar, PeriodBarHead, type YearScale } from './period-bar.tsx';

type Change = (id: string, changes: Readonly<Record<string, unknown>>) => void;

const isFigure = (row: FigureRow) => row.figure !== null;

/** Periods drawn to one scale; no column where nothing is dated. */
function barColumn(scale: YearScale | null): readonly GridColumn<FigureRow>[] {
  if (!scale) return [];
  return [
    {
      id: 'bar',
      label: 'Period drawn',
      head: <PeriodBarHead scale={scale} />,
      width: 80,
      render: ({ quantity }) => <PeriodBar period={quantity.period} scale={scale} />,
    },
  ];
}

/** Columns of the table; `change` writes fields of an accepted figure. */
export function figureColumns(
  change: Change,
  scale: YearScale | null,
): readonly GridColumn<FigureRow>[] {
  return [
    {
      id: 'value',
      label: 'Value',
      width: 130,
      align: 'end',
      isSortable: true,
      render: ({ quantity, state }) => (
        <span className="figures__value num">
          <span className={state === 'suggested' ? 'mark-dotted' : undefined}>
            {valueWords(quantity)}
          </span>
          <DoubtMark kind={quantity.qualifier} label={doubtWord(quantity.qualifier)} />
        </span>
      ),
      canEdit: isFigure,
      edit: (row, close) => (
        <CellInput
          label="Value"
          value={writeValue(row.quantity.value)}
          check={(text) =>
            readValue(text) === null
              ? 'Write a number, or a range such as 3,000 to 3,500.'
              : undefined
          }
          onCommit={(text) => change(row.id, { value: readValue(text) })}
          close={close}
        />
      ),
    },
    {
      id: 'verbatim',
      label: 'As written',
      width: 116,
      render: ({ quantity }) => (
        <span className="q-13 clip">
          “<ScriptRuns text={quantity.verbatim} />”
        </span>
      ),
    },
    {
      id: 'counted',
      label: 'Counted',
      width: 150,
      isFlexible: true,
      isSortable: true,
      render: ({ quantity }) => (
        <span className="clip">
          <ScriptRuns text={quantity.counted ?? 'not said'} />
        </span>
      ),
      canEdit: isFigure,
      edit: (row, close) => (
        <CellInput
          label="Counted"
          value={row.quantity.counted ?? ''}
          onCommit={(text) => change(row.id, { counted: text.trim() || null })}
          close={close}
        />
      ),
    },
    ...barColumn(scale),
    {
      id: 'period',
      label: 'Period',
      width: 138,
      isSortable: true,
      render: ({ quantity }) => (
        <span className="clip">
          {quantity.period ? periodWords(quantity.period) : <span className="ink-3">not said</span>}
        </span>
      ),
    },
    {
      id: 'counter',
      label: 'Who counted',
      width: 122,
      isSortable: true,
      render: ({ counter }) => (
        <span className="clip">{counter || <span className="ink-3">nobody named</span>}</span>
      ),
      canEdit: isFigure,
      edit: (row, close) => (
        <CellInput
          label="Who counted"
          value={row.counter}
          onCommit={(text) => {
            const { countedBy: _before, ...rest } = row.quantity.attribution;
            const words = text.trim();
            change(row.id, {
              attribution: words === '' ? rest : { ...rest, countedBy: { words } },
            });
          }}
          close={close}
        />
      ),
    },
    {
      id: 'tags',
      label: 'Tags',
      width: 112,
      render: ({ tags }) => (
        <span className="row clip">
          {tags.map((tag) => (
            <TagChip key={tag.id} tag={tag} isPlain />
          ))}
        </span>
      ),
    },
    {
      id: 'document',
      label: 'Document',
      width: 116,
      isSortable: true,
      render: ({ outlet, zone }) => {
        const place = zone && SHORT_PLACE_WORDS[zone];
        return (
          <span className="ink-2 clip">
            {place && <span className="figures__zone">{place}</span>}
            {outlet}
          </span>
        );
      },
    },
  ];
}
