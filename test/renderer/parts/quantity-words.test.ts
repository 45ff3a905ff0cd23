import { describe, expect, it } from 'vitest';
import { numberInSentence } from '#renderer/parts/number-in-sentence.ts';
import {
  counterWords,
  doubtWord,
  periodWords,
  quantityInWords,
  valueWords,
  whenAndWho,
} from '#renderer/parts/quantity-words.ts';
import { QUANTITY } from './sample-quantity.ts';

describe('a figure in words', () => {
  it('has its value with the unit that is a sign', () => {
    expect(valueWords({ value: 2000, unit: 'people' })).toBe('2,000');
    expect(valueWords({ value: 34, unit: 'percent' })).toBe('34 %');
    expect(valueWords({ value: [3000, 3500], unit: null })).toBe('3,000 to 3,500');
    expect(valueWords({ value: [1000, null], unit: null })).toBe('1,000+');
    expect(valueWords({ value: [null, 90], unit: null })).toBe('up to 90');
  });

  it('has its doubt in a word', () => {
    expect((['exact', 'more_than', 'range'] as const).map(doubtWord)).toEqual([
      'exactly',
      'more than',
      'a range',
    ]);
  });

  it('says that nobody is named', () => {
    expect(counterWords({})).toBe('nobody named');
    expect(whenAndWho({ period: null, attribution: {} })).toBe('nobody named');
  });

  it('shows a period by its dates, else by its words', () => {
    expect(periodWords(QUANTITY.period)).toBe('2025');
    expect(periodWords({ words: 'since the law', kind: 'since', basis: 'words' })).toBe(
      'since the law',
    );
    expect(periodWords(null)).toBe('');
  });

  it('is spoken whole', () => {
    expect(quantityInWords(QUANTITY)).toBe('more than 412 men who walked out, 2025, the clinic');
  });

  it('stands in its sentence', () => {
    expect(numberInSentence(QUANTITY)).toEqual(['The clinic ', 'more than 412', ' men so far.']);
  });
});
