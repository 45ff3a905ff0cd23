import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlapRuns, type Run } from '#renderer/reader/overlap-runs.ts';
import {
  numbersNear,
  redraws,
  runAttributes,
  stretchOf,
  type PageHighlight,
  type PageNumber,
} from '#renderer/reader/page-marks.ts';
import { HUES } from '#renderer/ui/hue.ts';

const range = fc
  .record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 20 }) })
  .map(({ start, length }) => ({ start, end: start + length }));
const highlight = fc.record({
  range,
  words: fc.constantFrom('Defected', 'Method'),
  hue: fc.option(fc.constantFrom(...HUES)),
  isCurrent: fc.boolean(),
});
const highlights = fc.array(highlight, { maxLength: 14 }).map((list) =>
  list.map(({ range: where, ...rest }, at): PageHighlight => ({
    id: `h${at}`,
    ...where,
    ...rest,
  })),
);

describe('runs of overlapping highlights', () => {
  it('lie under exactly the highlights that cover each character', () => {
    fc.assert(
      fc.property(highlights, (marks) => {
        const runs = overlapRuns(marks);
        for (let at = 0; at < 90; at += 1) {
          const run = runs.filter(({ start, end }) => start <= at && at < end);
          const over = marks.filter(({ start, end }) => start <= at && at < end);
          expect(run.flatMap((one) => one.marks)).toEqual(over);
          expect(run.length).toBe(over.length > 0 ? 1 : 0);
        }
      }),
    );
  });

  it('stand in text order', () => {
    fc.assert(
      fc.property(highlights, (marks) => {
        const runs = overlapRuns(marks);
        for (const [at, run] of runs.entries()) {
          expect(run.start).toBeLessThan(run.end);
          expect(run.start).toBeGreaterThanOrEqual(runs[at - 1]?.end ?? 0);
        }
      }),
    );
  });
});

const flat = (runs: readonly Run<PageHighlight>[]) =>
  runs
    .map(({ start, end, marks }) => ({ start, end, ...runAttributes({ start, end, marks }) }))
    .sort((a, b) => a.start - b.start);

describe('drawing again', () => {
  it('of what changed comes to the same as drawing everything', () => {
    fc.assert(
      fc.property(highlights, highlights, (before, after) => {
        const changes = redraws(before, after);
        expect(changes).not.toBeNull();
        const kept = overlapRuns(before).filter(({ start, end }) =>
          changes!.every((change) => end <= change.start || start >= change.end),
        );
        const drawn = [...kept, ...changes!.flatMap(({ runs }) => runs)];
        expect(flat(drawn)).toEqual(flat(overlapRuns(after)));
      }),
      { numRuns: 1000 },
    );
  });

  it('touches nothing when nothing changed', () => {
    const mark: PageHighlight = { id: 'a', start: 3, end: 9, hue: 1, isCurrent: false, words: 'a' };
    expect(redraws([mark], [{ ...mark }])).toEqual([]);
  });

  it('begins anew when most has changed', () => {
    const many = Array.from({ length: 60 }, (_, at): PageHighlight => {
      return {
        id: `h${at}`,
        start: at * 10,
        end: at * 10 + 5,
        hue: 2,
        isCurrent: false,
        words: 'a',
      };
    });
    expect(redraws([], many)).toBeNull();
  });
});

describe('the look of a run', () => {
  const mark = (id: string, hue: PageHighlight['hue'], isCurrent = false): PageHighlight => ({
    id,
    start: 0,
    end: 4,
    hue,
    isCurrent,
    words: id,
  });
  const look = (...marks: PageHighlight[]) => runAttributes({ start: 0, end: 4, marks });

  it('is a wash in the hue of its highlight, full when that is selected', () => {
    expect(look(mark('a', 3))['class']).toBe('mark-wash hue-3');
    expect(look(mark('a', 3, true))['class']).toBe('mark-wash hue-3 mark-wash--full');
    expect(look(mark('a', null))['class']).toBe('mark-wash hue-none');
  });

  it('is a split band of the two latest, with the line of every highlight', () => {
    const { style, title } = look(mark('a', 1), mark('b', 6), mark('c', 8));
    expect(title).toBe('a; b; c');
    expect(style).toContain('--ta: var(--h6t); --tb: var(--h8t)');
    expect(style).toContain(
      '-1.5px 0 var(--h1), inset 0 -3px 0 var(--h6), inset 0 -4.5px 0 var(--h8)',
    );
  });
});

describe('numbers near what is in sight', () => {
  const numbers = (many: number): PageNumber[] =>
    Array.from({ length: many }, (_, at) => ({
      id: `n${at}`,
      start: at * 70,
      end: at * 70 + 3,
      isAccepted: false,
      isCurrent: false,
    }));

  it('are all of them, the very list, where there are few', () => {
    const few = numbers(1_000);
    expect(numbersNear(few, 0)).toBe(few);
  });

  it('of a book hold every number in sight and far around it, and fewer than a thousand', () => {
    const book = numbers(15_000);
    fc.assert(
      fc.property(fc.nat(15_000 * 70), (start) => {
        const drawn = new Set(numbersNear(book, stretchOf({ start, end: start + 6_000 })));
        const inSight = book.filter(
          (one) => one.end > start - 15_000 && one.start < start + 20_000,
        );
        expect(inSight.every((one) => drawn.has(one))).toBe(true);
        expect(drawn.size).toBeLessThan(1_000);
      }),
    );
  });
});
