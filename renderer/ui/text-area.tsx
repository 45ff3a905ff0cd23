import type { Ref } from 'react';
import {
  TextField as AriaTextField,
  TextArea as AriaTextArea,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { FieldFrame, type FieldWords } from './field-frame.tsx';

type Inherited = Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'isInvalid'>;

export interface TextAreaProps extends Inherited, FieldWords {
  readonly placeholder?: string;
  readonly rows?: number;
  /** Set in the serif: what is written here are quoted words. */
  readonly isQuote?: boolean;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text; the reader may pull it taller. */
export function TextArea(props: TextAreaProps) {
  const {
    label,
    isLabelHidden,
    help,
    error,
    placeholder,
    rows = 3,
    isQuote,
    inputRef,
    ...rest
  } = props;
  const words: FieldWords = {
    label,
    error,
    ...(isLabelHidden !== undefined && { isLabelHidden }),
    ...(help !== undefined && { help }),
  };
  return (
    <AriaTextField
      {...rest}
      isInvalid={error !== undefined}
      className={isQuote === true ? 'ui-field ui-field--quote' : 'ui-field'}
    >
      <FieldFrame words={words}>
        <AriaTextArea
          className="ui-field__box"
          rows={rows}
          {...(inputRef !== undefined && { ref: inputRef })}
          {...(placeholder !== undefined && { placeholder })}
        />
      </FieldFrame>
    </AriaTextField>
  );
}
