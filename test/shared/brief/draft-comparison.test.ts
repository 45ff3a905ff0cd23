import { describe, expect, it } from 'vitest';
import { draftComparison } from '#shared/brief/draft-comparison.ts';
import { namesWithNumbers, traceNumbers } from '#shared/brief/traceability.ts';
import type { Period } from '#shared/figure/quantity.ts';
import { claimOf, courier, figureOf, gazette, wire, worldOf } from './brief-desk.ts';

const claim = claimOf('a', 'Fewer than a thousand left');
const world = worldOf([courier, gazette, wire], { claims: new Map([[claim.id, claim]]) });

describe('a comparison draft', () => {
  it('refers to every accepted figure and every claim', () => {
    const nodes = draftComparison('Leaving', world);
    const ids = nodes.flatMap(({ content }) =>
      (content ?? []).flatMap(({ type, attrs }) => (type === 'figureRef' ? [attrs?.['id']] : [])),
    );
    expect(new Set(ids)).toEqual(new Set(world.figures.map(({ id }) => id)));
    expect(nodes).toContainEqual({ type: 'claimRef', attrs: { id: claim.id } });
    expect(nodes[0]).toMatchObject({ type: 'heading', attrs: { level: 1 } });
  });

  it('leaves dismissed figures out', () => {
    const nine = figureOf(world, 945);
    const figures = world.figures.map((figure) =>
      figure.id === nine.id ? { ...figure, decision: 'dismissed' as const } : figure,
    );
    expect(JSON.stringify(draftComparison('Leaving', { ...world, figures }))).not.toContain(
      nine.id,
    );
  });

  it('states no number of its own', () => {
    const period: Period = { words: 'over the past six months', kind: 'during', basis: 'words' };
    const figures = world.figures.map((figure) => ({ ...figure, period }));
    const nodes = draftComparison('Leaving', { ...world, figures });
    const names = namesWithNumbers(world.documents.values());
    expect(traceNumbers(nodes, names).filter(({ figure }) => figure === null)).toEqual([]);
  });

  it('says what to do where there is nothing to compare', () => {
    expect(JSON.stringify(draftComparison('Leaving', worldOf([])))).toContain('accept figures');
  });
});
