import { describe, expect, it } from 'vitest';
import { CONVENTIONS } from '#shared/figure/compare/conventions.ts';
import { proposals, proposalSteps } from '#shared/figure/compare/proposals.ts';
import { someFigure } from './compared.ts';

const spans = (at: number) => {
  const span = { start: at, end: at + 1 };
  return { sentence: { start: 0, end: 99 }, quantity: span, numeral: span };
};
const sheet = { name: 'Wire' };
const people = (value: number, counted: string, at: number) =>
  someFigure({ value, counted, spans: spans(at) }, sheet);
const made = [
  people(100, 'people who left', 1),
  people(70, 'soldiers who left', 2),
  people(30, 'police who left', 3),
];
const almost = [
  people(1000, 'people who stayed', 41),
  people(700, 'soldiers who stayed', 42),
  people(280, 'police who stayed', 43),
  people(10, 'conscripts who stayed', 44),
];

describe('proposals of what to compare', () => {
  it('begin with sums that hold, named by their parts and total', () => {
    const [first, second] = proposals([...almost, ...made], CONVENTIONS);
    expect(first?.title).toBe('2 parts add up to 100');
    expect(first?.figures).toHaveLength(3);
    expect(second?.title).toBe('3 parts almost add up to 1,000');
  });

  it('name figures of one measure in several documents with their periods and bodies', () => {
    const found = proposals(
      [someFigure({}, { name: 'Wire' }), someFigure({ value: 90 }, { name: 'Courier' })],
      CONVENTIONS,
    );
    expect(found.map(({ title, detail }) => [title, detail])).toEqual([
      ['soldiers who left', '2 figures, 1 period, 1 body'],
    ]);
  });

  it('pause after every figure read and every total, so that a window stays free', () => {
    const steps = proposalSteps(made, CONVENTIONS);
    let pauses = 0;
    while (!steps.next().done) pauses += 1;
    expect(pauses).toBeGreaterThanOrEqual(made.length * 2);
  });

  it('take the figures one by one, as the pauses allow', () => {
    let taken = 0;
    function* counted() {
      for (const one of made) {
        taken += 1;
        yield one;
      }
    }
    const steps = proposalSteps(counted(), CONVENTIONS);
    steps.next();
    expect(taken).toBe(1);
  });
});
