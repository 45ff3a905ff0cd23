import { describe, expect, it } from 'vitest';
import { pageSettling } from '#electron/window/settle-page.ts';

const NEVER = 2 ** 30; // ms

describe('a page before its window closes', () => {
  it('is told, and waited for until it asks for a flush', async () => {
    const said: string[] = [];
    const settling = pageSettling((event) => void said.push(event), NEVER);
    let settled = false;
    const settle = settling.settle().then(() => (settled = true));
    await Promise.resolve();
    expect([said, settled]).toEqual([['app.closing'], false]);
    settling.flushed();
    await settle;
    expect(settled).toBe(true);
  });

  it('that does not answer is not waited for for ever', async () => {
    await expect(pageSettling(() => {}, 1).settle()).resolves.toBeUndefined();
  });

  it('may ask for a flush at any other time', () => {
    expect(() => pageSettling(() => {}).flushed()).not.toThrow();
  });
});
