import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { surelyFits } from '#shared/base/surely-fits.ts';
import { KINDS, RECORD_TYPES } from '#shared/project/kinds.ts';
import { fileEnvelope, tombstone } from '#shared/record/envelope.ts';
import { arbitraryOf } from './arbitrary-of.ts';

const RUNS = process.env['ATTEST_DEEP'] ? 2000 : 80;
const asRead = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What a file may say in place of anything: other kinds of values and the borders of the same kind. */
const odd = fc.constantFrom<unknown>(
  ...[null, true, false, '', ' ', '🕊', 'x', 0, -1, 0.5, 2 ** 53, 1e308],
  ...[[], [[]], {}, { constructor: 'x' }, { at: 1 }],
  '2026-01-14T09:30:00.000Z-0000',
  'r2abcdefg',
  '2026-13',
  'a'.repeat(64),
);
type Spoil = readonly [number, unknown, 'put' | 'drop' | 'add'];
const spoils = fc.array(
  fc.tuple(fc.nat(), odd, fc.constantFrom('put' as const, 'drop' as const, 'add' as const)),
  { maxLength: 2 },
);

/** Every place of a value: the object or array it is in, and its key there. */
function* placesOf(value: unknown): Generator<[Record<string, unknown>, string]> {
  if (typeof value !== 'object' || value === null) return;
  const holder = value as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    yield [holder, key];
    yield* placesOf(holder[key]);
  }
}

function spoiled(value: unknown, [dice, given, how]: Spoil): unknown {
  // A copy: put in as it is, one would be spoiled by the next fault, or put into itself.
  const into = asRead(given);
  const places = [...placesOf(value)];
  const [holder, key] = places[dice % places.length] ?? [];
  if (!holder || key === undefined) return into;
  if (how === 'put') holder[key] = into;
  else if (how === 'add' && !Array.isArray(holder)) holder['added'] = into;
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
  return value;
}

describe('the quick look at a record', () => {
  const schemas: [string, z.ZodType][] = [
    ...RECORD_TYPES.map((type): [string, z.ZodType] => [type, KINDS[type].schema]),
    ['tombstone', tombstone],
    ['file', fileEnvelope],
  ];

  it.each(schemas)('takes every sound %s without asking the schema', (_name, schema) => {
    const fits = surelyFits(schema);
    fc.assert(
      fc.property(arbitraryOf(schema).map(asRead), (value) => {
        // A name of this kind is the schema's own business.
        fc.pre(!JSON.stringify(value).includes('"__proto__":'));
        if (!schema.safeParse(value).success) return;
        expect(fits(value)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  it.each(schemas)('says yes to no %s that the schema refuses', (_name, schema) => {
    const fits = surelyFits(schema);
    let refused = 0;
    fc.assert(
      fc.property(arbitraryOf(schema), spoils, (sound, faults) => {
        const value = faults.reduce(spoiled, asRead(sound));
        const { success } = schema.safeParse(value);
        if (!success) refused += 1;
        if (fits(value)) expect(success).toBe(true);
      }),
      { numRuns: RUNS * 3 },
    );
    expect(refused).toBeGreaterThan(RUNS / 4);
  });

  it('asks the schema where it holds a rule of its own', () => {
    const even = z.number().refine((value) => value % 2 === 0);
    const schema = z.object({ even, name: z.string().max(3), day: z.iso.date() });
    const fits = surelyFits(schema);
    expect(fits({ even: 2, name: 'abc', day: '2026-01-14' })).toBe(true);
    expect(fits({ even: 3, name: 'abc', day: '2026-01-14' })).toBe(false);
    expect(fits({ even: 2, name: 'abcd', day: '2026-01-14' })).toBe(false);
    expect(fits({ even: 2, name: 'abc', day: '2026-02-30' })).toBe(false);
  });

  it('does not let a rule about the whole pass for one about its parts', () => {
    const schema = z
      .object({ start: z.int(), end: z.int() })
      .refine(({ start, end }) => start <= end);
    expect(surelyFits(schema)({ start: 2, end: 1 })).toBe(false);
    expect(surelyFits(z.array(z.int()).max(1))([1, 2])).toBe(false);
    expect(surelyFits(z.record(z.enum(['a', 'b']), z.int()))({ a: 1 })).toBe(false);
    expect(surelyFits(z.string().regex(/^a/g))('b')).toBe(false);
    expect(surelyFits(z.int().gt(1))(1)).toBe(false);
  });
});
