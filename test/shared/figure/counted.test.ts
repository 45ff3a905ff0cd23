import { describe, expect, it } from 'vitest';
import { suggest } from './suggest.ts';

const counted = (text: string): (string | null)[] => suggest(text).map((s) => s.counted);

describe('what a figure counts', () => {
  it('is the noun phrase and what they did', () => {
    expect(counted('In June 14 young conscripts fled to the hills.')).toEqual([
      'young conscripts who fled to the hills',
    ]);
  });

  it('is taken over by figures that leave the noun out', () => {
    const text = 'The list holds 88 clerks who resigned, 13 who vanished, and 9 who were jailed.';
    expect(counted(text)).toEqual([
      'clerks who resigned',
      'clerks who vanished',
      'clerks who were jailed',
    ]);
  });

  it('comes from "among" at the head of the sentence', () => {
    expect(counted('Among nurses, 28 resigned and 16 were jailed.')).toEqual([
      'nurses who resigned',
      'nurses who were jailed',
    ]);
  });

  it('shares the final clause of a list', () => {
    const text = 'There were 95 clerks, 30 nurses, and 64 guards who resigned.';
    expect(counted(text)).toEqual([
      'clerks who resigned',
      'nurses who resigned',
      'guards who resigned',
    ]);
  });

  it('stands before a month in the sentence and after the number in brackets', () => {
    const text = 'The largest number of deserters came in August (74 people).';
    expect(counted(text)).toEqual(['deserters (people)']);
  });

  it('is said by the predicate', () => {
    expect(counted('Of those held, 61 were clerks.')).toEqual(['clerks']);
  });

  it('does not reach into the next figure or clause', () => {
    expect(counted('Fifty clerks left while 20 nurses stayed.')).toEqual([
      'clerks who left',
      'nurses who stayed',
    ]);
  });
});
