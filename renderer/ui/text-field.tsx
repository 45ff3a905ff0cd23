import type { ReactNode, Ref } from 'react';
import {
  TextField as AriaTextField,
  Group,
  Input,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { FieldFrame, type FieldWords } from './field-frame.tsx';

type Inherited = Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'isInvalid'>;

export interface TextFieldProps extends Inherited, FieldWords {
  readonly placeholder?: string;
  /** Before the text: an icon, a sign. */
  readonly lead?: ReactNode;
  /** After the text: a key, a unit. */
  readonly trail?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { label, isLabelHidden, help, error, placeholder, lead, trail, inputRef, ...rest } = props;
  const words: FieldWords = {
    label,
    error,
    ...(isLabelHidden !== undefined && { isLabelHidden }),
    ...(help !== undefined && { help }),
  };
  return (
    <AriaTextField {...rest} isInvalid={error !== undefined} className="ui-field">
      <FieldFrame words={words}>
        <Group className="ui-field__box">
          {lead}
          <Input
            {...(inputRef !== undefined && { ref: inputRef })}
            {...(placeholder !== undefined && { placeholder })}
          />
          {trail}
        </Group>
      </FieldFrame>
    </AriaTextField>
  );
}
