import { describe, expect, it } from 'vitest';
import { REASONS } from '#shared/figure/reason.ts';
import { suggest, verdictOn } from './suggest.ts';

/** Sentence, the number in it, the reason it is no figure. */
const REJECTED: readonly (readonly [reason: string, sentence: string, number: string])[] = [
  ['ordinal', 'The unit is training its 23rd batch of recruits.', '23'],
  ['ordinal', 'In the fourth week of May the road reopened.', 'fourth'],
  ['date', 'The pact was signed on 9 February 2019.', '9'],
  ['date', 'It was signed on March 4, 2018, in the capital.', '4'],
  ['date', 'The vote is due on 2026-05-17.', '2026'],
  ['year', 'He took the post in 2014.', '2014'],
  ['year', 'Earlier risings, as in 1974 and 1996, were put down.', '1996'],
  ['year', 'The 2019 strike closed the port.', '2019'],
  ['decade', 'The mine opened in the 1930s.', '1930'],
  ['age-of-person', 'They joined as teenagers or in their early 20s.', '20'],
  ['clock', 'The siren sounds at 6:45 every morning.', '6'],
  ['clock', 'Gates close at 8 pm.', '8'],
  ['age-of-person', 'Ko Sein joined the fleet aged 16 to escape debt.', '16'],
  ['age-of-person', 'Ma Thida, 41, sells tea.', '41'],
  ['age-of-person', 'A 12-year-old boy found the shell.', '12'],
  ['name', "The union's Brigade Eight held the ridge.", 'Eight'],
  ['name', 'He was jailed under Section 88 of the code.', '88'],
  ['name', 'Turnout fell in Phase 3 of the poll.', '3'],
  ['name', 'A convoy burned on Highway 6 at dawn.', '6'],
  ['name', 'The alliance known as the 4KP met.', '4'],
  ['name', 'Schools shut because of COVID-19 and stayed shut.', '19'],
  ['name', 'He heads the Bureau of Inland Ports No. 3, in a reshuffle.', '3'],
  ['operation-name', 'The valley changed hands during Operation 0815 last winter.', '0815'],
  ['operation-name', 'Did the success of operations 0815 and 1212 matter?', '1212'],
  ['operation-name', 'Since the 0815 military campaign few have returned.', '0815'],
  ['phone', 'Ring +95 9 450 112 233 for rice.', '450'],
  ['phone', 'Call the hotline at 09-450-112-233.', '450'],
  ['address', 'The clinic moved to 18 Lake Road.', '18'],
  ['version', 'The app needs version 4.2 or later.', '4.2'],
  ['version', 'Build 10.4.1 fixed it.', '10.4.1'],
  ['score', 'The visitors won 4-1 away from home.', '4'],
  ['score', 'The chamber voted 51–49 to adjourn.', '51'],
  ['reference', 'The method is given in Fig. 7 and repeated here.', '7'],
  ['reference', 'This was shown before [14] and since.', '14'],
  ['reference', 'Others disagree (31, 32).', '31'],
  ['list-number', '3. Bring water.', '3'],
  ['code', 'Mud from 22/10a-4 was dried.', '22'],
  ['code', 'They painted 007 onto it.', '007'],
  ['pronoun-one', 'The road is not an easy one.', 'one'],
  ['pronoun-one', 'She is one of the few who stayed.', 'one'],
  ['narrative-one', 'One deserter drew a map for us.', 'One'],
  ['narrative-one', 'On one occasion the radio failed.', 'one'],
  ['idiom', 'The clinic is open 24/7 in the rains.', '24'],
  ['idiom', 'A two-pronged attack followed.', 'two'],
  ['ordinal', 'It was the twenty-ninth raid of the year.', 'twenty'],
  ['ordinal', 'She lodged her one hundred and fifth appeal.', 'one'],
  ['age-of-person', 'He turned 60 in the camp.', '60'],
  ['age-of-person', 'She was 15 when the shells came.', '15'],
  ['age-of-person', 'Her uncle died at 88, a free man.', '88'],
  ['age-of-person', 'The ferryman, 52, rowed on.', '52'],
  ['score', 'They won it 6-2, 7-5 in an hour.', '7'],
  ['reference', 'The rule is that of 512 U.S. 218 and stands.', '512'],
  ['reference', 'The river rose again.12 Nobody had warned them.', '12'],
  ['name', 'The gene lies on chromosome 11 in mice.', '11'],
  ['clock', 'Boats leave from five in the morning.', 'five'],
  ['name', 'Uptake of dose 3 lagged behind.', '3'],
  ['name', 'A lorry burned at junction 12 overnight.', '12'],
  ['age-of-person', 'The weaver, who is now 31, left at dawn.', '31'],
  ['name', 'He was acquitted on count 4 of the charge.', '4'],
  ['name', 'The crew filmed it all in 4K from a boat.', '4'],
  ['name', 'She took bronze in the 400m hurdles.', '400'],
  ['name', 'The flaw is known as CVE-2019-30411 to engineers.', '30411'],
  ['name', 'They read the Five Rivers treaty aloud.', 'Five'],
  ['idiom', 'His view took a 180-degree turn.', '180'],
  ['date', 'ဧပြီလ ၁၂ ရက်က ရောက်သည်။', '၁၂'],
  ['name', 'စာမျက်နှာ ၃၂ တွင် ပါသည်။', '၃၂'],
  ['address', 'သူက ၁၄ လမ်း တွင် နေသည်။', '၁၄'],
  ['anaphora', 'The two captains then made a film.', 'two'],
  ['anaphora', 'The three of them walked home.', 'three'],
  ['clock', 'It was twenty past six when the lamp went out.', 'six'],
  ['clock', 'The shop stays open until nine, then the shutters fall.', 'nine'],
  ['year', 'The concession runs from 2011 to 2031 and yields little.', '2031'],
  ['phone', 'The hotline 1880 rang all night.', '1880'],
  ['code', 'The well lies at 21.9162° N, 95.9560° E.', '95.9560'],
  ['code', 'The photograph DSC_2204.jpg shows a bridge.', '2204'],
  ['code', 'It is kept as doi 10.5072/lake.77 in the archive.', '10.5072'],
  ['code', 'Grid reference KP 2214 6650 is the ford.', '6650'],
  ['name', 'A 5.56mm rifle lay in the grass.', '5.56'],
  ['reference', 'See page 3 of 18 for the map.', '18'],
  ['reference', 'The plan stands on slide 12 and nowhere else.', '12'],
  ['idiom', 'A hundred times no, cried the abbess.', 'hundred'],
  ['idiom', 'She was one hundred percent certain of it.', 'one'],
  ['idiom', 'They gave it a hundred and ten percent.', 'ten'],
  ['idiom', 'Trade here is zero-sum at best.', 'zero'],
  ['idiom', 'That old ferry has nine lives.', 'nine'],
  ['chrome', 'Share 88 Tweet 12', '88'],
  ['chrome', 'Read 4 min.', '4'],
  ['chrome', 'Subscribe from $3.50 a month.', '3.50'],
  ['year', '၁၉၉၀ ပြည့်နှစ်က ဖြစ်သည်။', '၁၉၉၀'],
  ['date', 'ဇွန်လ ၃ ရက်မှ ၉ ရက်အထိ ကျင်းပသည်။', '၉'],
  ['date', 'တပေါင်းလဆန်း ၇ ရက် ဖြစ်သည်။', '၇'],
  ['ordinal', '၁၉ ရာစုက ဖြစ်သည်။', '၁၉'],
  ['ordinal', '၃ ကြိမ်မြောက် ညီလာခံ ဖြစ်သည်။', '၃'],
  ['clock', 'ညနေ ၆ နာရီ ၁၅ မိနစ်တွင် စသည်။', '၁၅'],
  ['age-of-person', 'ဒေါ်လှ (၆၁ နှစ်) က ပြောသည်။', '၆၁'],
  ['name', 'အတန်း ၃ မှ ၆ အထိ သင်သည်။', '၆'],
  ['operation-name', '၈၈၈၈ အရေးတော်ပုံ စသည်။', '၈၈၈၈'],
];

describe('the rejectors', () => {
  it.each(REJECTED)('give the reason %s: %s', (reason, sentence, number) => {
    expect(verdictOn(sentence, number)).toBe(reason);
    const at = sentence.indexOf(number);
    const hit = suggest(sentence).some(
      ({ spans }) => spans.quantity.start < at + number.length && at < spans.quantity.end,
    );
    expect(hit).toBe(false);
  });
});

describe('the reasons', () => {
  it('have an example each', () => {
    const shown = new Set(REJECTED.map(([reason]) => reason));
    // Of numbers too long to be read and of whole zones there are tests of their own.
    const elsewhere = new Set<string>(['no-number', 'chrome', 'byline']);
    expect(REASONS.filter((reason) => !shown.has(reason) && !elsewhere.has(reason))).toEqual([]);
  });
});

describe('a trap', () => {
  const only = (text: string) => {
    const [first, ...rest] = suggest(text);
    expect(rest).toEqual([]);
    expect(first).toBeDefined();
    return first!;
  };

  it('"up to 2024" bounds a period, not a count', () => {
    expect(suggest('Work went on up to 2024.')).toEqual([]);
  });

  it('"over the past six months" is not more than six months', () => {
    const [duration, count] = suggest(
      'Over the past six months more than 6,100 men have given up.',
    );
    expect(duration).toMatchObject({ value: 6, qualifier: 'exact', unit: 'months' });
    expect(count).toMatchObject({ value: 6100, qualifier: 'more_than', unit: 'people' });
  });

  it('"latter half of 2022" is no half', () => {
    expect(suggest('Desertions slowed in the latter half of 2022.')).toEqual([]);
  });

  it('"no more than 50" is not more than 50', () => {
    expect(only('No more than 50 guests may sit.')).toMatchObject({
      value: 50,
      qualifier: 'at_most',
    });
  });

  it('"not less than 30" is at least 30', () => {
    expect(only('Not less than 30 votes are needed.')).toMatchObject({ qualifier: 'at_least' });
  });

  it('a fall from one value to another is two figures', () => {
    const values = suggest('The rate fell from 3.5 to 2.1 percent.').map((s) => [s.value, s.unit]);
    expect(values).toEqual([
      [3.5, 'percent'],
      [2.1, 'percent'],
    ]);
  });

  it('a bare range is one figure', () => {
    expect(only('Women aged 18 to 27 must register.')).toMatchObject({
      value: [18, 27],
      qualifier: 'range',
      unit: 'years',
      kind: 'age',
    });
  });

  it('a range takes over the scale written once', () => {
    expect(only('It will lose 3 to 4 million dollars.').value).toEqual([3_000_000, 4_000_000]);
  });

  it('"one" counts where a loss is told', () => {
    expect(only('The patrol lost one lorry.')).toMatchObject({ value: 1 });
  });

  it('a share in percent of something is no feeling', () => {
    expect(only('The debt is 110 percent of output.')).toMatchObject({ value: 110 });
  });

  it('"one" counts where a toll is told', () => {
    const found = suggest('One villager was killed and two were hurt.');
    expect(found.map((s) => [s.value, s.unit])).toEqual([
      [1, 'people'],
      [2, 'people'],
    ]);
  });

  it('four digits count where a noun follows and name a year where none does', () => {
    const found = suggest('In 2000 some 2000 soldiers crossed.');
    expect(found.map((s) => s.verbatim)).toEqual(['some 2000']);
  });

  it('an en dash between clauses makes no range', () => {
    const found = suggest('In all 900 people – 400 men and 500 women – have left the valley.');
    expect(found.map((s) => s.value)).toEqual([900, 400, 500]);
  });

  it('"may" and "march" in small letters are no months', () => {
    expect(suggest('They may 20 times march 30 km.').map((s) => s.value)).toEqual([20, 30]);
  });
});

describe('a number beside what it names', () => {
  it.each([
    ['The hotline, 1877, has received some 2,300 calls.', '1877', 'it is a telephone number'],
    ['Ring the helpline, 1669, or come.', '1669', 'it is a telephone number'],
    ['Callers to the switchboard, 1344, wait.', '1344', 'it is a telephone number'],
  ])('is no year and no period: %s', (text, number) => {
    expect(verdictOn(text, number)).toContain('phone');
    expect(suggest(text).every((s) => s.period === null)).toBe(true);
  });

  it.each([
    'Four dealers were jailed; a fifth was acquitted.',
    'Three men died at the scene, and a fourth in hospital.',
    'Two boats sank on Monday and a third on Tuesday.',
  ])('is the next in a row and no share: %s', (text) => {
    expect(suggest(text)).toHaveLength(1);
  });

  it.each([
    'The network put the number of dead at 37.',
    'Doctors put the number of wounded at 37.',
    'The clinic gave the number of injured as 37.',
  ])('counts people where a number of them is put there, and is no age: %s', (text) => {
    expect(suggest(text)[0]).toMatchObject({ value: 37, unit: 'people' });
  });

  it.each(['edged up to', 'crept up to', 'rose up to'])('is no bound after %s', (moved) => {
    expect(suggest(`Unemployment ${moved} 8.7%.`)[0]).toMatchObject({
      qualifier: 'exact',
      verbatim: '8.7%',
    });
  });
});
