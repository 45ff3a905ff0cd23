import { fireEvent, screen } from '@testing-library/react';
import { Hash, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { ComboField } from '#renderer/ui/combo-field.tsx';
import { DOUBT_KINDS, DoubtMark } from '#renderer/ui/doubt-mark.tsx';
import { Fold } from '#renderer/ui/fold.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { List } from '#renderer/ui/list.tsx';
import { LoadingState } from '#renderer/ui/loading-state.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { Rail } from '#renderer/ui/rail.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { TopBar } from '#renderer/ui/top-bar.tsx';
import { axeViolations } from '#test/renderer/axe-violations.ts';
import { Controls } from '#test/renderer/gallery/controls.tsx';
import { Foundations } from '#test/renderer/gallery/foundations.tsx';
import { Workbench } from '#test/renderer/gallery/workbench.tsx';
import { focus, focused, passTime, press, renderPart } from './render-part.ts';

const nothing = () => undefined;

describe('the parts all together', () => {
  it('have nothing axe-core finds wrong, one by one', async () => {
    renderPart(
      <main>
        <Foundations />
        <Controls />
      </main>,
    );
    expect(await axeViolations()).toEqual([]);
  });

  it('have nothing axe-core finds wrong, as a window', async () => {
    renderPart(<Workbench count={40} />);
    expect(await axeViolations()).toEqual([]);
  });
});

describe('a button', () => {
  it('is named by its words; the key beside them is for the eye', () => {
    renderPart(<Button keys="E">Edit</Button>);
    expect(screen.getByRole('button', { name: 'Edit' }).textContent).toContain('E');
  });

  it('shows its name and key in a tooltip when it is only a drawing', async () => {
    renderPart(<IconButton icon={Trash2} label="Delete" keys="Del" />);
    press('Tab');
    focus(screen.getByRole('button', { name: 'Delete' }));
    expect((await screen.findByRole('tooltip')).textContent).toBe('DeleteDel');
  });
});

describe('keys', () => {
  it('are spoken by name where they are drawn', () => {
    renderPart(<Kbd keys="Enter" />);
    expect(screen.getByText('Enter')).toBeTruthy();
  });
});

describe('a field', () => {
  it('says what is wrong and belongs to its label', () => {
    renderPart(<TextField label="Value" defaultValue="88O" error="not a number" />);
    const field = screen.getByRole('textbox', { name: 'Value' });
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const spoken = field.getAttribute('aria-describedby')!.split(' ');
    expect(spoken.map((id) => document.getElementById(id)?.textContent)).toContain('not a number');
  });

  it('says nothing is wrong while nothing is', () => {
    renderPart(<TextField label="Value" help="A whole number" />);
    expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBeNull();
    expect(screen.getByText('A whole number')).toBeTruthy();
  });
});

describe('a select', () => {
  it('opens with the arrow down and takes the one Enter is pressed on', () => {
    const onChange = vi.fn();
    const options = [
      { id: 'one', label: 'Bridges' },
      { id: 'two', label: 'Crossings' },
    ] as const;
    renderPart(<Select label="Kind" options={options} value="one" onChange={onChange} />);
    focus(screen.getByRole('button', { name: /Kind/ }));
    press('ArrowDown');
    press('ArrowDown');
    press('Enter');
    expect(onChange.mock.calls).toEqual([['two']]);
  });
});

describe('a checkbox', () => {
  it('can stand alone with a spoken name', () => {
    const onChange = vi.fn();
    renderPart(<Checkbox label="Select all" isSelected={false} onChange={onChange} />);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select all' }));
    expect(onChange.mock.calls).toEqual([[true]]);
  });
});

describe('a menu', () => {
  it('does what Enter is pressed on and gives the focus back', async () => {
    const onAction = vi.fn();
    const groups = [{ id: 'all', entries: ['PNG', 'CSV'].map((id) => ({ id, label: id })) }];
    const trigger = <Button>Export</Button>;
    renderPart(<Menu label="Export" trigger={trigger} groups={groups} onAction={onAction} />);
    focus(screen.getByRole('button', { name: 'Export' }));
    press('ArrowDown');
    press('ArrowDown');
    press('Enter');
    expect(onAction.mock.calls).toEqual([['CSV']]);
    await expect.poll(focused).toBe(screen.getByRole('button', { name: 'Export' }));
  });
});

describe('a menu of choices', () => {
  it('says what is chosen and takes another', () => {
    const onChange = vi.fn();
    const chosen = { mode: 'single', ids: new Set(['new']), onChange } as const;
    const entries = [
      { id: 'new', label: 'Newest' },
      { id: 'old', label: 'Oldest' },
    ];
    const trigger = <Button>Order</Button>;
    renderPart(<Menu label="Order" trigger={trigger} groups={[{ id: 'o', entries, chosen }]} />);
    fireEvent.click(screen.getByRole('button', { name: 'Order' }));
    const newest = screen.getByRole('menuitemradio', { name: 'Newest' });
    expect(newest.getAttribute('aria-checked')).toBe('true');
    fireEvent.click(screen.getByRole('menuitemradio', { name: 'Oldest' }));
    expect(onChange.mock.calls).toEqual([[new Set(['old'])]]);
  });
});

describe('a field with suggestions', () => {
  it('takes one of them with the arrow down and Enter, or any other words', () => {
    function Office() {
      const [value, setValue] = useState('');
      return (
        <>
          <ComboField
            label="Office"
            value={value}
            onChange={setValue}
            suggestions={['River office', 'Road office']}
          />
          <output>{value}</output>
        </>
      );
    }
    renderPart(<Office />);
    focus(screen.getByRole('combobox', { name: 'Office' }));
    fireEvent.change(focused(), { target: { value: 'Roa' } });
    press('ArrowDown');
    press('Enter');
    expect(screen.getByRole('status').textContent).toBe('Road office');
    fireEvent.change(focused(), { target: { value: 'Nobody' } });
    press('Enter');
    expect(screen.getByRole('status').textContent).toBe('Nobody');
  });
});

describe('a fold', () => {
  it('holds its content back until it is opened', () => {
    const onChange = vi.fn();
    const part = (isOpen: boolean) => (
      <Fold title="23 lines" isOpen={isOpen} onChange={onChange}>
        <button type="button">Home</button>
      </Fold>
    );
    const { rerender } = renderPart(part(false));
    expect(screen.queryByRole('button', { name: 'Home' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '23 lines' }));
    expect(onChange.mock.calls).toEqual([[true]]);
    rerender(part(true));
    expect(screen.getByRole('button', { name: 'Home' })).toBeTruthy();
  });
});

describe('the top bar', () => {
  it('names the place as the heading of the window', () => {
    const find = { label: 'Search', keys: 'Ctrl K', onPress: nothing };
    renderPart(<TopBar name="Bridges" crumbs={['Figures', 'Compare']} find={find} />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Compare');
    expect(screen.getByRole('button', { name: 'Search' })).toBeTruthy();
  });
});

describe('a list', () => {
  it('selects with the arrows and acts with Enter', () => {
    const onSelect = vi.fn();
    const onAction = vi.fn();
    const items = ['Bridge', 'Road', 'Ferry'].map((name) => ({ name }));
    renderPart(
      <List
        label="Ways"
        items={items}
        idOf={(item) => item.name}
        textOf={(item) => item.name}
        renderItem={(item) => item.name}
        selected="Bridge"
        onSelect={onSelect}
        onAction={onAction}
      />,
    );
    focus(screen.getByRole('row', { name: 'Bridge' }));
    press('ArrowDown');
    expect(onSelect.mock.calls).toEqual([['Road']]);
    press('Enter');
    expect(onAction.mock.calls).toEqual([['Road']]);
  });
});

describe('the rail', () => {
  it('says where one is, and why there is a dot', () => {
    const items = [
      { id: 'a', label: 'Figures', icon: Hash, badge: '31 to review' },
      { id: 'b', label: 'Claims', icon: Hash },
    ] as const;
    renderPart(
      <Rail label="Screens" appName="Attest" items={items} current="a" onSelect={nothing} />,
    );
    const figures = screen.getByRole('button', { name: 'Figures, 31 to review' });
    expect(figures.getAttribute('aria-current')).toBe('page');
    expect(screen.getByRole('button', { name: 'Claims' }).hasAttribute('aria-current')).toBe(false);
  });
});

describe('a doubt mark', () => {
  it('has a drawing of its own for every kind', () => {
    const drawings = DOUBT_KINDS.map((kind) => {
      const { container, unmount } = renderPart(<DoubtMark kind={kind} label={kind} />);
      expect(screen.getByRole('img', { name: kind })).toBeTruthy();
      const drawing = container.querySelector('svg')!.innerHTML;
      unmount();
      return drawing;
    });
    expect(new Set(drawings).size).toBe(DOUBT_KINDS.length);
  });

  it('is silent where the words stand beside it', () => {
    renderPart(<DoubtMark kind="about" />);
    expect(screen.queryByRole('img')).toBeNull();
  });
});

describe('loading', () => {
  it('is not mentioned before 300 ms', () => {
    vi.useFakeTimers();
    try {
      renderPart(<LoadingState title="Reading" progress="4 of 12" />);
      passTime(299);
      expect(screen.queryByText('Reading')).toBeNull();
      passTime(1);
      expect(screen.getByRole('status').textContent).toBe('Reading4 of 12');
    } finally {
      vi.useRealTimers();
    }
  });
});
