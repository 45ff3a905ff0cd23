import { useState, type KeyboardEvent } from 'react';
import type { Ruling } from '#shared/claim/claim.ts';
import { VERDICTS, type Verdict } from '#shared/figure/compare/verdict.ts';
import { useCommandKeys } from '#renderer/state/command-key.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { VerdictMark } from '#renderer/ui/verdict-mark.tsx';
import { ruledKind, useRulingActions } from './use-rulings.ts';
import { SHOWN } from './verdict-words.ts';

const OPTIONS = VERDICTS.map((id) => {
  const { tone, icon, name } = SHOWN[id];
  const content = (
    <VerdictMark tone={tone} icon={icon}>
      {name}
    </VerdictMark>
  );
  return { id, label: name, content };
});

export interface RulingFormProps {
  readonly verdict: Verdict;
  /** The ruling that is changed; null for a new one. */
  readonly before: Ruling | null;
  readonly onClose: () => void;
}

/** A person's verdict with its reason: agreeing with the computed one is a ruling, too. */
export function RulingForm({ verdict, before, onClose }: RulingFormProps) {
  const keys = useCommandKeys();
  const { keep } = useRulingActions();
  const [kind, setKind] = useState((before && ruledKind(before)) ?? verdict.kind);
  const [reason, setReason] = useState(before?.reason ?? '');
  const isReady = reason.trim() !== '';
  const save = async () => {
    if (isReady && (await keep(verdict, before, { verdict: kind, reason: reason.trim() }))) {
      onClose();
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else return;
    event.preventDefault();
    event.stopPropagation(); // Escape closes the form and not the panel around it
  };
  return (
    <form
      className="compare__ruling-form"
      aria-label="Your ruling"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Select label="You rule" options={OPTIONS} value={kind} onChange={setKind} />
      <TextArea
        label="Why"
        help="Kept beside the verdict, for whoever reads this after you."
        rows={2}
        value={reason}
        onChange={setReason}
        autoFocus
      />
      <div className="row">
        <Button type="submit" variant="primary" keys={keys('Ctrl Enter')} isDisabled={!isReady}>
          Keep ruling
        </Button>
        <Button variant="ghost" keys="Esc" onPress={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
