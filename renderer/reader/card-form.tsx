import type { SyntheticEvent, ReactNode } from 'react';
import { useCommandKeys } from '#renderer/state/command-key.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useDesk } from './desk-context.ts';

export interface CardFormProps {
  readonly save: string;
  readonly isReady: boolean;
  readonly onSave: () => void;
  readonly children: ReactNode;
}

/** Fields with one way on and one way back. Ctrl+Enter saves from anywhere in it. */
export function CardForm({ save, isReady, onSave, children }: CardFormProps) {
  const desk = useDesk();
  const keys = useCommandKeys();
  const close = (): void => {
    desk.session.setState({ card: null });
    desk.view()?.focus();
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (isReady) onSave();
  };
  return (
    <form
      className="reader__card-form"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
      }}
    >
      {children}
      <div className="reader__card-foot">
        <Button type="submit" variant="primary" keys={keys('Ctrl Enter')} isDisabled={!isReady}>
          {save}
        </Button>
        <Button variant="ghost" keys="Esc" onPress={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
