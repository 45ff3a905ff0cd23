import './checkbox.css';
import type { ReactNode } from 'react';
import { SwitchButton, SwitchField } from 'react-aria-components';

export interface SwitchProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

/** On or off, at once. The words say what is on. */
export function Switch({ children, isSelected, isDisabled = false, onChange }: SwitchProps) {
  return (
    <SwitchField isSelected={isSelected} isDisabled={isDisabled} onChange={onChange}>
      <SwitchButton className="ui-switch">
        <span className="ui-switch__label">{children}</span>
        <span className="ui-switch__track">
          <span className="ui-switch__knob" />
        </span>
      </SwitchButton>
    </SwitchField>
  );
}
