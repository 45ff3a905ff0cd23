import type { FigureKind, Qualifier } from '#shared/figure/quantity.ts';

// Written from grammars (Okell and Allott 2001; Jenny and Hnin Tun 2016), not yet read by a native speaker.

export const DIGIT_WORDS: ReadonlyMap<string, number> = new Map([
  ['တစ်', 1],
  ['နှစ်', 2],
  ['သုံး', 3],
  ['လေး', 4],
  ['ငါး', 5],
  ['ခြောက်', 6],
  ['ခုနစ်', 7],
  ['ရှစ်', 8],
  ['ကိုး', 9],
]);

/** Powers of ten; the creaky forms join what follows ("သုံးဆယ့်ငါး", thirty-five). */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['ဆယ့်', 10],
  ['ဆယ်', 10],
  ['ရာ့', 100],
  ['ရာ', 100],
  ['ထောင့်', 1_000],
  ['ထောင်', 1_000],
  ['သောင်း', 10_000],
  ['သိန်း', 100_000],
  ['သန်း', 1_000_000],
  ['ကုဋေ', 10_000_000],
  ['ဘီလီယံ', 1_000_000_000],
  ['ထရီလီယံ', 1_000_000_000_000],
]);

/** "ရာနှင့်ချီ", by the hundred: an open number. */
export const OPEN_NUMBERS: ReadonlyMap<string, number> = new Map(
  ['ရာ', 'ထောင်', 'သောင်း', 'သိန်း', 'သန်း'].flatMap((word) =>
    ['နှင့်ချီ', 'နဲ့ချီ'].map((by): [string, number] => [word + by, MULTIPLIERS.get(word) ?? 1]),
  ),
);

/** The decimal point as it is spoken: "၁ ဒသမ ၃ သန်း", 1.3 million. */
export const POINT = 'ဒသမ';

/** "၂ သန်းခွဲ", two and a half million: half of the last multiplier or unit. */
export const HALF = 'ခွဲ';

/** "၄ ပုံ ၁ ပုံ", of four parts one. */
export const PART = 'ပုံ';

/** Follow the number. */
export const QUALIFIERS_AFTER: ReadonlyMap<string, Qualifier> = new Map([
  ['ကျော်', 'more_than'],
  ['ခန့်', 'about'],
  ['လောက်', 'about'],
  ['ဝန်းကျင်', 'about'],
  ['နီးပါး', 'nearly'],
  ['အထိ', 'at_most'],
  ['အောက်', 'less_than'],
  ['အထက်', 'more_than'],
]);

/** Stand before the number. */
export const QUALIFIERS_BEFORE: ReadonlyMap<string, Qualifier> = new Map([
  ['အနည်းဆုံး', 'at_least'],
  ['အများဆုံး', 'at_most'],
  ['ခန့်မှန်း', 'about'],
]);

export interface BurmeseUnit {
  readonly unit: string;
  readonly kind: FigureKind;
  /** A classifier is not part of the quantity phrase, a unit of measurement is. */
  readonly counter: boolean;
}

const counter = (unit: string): BurmeseUnit => ({ unit, kind: 'count', counter: true });
const measure = (unit: string, kind: FigureKind): BurmeseUnit => ({ unit, kind, counter: false });

export const COUNTERS: ReadonlyMap<string, BurmeseUnit> = new Map([
  ['ယောက်', counter('people')],
  ['ဦး', counter('people')],
  ['ပါး', counter('people')],
  ['ကောင်', counter('animals')],
  ['လုံး', counter('items')],
  ['စီး', counter('vehicles')],
  ['စင်း', counter('vessels')],
  ['ရွာ', counter('villages')],
  ['အိမ်', counter('houses')],
  ['ကြိမ်', counter('times')],
  ['ခု', counter('items')],
  ['လက်', counter('items')],
  ['ချက်', counter('times')],
  ['ဆောင်', counter('buildings')],
  ['ထပ်', counter('storeys')],
  ['ကျောင်း', counter('schools')],
  ['မြို့', counter('towns')],
  ['မြို့နယ်', counter('townships')],
  ['ပြည်နယ်', counter('states')],
  ['နေရာ', counter('places')],
  ['မှု', counter('cases')],
  ['အိမ်ထောင်စု', counter('households')],
]);

/** Nouns of people: a number after one counts them, with or without a counter. */
export const PEOPLE =
  /(?:သား|သူ|သမား|လူ|လူထု|ကလေး|ကလေးငယ်|အမျိုးသမီး|အမျိုးသား|ဒုက္ခသည်|ရှောင်|ခံ|ဝန်ထမ်း|ဆရာ|ဆရာမ|ရဲ|ရဲဘော်|အရာရှိ|ဗိုလ်ကြီး|တပ်ကြပ်|ဆရာဝန်|သူနာပြု|ခရီးသည်|ကိုယ်စားလှယ်|လောင်း|ခေါင်းဆောင်|ပြည်သူ|မိသားစုဝင်|ရဟန်း|ရှင်|စစ်သည်|တပ်ဖွဲ့ဝင်|အဖွဲ့ဝင်|ဒေသခံ|လုပ်သား|သံဃာ|သံဃာတော်|အရပ်သား)$/;

export const UNITS: ReadonlyMap<string, BurmeseUnit> = new Map([
  ['ရာခိုင်နှုန်း', measure('percent', 'share')],
  ['ကျပ်', measure('MMK', 'money')],
  ['ဒေါ်လာ', measure('USD', 'money')],
  ['အမေရိကန်ဒေါ်လာ', measure('USD', 'money')],
  ['ဘတ်', measure('THB', 'money')],
  ['နာရီ', measure('hours', 'duration')],
  ['မိနစ်', measure('minutes', 'duration')],
  ['ရက်', measure('days', 'duration')],
  ['ပတ်', measure('weeks', 'duration')],
  ['လ', measure('months', 'duration')],
  ['နှစ်', measure('years', 'duration')],
  ['ကီလိုမီတာ', measure('km', 'measurement')],
  ['မိုင်', measure('miles', 'measurement')],
  ['မီတာ', measure('m', 'measurement')],
  ['ပေ', measure('feet', 'measurement')],
  ['လက်မ', measure('inches', 'measurement')],
  ['ဧက', measure('acres', 'measurement')],
  ['တန်', measure('tons', 'measurement')],
  ['ပိဿာ', measure('viss', 'measurement')],
  ['ဒီဂရီ', measure('degrees', 'measurement')],
  ['ဒီဂရီစင်တီဂရိတ်', measure('°C', 'measurement')],
  ['ဒီဂရီဆဲလ်စီးယပ်စ်', measure('°C', 'measurement')],
  ['ဂါလန်', measure('gallons', 'measurement')],
  ['ဂါလံ', measure('gallons', 'measurement')],
  ['လီတာ', measure('L', 'measurement')],
  ['ကီလိုဂရမ်', measure('kg', 'measurement')],
  ['ကီလို', measure('kg', 'measurement')],
  ['ဂရမ်', measure('g', 'measurement')],
  ['ကျပ်သား', measure('ticals', 'measurement')],
  ['တင်း', measure('baskets', 'measurement')],
  ['အိတ်', measure('bags', 'measurement')],
  ['ပြည်', measure('pyi', 'measurement')],
  ['စင်တီမီတာ', measure('cm', 'measurement')],
  ['ဟက်တာ', measure('ha', 'measurement')],
  ['မဂ္ဂါဝပ်', measure('MW', 'measurement')],
  ['စက္ကန့်', measure('seconds', 'duration')],
  ['ယူရို', measure('EUR', 'money')],
  ['ယွမ်', measure('CNY', 'money')],
  ['ရူပီး', measure('INR', 'money')],
  ['%', measure('percent', 'share')],
]);

export const MONTHS: readonly string[] = [
  'ဇန်နဝါရီ',
  'ဖေဖော်ဝါရီ',
  'မတ်',
  'ဧပြီ',
  'မေ',
  'ဇွန်',
  'ဇူလိုင်',
  'ဩဂုတ်',
  'သြဂုတ်',
  'စက်တင်ဘာ',
  'အောက်တိုဘာ',
  'နိုဝင်ဘာ',
  'ဒီဇင်ဘာ',
];

/** Numbered things (section, division, battalion, number, chapter): the number after them is a name. */
export const NAME_HEADS: readonly string[] = [
  'စာမျက်နှာ',
  'ဇယား',
  'ပုဒ်မ',
  'တပ်မ',
  'တပ်ရင်း',
  'ခမရ',
  'ခလရ',
  'အမှတ်',
  'အပိုဒ်',
  'အခန်း',
  'အခန်းကြီး',
  'အပိုင်း',
  'စာတိုက်သေတ္တာ',
  'အတန်း',
  'အဆင့်',
  'ရပ်ကွက်',
  'ဗျူဟာ',
  'ကားလိုင်း',
  'ယာဉ်လိုင်း',
  'ဂိတ်',
];

/** Phases of the moon: the number after them is a day of the Burmese month. */
export const MOON_PHASES: readonly string[] = ['လဆန်း', 'လပြည့်ကျော်', 'လဆုတ်', 'လပြည့်'];

/** "အသက် ၂၃ နှစ်": age, before its number. */
export const AGE = 'အသက်';

/** Parts of the day: the hour after them is a time of day. */
export const DAY_PARTS: readonly string[] = ['နံနက်', 'မနက်', 'ညနေ', 'နေ့လယ်', 'ည'];

const longestFirst = (words: Iterable<string>): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');

// ကျော်လွန် is the verb "to exceed".
const AFTER_NUMBER = [
  ...MULTIPLIERS.keys(),
  ...QUALIFIERS_AFTER.keys(),
  ...COUNTERS.keys(),
  ...UNITS.keys(),
  'ခုနှစ်',
  'ရက်နေ့',
  POINT,
  PART,
  HALF,
  'ရာစု',
];

/** One piece that may follow a number, at the head of a run of Burmese letters. */
export const PIECE = new RegExp(
  `(?:${longestFirst(AFTER_NUMBER)})(?![\\u102b-\\u103e]|[\\u1000-\\u1021]\\u1037?\\u103a|လွန်|ဖိုး|သူ|သား|ဝေ|ခြား|နက်|ချင်း)`,
  'y',
);

const NUMBER_PART = longestFirst([...DIGIT_WORDS.keys(), ...MULTIPLIERS.keys()]);

const BOUND = ['ကျော်', 'ခန့်', 'လောက်', 'နီးပါး', HALF, PART];

/** Lengths of time count themselves: "သုံးရက်", three days. */
const DURATIONS = 'ရက်|နှစ်|ပတ်|နာရီ|မိနစ်|လ';

/** A number in words; whether a counter or a bound ("over", "about") follows is for the caller to see. */
export const NUMBER_WORDS = new RegExp(
  `(?:${NUMBER_PART})+(?=\\s?(?:${longestFirst([...COUNTERS.keys(), ...BOUND])}|(?:${DURATIONS})(?=$|ကြာ|အတွင်း|ကျော်|ခန့်))|$)`,
  'g',
);
export const NUMBER_WORD = new RegExp(NUMBER_PART, 'g');
