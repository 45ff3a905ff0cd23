import { Gavel } from 'lucide-react';
import { useState } from 'react';
import type { Ruling } from '#shared/claim/claim.ts';
import type { ComparedFigure } from '#shared/figure/compare/compared-figure.ts';
import type { Verdict } from '#shared/figure/compare/verdict.ts';
import { verdictKey } from '#shared/figure/compare/verdict-digest.ts';
import { Button } from '#renderer/ui/button.tsx';
import { VerdictMark } from '#renderer/ui/verdict-mark.tsx';
import { RuledBy } from './ruled-by.tsx';
import { RulingForm } from './ruling-form.tsx';
import { VerdictDrawing } from './verdict-drawing.tsx';
import { SHOWN } from './verdict-words.ts';

export interface VerdictCardProps {
  readonly verdict: Verdict;
  readonly figures: ReadonlyMap<string, ComparedFigure>;
  /** What people said to it, the last first. */
  readonly rulings: readonly Ruling[];
  readonly isReadOnly: boolean;
}

/** One verdict: drawing and word, the sentence of reason, and beside it what a person rules. */
export function VerdictCard({ verdict, figures, rulings, isReadOnly }: VerdictCardProps) {
  const [isRuling, setRuling] = useState(false);
  const { tone, icon, name } = SHOWN[verdict.kind];
  const [ruling = null] = rulings;
  return (
    <li
      className={`compare__verdict tone-${tone}`}
      data-verdict={verdictKey(verdict)}
      tabIndex={-1}
    >
      <div className="compare__verdict-words">
        <VerdictMark tone={tone} icon={icon}>
          {name}
        </VerdictMark>
        <p>
          {verdict.reason}
          {verdict.note !== undefined && ` It ${verdict.note}.`}
        </p>
      </div>
      <VerdictDrawing verdict={verdict} figures={figures} />
      {ruling && !isRuling && (
        <RuledBy
          ruling={ruling}
          earlier={rulings.length - 1}
          onChange={() => setRuling(true)}
          isReadOnly={isReadOnly}
        />
      )}
      {isRuling && (
        <RulingForm verdict={verdict} before={ruling} onClose={() => setRuling(false)} />
      )}
      {!ruling && !isRuling && !isReadOnly && (
        <div className="compare__rule">
          <Button
            variant="ghost"
            icon={Gavel}
            aria-label={`Rule on it: ${verdict.reason}`}
            onPress={() => setRuling(true)}
          >
            Rule on it
          </Button>
        </div>
      )}
    </li>
  );
}
