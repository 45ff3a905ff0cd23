import { describe, expect, it } from 'vitest';
import { suggest, told } from './suggest.ts';

describe('a number', () => {
  it.each([
    ['They sold 12,341 mats.', '12341 exact mats'],
    ['They sold 12\u202f341 mats.', '12341 exact mats'],
    ['They sold 12,34,100 mats.', '1234100 exact mats'],
    ['They sold 1.2 million mats.', '1200000 exact mats'],
    ['They sold two and a half million mats.', '2500000 exact mats'],
    ['They sold half a million mats.', '500000 exact mats'],
    ['They sold forty-two mats.', '42 exact mats'],
    ['They sold one hundred and twenty thousand mats.', '120000 exact mats'],
    ['They sold three lakh mats.', '300000 exact mats'],
    ['They sold 2 crore mats.', '20000000 exact mats'],
    ['They sold two dozen mats.', '24 exact mats'],
    ['They sold dozens of mats.', '[12,null] vague mats'],
    ['They sold hundreds of thousands of mats.', '[100000,null] vague mats'],
    ['They paid $3bn.', '3000000000 exact USD'],
    ['They paid €2.5m.', '2500000 exact EUR'],
    ['They paid 25k baht.', '25000 exact THB'],
    ['They sold 3.1 × 10^5 mats.', '310000 exact mats'],
    ['They sold 3.1 × 10⁵ mats.', '310000 exact mats'],
    ['It measures 5.2 ± 0.3 mm.', '5.2 exact mm'],
    ['It fell to −7 °C.', '-7 exact °C'],
    ['Nearly two-thirds of the mats burned.', `${2 / 3} nearly -`],
    ['One in five mats burned.', '0.2 exact -'],
    ['Seven out of ten mats burned.', '0.7 exact -'],
    ['It took 2½ hours.', '2.5 exact hours'],
    ['A nine‑month strike ended.', '9 exact months'],
    ['It costs 5-7 percent more.', '[5,7] range percent'],
    ['It took a day or two.', '[1,2] range days'],
    ['They served between four and 22 years.', '[4,22] range years'],
  ])('is read: %s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it.each(['880', '၈၈၀', '႘႘႐', '८८०', '٨٨٠', '８８０'])(
    'is read in every script: %s',
    (digits) => {
      const [found] = suggest(`They freed ${digits} soldiers.`);
      expect(found).toMatchObject({ value: 880, verbatim: digits, unit: 'people' });
    },
  );

  it('carries three spans, each slicing to its words', () => {
    const text = 'Nobody spoke. About 700 baht per month is paid. All left.';
    const [found] = suggest(text);
    const slice = (span: { start: number; end: number }) => text.slice(span.start, span.end);
    expect(slice(found!.spans.sentence)).toBe('About 700 baht per month is paid.');
    expect(slice(found!.spans.quantity)).toBe('About 700 baht per month');
    expect(slice(found!.spans.numeral)).toBe('700');
    expect(found).toMatchObject({
      sentenceText: 'About 700 baht per month is paid.',
      per: 'month',
    });
  });
});

describe('a qualifier', () => {
  it.each([
    ['around', 'about'],
    ['an estimated', 'about'],
    ['some', 'about'],
    ['more than', 'more_than'],
    ['well over', 'more_than'],
    ['upwards of', 'more_than'],
    ['at least', 'at_least'],
    ['no fewer than', 'at_least'],
    ['fewer than', 'less_than'],
    ['under', 'less_than'],
    ['up to', 'at_most'],
    ['no more than', 'at_most'],
    ['as many as', 'at_most'],
    ['nearly', 'nearly'],
    ['close to', 'nearly'],
    ['just under', 'nearly'],
  ])('stands before the number: %s', (words, qualifier) => {
    const [found] = suggest(`Records show ${words} 4,000 recruits in camp.`);
    expect(found).toMatchObject({ qualifier, verbatim: `${words} 4,000`, value: 4000 });
  });

  it.each([
    ['40 litres or more', 'at_least'],
    ['40 litres or less', 'at_most'],
    ['40 litres or so', 'about'],
  ])('stands after it: %s', (words, qualifier) => {
    expect(suggest(`Each gets ${words}.`)[0]).toMatchObject({ qualifier, verbatim: words });
  });

  it('holds for both of two coordinated round counts', () => {
    const found = suggest('Since May around 300 clerks and 1,000 drivers have joined.');
    expect(found.map((s) => s.qualifier)).toEqual(['about', 'about']);
  });

  it('does not reach an exact number or one of another clause', () => {
    const found = suggest('About 300 clerks and 1,017 drivers joined; 50 left.');
    expect(found.map((s) => s.qualifier)).toEqual(['about', 'exact', 'exact']);
  });
});
