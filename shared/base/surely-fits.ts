import { z } from 'zod';

/** Whether a value surely fits. `false` decides nothing: then the schema is asked. */
export type SurelyFits = (value: unknown) => boolean;

type Schema = z.core.$ZodType;
type Known = z.core.$ZodTypes;
type DefOf<T extends Known['_zod']['def']['type']> = Extract<
  Known['_zod']['def'],
  { readonly type: T }
>;
type Checks = readonly z.core.$ZodCheck[] | undefined;

const made = new WeakMap<Schema, SurelyFits>();

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Checks as one predicate, or null where there is one we do not know. */
function checksOf<T>(
  checks: Checks,
  make: (check: z.core.$ZodChecks['_zod']['def']) => ((value: T) => boolean) | null,
): ((value: T) => boolean) | null {
  const all: ((value: T) => boolean)[] = [];
  for (const check of checks ?? []) {
    const one = make((check as z.core.$ZodChecks)._zod.def); // the union of all there are
    if (one === null) return null;
    all.push(one);
  }
  const [first, second] = all;
  if (!first) return () => true;
  return second ? (value) => all.every((one) => one(value)) : first;
}

/** A floor in code points: this many units hold as many, whatever they are. */
const unitsFor = (points: number): number => (points <= 1 ? points : points * 2);

function stringFits(def: DefOf<'string'>): SurelyFits | null {
  if (def.coerce || 'format' in def) return null;
  const fits = checksOf<string>(def.checks, (check) => {
    if (check.check === 'min_length') {
      const least = unitsFor(check.minimum);
      return (value) => value.length >= least;
    }
    const { pattern } = check as Partial<z.core.$ZodCheckRegexDef>;
    const isPlain = check.check === 'string_format' && check.format === 'regex';
    // A pattern with a memory answers differently the second time.
    if (!isPlain || !pattern || pattern.global || pattern.sticky) return null;
    return (value) => pattern.test(value);
  });
  return fits && ((value) => typeof value === 'string' && fits(value));
}

function numberFits(def: DefOf<'number'>): SurelyFits | null {
  const { format } = def as { format?: string };
  if (def.coerce || (format !== undefined && format !== 'safeint')) return null;
  const fits = checksOf<number>(def.checks, (check) => {
    if (check.check !== 'greater_than' && check.check !== 'less_than') return null;
    const { value: bound, inclusive } = check;
    if (typeof bound !== 'number' || !inclusive) return null;
    return check.check === 'greater_than' ? (value) => value >= bound : (value) => value <= bound;
  });
  const isKind = format === undefined ? Number.isFinite : Number.isSafeInteger;
  return fits && ((value) => isKind(value) && fits(value as number)); // isKind says it is one
}

function arrayFits(def: DefOf<'array'>): SurelyFits | null {
  const fits = checksOf<readonly unknown[]>(def.checks, (check) => {
    if (check.check !== 'min_length') return null;
    const { minimum } = check;
    return (value) => value.length >= minimum;
  });
  const element = surelyFits(def.element);
  return (
    fits &&
    ((value) => {
      if (!Array.isArray(value) || !fits(value)) return false;
      for (const one of value) if (!element(one)) return false;
      return true;
    })
  );
}

function objectFits(def: DefOf<'object'>): SurelyFits | null {
  const rest = (def.catchall as Known | undefined)?._zod.def.type;
  if (def.checks?.length || (rest !== undefined && rest !== 'unknown' && rest !== 'never')) {
    return null;
  }
  const keys = Object.keys(def.shape);
  const members = Object.values(def.shape);
  const fits = members.map(surelyFits);
  const mayMiss = members.map(
    (member) => (member as Known)._zod.def.type === 'optional' && member._zod.optin === 'optional',
  );
  const known = rest === 'never' ? new Set(keys) : null;
  return (value) => {
    if (!isObject(value)) return false;
    // Every field of every record that is read comes by here.
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] ?? '';
      const member = value[key];
      if (member !== undefined) {
        if (!fits[at]?.(member)) return false;
      } else if (!mayMiss[at] || key in value) return false;
    }
    if (known) for (const key in value) if (!known.has(key)) return false;
    return true;
  };
}

function recordFits(def: DefOf<'record'>): SurelyFits | null {
  const isPlain = (def.keyType as Known)._zod.def.type === 'string';
  if (def.checks?.length || !isPlain || def.mode === 'loose') return null;
  const [keyFits, valueFits] = [surelyFits(def.keyType), surelyFits(def.valueType)];
  return (value) => {
    if (!isObject(value)) return false;
    for (const key in value) {
      if (key === '__proto__' || !keyFits(key) || !valueFits(value[key])) return false;
    }
    return true;
  };
}

function tupleFits(def: DefOf<'tuple'>): SurelyFits | null {
  if (def.checks?.length || def.rest) return null;
  const items = def.items.map(surelyFits);
  return (value) =>
    Array.isArray(value) &&
    value.length === items.length &&
    items.every((fits, at) => fits(value[at]));
}

function unionFits(def: DefOf<'union'>): SurelyFits | null {
  if (def.checks?.length || def.inclusive === false || 'discriminator' in def) return null;
  const options = def.options.map(surelyFits);
  return (value) => options.some((fits) => fits(value));
}

function wrappedFits(def: DefOf<'nullable' | 'optional' | 'lazy'>): SurelyFits | null {
  if (def.checks?.length) return null;
  if (def.type === 'lazy') return (value) => surelyFits(def.getter())(value);
  const inner = surelyFits(def.innerType);
  return def.type === 'nullable' ? (value) => value === null || inner(value) : inner;
}

function valueFits(def: Known['_zod']['def']): SurelyFits | null {
  if (def.checks?.length) return null;
  switch (def.type) {
    case 'literal':
      return oneOf(def.values);
    case 'enum': {
      const values = Object.values(def.entries);
      return values.every((value) => typeof value === 'string') ? oneOf(values) : null;
    }
    case 'boolean':
      return def.coerce ? null : (value) => typeof value === 'boolean';
    case 'unknown':
      return (value) => value !== undefined;
    case 'null':
      return (value) => value === null;
    default:
      return null;
  }
}

function oneOf(values: readonly unknown[]): SurelyFits {
  const [only] = values;
  if (values.length === 1) return (value) => value === only && value !== undefined;
  const all = new Set(values);
  return (value) => all.has(value);
}

function make(schema: Schema): SurelyFits | null {
  const { def } = (schema as Known)._zod; // the union of all kinds there are
  switch (def.type) {
    case 'string':
      return stringFits(def);
    case 'number':
      return numberFits(def);
    case 'array':
      return arrayFits(def);
    case 'object':
      return objectFits(def);
    case 'record':
      return recordFits(def);
    case 'tuple':
      return tupleFits(def);
    case 'union':
      return unionFits(def);
    case 'nullable':
    case 'optional':
    case 'lazy':
      return wrappedFits(def);
    default:
      return valueFits(def);
  }
}

/**
 * A schema as plain predicates, several times as fast as parsing because nothing is copied and no fault
 * is described: for JSON values that nearly always fit. Yes means that the schema takes the value; no
 * means that it has to be asked, which also says why. What we do not know of a schema is asked of itself.
 */
export function surelyFits(schema: Schema): SurelyFits {
  const known = made.get(schema);
  if (known) return known;
  const fits = make(schema) ?? ((value) => z.safeParse(schema, value).success);
  made.set(schema, fits);
  return fits;
}
