import { describe, expect, it } from 'vitest';
import { extractFigures } from '#shared/figure/extract.ts';
import { suggest, lineBlocks } from './suggest.ts';

const period = (sentence: string, date?: string) => suggest(sentence, date)[0]?.period ?? null;

describe('the period of a figure', () => {
  it.each([
    ['In 2024, 50 clerks left.', { from: '2024', to: '2024', basis: 'words' }],
    ['Fifty clerks left in March 2021.', { from: '2021-03', to: '2021-03', basis: 'words' }],
    ['Fifty clerks left on 9 February 2021.', { from: '2021-02-09', to: '2021-02-09' }],
    ['Fifty clerks left between 2019 and 2022.', { from: '2019', to: '2022' }],
    ['In the first half of 2022 50 clerks left.', { from: '2022-01', to: '2022-06' }],
    ['Fifty clerks left in the third quarter of 2022.', { from: '2022-07', to: '2022-09' }],
    ['As of 1 August 2024, 50 clerks had left.', { to: '2024-08-01', kind: 'as-of' }],
    ['Since February 2021 50 clerks have left.', { from: '2021-02', open: 'end', kind: 'since' }],
  ])('is resolved from its own words: %s', (sentence, expected) => {
    expect(period(sentence)).toMatchObject(expected);
  });

  it.each([
    ['Fifty clerks left from January to September this year.', '2025-01', '2025-09'],
    ['Fifty clerks left last year.', '2024', '2024'],
    ['Fifty clerks left in August.', '2025-08', '2025-08'],
    ['Fifty clerks left in December.', '2024-12', '2024-12'],
    ['Over the past six months 50 clerks left.', '2025-04-10', '2025-10-10'],
    ['In the fourth week of September 50 clerks left.', '2025-09-22', '2025-09-28'],
    ['Fifty clerks left on Tuesday.', '2025-10-07', '2025-10-07'],
    ['Fifty clerks left yesterday.', '2025-10-09', '2025-10-09'],
    ['Fifty clerks left last month.', '2025-09', '2025-09'],
  ])("is resolved against the document's date: %s", (sentence, from, to) => {
    const found = suggest(sentence, '2025-10-10').at(-1)?.period;
    expect(found).toMatchObject({ from, to, basis: 'document date' });
  });

  it.each([
    ['July had 109 visitors and June 100.', ['2025-07', '2025-06']],
    ['August brought 61 letters, and May 40 more.', ['2025-08', '2025-05']],
    ['In 2023, 200 homes burned in May and 300 in June.', ['2023-05', '2023-06']],
    [
      'They lost 40 carts in May, 30 in June and 12 in July 2024.',
      ['2024-05', '2024-06', '2024-07'],
    ],
    [
      'Between January and September 2025, according to the Harbour Union, 88 clerks left.',
      ['2025-01'],
    ],
  ])('is its own where the sentence names several, or an aside: %s', (sentence, froms) => {
    expect(suggest(sentence, '2025-10-10').map((one) => one.period?.from)).toEqual(froms);
  });

  it('ends before the full stop of its sentence, and keeps that of a short month', () => {
    expect(suggest('Fifty clerks left in June.', '2025-10-10').at(-1)?.period?.words).toBe(
      'in June',
    );
    const short = suggest('In Sept. 2024 fifty clerks left.', '2025-10-10').at(-1);
    expect(short?.period?.words).toBe('In Sept. 2024');
  });

  it('keeps its words and claims no date it cannot know', () => {
    const found = period('Fifty clerks left last year.');
    expect(found).toEqual({ words: 'last year', kind: 'during', basis: 'document date' });
  });

  it('is counted from an event of the project', () => {
    const text = 'Since the coup, 50 clerks have left.';
    const events = [{ words: 'the coup', date: '2021-02-01' }];
    const [found] = extractFigures(text, lineBlocks(text), { textHash: '0'.repeat(64), events });
    expect(found?.period).toMatchObject({
      from: '2021-02-01',
      basis: 'named event',
      words: 'Since the coup',
    });
  });

  it('is that of the sentence before where a tally points back to it', () => {
    const text =
      'More than 200 clerks left from January to September this year.\nThe nine-month tally includes 88 nurses who fled.';
    const found = suggest(text, '2025-10-10').at(-1);
    expect(found?.period).toMatchObject({
      words: 'nine-month (from January to September this year)',
      from: '2025-01',
      to: '2025-09',
    });
  });

  it('gives a month outside the brackets the year of the sentence', () => {
    const found = suggest('Data for 2023 show most deserters in August (74 people).', '2025-10-10');
    expect(found[0]?.period).toMatchObject({
      words: 'August 2023',
      from: '2023-08',
      to: '2023-08',
    });
  });

  it('is none for a length of time, and a rate is no period', () => {
    expect(period('The course lasts two years.')).toBeNull();
    expect(suggest('They train 50 clerks each month.')[0]).toMatchObject({
      per: 'month',
      period: null,
    });
  });

  it.each([
    'We enrolled 412 patients between March 2018 and June 2021. Deaths fell (RR 0.69; p = 0.07).',
    'In May 2020 we sampled 12 streams. Cover was higher in the pools (t = 4.7, df = 10).',
    'During 2019 the clinic saw 3,000 children. Age had no effect (r = 0.12, n = 88).',
  ])('is not handed on to a result in brackets: %s', (text) => {
    const [first, ...results] = suggest(text);
    expect(first?.period).not.toBeNull();
    expect(results).toHaveLength(2);
    expect(results.map((s) => s.period)).toEqual([null, null]);
  });

  it.each([
    'The camp, opened in 1997, holds 31,000 people.',
    'The office, which moved in May 2020, employs 1,850 clerks.',
    'Her brother, who left in 2019, has 12 goats.',
  ])('is not the time of something added of the subject: %s', (text) => {
    expect(suggest(text).at(-1)?.period).toBeNull();
  });

  it.each(['In the strike of 2012,', 'During the famine of 2012,', 'In the local polls of 2012,'])(
    'is the year of the event that opens its sentence: %s',
    (opening) => {
      expect(suggest(`${opening} 34 workers died.`)[0]?.period?.from).toBe('2012');
    },
  );
});
