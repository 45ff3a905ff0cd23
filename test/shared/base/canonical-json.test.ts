import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, compactJson, sameJson } from '#shared/base/canonical-json.ts';

/** The same value with its keys put in another order, all the way down. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, member]) => [key, shuffled(member)] as const);
  return Object.fromEntries(entries.reverse());
}

describe('canonical JSON', () => {
  it('puts id and type first and the registers last', () => {
    const text = canonicalJson({ '~': 1, zeta: 1, type: 'tag', alpha: 1, id: 'x' });
    expect(Object.keys(JSON.parse(text) as object)).toEqual(['id', 'type', 'alpha', 'zeta', '~']);
    expect(text).toBe(
      '{\n  "id": "x",\n  "type": "tag",\n  "alpha": 1,\n  "zeta": 1,\n  "~": 1\n}\n',
    );
  });

  it('is the same for equal values, and reads back as the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
        expect(sameJson(shuffled(value), value)).toBe(true);
        expect(compactJson(JSON.parse(canonicalJson(value)))).toBe(compactJson(value));
      }),
    );
  });

  it('tells values apart that differ anywhere', () => {
    expect(sameJson({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
    expect(sameJson({ a: 1 }, { a: 1, b: 2 })).toBe(false);
    expect(sameJson('1', 1)).toBe(false);
  });

  it('keeps a field whatever its name', () => {
    const text = '{"10":1,"9":2,"__proto__":{"a":1},"constructor":3}';
    expect(JSON.parse(compactJson(JSON.parse(text)))).toEqual(JSON.parse(text));
    expect(compactJson(JSON.parse(text))).toContain('"__proto__":{"a":1}');
  });

  it('leaves out what is undefined, as JSON does', () => {
    expect(compactJson({ a: undefined, b: 1 })).toBe('{"b":1}');
    expect(compactJson(undefined)).toBe('null');
  });
});
