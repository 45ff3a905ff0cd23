/** First and last day of a period, as precise as it is known; `*` = open. */
export type Days = readonly [from: string, to: string];

const NINE_MONTHS: Days = ['2025-01-01', '2025-09-30'];
const YEAR: Days = ['2025-01-01', '2025-12-31'];
const SINCE_2021: Days = ['2021-02-01', '*'];

const across = (values: readonly number[], days: Days): [number, Days][] =>
  values.map((value) => [value, days]);

const TALLY = new Map([
  ...across([2000, 880, 135, 916, 28, 16, 56, 99], NINE_MONTHS),
  ...across([14], ['2025-09-22', '2025-09-28']),
  ...across([85_000], ['2024-02-01', '*']),
]);

/**
 * The days the dated core figures of the reference documents cover, by document and value, resolved by
 * hand with the documents' dates and "the coup" as the settings date it. Values that occur twice in a
 * document cover the same days.
 */
export const REFERENCE_DAYS: Readonly<Record<string, ReadonlyMap<number, Days>>> = {
  '000': TALLY,
  '001': TALLY,
  '002': new Map([
    ...across([2500, 945, 30, 64, 157, 1231, 16, 135, 961], YEAR),
    ...across([174], ['2025-08-01', '2025-08-31']),
    ...across([109], ['2025-07-01', '2025-07-31']),
    ...across([100], ['2025-06-01', '2025-06-30']),
    ...across([39], ['2025-12-01', '2025-12-31']),
    ...across([7000], ['*', '2024-12-31']),
  ]),
  '003': new Map([
    ...across([4000, 10_000], SINCE_2021),
    ...across([6], ['2021-03-01', '2021-03-31']),
  ]),
  '004': new Map(across([12_341, 3015, 9326], SINCE_2021)),
};
