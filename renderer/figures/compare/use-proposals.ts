import { useEffect, useState } from 'react';
import { proposalSteps, type Proposal } from '#shared/figure/compare/proposals.ts';
import type { ComparedFigure } from '#shared/figure/compare/compared-figure.ts';
import type { Figure } from '#shared/figure/figure.ts';
import { useConventions, useTable } from '#renderer/state/hooks.ts';
import { inSlices } from './in-slices.ts';
import { useCompareReader } from './use-compare-reader.ts';

/** Nobody who types or accepts one figure after the other is disturbed: ms of quiet before it begins. */
const QUIET = 250;

function* acceptedOnes(
  figures: Iterable<Figure>,
  read: (figure: Figure) => ComparedFigure,
): Generator<ComparedFigure> {
  for (const figure of figures) if (figure.decision === 'accepted') yield read(figure);
}

const NONE: readonly Proposal[] = [];

/** What could be compared; the last answer stays until the next is there. */
export function useProposals(): readonly Proposal[] {
  const figures = useTable('figure');
  const conventions = useConventions();
  const { read } = useCompareReader();
  const [found, setFound] = useState(NONE);
  useEffect(
    () =>
      inSlices(proposalSteps(acceptedOnes(figures.values(), read), conventions), QUIET, setFound),
    [figures, conventions, read],
  );
  return found;
}
