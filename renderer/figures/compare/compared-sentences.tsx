import { BookOpenText } from 'lucide-react';
import type { ComparedFigure } from '#shared/figure/compare/compared-figure.ts';
import { formatQuantity } from '#shared/figure/format-value.ts';
import { periodLabel } from '#shared/figure/period-span.ts';
import { numberInSentence } from '#renderer/parts/number-in-sentence.ts';
import { ScriptRuns } from '#renderer/parts/script-runs.tsx';
import { useGo } from '#renderer/state/hooks.ts';
import { useGrowing } from './use-growing.ts';
import { Button } from '#renderer/ui/button.tsx';

/** Sentences drawn between two paints. */
const AT_A_TIME = 12;

/** No number without its sentence: every figure compared, in its words, and the way there. */
export function ComparedSentences({ figures }: { figures: readonly ComparedFigure[] }) {
  const shown = useGrowing(figures.length, AT_A_TIME);
  return (
    <ul className="compare__sentences" aria-label="Figures compared">
      {figures.slice(0, shown).map((one) => (
        <Sentence key={one.figure.id} one={one} />
      ))}
    </ul>
  );
}

function Sentence({ one: { figure, counter, document } }: { one: ComparedFigure }) {
  const go = useGo();
  const [before, number, after] = numberInSentence(figure);
  const value = formatQuantity(figure);
  const about = [
    document.outlet,
    counter ? `counted by ${counter.name}` : 'nobody named as having counted',
    periodLabel(figure.period) || 'no period said',
  ].join(' · ');
  const passage = figure.spans.quantity;
  return (
    <li className="compare__sentence" data-figure={figure.id} tabIndex={-1}>
      <div className="compare__sentence-head">
        <span className="clip">
          <span className="medium num">{value}</span>{' '}
          <ScriptRuns text={figure.counted ?? 'not said what'} />
        </span>
        <Button
          variant="ghost"
          icon={BookOpenText}
          aria-label={`Go to the sentence of ${value}, ${document.outlet}`}
          onPress={() =>
            go({ screen: 'reader', document: figure.document, passage, record: figure.id })
          }
        >
          Go to the sentence
        </Button>
      </div>
      <blockquote className="q-13">
        <ScriptRuns text={before} />
        <span className="mark-solid">
          <ScriptRuns text={number} />
        </span>
        <ScriptRuns text={after} />
      </blockquote>
      <p className="ink-3">
        <ScriptRuns text={about} />
      </p>
    </li>
  );
}
