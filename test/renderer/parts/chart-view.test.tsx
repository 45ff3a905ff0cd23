import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ChartTable } from '#renderer/parts/chart-table.tsx';
import { ChartView } from '#renderer/parts/chart-view.tsx';
import { axeViolations } from '#test/renderer/axe-violations.ts';
import { pressKey } from '#test/renderer/keys.ts';
import '#test/renderer/window-parts.ts';
import { clashing, sampleModel } from './chart-model-sample.ts';

afterEach(cleanup);

const WIDTH = 960;
const row = (id: string): Element => document.querySelector(`[data-bar="${id}"]`)!;
const draw = (layout: 'bars' | 'periods' | 'multiples' = 'bars') => {
  const onOpen = vi.fn();
  render(<ChartView model={sampleModel(layout)} width={WIDTH} onOpen={onOpen} />);
  return onOpen;
};

describe('a drawn chart', () => {
  it('gives every panel its title, its reason and a named drawing', () => {
    draw();
    expect(screen.getByText('Nobody named as having counted. Own scale.')).toBeTruthy();
    const names = screen.getAllByRole('group').map((one) => one.getAttribute('aria-label'));
    expect(names).toEqual(['Counted by the list, 2025', 'Other counts']);
  });

  it('says each bar in words, who counted among them', () => {
    draw();
    expect(row('loose').querySelector('title')?.textContent).toBe(
      'Border Review: about 4,000, since 1 Feb 2021, nobody named as having counted',
    );
    expect(row('half').querySelector('title')?.textContent).toBe(
      'Frontier Gazette + 1 copy: 880, Jan–Sep 2025, counted by The list',
    );
  });

  it('fills what is exact, hatches a part in one path, outlines what is about', () => {
    draw();
    expect(row('whole').querySelector('rect')?.hasAttribute('stroke')).toBe(false);
    expect(row('half').querySelectorAll('path')).toHaveLength(1);
    expect(row('loose').querySelector('rect')?.getAttribute('fill-opacity')).toBe('0.09');
    expect(document.querySelector('pattern')).toBeNull();
  });

  it('marks bars that contradict each other with a sign and a word, and says why', async () => {
    const { container } = render(
      <ChartView model={clashing('open')} width={WIDTH} onOpen={vi.fn()} />,
    );
    expect(row('whole').textContent).toContain('≠ conflict');
    expect(row('whole').querySelector('title')?.textContent).toContain('they do not overlap');
    expect(row('open').textContent).not.toContain('≠');
    const list = within(screen.getByRole('list', { name: 'What does not agree' }));
    const line = list.getByRole('listitem');
    expect(line.textContent).toContain('880 and 945: Both are for the year');
    expect(line.hasAttribute('data-on')).toBe(false);
    fireEvent.focus(row('half'));
    expect(list.getByRole('listitem').hasAttribute('data-on')).toBe(true);
    expect(await axeViolations(container)).toEqual([]);
  });

  it('marks them otherwise once a person ruled that they do not', () => {
    render(<ChartView model={clashing('settled')} width={WIDTH} onOpen={vi.fn()} />);
    expect(row('whole').textContent).toContain('≠ ruled on');
    expect(row('whole').textContent).not.toContain('conflict');
  });

  it('ends in an arrow where the value is open and in a whisker where it is a range', () => {
    draw();
    const ends = ['whole', 'open', 'between'].map((id) =>
      row(id).querySelector('[data-end]')?.getAttribute('data-end'),
    );
    expect(ends).toEqual([undefined, 'above', 'range']);
  });

  it('puts a question mark where nobody is named, and nowhere else', () => {
    draw();
    expect(within(row('loose') as HTMLElement).getByText('?')).toBeTruthy();
    expect(screen.getAllByText('?')).toHaveLength(1);
  });

  it('gives each panel its own scale', () => {
    draw();
    const length = (id: string) => Number(row(id).querySelector('rect')!.getAttribute('width'));
    expect(length('half') / length('whole')).toBeCloseTo(880 / 945, 1);
    expect(length('whole')).toBeGreaterThan(length('between') / 3);
  });

  it('keeps every label inside its width', () => {
    draw();
    const [svg] = document.querySelectorAll('svg');
    const label = row('open').querySelector('.chart-view__value')!;
    const end = Number(label.getAttribute('x')) + label.textContent.length * 6.9;
    expect(end).toBeLessThanOrEqual(Number(svg!.getAttribute('width')));
  });

  it('cuts nothing off: names and values stand outside the scale', () => {
    draw();
    expect(row('half').closest('[clip-path]')).toBeNull();
  });

  it('is one stop for Tab, and arrows go from bar to bar over both panels', () => {
    draw();
    expect(document.querySelectorAll('[data-bar][tabindex="0"]')).toHaveLength(1);
    (row('half') as SVGElement & HTMLElement).focus();
    pressKey('ArrowDown');
    pressKey('ArrowDown');
    pressKey('ArrowDown');
    expect(document.activeElement).toBe(row('loose'));
    pressKey('Home');
    expect(document.activeElement).toBe(row('half'));
    pressKey('End');
    expect(row('between').getAttribute('tabindex')).toBe('0');
  });

  it('opens a bar with a click, Enter and Space', () => {
    const onOpen = draw();
    fireEvent.click(row('open'));
    (row('whole') as SVGElement & HTMLElement).focus();
    pressKey('Enter');
    pressKey(' ');
    expect(onOpen.mock.calls.map(([bar]: unknown[]) => (bar as { id: string }).id)).toEqual([
      'open',
      'whole',
      'whole',
    ]);
  });

  it('is a picture without anything to press where nobody answers', () => {
    render(<ChartView model={sampleModel()} width={627} />);
    expect(screen.getAllByRole('img')).toHaveLength(2);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('shows periods as spans that fade where they are open', () => {
    draw('periods');
    expect(row('loose').querySelector('[data-open]')?.getAttribute('data-open')).toBe('end');
    expect(row('whole').querySelector('[data-open]')).toBeNull();
    expect(screen.getByText('2021')).toBeTruthy();
  });

  it('shows one small panel a group in multiples', () => {
    draw('multiples');
    expect(screen.getAllByRole('group')).toHaveLength(2);
  });

  it.each(['bars', 'periods', 'multiples'] as const)(
    'has nothing for axe as %s',
    async (layout) => {
      draw(layout);
      expect(await axeViolations()).toEqual([]);
    },
  );
});

describe('the table behind a chart', () => {
  it('says everything the drawing says', async () => {
    render(<ChartTable model={sampleModel()} />);
    const cells = screen.getAllByRole('row').map((one) => one.textContent);
    expect(cells).toContain('DesertedBorder Reviewabout 4,000since 1 Feb 2021nobody named');
    expect(await axeViolations()).toEqual([]);
  });
});
