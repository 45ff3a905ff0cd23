import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { axeViolations } from '#test/renderer/axe-violations.ts';
import { focus, focused, press, renderPart } from './render-part.ts';

function Question() {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Rename</Button>
      <Button>Elsewhere</Button>
      <Dialog
        title="Rename the bridge"
        closeLabel="Close"
        isOpen={isOpen}
        onClose={close}
        actions={<Button onPress={close}>Keep</Button>}
      >
        <TextField label="Name" autoFocus />
      </Dialog>
    </>
  );
}

async function open() {
  renderPart(<Question />);
  focus(screen.getByRole('button', { name: 'Rename' }));
  fireEvent.click(focused());
  await expect.poll(focused).toBe(screen.getByRole('textbox', { name: 'Name' }));
}

describe('a dialog', () => {
  it('is named by its title and hides the window behind it', async () => {
    await open();
    expect(screen.getByRole('dialog', { name: 'Rename the bridge' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Elsewhere' })).toBeNull();
  });

  it('keeps the focus inside, round and round', async () => {
    await open();
    press('Tab');
    expect(focused()).toBe(screen.getByRole('button', { name: 'Keep' }));
    press('Tab');
    expect(focused()).toBe(screen.getByRole('button', { name: 'Close' }));
    press('Tab');
    expect(focused()).toBe(screen.getByRole('textbox', { name: 'Name' }));
    press('Tab', { shiftKey: true });
    expect(focused()).toBe(screen.getByRole('button', { name: 'Close' }));
  });

  it('closes with Escape and gives the focus back', async () => {
    await open();
    press('Escape');
    expect(screen.queryByRole('dialog')).toBeNull();
    await expect.poll(focused).toBe(screen.getByRole('button', { name: 'Rename' }));
  });

  it('closes by its cross', async () => {
    await open();
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('has nothing axe-core finds wrong', async () => {
    await open();
    expect(await axeViolations()).toEqual([]);
  });
});
