import type { ChartBar } from '#shared/chart/chart-model.ts';

/** Days since 1970 as numbers, so that a chart can measure with them. */
export interface TimeScale {
  readonly first: number;
  readonly last: number;
  /** Where a year or a quarter begins. */
  readonly edges: readonly number[];
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** A bar's days, an open end drawn to the end of the scale; null where nothing is dated. */
  readonly daysOf: (bar: ChartBar) => { readonly from: number; readonly to: number } | null;
}

const DAY = 86_400_000; // ms
const MONTHS = ['Jan', 'Apr', 'Jul', 'Oct'];

const dayOf = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);
const yearOf = (day: number): number => new Date(day * DAY).getUTCFullYear();
const startOf = (year: number, month = 0): number => Math.round(Date.UTC(year, month, 1) / DAY);

/** A scale of whole years over all dated bars; with one or two years its quarters are named. */
export function timeScale(bars: readonly ChartBar[]): TimeScale {
  const days = bars.flatMap(({ from, to }) => [from, to].flatMap((date) => date ?? []).map(dayOf));
  const years = days.length === 0 ? [2000, 2000] : days.map(yearOf);
  const begin = Math.min(...years);
  const hasOpenEnd = bars.some(({ from, to }) => from !== null && to === null);
  const end = Math.max(...years) + (hasOpenEnd ? 2 : 1);
  const first = startOf(begin);
  const last = startOf(end);
  const count = end - begin;
  const every = Math.ceil(count / 12);
  const list = Array.from({ length: count }, (_, at) => begin + at);
  const ticks =
    count <= 2
      ? list.flatMap((year) =>
          MONTHS.map((month, at) => ({
            at: startOf(year, at * 3),
            label: at === 0 ? String(year) : month,
          })),
        )
      : list
          .filter((_, at) => at % every === 0)
          .map((year) => ({ at: (startOf(year) + startOf(year + 1)) / 2, label: String(year) }));
  return {
    first,
    last,
    edges: [...list.filter((_, at) => at % every === 0).map((year) => startOf(year)), last],
    ticks,
    daysOf: ({ from, to }) =>
      from === null && to === null
        ? null
        : { from: from === null ? first : dayOf(from), to: to === null ? last : dayOf(to) + 1 },
  };
}
