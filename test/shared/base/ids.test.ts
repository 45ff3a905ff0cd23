import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '#shared/base/digest.ts';
import {
  documentId,
  ID_PREFIX,
  idKind,
  idSchema,
  makeId,
  suggestedFigureId,
  type IdKind,
} from '#shared/base/ids.ts';

const KINDS = Object.keys(ID_PREFIX) as IdKind[]; // keys of a const object
const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });

describe('an id', () => {
  it('is a prefix and 26 characters that every file system keeps apart', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), bytes, (kind, random) => {
        const id = makeId(kind, () => random);
        expect(id).toMatch(/^[a-z]{3}_[a-z2-7]{26}$/);
        expect(idSchema(kind).parse(id)).toBe(id);
        expect(idKind(id)).toBe(kind);
      }),
    );
  });

  it('is another for other bytes', () => {
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        const same = a.every((byte, at) => byte === b[at]);
        expect(makeId('tag', () => a) === makeId('tag', () => b)).toBe(same);
      }),
    );
  });

  it('is not taken for that of another kind', () => {
    const tag = makeId('tag', () => new Uint8Array(16));
    expect(idSchema('claim').safeParse(tag).success).toBe(false);
    expect(idSchema('tag').safeParse(`${tag}/..`).success).toBe(false);
    expect(idSchema('tag').safeParse(tag.toUpperCase()).success).toBe(false);
    expect(idKind('weather')).toBeUndefined();
  });

  it('has prefixes that tell the kinds apart', () => {
    const prefixes = Object.values(ID_PREFIX);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });
});

describe('a derived id', () => {
  it('of a document is that of its bytes, for everybody', () => {
    const hash = sha256Hex(new TextEncoder().encode('abc'));
    // SHA-256 of "abc" begins ba7816bf 8f01cfea 414140de 5dae2223 (FIPS 180-4).
    expect(documentId(hash)).toBe('doc_xj4bnp4pahh6uqkbidpf3lrcem');
  });

  it('of a figure is that of its text and numeral', () => {
    const hash = 'a'.repeat(64);
    expect(suggestedFigureId(hash, 3, 6)).toBe(suggestedFigureId(hash, 3, 6));
    const others = [suggestedFigureId(hash, 3, 7), suggestedFigureId(hash, 2, 6)];
    others.push(suggestedFigureId('b'.repeat(64), 3, 6), suggestedFigureId(hash, 36, 6));
    expect(new Set([suggestedFigureId(hash, 3, 6), ...others]).size).toBe(5);
  });
});
