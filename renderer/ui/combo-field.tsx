import './menu.css';
import './popover.css';
import './select.css';
import { ComboBox, Group, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { FieldFrame, type FieldWords } from './field-frame.tsx';

export interface ComboFieldProps extends FieldWords {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What was written in this field elsewhere; anything else may be typed too. */
  readonly suggestions: readonly string[];
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
}

/** One line of text that offers what is known already. */
export function ComboField(props: ComboFieldProps) {
  const { value, onChange, suggestions, placeholder, isDisabled, autoFocus, ...words } = props;
  return (
    <ComboBox
      className="ui-field"
      allowsCustomValue
      inputValue={value}
      onInputChange={onChange}
      isDisabled={isDisabled ?? false}
      autoFocus={autoFocus ?? false}
      isInvalid={words.error !== undefined}
      defaultItems={suggestions.map((text) => ({ id: text, text }))}
    >
      <FieldFrame words={words}>
        <Group className="ui-field__box">
          <Input {...(placeholder !== undefined && { placeholder })} />
        </Group>
      </FieldFrame>
      <Popover className="ui-popover ui-select__list" offset={4}>
        <ListBox<{ id: string; text: string }> className="ui-menu">
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.text} className="ui-menu__item">
              {item.text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
