import { Check, CircleSlash, Eye, Sigma, X, type LucideIcon } from 'lucide-react';
import { useMemo } from 'react';
import { outletOf } from '#shared/document/outlet.ts';
import { textGroups } from '#shared/document/same-text.ts';
import { compareFigures, MOST_COMPARED } from '#shared/figure/compare/compare-figures.ts';
import { comparedFigure, type ComparedFigure } from '#shared/figure/compare/compared-figure.ts';
import type { Verdict, VerdictKind } from '#shared/figure/compare/verdict.ts';
import { bodyIndex } from '#shared/figure/counting-body.ts';
import { formatQuantity } from '#shared/figure/format-value.ts';
import { periodLabel } from '#shared/figure/period-span.ts';
import { useConventions, useGo, useTable } from '#renderer/state/hooks.ts';
import { useSameText } from '#renderer/state/reading-hooks.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Inspector, InspectorSection } from '#renderer/ui/inspector.tsx';
import { VerdictMark, type Tone } from '#renderer/ui/verdict-mark.tsx';
import type { FigureRow } from './figure-rows.ts';

const SHOWN: Readonly<Record<VerdictKind, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  same: { tone: 'agree', icon: Check },
  'same source': { tone: 'agree', icon: Check },
  'nested and consistent': { tone: 'agree', icon: Check },
  'sum of parts': { tone: 'agree', icon: Sigma },
  'sum fails': { tone: 'clash', icon: Sigma },
  'nested and impossible': { tone: 'clash', icon: X },
  conflict: { tone: 'clash', icon: X },
  'category mismatch': { tone: 'look', icon: Eye },
  'not comparable': { tone: 'apart', icon: CircleSlash },
};
/** What asks for a look comes first; what cannot be compared last. */
const ORDER: readonly Tone[] = ['clash', 'look', 'agree', 'apart'];

const words = (kind: VerdictKind): string => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;

/** The project's accepted figures ready to be compared, by id. */
function useCompared(): ReadonlyMap<string, ComparedFigure> {
  const figures = useTable('figure');
  const documents = useTable('document');
  const tags = useTable('tag');
  const bodies = useTable('body');
  const conventions = useConventions();
  const twins = useSameText();
  return useMemo(() => {
    const textOf = textGroups(twins);
    const documentOf = (id: string) => {
      const document = documents.get(id);
      return {
        outlet: document ? outletOf(document) : 'document not here',
        text: textOf(id),
        ...(document?.date && { date: document.date.value }),
      };
    };
    const context = { bodies: bodyIndex(bodies.values()), tags, conventions, documentOf };
    return new Map(
      [...figures.values()]
        .filter(({ decision }) => decision === 'accepted')
        .map((figure) => [figure.id, comparedFigure(figure, context)]),
    );
  }, [figures, documents, tags, bodies, conventions, twins]);
}

function useVerdicts(rows: readonly FigureRow[]): readonly Verdict[] {
  const compared = useCompared();
  const conventions = useConventions();
  return useMemo(() => {
    const chosen = rows.flatMap(({ id }) => compared.get(id) ?? []);
    const rank = ({ kind }: Verdict): number => ORDER.indexOf(SHOWN[kind].tone);
    return compareFigures(chosen, conventions, compared.values()).sort((a, b) => rank(a) - rank(b));
  }, [rows, compared, conventions]);
}

/** What is left out, in a sentence, or null where nothing is. */
function leftOut(rows: readonly FigureRow[]): string | null {
  const open = rows.filter(({ state }) => state !== 'accepted').length;
  if (open > 0) {
    const is = open === 1 ? 'One of these is' : `${open} of these are`;
    return `${is} not accepted and left out: only figures somebody vouches for are compared.`;
  }
  return rows.length > MOST_COMPARED
    ? `Only the first ${MOST_COMPARED} are compared. Choose fewer to see the rest.`
    : null;
}

export interface ComparePanelProps {
  /** Two or more rows of the table. */
  readonly rows: readonly FigureRow[];
  readonly isInDrawer: boolean;
}

/** The chosen figures held against each other: each verdict with its reason, each figure with its sentence. */
export function ComparePanel({ rows, isInDrawer }: ComparePanelProps) {
  const verdicts = useVerdicts(rows);
  const missing = leftOut(rows);
  return (
    <Inspector label="Compare" head={`${rows.length} figures compared`} isInDrawer={isInDrawer}>
      {missing !== null && (
        <InspectorSection>
          <p className="ink-3">{missing}</p>
        </InspectorSection>
      )}
      <InspectorSection>
        {verdicts.length === 0 && <p className="ink-2">Two accepted figures make a comparison.</p>}
        <ul className="figures__verdicts" aria-label="Verdicts">
          {verdicts.map((verdict) => (
            <li key={`${verdict.kind} ${verdict.figures.join(' ')}`}>
              <VerdictMark {...SHOWN[verdict.kind]}>{words(verdict.kind)}</VerdictMark>
              <p>{verdict.reason}</p>
              {verdict.note !== undefined && <p className="ink-3">It {verdict.note}.</p>}
            </li>
          ))}
        </ul>
      </InspectorSection>
      <InspectorSection>
        <ul className="figures__verdicts" aria-label="Figures compared">
          {rows.map((row) => (
            <ComparedRow key={row.id} row={row} />
          ))}
        </ul>
      </InspectorSection>
    </Inspector>
  );
}

function ComparedRow({ row }: { row: FigureRow }) {
  const go = useGo();
  const { id, quantity, outlet, counter, documentId } = row;
  const about = [outlet, counter, periodLabel(quantity.period)].filter(Boolean).join(' · ');
  return (
    <li>
      <strong>{formatQuantity(quantity)}</strong> {quantity.counted}
      <p className="ink-3">{about}</p>
      <blockquote className="figures__quoted">{quantity.sentenceText}</blockquote>
      <Button
        variant="ghost"
        onPress={() =>
          go({
            screen: 'reader',
            document: documentId,
            passage: quantity.spans.quantity,
            record: id,
          })
        }
      >
        Go to the sentence
      </Button>
    </li>
  );
}
