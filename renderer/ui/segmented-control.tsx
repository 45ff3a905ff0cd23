import './segmented-control.css';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

export interface Segment<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly count?: number;
}

export interface SegmentedControlProps<Id extends string> {
  /** What is being chosen, spoken before the choices. */
  readonly label: string;
  readonly segments: readonly Segment<Id>[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
}

/** One of a few, all in sight: left and right move, Enter or Space chooses. */
export function SegmentedControl<Id extends string>(props: SegmentedControlProps<Id>) {
  const { label, segments, value, onChange } = props;
  return (
    <ToggleButtonGroup
      aria-label={label}
      className="ui-segments"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = segments.find((segment) => keys.has(segment.id));
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      {segments.map((segment) => (
        <ToggleButton key={segment.id} id={segment.id} className="ui-segments__item">
          {segment.label}{' '}
          {segment.count !== undefined && (
            <span className="ui-segments__count">{segment.count}</span>
          )}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
