import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  draftChanges,
  draftedQuantity,
  draftOf,
  draftProblems,
  readValue,
  writeValue,
} from '#renderer/parts/figure-draft.ts';
import { QUANTITY } from './sample-quantity.ts';

describe('a typed value', () => {
  it('is read back from what is written', () => {
    const end = fc.integer({ min: 0, max: 2_000_000_000 });
    const value = fc.oneof(
      end,
      fc.tuple(end, fc.constant(null)),
      fc.tuple(fc.constant(null), end),
      fc.tuple(end, end).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]),
    );
    fc.assert(
      fc.property(value, (one) => {
        expect(readValue(writeValue(one))).toEqual(one);
      }),
    );
  });

  it('may be written as people write it', () => {
    expect(['3,000–3,500', '1 204', '12.5', 'up to 90', '40+'].map(readValue)).toEqual([
      [3000, 3500],
      1204,
      12.5,
      [null, 90],
      [40, null],
    ]);
  });

  it('is none where it is no number, or a range the wrong way round', () => {
    expect(['', 'many', '12 men', '9 to 3'].map(readValue)).toEqual([null, null, null, null]);
  });
});

describe('a figure being edited', () => {
  const draft = draftOf(QUANTITY);

  it('changes nothing while nothing is typed', () => {
    expect(draftChanges(QUANTITY, draft)).toEqual({});
    expect(draftProblems(draft)).toEqual({});
  });

  it('changes the fields that were typed in and no others', () => {
    expect(draftChanges(QUANTITY, { ...draft, counted: ' soldiers ', unit: '' })).toEqual({
      counted: 'soldiers',
      unit: null,
    });
  });

  it('keeps the words of a period whose dates a person corrects', () => {
    expect(draftChanges(QUANTITY, { ...draft, to: '2025-09' })).toEqual({
      period: {
        words: 'in 2025',
        from: '2025',
        to: '2025-09',
        kind: 'during',
        basis: 'person',
      },
    });
    expect(draftChanges(QUANTITY, { ...draft, from: '', to: '' })).toEqual({ period: null });
    expect(draftChanges(QUANTITY, { ...draft, to: '' })).toMatchObject({ period: { open: 'end' } });
  });

  it('keeps who said it when who counted changes', () => {
    expect(draftChanges(QUANTITY, { ...draft, countedBy: 'the hospital' })).toEqual({
      attribution: { countedBy: { words: 'the hospital' }, saidBy: { words: 'a nurse' } },
    });
    expect(draftChanges(QUANTITY, { ...draft, countedBy: '' })).toEqual({
      attribution: { saidBy: { words: 'a nurse' } },
    });
  });

  it('becomes a range when its exact value does', () => {
    const exact = { ...QUANTITY, qualifier: 'exact' as const };
    expect(draftedQuantity(exact, { ...draftOf(exact), value: '400 to 420' })).toMatchObject({
      value: [400, 420],
      qualifier: 'range',
    });
  });

  it('says what a date and a value look like', () => {
    const problems = draftProblems({ ...draft, value: 'lots', from: 'May', to: '2025-13' });
    expect(Object.keys(problems).sort()).toEqual(['from', 'to', 'value']);
  });
});
