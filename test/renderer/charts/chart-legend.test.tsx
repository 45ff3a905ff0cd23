import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ChartLegend } from '#renderer/charts/chart-legend.tsx';
import { axeViolations } from '#test/renderer/axe-violations.ts';
import { sampleModel } from '#test/renderer/parts/chart-model-sample.ts';
import '#test/renderer/window-parts.ts';

afterEach(cleanup);

const words = (list: string) =>
  within(screen.getByRole('list', { name: list }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

describe('the legend of a chart', () => {
  it('tells the doubt that occurs in it and no other', () => {
    render(<ChartLegend model={sampleModel()} />);
    expect(words('Doubt')).toEqual([
      'exact, filled',
      'about, outline',
      'more than, arrow',
      'range, whisker',
      'nobody named',
      'hatched: part of a longer period',
    ]);
  });

  it('names each colour once', () => {
    const model = sampleModel();
    const [first, second] = model.panels;
    const bar = second!.groups[0]!.bars[0]!;
    const group = { ...second!.groups[0]!, bars: [{ ...bar, key: 'Border Review', hue: 5 }, bar] };
    render(<ChartLegend model={{ ...model, panels: [first!, { ...second!, groups: [group] }] }} />);
    expect(words('Colours')).toEqual(['Valley Courier', 'Border Review']);
  });

  it('has nothing axe-core finds wrong', async () => {
    render(<ChartLegend model={sampleModel()} />);
    expect(await axeViolations()).toEqual([]);
  });
});
