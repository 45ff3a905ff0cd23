import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import type { Claim, Stance } from '#shared/claim/claim.ts';
import { formatQuantity } from '#shared/figure/format-value.ts';
import { outletOf } from '#shared/document/outlet.ts';
import { useDispatch, useTable } from '#renderer/state/hooks.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Picker } from '#renderer/ui/picker.tsx';
import { Popover } from '#renderer/ui/popover.tsx';
import type { Piece } from './claim-witnesses.ts';

/** A row of the picker is one line; the words that matter come first. */
const LONGEST = 90;

export interface EvidencePickerProps {
  readonly claim: Claim;
  readonly stance: Stance;
  readonly pieces: readonly Piece[];
}

/** Ties highlights and figures to a claim, by typing words of them. */
export function EvidencePicker({ claim, stance, pieces }: EvidencePickerProps) {
  return (
    <Popover
      label="Add evidence"
      isBare
      trigger={
        <Button variant="ghost" icon={Plus}>
          Add evidence
        </Button>
      }
    >
      <Candidates claim={claim} stance={stance} pieces={pieces} />
    </Popover>
  );
}

function Candidates({ claim, stance, pieces }: EvidencePickerProps) {
  const dispatch = useDispatch();
  const highlights = useTable('highlight');
  const figures = useTable('figure');
  const documents = useTable('document');
  const options = useMemo(() => {
    const outlet = (id: string) => {
      const document = documents.get(id);
      return document ? outletOf(document) : '';
    };
    return [
      ...[...figures.values()]
        .filter(({ decision }) => decision === 'accepted')
        .map((figure) => ({
          id: figure.id,
          text: `${formatQuantity(figure)} ${figure.counted ?? ''}`.slice(0, LONGEST),
          hint: outlet(figure.document),
        })),
      ...[...highlights.values()].map(({ id, anchor, document }) => ({
        id: id,
        text: `“${anchor.exact.replace(/\s+/g, ' ').trim().slice(0, LONGEST)}”`,
        hint: outlet(document),
      })),
    ];
  }, [highlights, figures, documents]);
  const byTarget = new Map(pieces.map(({ evidence }) => [evidence.target.id, evidence]));
  const toggle = (id: string) => {
    const known = byTarget.get(id);
    if (known) {
      void dispatch({ kind: 'evidence.delete', ids: [known.id] });
      return;
    }
    const kind = figures.has(id) ? 'figure' : 'highlight';
    void dispatch({ kind: 'evidence.add', claim: claim.id, target: { kind, id }, stance });
  };
  return (
    <Picker
      label="Passages and figures"
      placeholder="Words of a passage, or a number"
      options={options}
      chosen={new Set(byTarget.keys())}
      onToggle={toggle}
      empty="Highlight a passage or accept a figure first."
    />
  );
}
