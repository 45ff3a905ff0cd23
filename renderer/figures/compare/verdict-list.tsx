import { useEffect, useMemo, useState } from 'react';
import type { ComparedFigure } from '#shared/figure/compare/compared-figure.ts';
import {
  digestVerdicts,
  verdictKey,
  type VerdictGroup,
} from '#shared/figure/compare/verdict-digest.ts';
import type { Verdict } from '#shared/figure/compare/verdict.ts';
import { useNotebook } from '#renderer/state/hooks.ts';
import { Fold } from '#renderer/ui/fold.tsx';
import { reveal } from './reveal.ts';
import { useRulings, type Rulings } from './use-rulings.ts';
import { VerdictCard } from './verdict-card.tsx';
import { SHOWN } from './verdict-words.ts';

/** A verdict somebody asked to see; a new object each time, so that asking again shows it again. */
export interface AskedVerdict {
  readonly key: string;
}

export interface VerdictListProps {
  readonly verdicts: readonly Verdict[];
  readonly figures: readonly ComparedFigure[];
  readonly asked: AskedVerdict | null;
}

/** Every verdict, what needs a person first; many of one kind are folded behind an example. */
export function VerdictList({ verdicts, figures, asked }: VerdictListProps) {
  const rulings = useRulings();
  const byId = useMemo(
    () => new Map<string, ComparedFigure>(figures.map((one) => [one.figure.id, one])),
    [figures],
  );
  const groups = useMemo(() => {
    const first = new Set([...rulings.keys(), ...(asked ? [asked.key] : [])]);
    return digestVerdicts(verdicts, first);
  }, [verdicts, rulings, asked]);
  useEffect(() => {
    if (asked) reveal('verdict', asked.key);
  }, [asked]);
  return (
    <ul className="compare__verdicts" aria-label="Verdicts">
      {groups.map((group) => (
        <Group key={group.key} group={group} figures={byId} rulings={rulings} />
      ))}
    </ul>
  );
}

interface GroupProps {
  readonly group: VerdictGroup;
  readonly figures: ReadonlyMap<string, ComparedFigure>;
  readonly rulings: Rulings;
}

const DIFFER = { measure: 'measure', body: 'counting body', period: 'period' } as const;

/** "11 more pairs cannot be compared: other measure and period". */
function foldTitle({ kind, folded, beyond, shown }: VerdictGroup): string {
  const count = folded.length + beyond;
  const differs = shown[0]?.differs.map((aspect) => DIFFER[aspect]) ?? [];
  const why = differs.length === 0 ? '' : `: ${differs.join(' and ')}`;
  const noun = kind.startsWith('sum') ? 'sum' : 'pair';
  return `${count} more ${noun}${count === 1 ? '' : 's'} ${SHOWN[kind].many}${why}`;
}

function Group({ group, figures, rulings }: GroupProps) {
  const [isOpen, setOpen] = useState(false);
  const isReadOnly = useNotebook(({ header }) => (header?.readOnly ?? null) !== null);
  const card = (verdict: Verdict) => {
    const key = verdictKey(verdict);
    const about = { verdict, figures, isReadOnly, rulings: rulings.get(key) ?? [] };
    return <VerdictCard key={`${verdict.kind} ${key}`} {...about} />;
  };
  return (
    <>
      {group.shown.map(card)}
      {group.folded.length > 0 && (
        <li>
          <Fold title={foldTitle(group)} isOpen={isOpen} onChange={setOpen}>
            {isOpen && <ul className="compare__verdicts">{group.folded.map(card)}</ul>}
            {group.beyond > 0 && (
              <p className="ink-3">
                {group.beyond} more are not listed. Choose fewer figures to see each.
              </p>
            )}
          </Fold>
        </li>
      )}
    </>
  );
}
