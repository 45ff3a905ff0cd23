import { describe, expect, it } from 'vitest';
import { suggest, told, verdictOn } from './suggest.ts';

const counted = (text: string) => suggest(text, '2026-03-18').map((one) => one.counted);
const units = (text: string) => suggest(text, '2026-03-18').map((one) => one.unit);

describe('what a number told again counts', () => {
  it.each([
    ['The mill sold 70 tonnes of flour in May, 55 in June and 61 in July.', ['t', 't', 't']],
    ['Sales fell to 38,000 litres in May from 52,000 in April.', ['L', 'L']],
    ['Farmers sold 40 kg on Monday and 35 on Tuesday.', ['kg', 'kg']],
    ['Exports came to 40 tonnes in May, compared with 52 in April.', ['t', 't']],
    ['A bag cost $40 in May, against 35 in April.', ['USD', 'USD']],
  ])('is in the same unit: %s', (text, expected) => {
    expect(units(text)).toEqual(expected);
  });

  it.each([
    'The mill sold 70 tonnes of flour in May, and 900 people queued in June.',
    'They moved 12 km in May and lost 4,000 in June.',
    'The road is 40 km long, 16 bridges in all.',
  ])('has no unit of another kind of thing: %s', (text) => {
    expect(units(text).slice(1)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:t|km)$/)]),
    );
  });

  it.each([
    ['Garlic rose by 34 per cent and chillies by 12 per cent.', ['Garlic', 'chillies']],
    ['Debt stood at 66 per cent and the deficit at 4 per cent.', ['Debt', 'deficit']],
    ['Wheat fell by 3% and barley by 2%.', ['Wheat', 'barley']],
  ])('is named where the verb is left out: %s', (text, expected) => {
    expect(counted(text)).toEqual(expected);
  });

  it.each([
    ['It raised its policy rate by 50 basis points to 5%.', 'policy rate'],
    ['Prices climbed 3.1% in May, after 2.8% in April.', 'Prices'],
    ['The bank cut its key rate by 1 percentage point to 4%.', 'key rate'],
  ])('is what was changed: %s', (text, expected) => {
    expect(counted(text)).toEqual([expected, expected]);
  });

  it.each([
    'A survey of 90 nurses found that 68 per cent had borrowed money.',
    'We asked 90 nurses and learned that 68 per cent had borrowed money.',
    'A study of 90 nurses showed that two thirds had borrowed money.',
  ])('are those told of, for a share of them that did something: %s', (text) => {
    expect(counted(text)[1]).toBe('nurses who had borrowed money');
  });

  it.each([
    ['Anaemia was seen in 43 and 88 children.', ['children', 'children']],
    ['They burned 12 and 30 huts.', ['huts', 'huts']],
    ['The teams found 4 or 5 graves.', ['graves']],
  ])('is the noun behind the second of two numbers: %s', (text, expected) => {
    expect(counted(text).map((words) => words?.split(' ')[0])).toEqual(expected);
  });
});

describe('what a number counts in a long clause', () => {
  it.each([
    'Police took 12 rifles in Kolo, nine in Bara and four in Sira.',
    'Police took 12 rifles from Kolo, nine from Bara and four from Sira.',
    'Police took 12 rifles in Kolo and nine in Bara.',
  ])('leaves out the place that tells the items of a list apart: %s', (text) => {
    expect(new Set(counted(text))).toEqual(new Set(['rifles']));
  });

  it.each([
    'None of the 35 witnesses appeared.',
    'Not one of the 35 witnesses appeared.',
    'Neither of the 35 witnesses appeared.',
  ])('does not say of all what none did: %s', (text) => {
    expect(counted(text)).toEqual(['witnesses']);
  });

  it.each([
    ['Inflation, which had eased to 14%, quickened to 18%.', ['Inflation', 'Inflation']],
    ['On Thursday the kyat was quoted at 4,460 to the dollar.', ['kyat']],
    ['Rice exports fall 12%.', ['Rice exports']],
    ['As turnout slides to 51%, parties worry.', ['turnout']],
    ['In May prices rose 4%.', ['prices']],
    ['The maximum sentence is 20 years.', ['maximum sentence']],
    ['Wages will rise by 7 per cent in July.', ['Wages']],
    ['Prices may fall by 7 per cent.', ['Prices']],
    ['Damage is put at $41 million.', ['Damage']],
    ['The loss was estimated at $41 million.', ['loss']],
    ['The harvest is valued at $41 million.', ['harvest']],
  ])('is the subject of the verb of level: %s', (text, expected) => {
    expect(counted(text)).toEqual(expected);
  });

  it.each([
    ['Nests declined at an annual rate of 12%.', 'annual rate'],
    ['It has a trade deficit of $4 million.', 'trade deficit'],
    ['They recorded a mean density of 31 kg.', 'mean density'],
  ])('is the size it is of: %s', (text, expected) => {
    expect(counted(text)).toEqual([expected]);
  });

  it.each([
    ['Deaths were fewer (rate ratio 0.54).', 'rate ratio'],
    ['Risk fell (hazard ratio 0.8; odds ratio 0.7).', 'hazard ratio'],
    ['It was lower (risk difference 2.4 percentage points).', 'risk difference'],
  ])('is the name of a result in brackets: %s', (text, expected) => {
    expect(counted(text)[0]).toBe(expected);
  });

  it.each([
    'More than 60,000 still in shelters.',
    'The state has 60,000 still without homes.',
    'Of the huts, 18 fully destroyed.',
  ])('is no adverb: %s', (text) => {
    expect(counted(text)[0] ?? '').not.toMatch(/^(?:still|fully)$/);
  });

  it.each([
    'It put 23 deaths down to beatings, 18 to illness and 4 to hunger.',
    'They gave 23 sacks to the camp, 18 to the school and 4 to the clinic.',
    'He sent 23 letters to the mayor and 18 to the bishop.',
  ])('is the noun of the first in a list of what went where: %s', (text) => {
    expect(new Set(counted(text)).size).toBe(1);
  });

  it.each([
    ['They held electronics worth $65 million.', 'electronics'],
    ['The state capped the price at $3.', 'price'],
    ['Raiders took cattle worth $4,000.', 'cattle'],
  ])('is the thing a sum was put on: %s', (text, expected) => {
    expect(counted(text)).toEqual([expected]);
  });

  it.each([
    ['We enrolled 1,761 (49.1%) girls.', 'girls'],
    ['As many people (4,100) left as in May.', 'people'],
    ['They treated 43 [12%] patients.', 'patients'],
  ])('is the noun on the other side of a bracket: %s', (text, expected) => {
    expect(counted(text)[0]?.split(' ')[0]).toBe(expected);
  });

  it.each([
    ['They put the number of cases at 143 and that of deaths at nine.', ['cases', 'deaths']],
    ['The ministry put the number of wounded at 40.', ['wounded']],
    ['It gave the number of graves as 12 and that of mourners as 90.', ['graves', 'mourners']],
  ])('is what the number is of: %s', (text, expected) => {
    expect(counted(text)).toEqual(expected);
  });

  it.each([
    ['Monitors found 19 missing ballot papers.', 'missing ballot papers'],
    ['Divers saw 30 dead fish.', 'dead fish'],
    ['They freed 12 injured horses.', 'injured horses'],
  ])('keeps its adjective: %s', (text, expected) => {
    expect(counted(text)[0]).toContain(expected);
  });
});

describe('numbers in set forms', () => {
  it.each([
    ['Cases numbered 12.', ['12 exact -']],
    ['The wounded numbered 63.', ['63 exact -']],
    ['Blood-culture-confirmed cases numbered 12 versus 61.', ['12 exact -', '61 exact -']],
  ])('are counts after "numbered": %s', (text, expected) => {
    expect(told(text).map((line) => line.replace(/ people$/, ' -'))).toEqual(expected);
  });

  it.each([
    ['Rooms numbered 12 to 40 are shut.', '12'],
    ['He lives in a house numbered 14.', '14'],
    ['The pages numbered 3 and 4 are lost.', '3'],
  ])('are names where things bear them: %s', (text, number) => {
    expect(verdictOn(text, number)).toBe('name');
  });

  it.each([
    ['The bank cut its rate by a quarter point.', '0.25 exact points'],
    ['Growth slowed by three quarters of a percentage point.', '0.75 exact percentage points'],
    ['It took three quarters of an hour.', '0.75 exact hours'],
    ['The rate rose by a half point.', '0.5 exact points'],
    ['They walked a quarter of a mile.', '0.25 exact miles'],
  ])('are parts of a unit: %s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it.each([
    ['Rents are up by half.', '0.5 exact -'],
    ['It predicts that half of the reefs will die.', '0.5 exact -'],
    ['They cut the staff by half in May.', '0.5 exact -'],
    ['One container in 30 is inspected.', `${String(1 / 30)} exact -`],
  ])('are shares: %s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it.each([
    ['The board met at 9.15.', '9.15', 'clock'],
    ['Doors open at 18.30 on Sunday.', '18.30', 'clock'],
    ['The train left at 7.05 and was late.', '7.05', 'clock'],
    ['The index gave it 28/100.', '28', 'score'],
    ['Readers rated the film 7/10.', '7', 'score'],
    ['He scored 4/10 for style.', '4', 'score'],
  ])('are times and marks: %s', (text, number, reason) => {
    expect(verdictOn(text, number)).toBe(reason);
  });

  it('are measured where the level is spoken of', () => {
    expect(told('The index closed at 9.15.')).toEqual(['9.15 exact -']);
  });
});
