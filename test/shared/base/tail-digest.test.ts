import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256OfText } from '#shared/base/digest.ts';
import { TailDigest } from '#shared/base/tail-digest.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const place = fc.oneof(fc.nat(20_000_000), fc.maxSafeNat());

describe('a digest of many tails', () => {
  it('is SHA-256 of the head and each tail', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 140 }), place, place, (head, start, end) => {
        const digest = new TailDigest(head);
        for (const [from, to] of [
          [start, end],
          [end, start],
          [0, 9],
        ] as const) {
          const whole = sha256OfText(`${head}:${from}:${to}`);
          expect(hex(digest.ofPlace(from, to))).toBe(whole.slice(0, 32));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('of a hash of 64 digits needs no second block for any place in a text', () => {
    const head = 'a'.repeat(64);
    const [start, end] = [Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER];
    const whole = sha256OfText(`${head}:${start}:${end}`);
    expect(hex(new TailDigest(head).ofPlace(start, end))).toBe(whole.slice(0, 32));
  });
});
