import './menu.css';
import './popover.css';
import './select.css';
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Select as AriaSelect,
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { FieldFrame, type FieldWords } from './field-frame.tsx';
import { Icon } from './icon.tsx';

export interface SelectOption<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly content?: ReactNode;
  readonly isDisabled?: boolean;
}

export interface SelectProps<Id extends string> extends FieldWords {
  readonly options: readonly SelectOption<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
}

/** One of many. For two to five that fit beside each other use a SegmentedControl. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { options, value, onChange, placeholder, isDisabled = false, ...words } = props;
  return (
    <AriaSelect
      className="ui-field"
      value={value}
      isDisabled={isDisabled}
      isInvalid={words.error !== undefined}
      {...(placeholder !== undefined && { placeholder })}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      <FieldFrame words={words}>
        <Button className="ui-field__box ui-select__button">
          {/* By default React Aria repeats the whole row here, its check mark too. */}
          <SelectValue className="ui-select__value">
            {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
          </SelectValue>
          <Icon icon={ChevronDown} />
        </Button>
      </FieldFrame>
      <Popover className="ui-popover ui-select__list" offset={4}>
        <ListBox className="ui-menu">
          {options.map((option) => (
            <ListBoxItem
              key={option.id}
              id={option.id}
              textValue={option.label}
              isDisabled={option.isDisabled ?? false}
              className="ui-menu__item"
            >
              <span className="ui-menu__label">{option.content ?? option.label}</span>
              <Icon icon={Check} className="ui-menu__check" />
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
