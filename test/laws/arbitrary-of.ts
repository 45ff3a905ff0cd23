import fc, { type Arbitrary } from 'fast-check';
import type { z } from 'zod';

/** What the walk below reads of a schema's definition; zod keeps one shape per `type`. */
interface Definition {
  readonly type: string;
  readonly format?: string;
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[];
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly element?: z.core.$ZodType;
  readonly keyType?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly innerType?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly items?: readonly z.core.$ZodType[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly getter?: () => z.core.$ZodType;
}

interface Check {
  readonly check: string;
  readonly value?: number;
  readonly minimum?: number;
  readonly pattern?: RegExp;
}

const DEEPEST = 3;

/** Words as people type them, and the ones that break naive code. */
const words = fc.oneof(
  fc.constantFrom(
    'toll',
    'The town',
    'ရွာ',
    '’quoted’',
    '🕊',
    'a/b',
    '__proto__',
    '~',
    '~1',
    '\u2028',
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

const samples = new Map<string, string[]>();

/** A few strings a pattern takes, made once: hashes and ids are slow to make and all alike. */
function matching(pattern: RegExp): string[] {
  const known = samples.get(pattern.source);
  if (known) return known;
  const made = fc.sample(fc.stringMatching(pattern), { numRuns: 5, seed: 1 });
  samples.set(pattern.source, made);
  return made;
}

function strings(checks: readonly Check[]): Arbitrary<string> {
  const pattern = checks.find((one) => one.pattern)?.pattern;
  if (pattern) return fc.constantFrom(...matching(pattern));
  const least = checks.find((one) => one.check === 'min_length')?.minimum ?? 0;
  // A name is trimmed before its length is asked.
  return least > 0 ? words.filter((word) => word.trim().length >= least) : words;
}

function numbers(definition: Definition, checks: readonly Check[]): Arbitrary<number> {
  const bound = (name: string) => checks.find(({ check }) => check === name)?.value;
  const min = bound('greater_than') ?? -100_000;
  const max = bound('less_than') ?? 100_000;
  if (definition.format === 'safeint') return fc.integer({ min, max });
  return fc
    .double({ min, max, noNaN: true, noDefaultInfinity: true })
    .map((value) => (Object.is(value, -0) ? 0 : value)); // JSON knows no negative zero
}

function objects(shape: Definition['shape'], depth: number): Arbitrary<object> {
  const required: Record<string, Arbitrary<unknown>> = {};
  const optional: Record<string, Arbitrary<unknown>> = {};
  for (const [key, schema] of Object.entries(shape ?? {})) {
    const inner = define(schema);
    if (inner.type === 'optional') optional[key] = walk(inner.innerType!, depth);
    else required[key] = walk(schema, depth);
  }
  const keys = Object.keys(required);
  return fc.record({ ...required, ...optional }, { requiredKeys: keys });
}

const define = (schema: z.core.$ZodType): Definition => schema._zod.def; // read, never written

function walk(schema: z.core.$ZodType, depth: number): Arbitrary<unknown> {
  const definition = define(schema);
  const checks = (definition.checks ?? []).map((check) => check._zod.def);
  const inside = depth + 1;
  switch (definition.type) {
    case 'string':
      return strings(checks);
    case 'number':
      return numbers(definition, checks);
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constantFrom(...definition.values!);
    case 'enum':
      return fc.constantFrom(...Object.values(definition.entries!));
    case 'nullable':
      return fc.option(walk(definition.innerType!, depth));
    case 'optional':
      return fc.option(walk(definition.innerType!, depth), { nil: undefined });
    case 'object':
      return objects(definition.shape, inside);
    case 'array': {
      const minLength = checks.find(({ check }) => check === 'min_length')?.minimum ?? 0;
      const maxLength = depth > DEEPEST ? minLength : Math.max(3, minLength);
      return fc.array(walkLater(definition.element!, inside), { minLength, maxLength });
    }
    case 'tuple':
      return fc.tuple(...definition.items!.map((item) => walk(item, inside)));
    case 'record':
      return fc.dictionary(
        walk(definition.keyType!, inside).map(String),
        walkLater(definition.valueType!, inside),
        depth > DEEPEST ? { maxKeys: 0 } : { maxKeys: 2 },
      );
    case 'union': {
      const options = definition.options!;
      return depth > DEEPEST && options.length > 2
        ? walk(options[2]!, inside)
        : fc.oneof(...options.map((option) => walk(option, inside)));
    }
    case 'lazy':
      return walk(definition.getter!(), inside);
    case 'unknown':
      return fc.jsonValue({ maxDepth: 1, stringUnit: 'grapheme' }).map(noNegativeZero);
    default:
      throw new Error(`No arbitrary for a ${definition.type}`);
  }
}

/** A schema that names itself is only walked as deep as a value goes. */
function walkLater(schema: z.core.$ZodType, depth: number): Arbitrary<unknown> {
  return fc.constant(null).chain(() => walk(schema, depth));
}

function noNegativeZero(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** Values a schema accepts, small ones and odd ones. Throws for a schema it does not know. */
export function arbitraryOf<T>(schema: z.ZodType<T>): Arbitrary<T> {
  return walk(schema, 0).filter((value) => schema.safeParse(value).success) as Arbitrary<T>; // as filtered
}
