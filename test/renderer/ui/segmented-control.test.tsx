import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { focus, focused, press, renderPart } from './render-part.ts';

const SEGMENTS = [
  { id: 'all', label: 'All', count: 41 },
  { id: 'open', label: 'To review', count: 31 },
  { id: 'gone', label: 'Dismissed' },
] as const;

function Filter() {
  const [value, setValue] = useState<'all' | 'open' | 'gone'>('all');
  return <SegmentedControl label="Which" segments={SEGMENTS} value={value} onChange={setValue} />;
}

const segment = (name: RegExp) => screen.getByRole('radio', { name });
const checked = () =>
  screen.getAllByRole('radio').filter((radio) => radio.getAttribute('aria-checked') === 'true');

describe('a segmented control', () => {
  it('is one choice of several, named, with the counts', () => {
    renderPart(<Filter />);
    expect(screen.getByRole('radiogroup', { name: 'Which' })).toBeTruthy();
    expect(checked()).toEqual([segment(/All\s*41/)]);
  });

  it('moves with the arrows and chooses with Enter or Space', () => {
    renderPart(<Filter />);
    focus(segment(/All/));
    press('ArrowRight');
    expect(focused()).toBe(segment(/To review/));
    press('Enter');
    expect(checked()).toEqual([segment(/To review/)]);
    press('ArrowRight');
    press(' ');
    expect(checked()).toEqual([segment(/Dismissed/)]);
  });

  it('always keeps one chosen', () => {
    renderPart(<Filter />);
    fireEvent.click(segment(/All/));
    expect(checked()).toEqual([segment(/All/)]);
  });
});
