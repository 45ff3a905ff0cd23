import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileEnvelope } from '#shared/record/envelope.ts';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { fileBytes } from '#electron/store/file-bytes.ts';
import { SEAL, sealOf } from '#electron/store/seal.ts';
import { sha256 } from '#electron/store/sha256.ts';

const textOf = (file: FileEnvelope): string => new TextDecoder().decode(fileBytes(file));

const anyFile = fc
  .record({
    records: fc.array(fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 3 })), {
      maxLength: 6,
    }),
    aa: fc.jsonValue(),
    zz: fc.jsonValue(),
  })
  .map((fields) => ({ projectId: 'prj_x', format: 1, minReader: 1, ...fields }));

describe('the bytes of a file of records', () => {
  it('are the canonical JSON of the file and its seal, whatever the records hold', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const text = textOf(file);
        const { [SEAL]: digits } = JSON.parse(text) as Record<string, unknown>;
        expect(text).toBe(canonicalJson({ ...file, [SEAL]: digits }));
      }),
    );
  });

  it('are sealed with what sha256sum says of them while the digits are noughts', () => {
    const text = textOf({ projectId: 'prj_x', format: 1, minReader: 1, records: [{ id: 'a' }] });
    const digits = /"check": "([0-9a-f]{64})"/.exec(text)?.[1] ?? '';
    expect(sha256(text.replace(digits, '0'.repeat(64)))).toBe(digits);
  });

  it('are sealed anew, whatever seal the file was read with', () => {
    const file = { projectId: 'prj_x', format: 1, minReader: 1, records: [] };
    expect(textOf({ ...file, [SEAL]: 'f'.repeat(64) })).toBe(textOf(file));
  });

  it('show every flipped bit and every byte that came or went', () => {
    fc.assert(
      fc.property(anyFile, fc.nat(), fc.nat(7), (file, where, bit) => {
        const bytes = Buffer.from(fileBytes(file));
        expect(sealOf(bytes)).toBe('whole');
        const at = where % bytes.length;
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        expect(sealOf(flipped)).not.toBe('whole');
        expect(sealOf(Buffer.concat([bytes, Buffer.from(' ')]))).toBe('broken');
        expect(sealOf(bytes.subarray(0, at))).not.toBe('whole');
      }),
    );
  });
});
