import { useMemo } from 'react';
import type { Claim, Evidence } from '#shared/claim/claim.ts';
import {
  independentSources,
  type IndependentSource,
  type Witness,
} from '#shared/claim/independent-sources.ts';
import { textGroups } from '#shared/document/same-text.ts';
import { bodyIndex, counterOf } from '#shared/figure/counting-body.ts';
import type { Figure } from '#shared/figure/figure.ts';
import type { Highlight } from '#shared/annotation/highlight.ts';
import { useTable } from '#renderer/state/hooks.ts';
import { useSameText } from '#renderer/state/reading-hooks.ts';

/** A piece of evidence with what it points at; the target may be gone. */
export interface Piece {
  readonly evidence: Evidence;
  readonly highlight: Highlight | undefined;
  readonly figure: Figure | undefined;
}

export interface Standing {
  readonly claim: Claim;
  readonly pieces: readonly Piece[];
  readonly sources: readonly IndependentSource[];
}

/** Every claim with its evidence and the independent sources among it, oldest first. */
export function useStandings(): readonly Standing[] {
  const claims = useTable('claim');
  const evidence = useTable('evidence');
  const highlights = useTable('highlight');
  const figures = useTable('figure');
  const bodies = useTable('body');
  const twins = useSameText();
  return useMemo(() => {
    const index = bodyIndex(bodies.values());
    const textOf = textGroups(twins);
    const pieces = new Map<string, Piece[]>();
    for (const one of evidence.values()) {
      const piece = {
        evidence: one,
        highlight: highlights.get(one.target.id),
        figure: figures.get(one.target.id),
      };
      const list = pieces.get(one.claim);
      if (list) list.push(piece);
      else pieces.set(one.claim, [piece]);
    }
    const witness = ({ evidence: one, highlight, figure }: Piece): Witness[] => {
      if (figure)
        return [{ id: one.id, document: figure.document, counter: counterOf(figure, index) }];
      return highlight ? [{ id: one.id, document: highlight.document, counter: null }] : [];
    };
    return [...claims.values()]
      .sort((a, b) => (a.created.at < b.created.at ? -1 : 1))
      .map((claim) => {
        const own = pieces.get(claim.id) ?? [];
        return { claim, pieces: own, sources: independentSources(own.flatMap(witness), textOf) };
      });
  }, [claims, evidence, highlights, figures, bodies, twins]);
}
