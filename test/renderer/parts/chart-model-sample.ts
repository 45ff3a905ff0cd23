import type { ChartBar, ChartModel } from '#shared/chart/chart-model.ts';

/** A bar of 945, exact and attributed, changed where a test says so. */
export function sampleBar(id: string, change: Partial<ChartBar> = {}): ChartBar {
  return {
    id,
    key: 'Valley Courier',
    name: 'Valley Courier',
    counted: null,
    value: 945,
    low: 945,
    high: 945,
    qualifier: 'exact',
    label: '945',
    hue: 6,
    part: false,
    unattributed: false,
    period: '2025',
    from: '2025-01-01',
    to: '2025-12-31',
    sentence: 'The list held 945 soldiers.',
    outlet: 'Valley Courier',
    counter: 'The list',
    document: 'doc_a',
    passage: { start: 14, end: 17 },
    conflict: null,
    ...change,
  };
}

export const half = sampleBar('half', {
  name: 'Frontier Gazette + 1 copy',
  value: 880,
  label: '880',
  hue: 7,
  part: true,
  period: 'Jan–Sep 2025',
  to: '2025-09-30',
});
export const whole = sampleBar('whole');
export const open = sampleBar('open', {
  qualifier: 'more_than',
  label: 'more than 2,000',
  value: 2000,
});
export const loose = sampleBar('loose', {
  name: 'Border Review',
  qualifier: 'about',
  label: 'about 4,000',
  value: 4000,
  high: 4400,
  unattributed: true,
  counter: null,
  period: 'since 1 Feb 2021',
  from: '2021-02-01',
  to: null,
});
export const between = sampleBar('between', {
  qualifier: 'range',
  label: '3,000 to 3,500',
  value: 3000,
  low: 3000,
  high: 3500,
});

/** Half and whole contradict each other, or did until somebody ruled on them. */
export function clashing(state: 'open' | 'settled'): ChartModel {
  const model = sampleModel();
  const [first, ...rest] = model.panels;
  const bars = [half, whole].map((bar) => ({ ...bar, conflict: state }));
  const groups = [{ name: 'Deserted', hue: 1, bars: [...bars, open] }];
  const words = '880 and 945: Both are for the year, and they do not overlap.';
  return {
    ...model,
    panels: [{ ...first!, groups }, ...rest],
    conflicts: [{ figures: ['half', 'whole'], words, isSettled: state === 'settled' }],
  };
}

export function sampleModel(layout: ChartModel['layout'] = 'bars'): ChartModel {
  return {
    title: 'Who left',
    note: '',
    layout,
    summary: '4 documents, 1 counting body named.',
    count: 5,
    conflicts: [],
    panels: [
      {
        title: 'Counted by the list, 2025',
        reason: 'Hatched: Jan–Sep 2025.',
        unit: null,
        max: 2000,
        groups: [{ name: 'Deserted', hue: 1, bars: [half, whole, open] }],
      },
      {
        title: 'Other counts',
        reason: 'Nobody named as having counted. Own scale.',
        unit: null,
        max: 4400,
        groups: [{ name: 'Deserted', hue: 1, bars: [loose, between] }],
      },
    ],
  };
}
