import { useEffect, useState } from 'react';
import { proposalSteps, type Proposal } from '#shared/figure/compare/proposals.ts';
import type { ComparedFigure } from '#shared/figure/compare/compared-figure.ts';
import type { Figure } from '#shared/figure/figure.ts';
import { useConventions, useTable } from '#renderer/state/hooks.ts';
import { useCompareReader } from './use-compare-reader.ts';

/** Nobody who types or accepts one figure after the other is disturbed: ms of quiet before it begins. */
const QUIET = 250;
/** Ms of work at a time, well within a frame of 16. */
const SLICE = 6;

function* acceptedOnes(
  figures: Iterable<Figure>,
  read: (figure: Figure) => ComparedFigure,
): Generator<ComparedFigure> {
  for (const figure of figures) if (figure.decision === 'accepted') yield read(figure);
}

/** Runs a computation in slices; answers how to stop it. */
function inSlices<T>(steps: Generator<undefined, T>, done: (value: T) => void): () => void {
  let timer = setTimeout(work, QUIET);
  function work(): void {
    const until = performance.now() + SLICE;
    while (performance.now() < until) {
      const step = steps.next();
      if (!step.done) continue;
      done(step.value);
      return;
    }
    timer = setTimeout(work);
  }
  return () => clearTimeout(timer);
}

const NONE: readonly Proposal[] = [];

/** What could be compared; the last answer stays until the next is there. */
export function useProposals(): readonly Proposal[] {
  const figures = useTable('figure');
  const conventions = useConventions();
  const { read } = useCompareReader();
  const [found, setFound] = useState(NONE);
  useEffect(
    () => inSlices(proposalSteps(acceptedOnes(figures.values(), read), conventions), setFound),
    [figures, conventions, read],
  );
  return found;
}
