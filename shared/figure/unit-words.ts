import { CURRENCIES } from './currencies.ts';
import type { FigureKind } from './quantity.ts';
import { WordMap } from './word-set.ts';

/** What a unit is called in a record and which kind of figure it makes. */
export interface UnitWord {
  readonly unit: string;
  readonly kind: FigureKind;
}

const lexicon = new Map<string, UnitWord>();
const add = (kind: FigureKind, unit: string, words: string): void => {
  for (const word of words.split(',')) lexicon.set(word.trim(), { unit, kind });
};

add('share', 'percent', 'percent,percents,percentage,pct');
add('duration', 'seconds', 'second,seconds,sec,secs');
add('duration', 'minutes', 'minute,minutes,min,mins');
add('duration', 'hours', 'hour,hours,hr,hrs');
add('duration', 'days', 'day,days');
add('duration', 'nights', 'night,nights');
add('duration', 'weeks', 'week,weeks,wk,wks');
add('duration', 'fortnights', 'fortnight,fortnights');
add('duration', 'months', 'month,months');
add('duration', 'quarters', 'quarters');
add('duration', 'years', 'year,years,yr,yrs');
add('duration', 'decades', 'decade,decades');
add('duration', 'centuries', 'century,centuries');
add('duration', 'generations', 'generations');
add('measurement', 'mm', 'millimetre,millimetres,millimeter,millimeters');
add('measurement', 'cm', 'centimetre,centimetres,centimeter,centimeters');
add('measurement', 'm', 'metre,metres,meter,meters');
add('measurement', 'km', 'kilometre,kilometres,kilometer,kilometers,kms');
add('measurement', 'μm', 'micron,microns,micrometre,micrometres,micrometer,micrometers');
add('measurement', 'nm', 'nanometre,nanometres,nanometer,nanometers');
add('measurement', 'miles', 'mile,miles');
add('measurement', 'feet', 'foot,feet,ft');
add('measurement', 'inches', 'inch,inches');
add('measurement', 'yards', 'yard,yards');
add('measurement', 'nautical miles', 'nautical mile,nautical miles');
add('measurement', 'light-years', 'light-year,light-years,lightyears');
add('measurement', 'parsecs', 'parsec,parsecs');
add('measurement', 'ha', 'hectare,hectares');
add('measurement', 'acres', 'acre,acres');
add('measurement', 'rai', 'rai');
add('measurement', 'viss', 'viss');
add(
  'measurement',
  'km²',
  'square kilometre,square kilometres,square kilometer,square kilometers,sq km',
);
add('measurement', 'm²', 'square metre,square metres,square meter,square meters,sq m');
add('measurement', 'square miles', 'square mile,square miles,sq miles');
add('measurement', 'square feet', 'square foot,square feet,sq ft');
add('measurement', 'm³', 'cubic metre,cubic metres,cubic meter,cubic meters');
add('measurement', 'cubic feet', 'cubic feet,cubic foot');
add('measurement', 'μg', 'microgram,micrograms,microgramme,microgrammes');
add('measurement', 'mg', 'milligram,milligrams,milligramme,milligrammes');
add('measurement', 'g', 'gram,grams,gramme,grammes');
add('measurement', 'kg', 'kilogram,kilograms,kilogramme,kilogrammes,kilo,kilos,kgs');
add('measurement', 't', 'tonne,tonnes,metric ton,metric tons,metric tonne,metric tonnes');
add('measurement', 'tons', 'ton,tons');
add('measurement', 'pounds', 'lb,lbs');
add('measurement', 'ounces', 'ounce,ounces,oz');
add('measurement', 'mL', 'millilitre,millilitres,milliliter,milliliters');
add('measurement', 'L', 'litre,litres,liter,liters');
add('measurement', 'gallons', 'gallon,gallons');
add('measurement', 'barrels', 'barrel,barrels');
add('measurement', 'bushels', 'bushel,bushels');
add('measurement', 'watts', 'watt,watts');
add('measurement', 'kW', 'kilowatt,kilowatts');
add('measurement', 'MW', 'megawatt,megawatts');
add('measurement', 'GW', 'gigawatt,gigawatts');
add('measurement', 'kWh', 'kilowatt-hour,kilowatt-hours,kilowatt hours');
add('measurement', 'volts', 'volt,volts');
add('measurement', 'amperes', 'ampere,amperes,amps');
add('measurement', 'joules', 'joule,joules');
add('measurement', 'Hz', 'hertz');
add('measurement', 'calories', 'calorie,calories');
add('measurement', 'tesla', 'tesla,teslas');
add('measurement', 'degrees', 'degree,degrees');
add('measurement', '°C', 'degree celsius,degrees celsius,degrees centigrade,celsius');
add('measurement', '°F', 'degree fahrenheit,degrees fahrenheit,fahrenheit');
add(
  'measurement',
  'km/h',
  'kph,kilometres per hour,kilometers per hour,kilometres an hour,kilometers an hour',
);
add('measurement', 'mph', 'mph,miles per hour,miles an hour');
add('measurement', 'mpg', 'mpg,miles per gallon');
add('measurement', 'hp', 'hp,horsepower,bhp,brake horsepower');
add('measurement', 'lb-ft', 'lb-ft,pound-feet,pound-foot,foot-pounds');
add('measurement', 'mmHg', 'mm hg,mmhg');
add('measurement', 'kcal', 'kilocalorie,kilocalories');
add('measurement', 'tsp', 'teaspoon,teaspoons,tsp');
add('measurement', 'tbsp', 'tablespoon,tablespoons,tbsp');
add('measurement', 'cups', 'cup,cups');
add('measurement', 'carats', 'carat,carats');
add('measurement', 'bpm', 'beats per minute,beats a minute');
add('measurement', 'fps', 'fps,frames per second');
add('measurement', 'knots', 'knot,knots');
add('measurement', 'bytes', 'byte,bytes');
add('measurement', 'MB', 'megabyte,megabytes');
add('measurement', 'GB', 'gigabyte,gigabytes');
add('measurement', 'TB', 'terabyte,terabytes');
add('measurement', 'megapixels', 'megapixel,megapixels');
add('measurement', 'decibels', 'decibel,decibels');
add('measurement', 'orders of magnitude', 'orders of magnitude,order of magnitude');
add('measurement', 'magnitude', 'magnitude');
add(
  'share',
  'percentage points',
  'percentage point,percentage points,pct points,percent points,ppts,pp',
);
add('share', 'percentiles', 'percentile,percentiles');
add('measurement', 'basis points', 'basis point,basis points,bps');
add('measurement', 'points', 'point,points');
add('ratio', 'times', 'times');
add('ratio', 'fold', 'fold');
add('measurement', 'standard deviations', 'standard deviation,standard deviations,sd,sds');

for (const [code, words] of CURRENCIES) add('money', code, words);

/** The units written as words, keyed by one to four lower-case words. */
export const UNIT_WORDS: WordMap<UnitWord> = new WordMap(lexicon);

/** Words of the longest unit that begins with a word: nothing longer need be looked up. */
export const UNIT_LENGTHS: WordMap<number> = new WordMap(unitLengths());

function unitLengths(): Map<string, number> {
  const lengths = new Map<string, number>();
  for (const unit of lexicon.keys()) {
    const words = unit.split(' ');
    const first = words[0] ?? '';
    lengths.set(first, Math.max(words.length, lengths.get(first) ?? 0));
  }
  return lengths;
}

/** Currency signs and codes that stand before the number. */
export const MONEY_SIGNS: WordMap<string> = new WordMap([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['￥', 'CNY'],
  ['₹', 'INR'],
  ['₨', 'INR'],
  ['฿', 'THB'],
  ['₩', 'KRW'],
  ['₫', 'VND'],
  ['₭', 'LAK'],
  ['₱', 'PHP'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₦', 'NGN'],
  ['₿', 'BTC'],
  ['₪', 'ILS'],
  ['₵', 'GHS'],
  ['₸', 'KZT'],
  ['₾', 'GEL'],
  ['₼', 'AZN'],
  ['₲', 'PYG'],
  ['₡', 'CRC'],
  ['৳', 'BDT'],
  ['៛', 'KHR'],
  ['US$', 'USD'],
  ['A$', 'AUD'],
  ['S$', 'SGD'],
  ['C$', 'CAD'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['R$', 'BRL'],
]);
export const MONEY_CODES: ReadonlyMap<string, string> = new Map(
  [
    ...'ILS PKR NPR LKR SAR AED EGP IQD JOD KWD QAR IRR PLN CZK HUF RON BGN DKK NOK MXN CLP ARS GHS UGX TZS ETB RWF XOF XAF ZMW MZN AFN KZT UZS TWD'.split(
      ' ',
    ),
    'USD',
    'EUR',
    'GBP',
    'THB',
    'MMK',
    'INR',
    'CNY',
    'JPY',
    'AUD',
    'SGD',
    'CHF',
    'BDT',
    'MYR',
    'CAD',
    'HKD',
    'NZD',
    'IDR',
    'PHP',
    'KRW',
    'RUB',
  ]
    .map((code): [string, string] => [code, code])
    .concat([
      ['Rs', 'INR'],
      ['Ks', 'MMK'],
      ['Tk', 'BDT'],
      ['RMB', 'CNY'],
      ['RM', 'MYR'],
      ['Rp', 'IDR'],
      ['US', 'USD'],
    ]),
);

/** What a rate is counted per: "a day", "per litre", "each month". */
export const PER_ADVERBS: WordMap<string> = new WordMap([
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['yearly', 'year'],
  ['annually', 'year'],
  ['hourly', 'hour'],
  ['apiece', 'piece'],
]);

/** Whether a unit or a rate in words may begin with this one: "u" and "sq" take a stop ("U.S. dollars"). */
export function opensUnit(word: string): boolean {
  return (
    UNIT_LENGTHS.has(word) ||
    PER_ADVERBS.has(word) ||
    word === 'per' ||
    word === 'u' ||
    word === 'sq'
  );
}
