import { fireEvent, screen } from '@testing-library/react';
import { useRef, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { Button } from '#renderer/ui/button.tsx';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { AnchoredPopover, Popover } from '#renderer/ui/popover.tsx';
import { axeViolations } from '#test/renderer/axe-violations.ts';
import { focus, focused, press, renderPart } from './render-part.ts';

describe('a popover', () => {
  function open() {
    renderPart(
      <Popover label="Tags" trigger={<Button>Tag</Button>}>
        {(close) => <Button onPress={close}>Done</Button>}
      </Popover>,
    );
    focus(screen.getByRole('button', { name: 'Tag' }));
    fireEvent.click(focused());
  }

  it('is named, and its content can close it', () => {
    open();
    expect(screen.getByRole('dialog', { name: 'Tags' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('closes with Escape and gives the focus back', async () => {
    open();
    await expect.poll(() => screen.getByRole('dialog').contains(focused())).toBe(true);
    press('Escape');
    await expect.poll(focused).toBe(screen.getByRole('button', { name: 'Tag' }));
  });

  it('has nothing axe-core finds wrong', async () => {
    open();
    expect(await axeViolations()).toEqual([]);
  });
});

describe('a popover beside an element', () => {
  function Sentence({ isNonModal = false }: { isNonModal?: boolean }) {
    const anchor = useRef<HTMLElement>(null);
    const [isOpen, setOpen] = useState(false);
    return (
      <>
        <mark ref={anchor}>forty bridges</mark>
        <Button onPress={() => setOpen(true)}>Show</Button>
        <AnchoredPopover
          label="Sentence"
          anchor={anchor}
          isOpen={isOpen}
          onClose={() => setOpen(false)}
          isNonModal={isNonModal}
        >
          There were forty bridges.
        </AnchoredPopover>
      </>
    );
  }

  it('opens when the screen says so and tells it when it is closed', async () => {
    renderPart(<Sentence />);
    fireEvent.click(screen.getByRole('button', { name: 'Show' }));
    await expect.poll(() => screen.getByRole('dialog').contains(focused())).toBe(true);
    press('Escape');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('leaves the page usable where it is not modal', () => {
    renderPart(<Sentence isNonModal />);
    fireEvent.click(screen.getByRole('button', { name: 'Show' }));
    expect(screen.getByRole('dialog', { name: 'Sentence' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Show' })).toBeTruthy();
  });
});

describe('a drawer', () => {
  function Side() {
    const [isOpen, setOpen] = useState(false);
    return (
      <>
        <Button onPress={() => setOpen(true)}>Details</Button>
        <Drawer label="Details" isOpen={isOpen} onClose={() => setOpen(false)}>
          <Button>Inside</Button>
        </Drawer>
      </>
    );
  }

  it('takes the focus, and gives it back with Escape', async () => {
    renderPart(<Side />);
    focus(screen.getByRole('button', { name: 'Details' }));
    fireEvent.click(focused());
    await expect.poll(() => screen.getByRole('dialog').contains(focused())).toBe(true);
    expect(await axeViolations()).toEqual([]);
    press('Escape');
    await expect.poll(focused).toBe(screen.getByRole('button', { name: 'Details' }));
  });
});
