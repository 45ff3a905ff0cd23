import './palette.css';
import './picker.css';
import { Command, defaultFilter } from 'cmdk';
import { Check, Plus, Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Icon } from './icon.tsx';

export interface PickerOption {
  readonly id: string;
  readonly text: string;
  readonly content?: ReactNode;
  readonly hint?: string;
}

export interface PickerProps {
  readonly label: string;
  readonly placeholder: string;
  readonly options: readonly PickerOption[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
  /** Present where a new one may be made from the typed words. */
  readonly create?: {
    readonly labelOf: (text: string) => string;
    readonly onCreate: (text: string) => void;
  };
  readonly empty: ReactNode;
}

/** Stands among the ids for making a new one. The blanks keep it apart: no id may hold one. */
const NEW = 'a new one';

/** Several of many by typing, inside a Popover: Enter puts in or takes out, the list stays open. */
export function Picker(props: PickerProps) {
  const { label, placeholder, options, chosen, onToggle, create, empty } = props;
  const [query, setQuery] = useState('');
  const text = query.trim();
  const isNew = text !== '' && options.every((option) => !sameWord(option.text, text));
  return (
    <Command
      className="ui-picker"
      label={label}
      loop
      filter={(id, typed, words) => (id === NEW ? 0.001 : defaultFilter(words?.[0] ?? '', typed))}
    >
      <div className="ui-palette__field">
        <Icon icon={Search} />
        <Command.Input
          value={query}
          onValueChange={setQuery}
          placeholder={placeholder}
          aria-label={label}
          autoFocus
        />
      </div>
      <Command.List className="ui-palette__list scroll" label={label}>
        <Command.Empty className="ui-palette__empty">{empty}</Command.Empty>
        {options.map((option) => (
          <PickerRow
            key={option.id}
            option={option}
            isChosen={chosen.has(option.id)}
            onToggle={onToggle}
          />
        ))}
        {create !== undefined && isNew && (
          <Command.Item
            className="ui-palette__item"
            value={NEW}
            onSelect={() => {
              create.onCreate(text);
              setQuery('');
            }}
          >
            <Icon icon={Plus} />
            <span className="ui-palette__title">{create.labelOf(text)}</span>
          </Command.Item>
        )}
      </Command.List>
    </Command>
  );
}

function sameWord(one: string, other: string): boolean {
  return one.localeCompare(other, undefined, { sensitivity: 'accent' }) === 0;
}

interface PickerRowProps {
  readonly option: PickerOption;
  readonly isChosen: boolean;
  readonly onToggle: (id: string) => void;
}

function PickerRow({ option, isChosen, onToggle }: PickerRowProps) {
  return (
    <Command.Item
      className="ui-palette__item"
      value={option.id}
      keywords={[option.text]}
      aria-checked={isChosen}
      onSelect={() => onToggle(option.id)}
    >
      <Icon
        icon={Check}
        className={isChosen ? 'ui-picker__check ui-picker__check--on' : 'ui-picker__check'}
      />
      <span className="ui-palette__title">{option.content ?? option.text}</span>
      {option.hint !== undefined && <span className="ui-palette__hint">{option.hint}</span>}
    </Command.Item>
  );
}
