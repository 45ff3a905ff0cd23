import { useState } from 'react';
import { TextField } from '#renderer/ui/text-field.tsx';

export interface CommittedFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly isLabelHidden?: boolean;
  readonly isDisabled?: boolean;
  /** Called with the trimmed text when it changed: on Enter and on leaving. Never empty. */
  readonly onCommit: (text: string) => void;
}

/** A field whose text counts once it is left. Empty or Escape brings the former text back. */
export function CommittedField(props: CommittedFieldProps) {
  const { label, help, value, isLabelHidden = false, isDisabled = false, onCommit } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const finish = () => {
    const text = draft?.trim() ?? '';
    setDraft(null);
    if (text !== '' && text !== value) onCommit(text);
  };
  return (
    <TextField
      label={label}
      isLabelHidden={isLabelHidden}
      isDisabled={isDisabled}
      value={draft ?? value}
      onChange={setDraft}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish();
        else if (event.key === 'Escape') setDraft(null);
      }}
      {...(help !== undefined && { help })}
    />
  );
}
