import { Gavel, Pencil, Undo2 } from 'lucide-react';
import { isoDate } from '#shared/base/iso-date.ts';
import { shortDate } from '#shared/base/short-date.ts';
import type { Ruling } from '#shared/claim/claim.ts';
import { ScriptRuns } from '#renderer/parts/script-runs.tsx';
import { useNotebook } from '#renderer/state/hooks.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { ruledKind, useRulingActions } from './use-rulings.ts';
import { SHOWN } from './verdict-words.ts';

/** Who ruled, as the others know them. */
function useRuler({ author }: Ruling): string {
  return useNotebook(({ header, project }) =>
    header?.me.id === author
      ? 'You'
      : (project?.tables.project.get(project.id)?.people[author]?.name ?? 'Somebody'),
  );
}

/** The day a record was made, from its clock. */
function dayOf({ created }: Ruling): string {
  const day = isoDate.safeParse(created.at.slice(0, 10));
  return day.success ? `, ${shortDate(day.data)}` : '';
}

export interface RuledByProps {
  readonly ruling: Ruling;
  /** Rulings about the same figures that this one stands before. */
  readonly earlier: number;
  readonly isReadOnly: boolean;
  readonly onChange: () => void;
}

/** A person's answer, beside the computed verdict and never in its place. */
export function RuledBy({ ruling, earlier, isReadOnly, onChange }: RuledByProps) {
  const who = useRuler(ruling);
  const { takeBack } = useRulingActions();
  const kind = ruledKind(ruling);
  const said = kind ? SHOWN[kind].name.toLowerCase() : ruling.verdict;
  return (
    <div className="compare__ruling">
      <Icon icon={Gavel} />
      <div className="grow">
        <p>
          <span className="medium">
            {who} ruled: {said}
          </span>
          <span className="ink-3">
            {dayOf(ruling)}
            {earlier > 0 && `, before that ${earlier === 1 ? 'one other' : `${earlier} others`}`}
          </span>
        </p>
        {ruling.reason !== '' && (
          <p>
            <ScriptRuns text={ruling.reason} />
          </p>
        )}
      </div>
      {!isReadOnly && (
        <>
          <IconButton icon={Pencil} label="Change the ruling" size="small" onPress={onChange} />
          <IconButton
            icon={Undo2}
            label="Take the ruling back"
            size="small"
            onPress={() => void takeBack(ruling)}
          />
        </>
      )}
    </div>
  );
}
