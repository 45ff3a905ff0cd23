import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ToastRegion } from '#renderer/ui/toast-region.tsx';
import { showToast, TOAST_TIME, toasts } from '#renderer/ui/toasts.ts';
import { axeViolations } from '#test/renderer/axe-violations.ts';
import { focus, passTime, renderPart } from './render-part.ts';

function show(onPress = () => undefined): void {
  renderPart(<ToastRegion label="Messages" closeLabel="Close" />);
  act(() => void showToast({ text: 'Bridge deleted', action: { label: 'Undo', onPress } }));
}

describe('a toast', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    act(() => toasts.clear());
    vi.useRealTimers();
  });

  it('says what was done and offers the way back', () => {
    const undo = vi.fn();
    show(undo);
    expect(screen.getByText('Bridge deleted')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledOnce();
    expect(screen.queryByText('Bridge deleted')).toBeNull();
  });

  it('goes by itself after eight seconds', () => {
    show();
    passTime(TOAST_TIME - 1);
    expect(screen.queryByText('Bridge deleted')).not.toBeNull();
    passTime(1);
    expect(screen.queryByText('Bridge deleted')).toBeNull();
  });

  it('waits while somebody is on it', () => {
    show();
    focus(screen.getByRole('button', { name: 'Undo' }));
    passTime(TOAST_TIME * 3);
    expect(screen.queryByText('Bridge deleted')).not.toBeNull();
  });

  it('gives way to a newer one', () => {
    show();
    act(() => void showToast({ text: 'Road deleted' }));
    expect(screen.getByText('Road deleted')).toBeTruthy();
    expect(screen.queryByText('Bridge deleted')).toBeNull();
  });

  it('has nothing axe-core finds wrong', async () => {
    show();
    vi.useRealTimers();
    expect(await axeViolations()).toEqual([]);
  });
});
