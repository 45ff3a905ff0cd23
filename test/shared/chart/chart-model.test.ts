import { describe, expect, it } from 'vitest';
import { chartModel, type ChartBar, type ChartModel } from '#shared/chart/chart-model.ts';
import {
  chartOf,
  copy,
  courier,
  figureOf,
  gazette,
  left,
  nineMonths,
  other,
  part,
  police,
  review,
  unnamed,
  whole,
  worldOf,
  year,
} from './chart-desk.ts';

const ALL = [part, copy, whole, other, unnamed];
const bars = ({ panels }: ChartModel): ChartBar[] =>
  panels.flatMap(({ groups }) => groups.flatMap((group) => group.bars));
const named = (model: ChartModel) => bars(model).map(({ name, label }) => `${name}: ${label}`);

describe('the model of a chart', () => {
  it('puts what one body counted over nested periods first, the rest apart with the reason', () => {
    const { panels } = chartModel(chartOf(), worldOf(ALL));
    expect(panels.map(({ title }) => title)).toEqual([
      'Counted by The movement, 2025',
      'Other counts',
    ]);
    expect(panels[0]?.reason).toBe('Hatched: Jan–Sep 2025. Filled: 2025, which contains it.');
    expect(panels[1]?.reason).toBe(
      'Nobody named as having counted, other counting body, other or unknown period. Own scale.',
    );
  });

  it('gives each panel a scale that holds its own bars', () => {
    const { panels } = chartModel(chartOf(), worldOf(ALL));
    expect(panels[0]?.max).toBe(945);
    expect(panels[1]?.max).toBeGreaterThanOrEqual(4000);
  });

  it('is one panel where unlike counts are not kept apart', () => {
    const { panels } = chartModel(chartOf({ keepApart: false }), worldOf(ALL));
    expect(panels).toHaveLength(1);
  });

  it('never mixes units, whatever is asked', () => {
    const shares = figureOf('f', { kind: 'share', unit: 'percent', value: 12 });
    const { panels } = chartModel(chartOf({ keepApart: false }), worldOf([whole, shares]));
    expect(panels.map(({ unit }) => unit)).toEqual(['people', 'percent']);
  });

  it('folds copies of one text into one bar that says so', () => {
    expect(named(chartModel(chartOf(), worldOf(ALL)))[0]).toBe('Frontier Gazette + 1 copy: 880');
    const apart = chartModel(chartOf({ foldSameSource: false }), worldOf(ALL));
    expect(named(apart).slice(0, 2)).toEqual(['Frontier Gazette: 880', 'River Wire: 880']);
  });

  it('folds nothing that differs between the copies', () => {
    const changed = { ...copy, value: 890 };
    expect(chartModel(chartOf(), worldOf([part, changed])).count).toBe(2);
  });

  it('hatches a part of a longer period of the same count, and only that', () => {
    const parts = bars(chartModel(chartOf(), worldOf(ALL))).filter((bar) => bar.part);
    expect(parts.map(({ label }) => label)).toEqual(['880']);
  });

  it('does not call a period a part of what somebody else counted', () => {
    const others = { ...whole, attribution: other.attribution };
    const model = chartModel(chartOf({ keepApart: false }), worldOf([part, others]));
    expect(bars(model).some((bar) => bar.part)).toBe(false);
  });

  it('marks a bar of which nobody is named as having counted', () => {
    const marked = bars(chartModel(chartOf(), worldOf(ALL))).filter((bar) => bar.unattributed);
    expect(marked.map(({ label }) => label)).toEqual(['about 4,000']);
  });

  it('gives a name one hue, with copies or without, and two names two', () => {
    const more = figureOf('g', {
      ...part,
      id: figureOf('g').id,
      value: 135,
      counted: 'surrendered',
    });
    const model = bars(chartModel(chartOf(), worldOf([...ALL, more])));
    const hue = (label: string) => model.find((bar) => bar.label === label)?.hue;
    expect(hue('880')).toBe(hue('135'));
    expect(new Set([hue('880'), hue('945'), hue('about 4,000')]).size).toBe(3);
  });

  it('groups by the tag that was asked for, in the order of the tags', () => {
    const officers = figureOf('h', { value: 30, tags: { [police.id]: true } });
    const query = { op: 'and', of: [] } as const;
    const [panel] = chartModel(
      chartOf({ figures: { kind: 'query', query }, tagIds: [] }),
      worldOf([officers, whole]),
    ).panels;
    expect(panel?.groups.map(({ name }) => name)).toEqual(['Left', 'Police']);
  });

  it('groups by what was asked for where a figure has other tags before it', () => {
    const both = figureOf('n', { tags: { [police.id]: true, [left.id]: true } });
    const of = [{ op: 'tag' as const, tag: police.id }];
    const figures = { kind: 'query' as const, query: { op: 'or' as const, of } };
    const [panel] = chartModel(chartOf({ figures }), worldOf([both])).panels;
    expect(panel?.groups.map(({ name }) => name)).toEqual(['Police']);
  });

  it.each([
    ['value', ['Valley Courier', 'Frontier Gazette', 'Border Review']],
    ['name', ['Border Review', 'Frontier Gazette', 'Valley Courier']],
    ['date', ['Frontier Gazette', 'Border Review', 'Valley Courier']],
  ] as const)('sorts by %s', (sort, expected) => {
    const earlier = { ...year, words: 'in 2024', from: '2024', to: '2024' };
    const figures = [
      figureOf('k', { value: 100, period: year }),
      figureOf('l', { value: 200, period: earlier, document: gazette.document.id }),
      figureOf('m', { value: 300, period: nineMonths, document: review.document.id }),
    ];
    const model = chartModel(chartOf({ sort, keepApart: false }), worldOf(figures));
    expect(bars(model).map(({ name }) => name)).toEqual(expected);
  });

  it('has bars of one outlet say what they count, or else for which period', () => {
    const soldiers = figureOf('o', { value: 5, counted: 'soldiers who left' });
    const clerks = figureOf('p', { value: 7, counted: 'clerks who left' });
    const named = bars(chartModel(chartOf({}), worldOf([soldiers, clerks])));
    expect(named.map(({ name }) => name)).toEqual([
      'Valley Courier: soldiers who left',
      'Valley Courier: clerks who left',
    ]);
    expect(new Set(named.map(({ key, hue }) => `${key} ${hue}`)).size).toBe(1);
    const early = figureOf('q', { value: 5, period: nineMonths });
    const late = figureOf('r', { value: 7, period: year });
    expect(bars(chartModel(chartOf({}), worldOf([early, late]))).map(({ name }) => name)).toEqual([
      'Valley Courier: Jan–Sep 2025',
      'Valley Courier: 2025',
    ]);
  });

  it.each([
    ['document', 'What Valley Courier wrote'],
    ['body', 'The movement'],
    ['period', '2025'],
  ] as const)('names bars by %s', (groupBy, name) => {
    expect(bars(chartModel(chartOf({ groupBy }), worldOf([whole])))[0]?.name).toBe(name);
  });

  it('counts documents, copies among them, and the bodies that are named', () => {
    expect(chartModel(chartOf(), worldOf(ALL)).summary).toBe(
      '4 documents, 2 counting bodies named.',
    );
    expect(chartModel(chartOf(), worldOf([unnamed])).summary).toBe(
      '1 document, no counting body named.',
    );
  });

  it('leads each bar to its number', () => {
    expect(bars(chartModel(chartOf(), worldOf([whole])))[0]).toMatchObject({
      document: courier.document.id,
      passage: whole.spans.numeral,
      from: '2025-01-01',
      to: '2025-12-31',
    });
  });
});

describe('the figures of a chart', () => {
  it('are those a query asks for, never what nobody accepted', () => {
    const dismissed = figureOf('i', { decision: 'dismissed', value: 7 });
    const untagged = figureOf('j', { tags: {}, value: 8 });
    const model = chartModel(chartOf(), worldOf([whole, dismissed, untagged]));
    expect(bars(model).map(({ label }) => label)).toEqual(['945']);
  });

  it('are those that were picked, the gone ones left out', () => {
    const figures = { kind: 'picked' as const, ids: [other.id, 'fig_gone', whole.id] };
    const model = chartModel(chartOf({ figures, keepApart: false }), worldOf(ALL));
    expect(bars(model).map(({ label }) => label)).toEqual(['945', '3,015']);
  });

  it('may be none', () => {
    expect(chartModel(chartOf(), worldOf([])).panels).toEqual([]);
  });
});
