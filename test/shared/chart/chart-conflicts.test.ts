import { describe, expect, it } from 'vitest';
import { chartModel } from '#shared/chart/chart-model.ts';
import type { Ruling } from '#shared/claim/claim.ts';
import { CONVENTIONS } from '#shared/figure/compare/conventions.ts';
import type { Figure } from '#shared/figure/figure.ts';
import { chartOf, figureOf, gazette, part, whole, worldOf } from './chart-desk.ts';

/** The same count of the same body for the same year, and another number. */
const against = figureOf('f', { document: gazette.document.id, value: 1200, verbatim: '1,200' });

const ruled = (verdict: string): Ruling => ({
  id: 'rul_aaaaaaaaaaaaaaaaaaaaaaaaaa' as Ruling['id'], // the pattern of a ruling's ids
  type: 'ruling',
  author: 'per_aaaaaaaaaaaaaaaaaaaaaaaaaa',
  created: { at: '2026-01-14T10:00:00.000Z-0000', run: 'rcharts' },
  figures: [whole.id, against.id],
  verdict,
  reason: 'the second counts reserves',
});

function modelOf(figures: readonly Figure[], rulings: readonly Ruling[] = []) {
  const judging = { conventions: CONVENTIONS, rulings, nameOf: () => 'Aye Nyein' };
  const model = chartModel(chartOf({ keepApart: false }), { ...worldOf(figures), ...judging });
  const bars = model.panels.flatMap(({ groups }) => groups.flatMap((group) => group.bars));
  return { model, marks: new Map(bars.map(({ id, conflict }) => [id, conflict])) };
}

describe('bars of a chart that contradict each other', () => {
  it('are marked, and the chart says why; what agrees is not', () => {
    const { model, marks } = modelOf([whole, against, part]);
    expect([marks.get(whole.id), marks.get(against.id)]).toEqual(['open', 'open']);
    expect(marks.get(part.id)).toBeNull();
    expect(model.conflicts).toHaveLength(1);
    expect(model.conflicts[0]!.words).toMatch(/^945 and 1,200 are 255 apart/);
  });

  it('are marked otherwise once a person ruled that they do not, with the ruling in words', () => {
    const { model, marks } = modelOf([whole, against], [ruled('not comparable')]);
    expect(marks.get(whole.id)).toBe('settled');
    expect(model.conflicts[0]!.words).toContain(
      'Aye Nyein ruled: not comparable, because the second counts reserves.',
    );
  });

  it('stay marked where a person ruled that they do', () => {
    expect(modelOf([whole, against], [ruled('conflict')]).marks.get(whole.id)).toBe('open');
  });

  it('are marked where only a person says so', () => {
    const said = { ...ruled('conflict'), figures: [whole.id, part.id] };
    expect(modelOf([whole, part]).marks.get(whole.id)).toBeNull();
    expect(modelOf([whole, part], [said]).marks.get(whole.id)).toBe('open');
  });
});
