import { describe, expect, it } from 'vitest';
import { suggest } from './suggest.ts';

const countedIn = (text: string, verbatim: string): string | null | undefined =>
  suggest(text, '2026-05-08').find((s) => s.verbatim === verbatim)?.counted;

describe('what stands at a level', () => {
  it.each([
    ['Mortality at 90 days was 8.2%.', '8.2%', 'Mortality'],
    ['The trade surplus shrank by 60%.', '60%', 'trade surplus'],
    ['Food, which makes up most of the basket, was 3% dearer.', '3%', 'Food'],
    ['The peso traded at 612 to the dollar.', '612', 'peso'],
  ])('is the subject, its phrases left out: %s', (text, verbatim, counted) => {
    expect(countedIn(text, verbatim)).toBe(counted);
  });

  it.each([
    ['The bank left its key rate at 7.25%.', '7.25%', 'key rate'],
    ['The agency cut rations by a third.', 'a third', 'rations'],
    ['The board raised the water tariff to 12%.', '12%', 'water tariff'],
  ])('is the object of whoever sets it: %s', (text, verbatim, counted) => {
    expect(countedIn(text, verbatim)).toBe(counted);
  });

  it.each([
    ['A kilo of rice now sells for 3,800 kyat.', '3,800 kyat', 'kilo of rice'],
    ['The relief fund needs US$4.2 million.', 'US$4.2 million', 'relief fund'],
    ['A bag of seed that cost 780 baht is gone.', '780 baht', 'bag of seed'],
  ])('is what a price is of, without its verb: %s', (text, verbatim, counted) => {
    expect(countedIn(text, verbatim)).toBe(counted);
  });

  it.each([
    ['Roughly half of the 64 shelters have no water.', 'Roughly half', 'shelters'],
    ['A third of its 90 wells are dry.', 'A third', 'wells'],
    ['Two thirds of the town’s 12 schools are shut.', 'Two thirds', 'schools'],
  ])('is the whole a share is of: %s', (text, verbatim, counted) => {
    expect(countedIn(text, verbatim)).toBe(counted);
  });

  it.each(['It was 8.2%.', 'They put it at 8.2%.', 'In May it had been 8.2%.'])(
    'is nothing where the clause names nothing: %s',
    (text) => {
      expect(countedIn(text, '8.2%')).toBeNull();
    },
  );
});
