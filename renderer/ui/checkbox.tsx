import './checkbox.css';
import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components';

interface Shared {
  readonly isSelected: boolean;
  readonly isIndeterminate?: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

export type CheckboxProps = Shared &
  (
    | { readonly children: ReactNode }
    /** Alone in a cell: the name is spoken only. */
    | { readonly label: string }
  );

export function Checkbox(props: CheckboxProps) {
  const { isSelected, isIndeterminate = false, isDisabled = false, onChange } = props;
  const state = { isSelected, isIndeterminate, isDisabled, onChange };
  const box = (
    <span className="ui-checkbox__box">
      {isIndeterminate ? <Minus size={11} strokeWidth={3} /> : <Check size={11} strokeWidth={3} />}
    </span>
  );
  if ('label' in props) {
    return (
      <CheckboxField {...state} aria-label={props.label} className="ui-checkbox-field">
        <CheckboxButton className="ui-checkbox ui-checkbox--bare">{box}</CheckboxButton>
      </CheckboxField>
    );
  }
  return (
    <CheckboxField {...state} className="ui-checkbox-field">
      <CheckboxButton className="ui-checkbox">
        {box}
        {props.children}
      </CheckboxButton>
    </CheckboxField>
  );
}
