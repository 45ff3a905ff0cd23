import { Gavel } from 'lucide-react';
import { rulingWords, standingRulings } from '#shared/claim/standing-rulings.ts';
import { formatQuantity } from '#shared/figure/format-value.ts';
import { ScriptRuns } from '#renderer/parts/script-runs.tsx';
import { useNotebook, usePeople, useTable } from '#renderer/state/hooks.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import type { Piece } from './claim-witnesses.ts';

/** What people ruled about figures that all are evidence of this claim. */
export function ClaimRulings({ pieces }: { pieces: readonly Piece[] }) {
  const rulings = useTable('ruling');
  const people = usePeople();
  const me = useNotebook(({ header }) => header?.me.id);
  const here = new Map(
    pieces.flatMap(({ figure }) => (figure ? [[figure.id as string, figure] as const] : [])),
  );
  const about = [...standingRulings(rulings.values()).values()].filter(({ figures }) =>
    figures.every((id) => here.has(id)),
  );
  return about.map((ruling) => {
    const named = ruling.figures.flatMap((id) => {
      const figure = here.get(id);
      return figure ? [formatQuantity(figure)] : [];
    });
    const who = ruling.author === me ? 'You' : (people[ruling.author]?.name ?? 'Somebody');
    return (
      <p key={ruling.id} className="row ink-2">
        <Icon icon={Gavel} />
        <span>
          On {named.join(' and ')}: <ScriptRuns text={rulingWords(ruling, who)} />
        </span>
      </p>
    );
  });
}
