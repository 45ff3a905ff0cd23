import { describe, expect, it } from 'vitest';
import { numberInSentence } from '#renderer/parts/number-in-sentence.ts';
import {
  countedWords,
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
    expect(valueWords({ value: 2000, unit: 'people', kind: 'count' })).toBe('2,000');
    expect(valueWords({ value: 34, unit: 'percent', kind: 'share' })).toBe('34 %');
    expect(valueWords({ value: 700, unit: 'baht', kind: 'money' })).toBe('700 baht');
    expect(valueWords({ value: [3000, 3500], unit: null, kind: 'count' })).toBe('3,000 to 3,500');
    expect(valueWords({ value: [1000, null], unit: null, kind: 'count' })).toBe('1,000+');
    expect(valueWords({ value: [null, 90], unit: null, kind: 'count' })).toBe('up to 90');
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
    expect(countedWords({ counted: 'recruits', per: 'month' })).toBe('recruits per month');
    expect(countedWords({ counted: null })).toBeNull();
    expect(quantityInWords(QUANTITY)).toBe('more than 412 men who walked out, 2025, the clinic');
  });

  it('stands in its sentence', () => {
    expect(numberInSentence(QUANTITY)).toEqual(['The clinic ', 'more than 412', ' men so far.']);
  });
});
