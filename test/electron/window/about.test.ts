import { describe, expect, it } from 'vitest';
import { aboutText } from '#electron/window/about.ts';

const facts = { version: '1.0.0', electron: '45.4.1', chrome: '150.0', platform: 'linux' };

describe('the About box', () => {
  it('names the runtime', () => {
    expect(aboutText({ ...facts, fallback: false })).toBe('Electron 45.4.1, Chromium 150.0');
  });

  it('says that a fallback runtime is not to be shipped', () => {
    expect(aboutText({ ...facts, fallback: true })).toContain('fallback runtime, do not ship');
  });
});
