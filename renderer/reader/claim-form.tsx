import { useMemo, useState } from 'react';
import { STANCES, type Stance } from '#shared/claim/claim.ts';
import type { TextRange } from '#shared/base/text-range.ts';
import { useTable } from '#renderer/state/hooks.ts';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { CardForm } from './card-form.tsx';
import { useDesk } from './desk-context.ts';
import { addClaim } from './highlight-actions.ts';
import type { ClaimTarget } from './session.ts';

const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  supports: 'Supports it',
  contradicts: 'Contradicts it',
  context: 'Is context',
};
const STANCE_SEGMENTS = STANCES.map((id) => ({ id, label: STANCE_WORDS[id] }));
const NEW = 'new';

/** A claim from a passage: its own words to begin with, or one of the claims there are. */
export function ClaimForm(from: { range: TextRange; target: ClaimTarget | null }) {
  const desk = useDesk();
  const { text } = desk.text();
  const claims = useTable('claim');
  const [chosen, setChosen] = useState(NEW);
  const [stance, setStance] = useState<Stance>('supports');
  const [statement, setStatement] = useState(() =>
    text.slice(from.range.start, from.range.end).replace(/\s+/g, ' ').trim(),
  );
  const options = useMemo(
    () => [
      { id: NEW, label: 'A new claim' },
      ...[...claims.values()].map((claim) => ({ id: claim.id, label: claim.statement })),
    ],
    [claims],
  );
  const isNew = chosen === NEW;
  const claim = isNew ? { statement: statement.trim() } : { id: chosen };
  return (
    <CardForm
      save={isNew ? 'Add claim' : 'Add evidence'}
      isReady={!isNew || statement.trim() !== ''}
      onSave={() => void addClaim(desk, { claim, stance }, from)}
    >
      {claims.size > 0 && (
        <Select label="For" options={options} value={chosen} onChange={setChosen} />
      )}
      {isNew && (
        <TextArea
          label="Claim"
          help="Say it in your own words. The passage stays as it is, as evidence."
          rows={2}
          value={statement}
          onChange={setStatement}
          autoFocus
        />
      )}
      <SegmentedControl
        label="This passage"
        segments={STANCE_SEGMENTS}
        value={stance}
        onChange={setStance}
      />
    </CardForm>
  );
}
