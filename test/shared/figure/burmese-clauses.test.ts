import { describe, expect, it } from 'vitest';
import { suggest, told, verdictOn } from './suggest.ts';

const DAY = '2026-03-18';
const first = (text: string) => suggest(text, DAY)[0];
const by = (text: string) => {
  const said = first(text)?.attribution;
  return said?.countedBy?.words ?? said?.saidBy?.words ?? null;
};

// Written from grammars; a native reader should check every line.
describe('a Burmese clause', () => {
  it.each([
    ['လူ ၄၀ သေသည်ဟု KNDF ပြောရေးဆိုခွင့်ရှိသူက ပြောသည်။', 'KNDF'],
    ['လူ ၄၀ သေသည်ဟု KNU တာဝန်ရှိသူက ပြောသည်။', 'KNU'],
    ['လူ ၄၀ သေသည်ဟု KNU တာဝန်ရှိသူတစ်ဦးက ပြောသည်။', 'KNU'],
    ['လူ ၄၀ သေသည်ဟု AAPP ၏ ပြောခွင့်ရသူက ဆိုသည်။', 'AAPP'],
  ])('names the body its spokesman speaks for: %s', (text, expected) => {
    expect(by(text)).toBe(expected);
  });

  it.each([
    ['လူ ၄၀ ရှိသည်ဟု OCHA ၏ အစီရင်ခံစာတွင် ဖော်ပြသည်။', 'OCHA'],
    ['လူ ၄၀ ရှိသည်ဟု AAPP ၏ စာရင်းတွင် ဖော်ပြသည်။', 'AAPP'],
    ['လူ ၄၀ ရှိသည်ဟု UNHCR ၏ ထုတ်ပြန်ချက်တွင် ဖော်ပြသည်။', 'UNHCR'],
  ])('names whose report tells it: %s', (text, expected) => {
    expect(by(text)).toBe(expected);
  });

  it.each([
    ['ဇန်နဝါရီလက လူ ၄၀ ရောက်ပြီး ယခုလတွင် ၆၀ ရောက်သည်။', ['2026-01', '2026-03']],
    ['ဖေဖော်ဝါရီလက လူ ၄၀ သေပြီး မတ်လတွင် ၆၀ သေသည်။', ['2026-02', '2026-03']],
    ['၂၀၂၄ ခုနှစ်တွင် လူ ၄၀ သေပြီး ၂၀၂၅ ခုနှစ်တွင် ၆၀ သေသည်။', ['2024', '2025']],
  ])('says when before it says what: %s', (text, expected) => {
    expect(suggest(text, DAY).map((one) => one.period?.from)).toEqual(expected);
  });

  it.each([
    ['ယခုနှစ် ဇန်နဝါရီလကစပြီး လူ ၄၀ သေသည်။', '2026-01'],
    ['ပြီးခဲ့သည့်နှစ် ဇန်နဝါရီလက လူ ၄၀ သေသည်။', '2025-01'],
    ['မနှစ်က ဇွန်လတွင် လူ ၄၀ သေသည်။', '2025-06'],
  ])('may name the year as this or last: %s', (text, from) => {
    expect(first(text)?.period?.from).toBe(from);
  });

  it.each(['ထိုင်းဘက်သို့ ၆၀၀ ကျော် ကူးသွားသည်။', 'ရောဂါကြောင့် ၁၁ ဦး သေသည်။', 'လက်နက်ဖြင့် ၁၁ ဦး သေသည်။'])(
    'counts no noun that a particle closes: %s',
    (text) => {
      expect(first(text)?.counted).toBeNull();
    },
  );

  it.each([
    ['ဆိုင် ၁၀ ဆိုင်တွင် ၇ ဆိုင် ပိတ်သည်။', '0.7 exact -'],
    ['စက်ရုံ ၅ စက်ရုံတွင် ၂ စက်ရုံ ပိတ်သည်။', '0.4 exact -'],
    ['ကုမ္ပဏီ ၄ ကုမ္ပဏီမှာ ၁ ကုမ္ပဏီ ပိတ်သည်။', '0.25 exact -'],
  ])('tells a share by a noun that counts itself: %s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it.each([
    ['ထောင်ဒဏ် နှစ် ၂၀ ချသည်။', '20 exact years'],
    ['ပြစ်ဒဏ် နှစ် ၁၀ ချသည်။', '10 exact years'],
    ['အကျဉ်း နှစ် ၃၀ ကျသည်။', '30 exact years'],
    ['ဒုက္ခသည် တစ်သိန်းနှစ်သောင်း နေသည်။', '120000 exact people'],
    ['ရွာသား သုံးထောင် ပြေးသည်။', '3000 exact people'],
    ['ကိုယ်စားလှယ်လောင်း ၅၆၀၀ ကျော် ဝင်ပြိုင်သည်။', '5600 more_than people'],
  ])('has its unit before a round number, or in its noun: %s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it.each([
    ['လေး', 'မန္တလေးမြို့တွင် ဖြစ်သည်။'],
    ['၂', 'အပိုင်း ၂ ကို ဖတ်ပါ။'],
    ['၁၂၀', 'စာတိုက်သေတ္တာ ၁၂၀ သို့ ပို့ပါ။'],
  ])('counts nothing in a name: %s', (number, text) => {
    expect(told(text)).toEqual([]);
    expect(verdictOn(text, number)).not.toBe('suggested');
  });

  it('counts one beside others, and not the one who speaks', () => {
    expect(told('ဗိုလ်ကြီး တစ် ဦးနှင့် တပ်ကြပ် ၂ ဦး လက်နက်ချသည်။')).toEqual([
      '1 exact people',
      '2 exact people',
    ]);
    expect(told('ဒေသခံတစ်ဦးက ပြောသည်။')).toEqual([]);
    expect(told('အဖိုးတစ်ဦးနှင့် တွေ့သည်။')).toEqual([]);
  });
});
