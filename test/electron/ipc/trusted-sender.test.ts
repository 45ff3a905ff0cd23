import { describe, expect, it } from 'vitest';
import { isTrustedSender } from '#electron/ipc/trusted-sender.ts';

describe('a trusted sender', () => {
  it('is the top frame of our own page', () => {
    expect(isTrustedSender({ url: 'app://attest/index.html', parent: null })).toBe(true);
  });

  it.each([
    ['a frame inside our page', { url: 'app://attest/index.html', parent: {} }],
    ['another host of our scheme', { url: 'app://attest.example/index.html', parent: null }],
    ['a host that begins like ours', { url: 'app://attestx/', parent: null }],
    ['our host under another scheme', { url: 'https://attest/index.html', parent: null }],
    ['our address as user information', { url: 'https://app:@attest/', parent: null }],
    ['a file', { url: 'file:///app/attest/index.html', parent: null }],
    ['a blank page', { url: 'about:blank', parent: null }],
    ['no address', { url: '', parent: null }],
    ['a frame that is gone', null],
    ['nothing', undefined],
  ])('is not %s', (_what, frame) => {
    expect(isTrustedSender(frame)).toBe(false);
  });
});
