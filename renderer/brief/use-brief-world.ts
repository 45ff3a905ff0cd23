import { useMemo } from 'react';
import { regionByText, typedPlace } from '#shared/annotation/region.ts';
import type { BriefWorld } from '#shared/brief/brief-world.ts';
import { paragraphAt } from '#shared/brief/paragraph-at.ts';
import { useConventions, usePeople, useTable } from '#renderer/state/hooks.ts';
import { useSameText } from '#renderer/state/reading-hooks.ts';
import { useOutlines } from './use-outlines.ts';

/** The project as briefs see it; changes identity only when something a brief shows did. */
export function useBriefWorld(): BriefWorld {
  const figures = useTable('figure');
  const documents = useTable('document');
  const tags = useTable('tag');
  const bodies = useTable('body');
  const highlights = useTable('highlight');
  const claims = useTable('claim');
  const evidence = useTable('evidence');
  const charts = useTable('chart');
  const rulings = useTable('ruling');
  const people = usePeople();
  const regions = useTable('region');
  const conventions = useConventions();
  const twins = useSameText();
  const outlines = useOutlines();
  return useMemo(
    () => ({
      figures: [...figures.values()],
      figuresById: figures,
      documents,
      tags,
      bodies: [...bodies.values()],
      twins,
      highlights,
      claims,
      evidence: [...evidence.values()],
      charts,
      rulings: [...rulings.values()],
      nameOf: (person) => people[person]?.name ?? null,
      conventions,
      typedPlaceOf: (textHash) => {
        const region = regionByText(regions.values(), textHash);
        return region ? typedPlace(region) : null;
      },
      paragraphOf: (document, textHash, offset) =>
        paragraphAt(outlines.get(`${document} ${textHash}`) ?? [], offset),
    }),
    [
      figures,
      documents,
      tags,
      bodies,
      twins,
      highlights,
      claims,
      evidence,
      charts,
      rulings,
      people,
      regions,
      conventions,
      outlines,
    ],
  );
}
