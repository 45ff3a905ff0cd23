import { describe, expect, it } from 'vitest';
import type { Tag } from '#shared/annotation/tag.ts';
import {
  exactMeasures,
  likelyMeasure,
  measureNameFor,
  measureOf,
} from '#shared/figure/compare/propose-measure.ts';

const tag = (name: string, counted: string, unit: string | null = 'people'): Tag => ({
  id: `tag_${name.padEnd(26, 'a')}` as Tag['id'], // the pattern of a tag's id
  type: 'tag',
  author: `per_${'a'.repeat(26)}`,
  created: { at: '2026-01-13T10:00:00.000Z-0000', run: 'rone' },
  name,
  colour: 1,
  description: '',
  order: 'a1',
  measure: { counted, unit },
});
const left = tag('left', 'Soldiers who left');
const pay = tag('pay', 'soldiers who left', 'baht');
const counts = (counted: string | null) => ({ counted, unit: 'people', kind: 'count' as const });

describe('a proposed measure', () => {
  it('is the one in the figure’s own words, whatever the case', () => {
    expect(exactMeasures(counts('soldiers who left'), [pay, left])).toEqual([left]);
  });

  it('never mixes units', () => {
    expect(likelyMeasure(counts('soldiers who left'), [pay])).toBeNull();
  });

  it('may be in other words for one thing, which is never taken without asking', () => {
    const figure = counts('the soldiers who have left');
    expect(exactMeasures(figure, [left])).toEqual([]);
    expect(likelyMeasure(figure, [left])).toBe(left);
  });

  it('is none where the figure does not say what it counts', () => {
    expect(likelyMeasure(counts(null), [left])).toBeNull();
    expect(likelyMeasure(counts('police who fled'), [left])).toBeNull();
  });

  it('is made from the figure’s words and unit', () => {
    const wage = { counted: 'wage', unit: 'baht', per: 'month', kind: 'money' as const };
    expect(measureOf(wage)).toEqual({ counted: 'wage', unit: 'baht', per: 'month' });
    expect(measureNameFor(wage)).toBe('Wage');
  });

  it('has a name that ends with a whole word', () => {
    const name = measureNameFor(
      counts('soldiers, police officers and conscripts who left their posts in the north'),
    );
    expect(name).toBe('Soldiers, police officers and conscripts who…');
  });
});
