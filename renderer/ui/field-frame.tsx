import './field.css';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { Icon } from './icon.tsx';

/** What every field says about itself. */
export interface FieldWords {
  readonly label: string;
  /** The label is spoken only; for fields whose place says what they are. */
  readonly isLabelHidden?: boolean;
  readonly help?: string;
  /** What is wrong and what would be right. Present means invalid. */
  readonly error?: string | undefined;
}

/** Label above, help or error below; the control between. Stands inside a React Aria field. */
export function FieldFrame({ words, children }: { words: FieldWords; children: ReactNode }) {
  return (
    <>
      <Label className={words.isLabelHidden === true ? 'only-spoken' : 'ui-field__label'}>
        {words.label}
      </Label>
      {children}
      {words.help !== undefined && words.error === undefined && (
        <Text slot="description" className="ui-field__help">
          {words.help}
        </Text>
      )}
      <FieldError className="ui-field__error">
        <Icon icon={TriangleAlert} />
        <span>{words.error}</span>
      </FieldError>
    </>
  );
}
