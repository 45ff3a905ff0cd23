import { describe, expect, it } from 'vitest';
import { suggest } from './suggest.ts';

const DAY = '2026-03-18'; // a Wednesday
const words = (text: string) => suggest(text, DAY).map((one) => one.period?.words ?? null);
const days = (text: string) => {
  const period = suggest(text, DAY)[0]?.period;
  return [period?.from, period?.to];
};

describe('the period that carries over to the next sentence', () => {
  it.each([
    'In May 40 boats sank, up from 29 at the end of March. The yard has 12 berths and lost 7 cranes.',
    'In May 40 boats sank, compared with 29 at the end of March. The yard lost 7 cranes.',
    'In May 40 boats sank, against 29 at the end of March. The yard lost 7 cranes.',
  ])('is not the one a number is only held against: %s', (text) => {
    expect(words(text).at(-1)).toBe('In May');
  });

  it.each([
    'They caught 90 eels in 2013 and 40 in 2020. Divers found 8 wrecks.',
    'Fires fell from 90 in May to 40 in June. Divers found 8 wrecks.',
    'The toll was 90 in 2013, 60 in 2016 and 40 in 2020. Divers found 8 wrecks.',
  ])('is none where the sentence told of several times: %s', (text) => {
    expect(words(text).at(-1)).toBeNull();
  });

  it.each([
    ['The ring ran from May 2019 until June 2023. It sold 480 cars.', '2019-05', '2023-06'],
    ['Work went on between 2015 and 2018. Some 900 graves were found.', '2015', '2018'],
    ['He ruled from 3 May to 9 June. The army shot 17 deserters.', '2025-05-03', '2025-06-09'],
  ])('may be a stretch told without a figure: %s', (text, from, to) => {
    expect(suggest(text, DAY).at(-1)?.period).toMatchObject({ from, to });
  });

  it.each([
    'In May 2025, 40 boats sank. During that time 12 crews were rescued.',
    'In May 2025, 40 boats sank. Over the same period, 12 crews were rescued.',
    'In May 2025, 40 boats sank. In that month 12 crews were rescued.',
  ])('is what "that time" points back to: %s', (text) => {
    expect(suggest(text, DAY).at(-1)?.period).toMatchObject({ from: '2025-05', to: '2025-05' });
  });

  it.each([
    'In May 40 boats sank. Nine harbours are empty.',
    'In May 40 boats sank. The 17 harbours have no cranes.',
    'In May 40 boats sank. Some 120 sailors will lose their work.',
  ])('is not that of a sentence that speaks of now: %s', (text) => {
    expect(words(text).at(-1)).toBeNull();
  });
});

describe('the period of a figure in a long sentence', () => {
  it.each([
    ['Some 41 villages burned in November and December.', '2025-11', '2025-12'],
    ['In June and July 2025, 41 villages burned.', '2025-06', '2025-07'],
    ['On Friday and Saturday 41 villages burned.', '2026-03-13', '2026-03-14'],
    ['Over the weekend 41 villages burned.', '2026-03-14', '2026-03-15'],
    ['Some 41 villages burned in 2016 and 2017.', '2016', '2017'],
    ['In 2019 and 2020, 41 villages burned.', '2019', '2020'],
    ['Some 41 villages burned during 2021 and 2022.', '2021', '2022'],
    ['Last weekend 41 villages burned.', '2026-03-14', '2026-03-15'],
    ['At the weekend, 41 villages burned.', '2026-03-14', '2026-03-15'],
    ['In the 1990s 41 villages burned.', '1990', '1999'],
    ['Some 41 villages burned during the 1980s.', '1980', '1989'],
    ['In the late 1970s, 41 villages burned.', '1970', '1979'],
  ])('may be two months, a weekend or a decade: %s', (text, from, to) => {
    expect(days(text)).toEqual([from, to]);
  });

  it.each([
    ['Monitors saw 83 fights on polling day.', 'on polling day'],
    ['On election night 83 fights broke out.', 'On election night'],
    ['So far 83 fights have been recorded.', 'So far'],
    ['Police recorded 83 fights on market day.', 'on market day'],
  ])('may be a day that nobody dates: %s', (text, expected) => {
    expect(words(text)).toEqual([expected]);
  });

  it('keeps the months apart where each has a number of its own', () => {
    expect(words('They lost 40 carts in May and 30 in June.')).toEqual(['in May', 'in June']);
    expect(words('On a good day they sell 40 carts.')).toEqual([null]);
  });

  it.each([
    ['Monitors saw 83 fights in May: 52 in queues, 19 at gates and 12 elsewhere.', 4],
    ['Shops sold 90 carts in May: 60 barrows, 20 wagons and 10 sledges.', 4],
    ['The coast lost 30 boats in May, two thirds of the fleet.', 2],
  ])('is that of the whole for its parts: %s', (text, count) => {
    expect(words(text)).toEqual(Array.from({ length: count }, () => 'in May'));
  });

  it.each([
    ['The harvest, which feeds 900 villages, fell to 620 tonnes this year.', [null, 'this year']],
    ['The union, which has 300 members, lost 40 strikes in May.', [null, 'in May']],
    ['The camp, where 70 families live, took in 15 orphans in May.', [null, 'in May']],
  ])('does not reach into a clause about the subject: %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});
